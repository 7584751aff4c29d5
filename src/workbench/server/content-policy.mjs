/**
 * What the pages may load: nothing but their own. Styles are written by Fluent and the spreadsheet while they run.
 * Said by each page of itself (webpack.config.js) and by the server that `npm start` starts.
 * @param {string} origin of Office.js, where it comes from elsewhere; else ""
 */
export function contentPolicy(origin = "") {
	const own = `'self'${origin && ` ${origin}`}`;
	return [
		"default-src 'none'",
		`script-src ${own}`,
		"style-src 'self' 'unsafe-inline'",
		"img-src 'self' data:",
		"font-src 'self'",
		`connect-src ${own}`,
		"worker-src 'self'",
		"base-uri 'none'",
		"form-action 'none'",
	].join("; ");
}
