import type { ReportingPeriod } from "../../model";
import { CUES, type Cue, NOW, type Role } from "./lexicon/cues";
import { type CueHit, timeCues } from "./time-cues";

const BY_WORD = new Map<string, Cue | "now">([
	...CUES.flatMap((cue) => cue.words.map((word) => [word, cue] as const)),
	...NOW.map((word) => [word, "now"] as const),
]);
const PATTERN = new RegExp([...BY_WORD.keys()].sort((a, b) => b.length - a.length).join("|"), "g");
/** A cue's characters inside another word: 接待, 模拟, “雏凤计划”, 共青团, 公共, 按要求. */
const NOT_A_CUE: Readonly<Record<string, { before?: RegExp; after?: RegExp }>> = {
	待: { before: /[接等期招对看善优]$/, after: /^(?:遇|办|业)/ },
	拟: { before: /[模虚草比]$/ },
	共: { before: /[公]$/, after: /^(?:青|享|同|建|治|育|成长|计划|读|融|筑|促|商|赢|产|和|创|学)/ },
	计划: { before: /(?:按原?|照原?|超|较|比|于|”)$/, after: /^(?:[，。；、”’的]|任务|生育|$)/ },
	目前: { after: /^(?:正|尚|还)/ },
	已: { before: /[而早]$/ },
	准备: { after: /^(?:[了好]|工作)/ },
	确保: { after: /^[^，。；\d]{0,12}(?:质量|安全|到位|取得|实效|有序|顺利)/ },
	任务: { before: /(?:完成|超额完成)(?:了)?$/ },
	同期: { after: /^(?:声|待)/ },
};

/** What the words around say about each place of a text: which role a figure there has. */
export interface RoleAt {
	role: Role;
	/** The words that give the role, null for none. */
	cue: string | null;
}

/** The roles of figures at the given places (ascending offsets into `text`). */
export function rolesAt(text: string, places: readonly number[], period: ReportingPeriod, year: number): RoleAt[] {
	const read = text.slice(0, places.at(-1));
	const hits = [...wordCues(read), ...timeCues(read, period, year)].sort((a, b) => a.start - b.start || b.end - a.end);
	const machine = new RoleMachine(text);
	const roles: RoleAt[] = [];
	let next = 0;
	let at = 0;
	for (const place of places) {
		for (let hit = hits[next]; hit && hit.start < place; hit = hits[++next]) {
			machine.pass(at, hit.start);
			machine.take(hit);
			at = Math.max(at, hit.start);
		}
		machine.pass(at, place);
		at = Math.max(at, place);
		roles.push(machine.roleOfFigure(place));
	}
	return roles;
}

function wordCues(text: string): CueHit[] {
	const hits: CueHit[] = [];
	for (const match of text.matchAll(PATTERN)) {
		const word = match[0];
		const start = match.index;
		const end = start + word.length;
		const not = NOT_A_CUE[word];
		if (not?.before?.test(text.slice(Math.max(0, start - 4), start))) continue;
		if (not?.after?.test(text.slice(end, end + 24))) continue;
		const cue = BY_WORD.get(word);
		if (!cue) continue;
		hits.push(
			cue === "now"
				? { start, end, role: "now", reach: "clause", weak: true }
				: { start, end, role: cue.role, reach: cue.reach, weak: cue.weak ?? false },
		);
	}
	return hits;
}

/** 去年累计, 上季度末累计: what is told of another time stays told of it to the end of its clause. */
function isOver({ role, reach, weak }: CueHit): boolean {
	return role === "past" || (role === "earlier" && reach === "clause" && !weak);
}

const CLAUSE_ENDS = "，：";
const SENTENCE_ENDS = "。；！？\n";
/** From a target cue to its figure: 年度任务为20000人次, 目标任务：筛查20000人次. */
const TARGET_REACH = 14;

