import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve, sep } from "node:path";

const TYPES: Record<string, string> = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".png": "image/png",
	".xml": "text/xml; charset=utf-8",
};

/** What a careful administrator sends with the pane (test/MANUAL.md); the pages say the same of themselves. */
const HEADERS = {
	"content-security-policy": [
		"default-src 'none'",
		"script-src 'self'",
		"style-src 'self' 'unsafe-inline'",
		"img-src 'self' data:",
		"font-src 'self'",
		"connect-src 'self'",
		"worker-src 'self'",
		"base-uri 'none'",
		"form-action 'none'",
		"frame-ancestors 'none'",
	].join("; "),
	"x-content-type-options": "nosniff",
	"referrer-policy": "no-referrer",
};

export interface Served {
	/** Such as `http://localhost:34567`. */
	origin: string;
	close(): Promise<void>;
}

/** Serves a folder of static files to this machine, under a strict policy. */
export async function serve(folder: string): Promise<Served> {
	const root = resolve(folder);
	const server = createServer((request, response) => {
		const path = join(root, decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname));
		if (!path.startsWith(root + sep) || !statSync(path, { throwIfNoEntry: false })?.isFile()) {
			response.writeHead(404).end();
			return;
		}
		response.writeHead(200, { ...HEADERS, "content-type": TYPES[extname(path)] ?? "application/octet-stream" });
		response.end(readFileSync(path));
	});
	await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
	const { port } = server.address() as AddressInfo;
	return {
		origin: `http://localhost:${port}`,
		close: () =>
			new Promise((closed) => {
				server.close(() => closed());
				server.closeAllConnections();
			}),
	};
}
