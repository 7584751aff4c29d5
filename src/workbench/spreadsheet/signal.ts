/** Tells those who listen. */
export class Signal<T = void> {
	readonly #listeners = new Set<(told: T) => void>();

	/** @returns stops it */
	listen(listener: (told: T) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	tell(told: T): void {
		for (const listener of [...this.#listeners]) listener(told);
	}
}
