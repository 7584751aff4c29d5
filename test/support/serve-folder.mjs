// Serves a folder of static files on 127.0.0.1: node test/support/serve-folder.mjs <folder> [port]
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

const TYPES = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".json": "application/json; charset=utf-8",
	".png": "image/png",
	".svg": "image/svg+xml",
	".xml": "text/xml; charset=utf-8",
};

/** @returns the address and a way to stop; port 0 takes any that is free */
export function serveFolder(folder, port = 0) {
	const root = resolve(folder);
	const server = createServer((request, response) => {
		const path = normalize(join(root, decodeURIComponent(new URL(request.url, "http://localhost").pathname)));
		const inside = path.startsWith(root + sep) && existsSync(path) && statSync(path).isFile();
		response.writeHead(inside ? 200 : 404, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" });
		if (inside) createReadStream(path).pipe(response);
		else response.end();
	});
	return new Promise((done) =>
		server.listen(port, "127.0.0.1", () =>
			done({
				url: `http://127.0.0.1:${server.address().port}`,
				close: () => new Promise((closed) => server.close(closed)),
			}),
		),
	);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const { url } = await serveFolder(process.argv[2] ?? "dist/pane", Number(process.argv[3] ?? 3000));
	console.log(url);
}
