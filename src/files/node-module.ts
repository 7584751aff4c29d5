/**
 * A module of Node's own where the program runs in Node, null elsewhere: asked for at run time, so that pages need not
 * know of it. This folder is compiled without Node's types; the caller says what it uses.
 */
export function nodeModule<Module>(name: `node:${string}`): Module | null {
	const { process } = globalThis as { process?: { getBuiltinModule?(name: string): Module } };
	return process?.getBuiltinModule?.(name) ?? null;
}
