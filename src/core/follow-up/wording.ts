import type { LetterKind, Tone } from "../model";

/** What a letter says around its list. */
export interface Occasion {
	/** The unit that is spoken to, or of. */
	to: string;
	/** 2025年第二季度 */
	period: string;
	/** 《关于2025年…的通知》 */
	notice: string;
	/** 2025年6月30日, null where the notice's day is not known. */
	due: string | null;
	/** The day as of which the letter speaks. */
	asOf: string;
	/** The due day has passed. */
	isPast: boolean;
	/** Items that a unit has to report on, faults that it has to correct. */
	count: number;
	/** （联系电话：…，邮箱：…）, "" where the notice gives neither. */
	contact: string;
	/** “县妇联.xlsx”, the files that are sent back. */
	files: string;
}

interface Wording {
	title: (about: Occasion) => string;
	opening: (about: Occasion) => string;
	closing: (about: Occasion) => string;
}

/** To the unit in the first two tones, of the unit in the third. */
export const WORDINGS: Record<LetterKind, Record<Tone, Wording>> = {
	reminder: {
		remind: {
			title: ({ period }) => `关于报送${period}实事进展情况报表的提醒`,
			opening: ({ notice, period, due, isPast, count }) =>
				`根据${notice}，${period}实事进展情况报表${due ? `${isPast ? "应已" : "应"}于${due}前` : "应按时"}报送。目前尚未收到贵单位的报表。贵单位承担的实事共${count}项：`,
			closing: ({ contact }) => `请于近日填好报表，加盖公章后报送${contact}。如已报送，请忽略本提醒。感谢支持！`,
		},
		urge: {
			title: ({ period }) => `关于抓紧报送${period}实事进展情况报表的督促函`,
			opening: ({ notice, period, due, asOf, isPast, count }) =>
				`根据${notice}，${period}实事进展情况报表应${due ? `于${due}前` : "按时"}报送。截至${asOf}，贵单位${isPast ? "已逾期，" : ""}仍未报送，影响汇总。贵单位应报的实事共${count}项：`,
			closing: ({ contact }) =>
				`请于收到本函后2个工作日内报送${contact}，并说明未报送的原因；确有困难的，请及时联系说明。逾期仍未报送的，将予以通报。`,
		},
		bulletin: {
			title: ({ to, period }) => `关于${to}未报送${period}实事进展情况报表的通报`,
			opening: ({ to, notice, period, due, asOf, count }) =>
				`根据${notice}，${period}实事进展情况报表应${due ? `于${due}前` : "按时"}报送。截至${asOf}，${to}未报送报表，涉及实事${count}项：`,
			closing: ({ contact }) =>
				`现予通报。请该单位高度重视，明确专人负责，于本通报印发后2个工作日内报送，并书面说明原因${contact}。请其他单位引以为戒，按时报送。`,
		},
	},
	sendBack: {
		remind: {
			title: ({ period }) => `关于更正${period}实事进展情况报表的提醒`,
			opening: ({ period, files, count }) =>
				`贵单位报送的${period}实事进展情况报表${files}已收到，感谢支持。经核对，有以下${count}处需要更正后重新报送：`,
			closing: ({ contact }) => `请于近日更正后重新报送${contact}。如有疑问，请随时联系。`,
		},
		urge: {
			title: ({ period }) => `关于退回更正${period}实事进展情况报表的督促函`,
			opening: ({ period, files, count }) =>
				`贵单位报送的${period}实事进展情况报表${files}不符合要求，现予退回。须更正的有以下${count}处：`,
			closing: ({ contact }) =>
				`请逐条对照更正，经单位负责人审核后，于收到本函后2个工作日内重新报送${contact}。逾期未更正的，将予以通报。`,
		},
		bulletin: {
			title: ({ to, period }) => `关于${to}${period}实事进展情况报表填报问题的通报`,
			opening: ({ to, period, files, count }) =>
				`${to}报送的${period}实事进展情况报表${files}存在以下${count}处问题，已予退回：`,
			closing: ({ contact }) =>
				`现予通报。请该单位认真整改，于本通报印发后2个工作日内更正并重新报送${contact}。请其他单位对照自查，切实提高填报质量。`,
		},
	},
};

/** Before what a unit should look at besides. */
export const SHOULD_ALSO: Record<Tone, (count: number) => string> = {
	remind: (count) => `另有以下${count}处，请一并核实：`,
	urge: (count) => `另有以下${count}处存疑，请一并核实并作出说明：`,
	bulletin: (count) => `另有以下${count}处存疑，须一并核实：`,
};
