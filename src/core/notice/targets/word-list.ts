/** A set of words looked up at a place of a text, the longest first. */
export class WordList {
	private readonly words: ReadonlySet<string>;
	private readonly longest: number;
	/** What words begin and end with: at most places no word does, and one look tells. */
	private readonly firsts: ReadonlySet<string>;
	private readonly lasts: ReadonlySet<string>;

	constructor(words: string) {
		this.words = new Set(words.trim().split(/\s+/));
		this.longest = Math.max(...[...this.words].map((word) => word.length));
		this.firsts = new Set([...this.words].map((word) => word.charAt(0)));
		this.lasts = new Set([...this.words].map((word) => word.charAt(word.length - 1)));
	}

	has(word: string): boolean {
		return this.words.has(word);
	}

	/** Length of the longest word that begins at `at` and ends at or before `end`, 0 where none does. */
	startingAt(text: string, at: number, end = text.length): number {
		if (!this.firsts.has(text.charAt(at))) return 0;
		for (let length = Math.min(this.longest, end - at); length > 0; length--)
			if (this.words.has(text.slice(at, at + length))) return length;
		return 0;
	}

	/** Length of the longest word that ends at `at`, 0 where none does. */
	endingAt(text: string, at: number): number {
		if (!this.lasts.has(text.charAt(at - 1))) return 0;
		for (let length = Math.min(this.longest, at); length > 0; length--)
			if (this.words.has(text.slice(at - length, at))) return length;
		return 0;
	}
}
