import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createContext, Script } from "node:vm";
import type { ExcelHost } from "./host";

/** The real library, as far as it takes part. */
export interface LoadedLibrary {
	Excel: typeof Excel;
	Office: { context: { platform: string; requirements: { isSetSupported(set: string, version: string): boolean } } };
}

/** What runs in each Excel. They are Microsoft's own: read from the installed package, never copied. */
const FILES: Record<string, string> = {
	PC: "excel-win32-16.01.js",
	Mac: "excel-mac-16.00.js",
	OfficeOnline: "excel-web-16.00.js",
	iOS: "excel-ios-16.00.js",
};
const scripts = new Map<string, Script>();

/**
 * Loads Microsoft's library anew with `host` behind its native bridge.
 * @param version the highest ExcelApi that the program offers
 */
export function loadLibrary(host: ExcelHost, version: string, platform: string): LoadedLibrary {
	const bridge = {
		onMessageFromHost: (_message: string) => {},
		sendMessageToHost(text: string) {
			const { id, flags, message } = JSON.parse(text);
			void host.answer(JSON.stringify(message.body), flags).then((body) => {
				bridge.onMessageFromHost(JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body } }));
			});
		},
	};
	host.onEvent = (event) => bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries: [event] } }));
	const window = fakeWindow(bridge);
	compiled(platform).runInContext(createContext(window));
	const isSetSupported = (set: string, wanted: string) => set !== "ExcelApi" || atLeast(version, wanted);
	window.OfficeExtension.CommonUtility.isSetSupported = isSetSupported;
	return { Excel: window.Excel, Office: { context: { platform, requirements: { isSetSupported } } } };
}

function compiled(platform: string): Script {
	const file = FILES[platform];
	if (!file) throw new Error(`no library for ${platform}`);
	const known = scripts.get(file);
	if (known) return known;
	const path = join(dirname(createRequire(__filename).resolve("@microsoft/office-js/package.json")), "dist", file);
	const script = new Script(readFileSync(path, "utf8"), { filename: path });
	scripts.set(file, script);
	return script;
}

/** Parts of a version are numbers: 1.10 is later than 1.9. */
function atLeast(version: string, wanted: string): boolean {
	const [major = 0, minor = 0] = version.split(".").map(Number);
	const [wantedMajor = 0, wantedMinor = 0] = wanted.split(".").map(Number);
	return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

// biome-ignore lint/suspicious/noExplicitAny: what the library hangs on its window has no types
function fakeWindow(bridge: object): any {
	const storage = { getItem: () => null, setItem: () => {}, removeItem: () => {} };
	// biome-ignore lint/suspicious/noExplicitAny: as above
	const window: any = {
		_richApiNativeBridge: bridge,
		navigator: { userAgent: "", language: "zh-CN" },
		location: { href: "https://localhost/", search: "", hash: "", protocol: "https:" },
		document: { getElementsByTagName: () => [], createElement: () => ({}), addEventListener: () => {}, cookie: "" },
		sessionStorage: storage,
		localStorage: storage,
		external: {},
		addEventListener: () => {},
		setTimeout,
		clearTimeout,
		setInterval,
		clearInterval,
		console,
	};
	window.window = window;
	window.self = window;
	window.top = window;
	window.parent = window;
	return window;
}
