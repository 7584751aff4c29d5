import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "./cli";

export interface Served {
	/** Such as `http://localhost:34567`. */
	origin: string;
	close(): Promise<void>;
}

/** Serves a folder of static files to this machine by the server that `npm start` starts, under its strict policy. */
export async function serve(folder: string): Promise<Served> {
	const source = pathToFileURL(join(ROOT, "src", "workbench", "server", "serve.mjs")).href;
	const server: { serve(folder: string, port: number): Promise<{ port: number; close(): Promise<void> }> } =
		await import(source);
	const { port, close } = await server.serve(folder, 0);
	return { origin: `http://localhost:${port}`, close };
}
