import type { Figure } from "./figure";
import * as cues from "./lexicon/cues";

/** What stands around a figure tells that it is no amount done: 20000人次的任务, 16所中小学中已完工9所, 由61%提高到68%. */
export function restate(text: string, figure: Figure): void {
	if (figure.role === "plan") {
		// 今年计划新建的3所学校已全部完工
		if (cues.PLANNED_AND_DONE.test(figure.right)) figure.role = "unmarked";
		return;
	}
	if (isRisenTo(text, figure)) {
		figure.role = "unmarked";
		return;
	}
	// 近视率较去年下降0.6个百分点
	if (
		figure.role === "past" &&
		figure.measure.includes("百分点") &&
		/[较比][^，。；]{1,6}(?:提高|提升|上升|增加|增长|下降|降低)$/.test(figure.left)
	)
		figure.role = "unmarked";
	if (figure.role === "past") return;
	// 2所幼儿园1所已完工; 94名儿童申请康复训练
	if (isWholeOfNext(text, figure) || /^[^，。；、\d]{0,10}(?:申请|报名)/.test(figure.right)) {
		figure.role = "target";
		return;
	}
	// 确定改造户152户，目前竣工118户
	if (/(?:确定|锁定|排定|核定|摸排)[^，。；\d]{0,8}$/.test(figure.left) && isFollowedByDone(text, figure)) {
		figure.role = "target";
		return;
	}
	if (figure.ordinal && NOT_YET.test(figure.right)) {
		figure.role = "plan";
		return;
	}
	if (
		/(?:由|从)[^，。；\d]{0,12}$/.test(figure.clauseLeft.slice(-14)) &&
		/^[^，。；\d]{0,2}(?:提高|提升|上升|增加|增长|扩大|升|下降|降低|降)[到至为]/.test(
			text.slice(figure.end, figure.end + 8),
		)
	) {
		figure.role = "past";
		return;
	}
	if (/(?:项目|工程)(?:共|共有)?$/.test(figure.left) && figure.measure === "个") {
		figure.role = "target";
		return;
	}
	restateWhole(text, figure);
}

/** 20000人次的任务; 3所学校项目; 16所学校中已完工9所: the target, or the whole of which something is told. */
function restateWhole(text: string, figure: Figure): void {
	const after = text.slice(figure.end, Math.min(figure.sentenceEnd, figure.end + 24));
	const words = figure.right.replace(/[、（].*$/s, "");
	const named = cues.TARGET_AFTER.exec(after);
	if (named && !isAllDoneBehind(text, figure)) {
		figure.role = "target";
		figure.cue = named[0];
	} else if (/项目$/.test(words) && !/完成|建成|已/.test(figure.left)) figure.role = "target";
	else if (/的?(?:任务|目标)$/.test(words) || /^[^，。；、\d]{0,10}(?:任务|目标)(?:已|目前|，)/.test(after)) {
		if (!isAllDoneBehind(text, figure)) figure.role = "target";
	} else if (/^的\d/.test(after) || cues.WHOLE_AFTER.test(after)) figure.role = "target";
}

/** …已全部完成, but not …已完成82%. */
function isAllDoneBehind(text: string, { end, sentenceEnd }: Figure): boolean {
	const behind = text.slice(end, Math.min(sentenceEnd, end + 60));
	const done = cues.ALL_DONE.exec(behind);
	return done !== null && !/^(?:了|约|近)?(?:\d|百分之)/.test(behind.slice(done.index + done[0].length));
}

/** 由31%提高到59%: the second figure is what holds now. */
function isRisenTo(text: string, { start, left }: Figure): boolean {
	return (
		/(?:提高|提升|上升|增加|增长|扩大|升|下降|降低|降)[到至为]$/.test(left) &&
		/(?:由|从)[^，。；\d]{0,12}\d[\d.]{0,6}[^，。；\d]{1,10}$/.test(text.slice(Math.max(0, start - 36), start))
	);
}

/** The figure right behind counts some of the same. */
function isWholeOfNext(text: string, { end, measure, value }: Figure): boolean {
	const next =
		/^[^，。；、\d（）]{1,10}(\d{1,6})([^\d，。；、（）]{1,2}?)(?:均|全部|都)?(?:已|完工|竣工|建成|投用)/.exec(
			text.slice(end, end + 30),
		);
	if (next) return next[2] === measure && Number(next[1]) <= value;
	// 38.6公里农村公路完工35.1公里
	const done = DONE_OF_WHOLE.exec(text.slice(end, end + 36));
	return done !== null && Number(done[1]) <= value && text.startsWith(measure, end + done[0].length);
}

