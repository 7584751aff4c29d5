import { Crew, type CrewOptions, mergeReturns, type ReturnedFile } from "../../../src/app";
import { startThread } from "../../../src/cli/threads";
import { parsePeriod } from "../../../src/core";
import { packArchive } from "../../../src/files";
import honest from "../../fixtures/returns/honest.json";
import { foreignForm, sampleNotice, type Unit } from "../../support/returns";
import { TROUBLES, troubledScripts } from "../../support/troubled-thread";

const JUDGED_BY = { notice: sampleNotice, period: parsePeriod("2025Q2") ?? undefined };
let scripts: Awaited<ReturnType<typeof troubledScripts>>;
let light: ReturnedFile[];
let archive: (file: string) => ReturnedFile;

beforeAll(async () => {
	scripts = await troubledScripts();
	const [first, ...others] = Object.keys(honest) as Unit[];
	if (!first) throw new Error("a form is needed");
	const form = async (unit: Unit) => ({
		file: `${unit}.xlsx`,
		bytes: (await foreignForm(unit)).bytes(),
		modified: null,
	});
	light = await Promise.all(others.map(form));
	const { file, bytes } = await form(first);
	archive = (name) => ({ file: name, bytes: packArchive([{ path: file, bytes }]), modified: null });
}, 60_000);
afterAll(() => scripts.remove());

async function merged(files: ReturnedFile[], options: Partial<CrewOptions> = {}) {
	let started = 0;
	const crew = new Crew({
		startThread: () => {
			started++;
			return startThread(scripts.thread);
		},
		size: 2,
		patience: 2_000,
		...options,
	});
	try {
		const { outcome } = await mergeReturns(files, JUDGED_BY, crew);
		return { outcome, started };
	} finally {
		crew.close();
	}
}

test("few light files start no thread; an archive is opened on one, with the same outcome", async () => {
	expect((await merged(light)).started).toBe(0);
	const files = [archive("打包.zip"), ...light];
	const { outcome, started } = await merged(files);
	expect(started).toBe(1);
	expect(outcome).toEqual((await mergeReturns(files, JUDGED_BY)).outcome);
	expect(outcome.files.filter(({ status }) => status === "merged")).toHaveLength(files.length);
});

test.each(Object.entries(TROUBLES))(
	"a heavy file whose thread %s ends as a finding among few files too, the others are merged",
	async (_, name) => {
		const { outcome } = await merged([archive(`${name}.zip`), archive("打包.zip"), ...light]);
		const expected = await mergeReturns([archive("打包.zip"), ...light], JUDGED_BY);
		const isLost = ({ file }: { file: string | null }) => file === `${name}.zip`;
		expect(outcome.files.filter(isLost)).toMatchObject([{ status: "rejected", reason: "file-unreadable" }]);
		expect(outcome.findings.find(isLost)?.message).toContain("已经停止");
		expect(outcome.files.filter((each) => !isLost(each))).toEqual(expected.outcome.files);
	},
	30_000,
);
