import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { ROOT, scratchFolder } from "../../support/cli";

const SERVER = join(ROOT, "src", "workbench", "server");

/** A project in which the workbench has been built: what `npm start` finds when no source has changed. */
function builtProject(): string {
	const root = scratchFolder("workbench");
	const folder = join(root, "dist", "workbench");
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, "index.html"), "<!doctype html>工作台");
	writeFileSync(join(folder, "workbench.0a1b2c3d.js"), "1");
	writeFileSync(join(root, "secret.txt"), "secret");
	return root;
}

const started: ChildProcess[] = [];
afterEach(async () => {
	for (const each of started.splice(0)) if (each.exitCode === null) each.kill("SIGKILL");
});

interface Started {
	port: number;
	said(): string;
	ended: Promise<number | null>;
	process: ChildProcess;
}

/** Starts the server's own part over a built project, as start.mjs does after building. */
async function start(root: string, port: number): Promise<Started> {
	const script = `
		import { serveProject } from ${JSON.stringify(`file://${SERVER}/serve-project.mjs`)};
		await serveProject(${JSON.stringify(root)}, ${JSON.stringify(join(root, "dist", "workbench"))}, ${port});`;
	const running = spawn(process.execPath, ["--input-type=module", "-e", script], { env: { ...process.env, CI: "1" } });
	started.push(running);
	let said = "";
	const ended = new Promise<number | null>((done) => running.on("exit", done));
	await new Promise<void>((told, failed) => {
		running.stdout.on("data", (text) => {
			said += text;
			if (/http:\/\/localhost:\d+\//.test(said)) told();
		});
		running.stderr.on("data", (text) => failed(new Error(String(text))));
		ended.then(() => failed(new Error(`ended: ${said}`)));
	});
	const address = /http:\/\/localhost:(\d+)\//.exec(said)?.[1];
	return { port: Number(address), said: () => said, ended, process: running };
}

interface Answer {
	status: number;
	headers: Record<string, string | string[] | undefined>;
	body: string;
}

/** Asks by the letter: `path` is not tidied up. */
function ask(port: number, path: string, method = "GET"): Promise<Answer> {
	return new Promise((done, failed) => {
		const asking = request({ host: "127.0.0.1", port, path, method }, (answer) => {
			let body = "";
			answer.setEncoding("utf8");
			answer.on("data", (text) => {
				body += text;
			});
			answer.on("end", () => done({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
		});
		asking.on("error", failed).end();
	});
}

test("the page is served under a strict policy; only what has its contents in its name may be kept by browsers", async () => {
	const { port } = await start(builtProject(), 0);
	const page = await ask(port, "/?from=mail#/check");
	expect([page.status, page.body]).toEqual([200, "<!doctype html>工作台"]);
	expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
	expect(page.headers["cache-control"]).toBe("no-store");
	expect(page.headers["content-security-policy"]).toMatch(
		/^default-src 'none'; script-src 'self';.*frame-ancestors 'none'$/,
	);
	expect(page.headers["content-security-policy"]).not.toMatch(/unsafe-eval|https?:|\*/);
	expect(page.headers["x-content-type-options"]).toBe("nosniff");
	const script = await ask(port, "/workbench.0a1b2c3d.js");
	expect(script.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
	expect((await ask(port, "/", "HEAD")).body).toBe("");
	expect((await ask(port, "/", "POST")).status).toBe(405);
});

test.each([
	"/../../secret.txt",
	"/%2e%2e/%2e%2e/secret.txt",
	"/..%2f..%2fsecret.txt",
	"/..\\..\\secret.txt",
	"//../../secret.txt",
	"/index.html%00.js",
	"/%zz",
	"/cmaps/",
	"/none.js",
])("nothing outside of the folder is served: %s", async (path) => {
	const { port } = await start(builtProject(), 0);
	expect([(await ask(port, path)).status, (await ask(port, "/")).status]).toEqual([404, 200]);
});

test("it listens to this machine alone", async () => {
	const { port } = await start(builtProject(), 0);
	const others = Object.values(networkInterfaces())
		.flat()
		.flatMap((each) => (each && !each.internal && each.family === "IPv4" ? [each.address] : []));
	for (const host of others) {
		const refused = await new Promise<boolean>((done) => {
			const socket = connect({ host, port, timeout: 2_000 }, () => {
				socket.destroy();
				done(false);
			});
			for (const trouble of ["error", "timeout"]) socket.on(trouble, () => done(true));
		});
		expect([host, refused]).toEqual([host, true]);
	}
});

test("where the usual port is taken it takes the next, and says so", async () => {
	const other: Server = createServer();
	await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
	try {
		const taken = (other.address() as AddressInfo).port;
		const { port, said } = await start(builtProject(), taken);
		expect(port).toBeGreaterThan(taken);
		expect(said()).toContain(`端口 ${taken} 已被别的程序占用，改用 ${port}。`);
	} finally {
		other.close();
	}
});

test.each(["SIGINT", "SIGTERM"] as const)("%s stops it cleanly, and its port is free", async (signal) => {
	const { port, ended, process: running, said } = await start(builtProject(), 0);
	running.kill(signal);
	expect(await ended).toBe(0);
	expect(said()).toContain("工作台已停止。");
	await expect(ask(port, "/")).rejects.toThrow("ECONNREFUSED");
});

test("npm stop stops it from another window, and a second start finds it running", async () => {
	const root = builtProject();
	const { port, ended } = await start(root, 0);
	const second = await start(root, 0);
	expect([second.port, await second.ended]).toEqual([port, 0]);
	expect(second.said()).toContain("工作台已经在运行");
	const stopScript = `
		import { stopProject } from ${JSON.stringify(`file://${SERVER}/serve-project.mjs`)};
		console.log(await stopProject(${JSON.stringify(root)}));`;
	const stop = () =>
		new Promise<string>((done) => {
			const stopping = spawn(process.execPath, ["--input-type=module", "-e", stopScript]);
			let said = "";
			stopping.stdout.on("data", (text) => {
				said += text;
			});
			stopping.on("exit", () => done(said.trim()));
		});
	expect(await stop()).toBe("工作台已停止。");
	expect(await ended).toBe(0);
	await expect(ask(port, "/")).rejects.toThrow("ECONNREFUSED");
	expect(await stop()).toBe("工作台没有在运行。");
});
