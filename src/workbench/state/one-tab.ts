/**
 * Of several tabs with the workbench, one keeps the work; the others must not write over it. They agree by a channel, not
 * by the browser's locks, which a page served without https may not use.
 */
export interface TabClaim {
	/** Whether this tab keeps the work. */
	isOurs(): boolean;
	/** Makes the tab that keeps it write down what it has and let go. */
	takeOver(): Promise<void>;
}

/** What we need of a BroadcastChannel. */
export interface Channel {
	postMessage(word: Word): void;
	onmessage: ((event: { data: Word }) => void) | null;
}

/** `asking`: does anyone keep the work? `keeping`: I do. `taking`: whoever does, let go. `released`: I have. */
export interface Word {
	kind: "asking" | "keeping" | "taking" | "released";
	/** Of the tab that says it. */
	tab: number;
}

/** How long another tab has to answer, in milliseconds. */
const ANSWER_TIME = 150;
const RELEASE_TIME = 1_000;

/**
 * Claims the work for this tab, unless another has it.
 * @param release writes down what waits; called when another tab takes the work over
 */
export async function claimWork(channel: Channel, tab: number, release: () => Promise<void>): Promise<TabClaim> {
	let state: "asking" | "ours" | "theirs" = "asking";
	let released = () => {};
	const say = (kind: Word["kind"]) => channel.postMessage({ kind, tab });
	channel.onmessage = async ({ data }) => {
		if (data.kind === "released") return released();
		// Of two that start together, the one of the lower number goes first.
		const goesFirst = state === "ours" || (state === "asking" && tab < data.tab);
		if (data.kind === "asking" && goesFirst) return say("keeping");
		if (state === "asking" && (data.kind === "keeping" || data.kind === "asking")) state = "theirs";
		if (data.kind === "taking" && state === "ours") {
			await release();
			state = "theirs";
			say("released");
		}
	};
	say("asking");
	await wait(ANSWER_TIME);
	if (state === "asking") {
		state = "ours";
		// A tab that the browser had put to sleep did not answer: it hears this when it wakes up.
		say("taking");
	}
	return {
		isOurs: () => state === "ours",
		takeOver: async () => {
			const letGo = new Promise<void>((done) => {
				released = done;
			});
			say("taking");
			await Promise.race([letGo, wait(RELEASE_TIME)]);
		},
	};
}

function wait(milliseconds: number): Promise<void> {
	return new Promise((done) => setTimeout(done, milliseconds));
}
