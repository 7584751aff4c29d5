// Loaded before the command line (node --require): leaves its highest memory use behind, in megabytes.
process.on("exit", () => {
	require("node:fs").writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS / 1024));
});
