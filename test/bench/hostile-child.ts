import { readFileSync } from "node:fs";
import { endOf } from "../support/hostile/read-as-sent";

// Reads one file and says how it ended and what it cost: run by hostile.ts.
const path = process.argv[2] ?? "";
const bytes = readFileSync(path);
const before = process.cpuUsage();
const end = await endOf(path, bytes);
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ end, ms: (user + system) / 1000, megabytes: process.resourceUsage().maxRSS / 1024 }));
process.exit();
