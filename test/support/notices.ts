import {
	type Comparator,
	type Item,
	NOTICE_SCHEMA_VERSION,
	type Notice,
	type Span,
	type Target,
	type TargetKind,
} from "../../src/core/model";

/** A target in few words: `["“两癌”筛查20000人次", 20000, "人次"]`; a kind and comparator where they are not count and `=`. */
export type TargetSpec = [quote: string, value: number, measure: string, kind?: TargetKind, comparator?: Comparator];

export interface ItemSpec {
	name: string;
	/** A name may carry its role: `牵头:县妇联`, `配合:县财政局`. */
	units: string[];
	targets?: TargetSpec[];
	annexName?: string;
	annexUnits?: string[];
	/** Stated for the whole item, `YYYY-MM-DD`. */
	deadline?: string;
	/** Clause and the day it means: `["年内", "2024-12-31"]`; the item's deadline then rests on it. */
	clause?: [quote: string, date: string];
	/** What the form's row says of 完成时限. */
	deadlineText?: string;
}

export interface NoticeSpec {
	id?: string;
	year?: number;
	title?: string;
	formTitle?: string | null;
	hasUnitLine?: boolean;
	hasFillDate?: boolean;
	columns?: Notice["form"]["columns"];
	cadence?: Notice["cadence"]["value"];
	returnRule?: string | null;
	phone?: string | null;
	email?: string | null;
	items?: ItemSpec[];
}

const ROLES = { 牵头: "lead", 配合: "support" } as const;

/** A notice made by hand, whole and consistent: every span points at its words in `text`. */
export function makeNotice(spec: NoticeSpec = {}): Notice {
	const year = spec.year ?? 2024;
	const source = new Source();
	const title = spec.title ?? `关于${year}年为全县妇女儿童办实事的通知`;
	const titleSpan = source.add(title);
	const items = (spec.items ?? ITEMS).map((item, index) => makeItem(source, item, index + 1));
	const rule =
		spec.returnRule === undefined
			? "各责任单位要于每季度末将实事进展情况电子版及盖章PDF版报县妇儿工委办公室。"
			: spec.returnRule;
	const formTitle = spec.formTitle === undefined ? `${year}年为全县妇女儿童办实事工作进展情况报表` : spec.formTitle;
	const said = (value: string) => ({ value, span: source.add(value), basis: "stated" as const });
	const phone = spec.phone === undefined ? "6967000" : spec.phone;
	const email = spec.email === undefined ? "fegw@example.cn" : spec.email;
	return {
		schemaVersion: NOTICE_SCHEMA_VERSION,
		id: spec.id ?? "A1B2C3D4",
		title: { value: title, span: titleSpan, basis: "stated" },
		docNumber: null,
		issuer: said("云泽县人民政府办公室"),
		year: { value: year, span: null, basis: "stated" },
		issuedOn: { value: `${year}-03-08`, span: null, basis: "stated" },
		cadence: { value: spec.cadence ?? "quarterly", span: null, basis: "stated" },
		returnRule: rule === null ? null : said(rule),
		contact: { phone: phone === null ? null : said(phone), email: email === null ? null : said(email) },
		form: {
			title: formTitle === null ? null : said(formTitle),
			columns: spec.columns ?? [
				{ role: "no", header: "序号" },
				{ role: "name", header: "实事名称" },
				{ role: "units", header: "责任单位" },
				{ role: "progress", header: "本季度具体措施\n及任务进度情况" },
				{ role: "deadline", header: "完成时限" },
			],
			hasUnitLine: spec.hasUnitLine ?? true,
			hasFillDate: spec.hasFillDate ?? true,
			rows: (spec.items ?? ITEMS).map((item, index) => ({
				no: index + 1,
				name: item.annexName ?? item.name,
				units: item.annexUnits ?? item.units.map(bareName),
				deadlineText: item.deadlineText ?? null,
				span: null,
			})),
		},
		items,
		warnings: [],
		text: source.text,
	};
}

