import { usePaneState } from "../pane";
import { NoticeIntake } from "./notice/intake";
import { NoticeReview } from "./notice/review";

/** 通知: a notice comes in, and what was read from it is looked over and put right. */
export function NoticePage() {
	const notice = usePaneState((state) => state.notice.notice);
	const replacing = usePaneState((state) => state.notice.replacing);
	return notice && !replacing ? <NoticeReview notice={notice} /> : <NoticeIntake />;
}
