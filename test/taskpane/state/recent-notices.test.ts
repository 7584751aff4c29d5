import { addRecent, loadRecent } from "../../../src/taskpane/state/recent-notices";

function storage(room = Number.POSITIVE_INFINITY) {
	const kept = new Map<string, string>();
	return () => ({
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => {
			if (value.length > room) throw new Error("QuotaExceededError");
			kept.set(key, value);
		},
	});
}
const recent = (id: string) => ({ id, title: `通知${id}`, json: "{}" });

test("the last five, each once, the latest first", () => {
	const place = storage();
	for (const id of ["1", "2", "3", "1", "4", "5", "6"]) addRecent(place, recent(id));
	expect(loadRecent(place).map(({ id }) => id)).toEqual(["6", "5", "4", "1", "3"]);
});

test("fewer where there is no room, none where the browser denies it", () => {
	const small = storage(100);
	for (const id of ["1", "2", "3"]) addRecent(small, recent(id));
	expect(loadRecent(small).map(({ id }) => id)).toEqual(["3", "2"]);
	const denied = () => {
		throw new Error("SecurityError");
	};
	addRecent(denied, recent("1"));
	expect(loadRecent(denied)).toEqual([]);
});