function makeItem(source: Source, spec: ItemSpec, no: number): Item {
	const start = source.text.length;
	const name = { value: spec.name, span: source.add(spec.name), basis: "stated" as const };
	const targets = (spec.targets ?? []).map((target) => makeTarget(source, target));
	const clauseDeadlines = spec.clause
		? [{ quote: spec.clause[0], span: source.add(spec.clause[0]), date: spec.clause[1] }]
		: [];
	const deadline = spec.deadline
		? { value: spec.deadline, span: source.add(spec.deadline), basis: "stated" as const }
		: spec.clause
			? { value: spec.clause[1], span: null, basis: "implied" as const }
			: null;
	const units = spec.units.map((unit) => ({
		name: bareName(unit),
		role: ROLES[unit.split(":")[0] as keyof typeof ROLES] ?? ("responsible" as const),
		span: source.add(bareName(unit)),
	}));
	return {
		no,
		name,
		annexName: spec.annexName ?? spec.name,
		units,
		annexUnits: spec.annexUnits ?? null,
		span: { start, end: source.text.length },
		targets,
		deadline,
		clauseDeadlines,
	};
}

function makeTarget(source: Source, [quote, value, measure, kind, comparator]: TargetSpec): Target {
	const digits = quote.search(/[0-9０-９]/);
	return {
		quote,
		span: source.add(quote),
		subject: digits > 0 ? quote.slice(0, digits) : quote,
		value,
		max: null,
		measure,
		comparator: comparator ?? "=",
		kind: kind ?? "count",
	};
}

function bareName(unit: string): string {
	return unit.split(":").at(-1) ?? unit;
}

/** Text that grows line by line and knows where each piece stands. */
class Source {
	text = "";

	add(piece: string): Span {
		const start = this.text.length;
		this.text += `${piece}\n`;
		return { start, end: start + piece.length };
	}
}

/** Ten items of the genre: one unit and many, many targets and none, a collective, names that differ in the form. */
export const ITEMS: ItemSpec[] = [
	{
		name: "实施适龄妇女“两癌”免费检查和救助行动",
		units: ["县卫生健康局", "县财政局", "县民政局", "县妇联", "各街道、镇、中心"],
		targets: [
			["“两癌”筛查20000人次", 20000, "人次"],
			["救助低收入患病妇女60名", 60, "名"],
			["宫颈癌筛查率85%以上", 85, "%", "rate", ">="],
		],
		clause: ["年内", "2024-12-31"],
	},
	{
		name: "实施学校和幼儿园新改扩建工程",
		units: ["县教育和体育局"],
		targets: [
			["中小学3所", 3, "所"],
			["幼儿园9所", 9, "所"],
		],
		deadline: "2024-09-30",
	},
	{
		name: "实施托育服务惠民行动",
		units: ["牵头:县卫生健康局", "配合:县发展和改革局", "配合:县总工会"],
		targets: [
			["新增托位600个", 600, "个"],
			["备案4家托育机构", 4, "家"],
			["“妈妈小屋”示范点1家", 1, "家"],
		],
	},
	{ name: "提升妇女儿童体质健康水平", units: ["县教育和体育局"] },
	{
		name: "实施残疾儿童康复救助项目",
		units: ["县残联", "县民政局"],
		targets: [
			["94名有康复需求的残疾儿童", 94, "名"],
			["每人补贴1.5万元", 15000, "元", "money-standard"],
		],
	},
	{
		name: "实施儿童友好城市建设促进行动",
		annexName: "实施儿童友好城市建设\n促进行动",
		units: ["县妇联", "县交通运输局", "芦湖街道", "各儿童友好实践基地"],
		targets: [["儿童友好实践基地20个", 20, "个"]],
	},
	{
		name: "实施家家幸福安康行动",
		units: ["县妇联", "县检察院"],
		annexUnits: ["县妇联", "县检察院", "县司法局", "县公安局", "各街道、镇、中心"],
		targets: [["寻找“最美家庭”60户", 60, "户"]],
	},
	{
		name: "实施“阳光成长”青少年身心健康护航行动",
		units: ["县教育和体育局", "县公安局", "县检察院", "县法院"],
		targets: [["43000余名青少年儿童视力筛查两次", 43000, "名", "count", "~"]],
	},
	{
		name: "实施“润童心”儿童素养提升行动",
		units: ["县文化和旅游局", "县科协", "市住房公积金管理中心云泽分中心"],
		targets: [["城市书房1家", 1, "家"]],
	},
	{
		name: "实施“希望小屋”儿童关爱项目",
		units: ["团县委"],
		targets: [["建设“希望小屋”18间", 18, "间"]],
	},
];
