/** What the page's side and the test's side of the pretended Excel call each other by. */
export interface ExcelWindow extends Window {
	/** Answers a request of the library: the bridge's body and flags in, the body of the answer out. */
	excelAnswers(body: string, flags: number): Promise<string>;
	/** Gives the library an event of the workbook. */
	excelTells(event: { messageCategory: number; messageType: number; targetId: string; message: string }): void;
	/** Presses a button of the ribbon that runs a function; settles once the function says that it has done. */
	excelRuns(functionName: string): Promise<void>;
}

/**
 * Runs in the page before its own scripts: puts there what Excel for Windows puts into its panes, so that the real
 * office.js starts as in Excel. Stands alone, for it is sent to the page as text.
 * @param version the highest ExcelApi that the program offers
 * @param isDark whether Office wears its black theme
 */
export function pretendExcel({ version, isDark }: { version: string; isDark: boolean }): void {
	const page = window as unknown as ExcelWindow;
	type Handler = (dispId: number, payload: { toArray(): unknown[] }) => void;
	type Callback = (answer: number | { toArray(): unknown[] }) => void;
	const handlers = new Map<number, Handler>();
	const RICH_API = 93;
	const COMMAND_DONE = 94;
	const RICH_EVENT = 33;
	const COMMAND = 39;
	let commandDone = () => {};

	const settings = { Read: () => {}, Write: () => {} };
	// Colours as Office writes them: blue, green and red, from the highest byte down.
	const theme = {
		bodyBackgroundColor: isDark ? 0x262626 : 0xe6e6e6,
		bodyForegroundColor: isDark ? 0xffffff : 0x262626,
	};
	const context = {
		GetAppType: () => 1,
		GetSolutionRef: () => "test",
		GetAppVersionMajor: () => 16,
		GetAppVersionMinor: () => 1,
		GetAppUILocale: () => "zh-CN",
		GetAppDataLocale: () => "zh-CN",
		GetDocUrl: () => "",
		GetAppCapabilities: () => 0,
		GetActivationMode: () => 0,
		GetControlIntegrationLevel: () => 2,
		GetSolutionToken: () => "",
		GetSupportedMatrix: () => JSON.stringify({ ExcelApi: version, AddinCommands: "1.1", SharedRuntime: "1.1" }),
		GetHostFullVersion: () => "16.0.17328.20000",
		GetSettings: () => settings,
		GetOfficeThemeInfo: () => JSON.stringify(theme),
	};
	const external = {
		GetHostInfo: () => "_host_Info=Excel$Win32$16.01$zh-CN$telemetry$$$0",
		GetLoggingAllowed: () => false,
		GetContext: () => context,
		Execute(dispId: number, params: unknown[], callback: Callback) {
			if (dispId === RICH_API) {
				const message = params[0] as unknown[];
				page.excelAnswers(String(message[4]), Number(message[6])).then((body) => {
					callback({ toArray: () => [0, 200, [], body] });
				});
				return;
			}
			if (dispId === COMMAND_DONE) commandDone();
			callback({ toArray: () => [0] });
		},
		RegisterEvent(dispId: number, _target: string, handler: Handler, callback: Callback) {
			handlers.set(dispId, handler);
			callback(0);
		},
		UnregisterEvent(dispId: number, _target: string, callback: Callback) {
			handlers.delete(dispId);
			callback(0);
		},
	};
	Object.defineProperty(window, "external", { value: external, writable: true });

	page.excelTells = ({ messageCategory, messageType, targetId, message }) => {
		const entry = [messageCategory, messageType, targetId, message];
		handlers.get(RICH_EVENT)?.(RICH_EVENT, { toArray: () => [entry] });
	};
	page.excelRuns = (functionName) =>
		new Promise((done) => {
			commandDone = done;
			handlers.get(COMMAND)?.(COMMAND, { toArray: () => ["command", functionName, "{}"] });
		});
}
