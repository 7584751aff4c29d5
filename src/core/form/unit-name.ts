import type { Notice } from "../model";
import { comparable } from "../text";

/** A unit's name taken apart: 淄博市公安局临淄分局 → core 公安局, place 临淄, branch. */
export interface UnitName {
	/** The organ itself, without place and level. */
	core: string;
	/** 省 市 县 区 州 旗, "" where the name has none. */
	level: string;
	place: string;
	branch: boolean;
}

const LONGEST_NAME = 60;
const LEVEL = "省市县区州旗";
const YOUTH_LEAGUE = new RegExp(
	`^(?:中国)?(?:共产主义青年团|共青团|团)(?<place>.{0,12}?)(?<level>[${LEVEL}])?工?委(?:员会)?$`,
);
const YOUTH_LEAGUE_LAST = new RegExp(`^(?<place>.{0,12}?)(?<level>[${LEVEL}])?团[${LEVEL}]?工?委(?:员会)?$`);
const BRANCH = /^(?<organ>.{2,30}?)(?<kind>局|中心|公司|院|队)(?<place>.{2,8})分\k<kind>$/;
const BRANCH_AFTER_PLACE = /^(?<organ>.{2,30})分(?<kind>局|中心|公司|院)$/;
const PLACE = new RegExp(`^(?<place>[\\u4e00-\\u9fff]{2,6}?)(?<level>[${LEVEL}])(?=..)`);
/** 城市管理局, 社区, 园区: a level's character that is none. */
const NO_PLACE = /[局委会部院团联办处]|[城社园街小校灾景]$/;
const OWN_LEVEL = new RegExp(`^(?<level>[${LEVEL}])(?!场|政|域|划|道)(?=..)`);

/** Written out → as short as it is usual; what remains is compared by `isShortFor`. */
const USUAL: readonly [RegExp, string][] = [
	[/(?<=[镇乡])(?:人民)?政府$/, ""],
	[/(?<=街道)(?:办事处|办)$/, ""],
	[/委员会$/, "委"],
	[/联合会$/, "联"],
	[/协会$/, "协"],
	[/^人民(?=检察院|法院)/, ""],
	[/^工会$/, "总工会"],
	[/^(?:中共)?委(?=.{2,8}[部办委室]$)/, ""],
];

/** Takes a name apart. `homes` are the places of the notice (高青), which may stand in front without 县. */
export function parseUnitName(text: string, homes: readonly string[]): UnitName {
	const plain = plainUnitText(text).slice(0, LONGEST_NAME);
	const league = YOUTH_LEAGUE.exec(plain) ?? YOUTH_LEAGUE_LAST.exec(plain);
	if (league) {
		const before = strippedOfPlaces(`${league.groups?.place ?? ""}${league.groups?.level ?? ""}团委`, homes);
		return { ...before, core: "团委", branch: false };
	}
	const branch = BRANCH.exec(plain) ?? BRANCH_AFTER_PLACE.exec(plain);
	if (!branch) return { ...strippedOfPlaces(plain, homes), branch: false };
	const organ = strippedOfPlaces(`${branch.groups?.organ ?? ""}${branch.groups?.kind ?? ""}`, homes);
	const place = branch.groups?.place?.replace(new RegExp(`[${LEVEL}]$`), "");
	return { core: organ.core, level: place ? "" : organ.level, place: place ?? organ.place, branch: true };
}

/** Without white space, marks and what stands in brackets: （盖章）, （牵头）. */
export function plainUnitText(text: string): string {
	const folded = comparable(text);
	const bare = folded.replace(/\([^()]{0,30}\)/g, "");
	return unmarked(bare === "" ? folded : bare).replace(/(?:盖章|公章)$/, "");
}

/** Letters and digits alone; what stands in brackets stays. */
export function unmarked(text: string): string {
	return comparable(text).replace(/[^\p{Script=Han}A-Za-z0-9]/gu, "");
}

function strippedOfPlaces(plain: string, homes: readonly string[]): Omit<UnitName, "branch"> {
	const name = { core: plain.replace(/^中共/, ""), level: "", place: "" };
	for (let round = 0; round < 4; round++) {
		const home = homes.find((each) => name.core.startsWith(each) && name.core.length > each.length + 1);
		const found = PLACE.exec(name.core)?.groups;
		const own = OWN_LEVEL.exec(name.core)?.groups?.level;
		if (home) {
			name.place = home;
			name.level = "";
			name.core = name.core.slice(home.length);
		} else if (found?.place && found.level && !NO_PLACE.test(found.place)) {
			name.place = found.place;
			name.level = found.level;
			name.core = name.core.slice(found.place.length + 1);
		} else if (own) {
			name.level = own;
			name.core = name.core.slice(1);
		} else break;
	}
	name.core = USUAL.reduce((core, [long, short]) => core.replace(long, short), name.core);
	return name;
}

const GOVERNMENT = new RegExp(
	`(?<place>(?:(?![${LEVEL}])[\\u4e00-\\u9fff]){2,4})[${LEVEL}](?:人民政府|妇女儿童工作委员会|妇儿工委|妇女联合会|妇联)`,
);

/** Places that a notice speaks for, without 县: from its issuer, its text and names such as 市医疗保障局高青分局. */
export function homePlaces(notice: Notice, units: readonly string[]): string[] {
	const places = new Set<string>();
	for (const text of [notice.issuer?.value ?? "", notice.text]) {
		const place = GOVERNMENT.exec(text)?.groups?.place;
		if (place) places.add(place);
	}
	for (const unit of units) {
		const { place, level } = parseUnitName(unit, []);
		if (place !== "" && level !== "市" && level !== "省") places.add(place);
	}
	return [...places].sort((a, b) => b.length - a.length);
}

/** 教体局 for 教育和体育局, 残联 for 残疾人联: same first and last character, the others in order. */
export function isShortFor(short: string, long: string): boolean {
	const a = withoutAnd(short);
	const b = withoutAnd(long);
	if (a.length < 2 || a.length > b.length || a[0] !== b[0] || !sameOrgan(a, b)) return false;
	// 妇联 is no short name of 妇联县残联: the longer one holds two organs.
	if (/[局联委院部]/.test(b.slice(1, -1)) && !/[局联委院部]/.test(a.slice(1, -1))) return false;
	let at = 0;
	for (const char of b.slice(0, -1)) if (char === a.charAt(at) && at < a.length - 1) at++;
	return at === a.length - 1;
}

/** 公积金中心 for 住房公积金管理中心: the middle of a name, for branch offices alone, of which a county has few. */
export function isPartOf(short: string, long: string): boolean {
	const heart = short.replace(/(?:中心|局|公司|院)$/, "");
	return heart.length > 2 && long.includes(heart) && sameOrgan(short, long);
}

function withoutAnd(core: string): string {
	return core.replace(/[和与及]/g, "");
}

/** 卫健委 was 卫生健康局's name: 委 and 局 are told apart only where the Party's own are meant. */
function sameOrgan(a: string, b: string): boolean {
	const fold = (name: string) => (/(?:团|政法|纪|编|党|工)委$/.test(name) ? name : name.replace(/委$/, "局"));
	return fold(a).at(-1) === fold(b).at(-1);
}
