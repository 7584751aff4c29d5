import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { get } from "node:https";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { until } from "./support/browser";
import { ROOT, scratchFolder } from "./support/cli";

// The server's settings that the guide's page on installing gives, tried on a real nginx.

const TYPES = "/etc/nginx/mime.types";
const hasNginx = [spawnSync("nginx", ["-v"]), spawnSync("openssl", ["version"])].every(({ status }) => status === 0);
const nginxTest = hasNginx && existsSync(TYPES) ? test : test.skip;

const PAGE = readFileSync(join(ROOT, "assets/guide/install.md"), "utf8");
const settings = /```\n(# shishi\.conf\n[\s\S]*?)```/.exec(PAGE)?.[1] ?? "";

const FILES = {
	"pane/taskpane.html": "<!doctype html>",
	"pane/taskpane.0a1b2c3d.js": "1;",
	"pane/icons/pane-32.png": "png",
	"pane/cmaps/GBK-EUC-H.bcmap": "bcmap",
	"pane/manifest.xml": "<a/>",
	"workbench/index.html": "<!doctype html>工作台",
};

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
	const address = server.address();
	await new Promise((closed) => server.close(closed));
	return typeof address === "object" && address ? address.port : 0;
}

interface Answer {
	status: number;
	headers: Record<string, unknown>;
}

function ask(port: number, path: string, method = "GET"): Promise<Answer> {
	return new Promise((answered, failed) => {
		get({ host: "127.0.0.1", port, path, method, rejectUnauthorized: false }, (response) => {
			response.resume().on("end", () => answered({ status: response.statusCode ?? 0, headers: response.headers }));
		}).on("error", failed);
	});
}

nginxTest("nginx serves pane and workbench with the settings of the guide (nginx)", async () => {
	const folder = scratchFolder("nginx");
	for (const [path, text] of Object.entries(FILES)) {
		mkdirSync(dirname(join(folder, "site", path)), { recursive: true });
		writeFileSync(join(folder, "site", path), text);
	}
	const [key, certificate] = [join(folder, "server.key"), join(folder, "server.crt")];
	const made = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost", "-days", "1"];
	expect(spawnSync("openssl", [...made, "-keyout", key, "-out", certificate]).status).toBe(0);
	const port = await freePort();
	const own = settings
		.replace("listen 443 ssl", `listen 127.0.0.1:${port} ssl`)
		.replace("/etc/nginx/shishi/server.crt", certificate)
		.replace("/etc/nginx/shishi/server.key", key)
		.replace("/srv/shishi", join(folder, "site"));
	const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
		(name) => `${name}_temp_path ${folder}/${name};`,
	);
	writeFileSync(
		join(folder, "nginx.conf"),
		`user ${process.getuid?.() === 0 ? "root" : "nobody"}; daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {}
http { include ${TYPES}; default_type application/octet-stream; access_log off; ${temporary.join(" ")}
${own} }`,
	);
	const nginx = spawn("nginx", ["-p", folder, "-c", join(folder, "nginx.conf")]);
	try {
		await until(() => existsSync(join(folder, "pid")));
		const page = await ask(port, "/pane/taskpane.html");
		expect(page).toMatchObject({
			status: 200,
			headers: {
				"content-type": "text/html; charset=utf-8",
				"cache-control": "no-cache",
				"x-content-type-options": "nosniff",
				"referrer-policy": "no-referrer",
				"content-security-policy": expect.stringMatching(/^frame-ancestors 'self' .*excel\.cloud\.microsoft$/),
			},
		});
		expect((await ask(port, "/pane/taskpane.0a1b2c3d.js")).headers).toMatchObject({
			"content-type": expect.stringMatching(/^(?:application|text)\/javascript/),
			"cache-control": "public, max-age=31536000, immutable",
		});
		const icon = await ask(port, "/pane/icons/pane-32.png");
		expect([icon.status, icon.headers["content-type"], icon.headers["cache-control"]]).toEqual([
			200,
			"image/png",
			undefined,
		]);
		expect((await ask(port, "/pane/cmaps/GBK-EUC-H.bcmap")).status).toBe(200);
		expect((await ask(port, "/workbench/")).headers).toMatchObject({
			"content-security-policy": "frame-ancestors 'none'",
			"cache-control": "no-cache",
		});
		expect((await ask(port, "/pane/")).status).toBe(403);
		expect((await ask(port, "/pane/taskpane.html", "POST")).status).toBe(403);
		expect((await ask(port, "/nothing.html")).status).toBe(404);
	} finally {
		nginx.kill();
	}
});

test("the settings for IIS are one XML document that registers what IIS does not know and keeps icons uncached", () => {
	const xml = /```\n(<\?xml[\s\S]*?)```/.exec(PAGE)?.[1] ?? "";
	const tags = [...xml.matchAll(/<(\/?)(\w+)[^<>]*?(\/?)>/g)].filter(([, , name]) => name !== "xml");
	const open: string[] = [];
	for (const [, closing, name, empty] of tags) {
		if (closing) expect(open.pop()).toBe(name);
		else if (!empty) open.push(name!);
	}
	expect(open).toEqual([]);
	expect(xml).toContain('fileExtension=".bcmap" mimeType="application/octet-stream"');
	expect(/<location path="pane\/icons">[\s\S]*?<\/location>/.exec(xml)?.[0]).toContain("NoControl");
});
