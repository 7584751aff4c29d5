/**
 * Waits for something to come true outside of the page.
 * @throws where it does not within ten seconds.
 */
export async function until(isTrue: () => boolean): Promise<void> {
	for (const end = Date.now() + 10_000; !isTrue(); ) {
		if (Date.now() > end) throw new Error("It did not come true.");
		await new Promise((later) => setTimeout(later, 25));
	}
}
