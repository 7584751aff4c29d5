import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { contentPolicy } from "./content-policy.mjs";

const TYPES = {
	".bcmap": "application/octet-stream",
	".css": "text/css; charset=utf-8",
	".html": "text/html; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".json": "application/json; charset=utf-8",
	".png": "image/png",
	".svg": "image/svg+xml",
	".txt": "text/plain; charset=utf-8",
	".woff2": "font/woff2",
	".xml": "text/xml; charset=utf-8",
};

const HEADERS = {
	"content-security-policy": `${contentPolicy()}; frame-ancestors 'none'`,
	"x-content-type-options": "nosniff",
	"referrer-policy": "no-referrer",
	"cross-origin-resource-policy": "same-origin",
};

/** `index.0a1b2c3d.js`: what it holds is in its name, so that it never changes under it. */
const HASHED = /\.[0-9a-f]{8}\.\w+$/;

/**
 * Serves a folder of static files to this machine and no other.
 * @param {string} folder
 * @param {number} port the usual one; where others listen there, the next that is free. 0: any
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 * @throws where nothing can be listened on
 */
export async function serve(folder, port) {
	const root = resolve(folder);
	const server = createServer((request, response) => answer(root, request, response));
	const listening = await listen(server, port);
	return {
		port: listening,
		close: () =>
			new Promise((closed) => {
				server.close(() => closed());
				server.closeAllConnections();
			}),
	};
}

function answer(root, request, response) {
	if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405, { allow: "GET, HEAD" });
	const path = fileOf(root, request.url ?? "/");
	if (path === null) return refuse(response, 404);
	response.writeHead(200, {
		...HEADERS,
		"content-type": TYPES[extname(path)] ?? "application/octet-stream",
		"content-length": statSync(path).size,
		"cache-control": HASHED.test(path) ? "public, max-age=31536000, immutable" : "no-store",
	});
	if (request.method === "HEAD") return response.end();
	createReadStream(path)
		.on("error", () => response.destroy())
		.pipe(response);
}

function refuse(response, status, headers = {}) {
	response.writeHead(status, { ...HEADERS, ...headers, "cache-control": "no-store" }).end();
}

/** The file that an address means; null where there is none inside of the folder. */
function fileOf(root, url) {
	let name;
	try {
		name = decodeURIComponent(url.replace(/[?#].*$/s, ""));
	} catch {
		return null;
	}
	if (name.includes("\0")) return null;
	const path = join(root, name.endsWith("/") ? `${name}index.html` : name);
	return path.startsWith(root + sep) && statSync(path, { throwIfNoEntry: false })?.isFile() ? path : null;
}

/** Whether someone listens on a port of this machine. */
export async function isTaken(port) {
	const probe = createServer();
	try {
		await new Promise((listening, failed) => {
			probe.once("error", failed);
			probe.listen({ port, host: "127.0.0.1", exclusive: true }, listening);
		});
		return false;
	} catch {
		return true;
	} finally {
		probe.close();
	}
}

/** The work that a browser keeps belongs to the port: so the next free one, not any. */
const PORTS_TRIED = 20;

async function listen(server, port) {
	for (let tried = port; ; tried++) {
		try {
			await new Promise((listening, failed) => {
				server.once("error", failed);
				server.listen({ port: tried, host: "127.0.0.1", exclusive: true }, () => {
					server.off("error", failed);
					listening();
				});
			});
			return server.address().port;
		} catch (error) {
			if (!["EADDRINUSE", "EACCES"].includes(error.code) || port === 0 || tried >= port + PORTS_TRIED) throw error;
		}
	}
}