/** Walks a text from left to right and keeps the cue in force; brackets have a state of their own. */
class RoleMachine {
	private current: CueHit | null = null;
	private target: CueHit | null = null;
	private readonly outer: (CueHit | null)[] = [];
	/** What was in force before 其中三季度…, which tells of its own clause only. */
	private among: { before: CueHit | null } | null = null;

	constructor(private readonly text: string) {}

	/** Stops and brackets between two offsets end what they end. */
	pass(from: number, to: number): void {
		for (let at = from; at < to; at++) {
			const char = this.text.charAt(at);
			if (char === "（") this.outer.push(this.current);
			else if (char === "）") this.current = this.outer.pop() ?? this.current;
			else if (CLAUSE_ENDS.includes(char)) this.endClause(at, char);
			else if (SENTENCE_ENDS.includes(char)) this.endSentence(at, char);
		}
	}

	private endClause(at: number, char: string): void {
		if (char === "，") this.target = null;
		this.endAmong(at);
		// 3月，举办讲座2场: a cue with nothing behind it goes on.
		const tail = this.current && at - this.current.end <= 2;
		if (this.current?.reach === "clause" && !tail) this.current = null;
	}

	private endSentence(at: number, char: string): void {
		this.target = null;
		this.endAmong(at);
		const reach = this.current?.reach;
		if (reach === "paragraph" && char !== "\n") return;
		// 截至6月底 speaks for the whole sentence; 目前 and 共 for what stands before the semicolon.
		if (reach === "sentence" && char === "；" && this.current?.role !== "plan" && !this.isWeakTotal()) return;
		this.current = null;
	}

	private endAmong(at: number): void {
		if (!this.among || (this.current && at - this.current.end <= 2)) return;
		this.current = this.among.before;
		this.among = null;
	}

	/** 计划建设18间，目前完成10间 */
	private endsPlan(hit: CueHit, plan: CueHit): boolean {
		return (
			plan.reach === "clause" || (plan.reach === "sentence" && this.text.slice(hit.start - 1, hit.end) === "，目前")
		);
	}

	private isWeakTotal(): boolean {
		return this.current?.role === "cumulative" && this.current.weak;
	}

	take(hit: CueHit): void {
		if (hit.role === "target") this.target = hit;
		// 去年底累计建成, 三年累计检查
		else if (hit.role === "cumulative" && this.current && isOver(this.current)) return;
		else if (hit.role === "now") this.endPlan(hit);
		else if (this.text.slice(Math.max(0, hit.start - 2), hit.start) === "其中") {
			this.among ??= { before: this.current };
			this.current = hit;
		} else if (
			!hit.weak ||
			this.current === null ||
			(hit.role === "cumulative" && this.current.role === "plan" && this.endsPlan(hit, this.current))
		)
			this.current = hit;
	}

	private endPlan(hit: CueHit): void {
		const { current } = this;
		if (
			current &&
			(current.role === "plan" || current.role === "past" || current.role === "remaining") &&
			current.reach !== "paragraph"
		)
			this.current = null;
		if (hit.end > (this.target?.end ?? hit.end)) this.target = null;
	}

	/** 计划20场次，完成13场次: nothing but 完成 stands before the figure in its clause. */
	private isDoneClause(place: number): boolean {
		return /[，；](?:实际)?(?:已|共)?(?:完成|实际)$/.test(this.text.slice(Math.max(0, place - 7), place));
	}

	roleOfFigure(place: number): RoleAt {
		const { target, current } = this;
		this.target = null;
		if (target && place - target.end <= TARGET_REACH && !/完成|已/.test(this.text.slice(target.end, place)))
			return { role: "target", cue: this.text.slice(target.start, target.end) };
		if (current?.role === "plan" && current.reach === "sentence" && this.isDoneClause(place))
			return { role: "unmarked", cue: null };
		if (!current) return { role: "unmarked", cue: null };
		return { role: current.role as Role, cue: this.text.slice(current.start, current.end) };
	}
}
