// Loaded before the command line (node --require): whatever reaches for the network is written down and refused.
const { appendFileSync } = require("node:fs");
const refuse = (what) => () => {
	appendFileSync(process.env.SOCKETS_LOG, `${what}\n`);
	throw new Error(`no network: ${what}`);
};
require("node:net").Socket.prototype.connect = refuse("net");
require("node:dns").lookup = refuse("dns");
require("node:dgram").createSocket = refuse("dgram");
require("node:http").request = refuse("http");
require("node:https").request = refuse("https");
globalThis.fetch = refuse("fetch");
globalThis.WebSocket = refuse("WebSocket");
