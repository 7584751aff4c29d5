// npm start: builds the workbench where a source has changed, serves it to this machine and opens it in a browser.
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./build.mjs";
import { serveProject } from "./serve-project.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");
/** The setting PORT names another; what a browser keeps of the work belongs to the port. */
const usualPort = Number(process.env.PORT ?? 3210);

const folder = build(root, () => console.log("正在生成工作台，请稍候……"));
await serveProject(root, folder, usualPort);