/** Less of the same is done, further on in the sentence. */
function isFollowedByDone(text: string, { end, sentenceEnd, measure, value }: Figure): boolean {
	const behind = text.slice(end, Math.min(sentenceEnd, end + 40));
	const done = /(?:完成|完工|竣工|建成|投用)[^，。；\d]{0,8}(\d{1,6})/.exec(behind);
	return done !== null && Number(done[1]) <= value && behind.startsWith(measure, done.index + done[0].length);
}

const DONE_OF_WHOLE = /^[^，。；、\d（）]{1,12}?(?:已|目前)?(?:完成|完工|竣工|建成|投用|开通)(?:了)?(\d[\d.]{0,7})/;

/** 第二次筛查计划9月份进行 */
const NOT_YET = /计划|拟|将|定于|预计|正在|尚|未|启动|筹备/;

/** 完成率75%, 占年度任务的60%, 任务20000人次的75%. */
export function isShareOfTarget(text: string, figure: Figure): boolean {
	if (figure.measure !== "%") return false;
	const before = text.slice(Math.max(figure.sentenceStart, figure.start - 36), figure.start);
	if (/工程量|投资|主体|形象进度|施工进度|建设进度|工程(?:总)?(?:进度|完成)/.test(before.slice(-12))) return false;
	// 其中女性获贷4120万元，占比38%: a share of another whole.
	if (/其中[^；。]*，占比?$/.test(before)) return false;
	if (cues.SHARE_BEFORE.test(before)) return true;
	if (/(?:任务|目标|计划)[^，。；]{0,16}\d[^，。；]{0,8}的$/.test(before)) return true;
	return /完成(?:了|约|近)?$/.test(before);
}

/** 在建4所; 2所幼儿园主体已封顶; 幼儿园2所，均已开工: tells by the words nearest the figure, then by those that follow. */
export function isUnderway(text: string, figure: Figure, nextStart: number): boolean {
	// 完成10间“希望小屋”选址: what is done is only the preparation.
	if (cues.PREPARED.test(figure.right.slice(0, 16)) && !cues.DONE.test(figure.right)) return true;
	const near = figure.left.slice(-10);
	const doneNear = cues.DONE.test(near);
	const begun = cues.UNDERWAY.exec(near);
	if (begun && !doneNear && !/完成|累计/.test(near.slice(begun.index))) return true;
	if (doneNear) return false;
	if (cues.UNDERWAY_HEADING.test(text.slice(Math.max(figure.sentenceStart, figure.start - 60), figure.start)))
		return true;
	const behind = text.slice(figure.end, Math.min(figure.sentenceEnd, figure.end + 60));
	const clause =
		/^[^，。；（）\n]*/.exec(text.slice(figure.end, Math.min(figure.sentenceEnd, figure.end + 40)))?.[0] ?? "";
	const own = clause.slice(0, Math.max(0, nextStart - figure.end));
	// 开班96个、在筹24个: what stands behind the 、 is the next figure's.
	if (!own.startsWith("、") && cues.UNDERWAY.test(own)) return !cues.DONE.test(own);
	if (figure.explicit && figure.left !== "") return false;
	if (cues.DONE.test(own)) return false;
	// 3所中小学、9所幼儿园均已开工建设: what is said behind the last of a list is said of all.
	const isListed = own.endsWith("、") || own.startsWith("、");
	if (isListed) {
		const behindLast = clause.slice(clause.search(/\d[^\d]*$/) + 1);
		if (cues.UNDERWAY.test(behindLast)) return !cues.DONE.test(behindLast);
	}
	const until = isListed ? behind.length : Math.max(clause.length, nextStart - figure.end);
	const following = behind.slice(clause.length, until);
	const predicate =
		/^，(?:目前|现|现均|均|已|都|全部|主体|正在|预计|工程|其中)?[^，。；\d]{0,14}/.exec(following)?.[0] ?? "";
	// 新建3处，正在建设2处: the next figure's words, not this one's.
	const isNextOnes = predicate === following && nextStart < figure.sentenceEnd && /^，(?:正在|在建)/.test(predicate);
	return (
		!isNextOnes &&
		cues.UNDERWAY.test(predicate) &&
		!cues.DONE.test(predicate) &&
		/^，(?:目前|现|均|已|都|全部|主体|正|预计|工程)/.test(predicate)
	);
}
