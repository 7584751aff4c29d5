/** A set of words looked up at a place of a text, the longest first. */
export class WordList {
	private readonly words: ReadonlySet<string>;
	private readonly longest: number;

	constructor(words: string) {
		this.words = new Set(words.trim().split(/\s+/));
		this.longest = Math.max(...[...this.words].map((word) => word.length));
	}

	has(word: string): boolean {
		return this.words.has(word);
	}

	/** Length of the longest word that begins at `at` and ends at or before `end`, 0 where none does. */
	startingAt(text: string, at: number, end = text.length): number {
		for (let length = Math.min(this.longest, end - at); length > 0; length--)
			if (this.words.has(text.slice(at, at + length))) return length;
		return 0;
	}

	/** Length of the longest word that ends at `at`, 0 where none does. */
	endingAt(text: string, at: number): number {
		for (let length = Math.min(this.longest, at); length > 0; length--)
			if (this.words.has(text.slice(at - length, at))) return length;
		return 0;
	}
}
