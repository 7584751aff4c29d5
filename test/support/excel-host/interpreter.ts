import { HostCollection, HostError, HostObject, member, setMember } from "./host-object";
import {
	ActionType,
	PathType,
	type WireAction,
	type WireArguments,
	type WirePath,
	type WireRequest,
	type WireResponse,
} from "./wire";

/** A tree of the properties asked for: {name: {}, format: {fill: {color: {}}}}. */
interface Wanted {
	[name: string]: Wanted;
}

/** Carries out requests on an object model, one action after another; at the first error the rest is left. */
export class Interpreter {
	readonly #kept = new Map<string, HostObject>();
	readonly #handles = new WeakMap<HostObject, string>();
	#lastReference = 0;

	/** @param root the workbook */
	constructor(readonly root: HostObject) {}

	/** Handles given out before mean nothing any more. */
	forget(): void {
		this.#kept.clear();
	}

	async run(request: WireRequest): Promise<WireResponse> {
		const response: WireResponse = { Results: [], TraceIds: [] };
		const paths = new Paths(request.ObjectPaths, this.root, this.#kept);
		for (const [index, action] of request.Actions.entries()) {
			try {
				const value = await this.#act(action, paths);
				if (action.ActionType === ActionType.trace) response.TraceIds.push(action.Id);
				if (action.ActionType !== ActionType.setProperty) response.Results.push({ ActionId: action.Id, Value: value });
			} catch (error) {
				response.Error = {
					ActionIndex: index,
					// A fault of this model must not look like one of Excel's.
					Code: error instanceof HostError ? error.code : "ModelFault",
					Message: error instanceof Error ? (error.stack ?? error.message) : String(error),
					Location: action.Name,
					HttpStatusCode: 400,
				};
				break;
			}
		}
		return response;
	}

	async #act(action: WireAction, paths: Paths): Promise<unknown> {
		if (action.ActionType === ActionType.trace) return null;
		const object = await paths.resolve(action.ObjectPathId);
		switch (action.ActionType) {
			case ActionType.instantiate:
				return object && { ...identity(object), ...this.#handle(object) };
			case ActionType.query:
				return object && { ...serialized(object, wanted(action.QueryInfo?.Select ?? [])), ...this.#handle(object) };
			case ActionType.setProperty:
				if (!object) throw new HostError("ItemNotFound");
				setMember(object, action.Name, (await paths.arguments(action.ArgumentInfo))[0]);
				return null;
			case ActionType.method:
				return this.#call(object, action, paths);
			default:
				throw new HostError("ApiNotFound", `No action of type ${action.ActionType} in this model.`);
		}
	}

	async #call(object: HostObject | null, { Name, ArgumentInfo }: WireAction, paths: Paths): Promise<unknown> {
		if (!object) return null;
		const given = await paths.arguments(ArgumentInfo);
		if (Name === "_KeepReference") return this.#handle(object);
		if (Name === "_RemoveReference") {
			this.#kept.delete(String(given[0]));
			return null;
		}
		return await call(object, Name, given);
	}

	/** Ranges have no id; they are spoken of later by a handle. */
	#handle(object: HostObject): { _ReferenceId?: string } {
		if (!object.needsHandle) return {};
		const known = this.#handles.get(object);
		if (known !== undefined && this.#kept.has(known)) return { _ReferenceId: known };
		const reference = `ref${++this.#lastReference}`;
		this.#kept.set(reference, object);
		this.#handles.set(object, reference);
		return { _ReferenceId: reference };
	}
}

/** The objects that a request speaks of. Each is found once, so that what makes an object makes it once. */
class Paths {
	readonly #found = new Map<number, HostObject | null>();

	constructor(
		readonly paths: Record<string, WirePath>,
		readonly root: HostObject,
		readonly kept: ReadonlyMap<string, HostObject>,
	) {}

	async resolve(id: number): Promise<HostObject | null> {
		const known = this.#found.get(id);
		if (known !== undefined) return known;
		const path = this.paths[id];
		if (!path) throw new HostError("InvalidObjectPath");
		const object = await this.#find(path);
		this.#found.set(id, object);
		return object;
	}

	async arguments(info: WireArguments | undefined): Promise<unknown[]> {
		const given: unknown[] = [];
		for (const [index, argument] of (info?.Arguments ?? []).entries()) {
			const id = info?.ReferencedObjectPathIds?.[index] ?? 0;
			given.push(id === 0 ? argument : await this.resolve(id));
		}
		return given;
	}

	async #find(path: WirePath): Promise<HostObject | null> {
		if (path.ObjectPathType === PathType.global) return this.root;
		if (path.ObjectPathType === PathType.nothing) return null;
		const given = await this.arguments(path.ArgumentInfo);
		if (path.ObjectPathType === PathType.reference) {
			const object = this.kept.get(String(path.Name || given[0]));
			if (!object) throw new HostError("InvalidObjectPath");
			return object;
		}
		const parent = await this.resolve(path.ParentObjectPathId ?? 0);
		if (!parent) return null;
		if (path.ObjectPathType === PathType.property) return asObject(member(parent, path.Name));
		return asObject(await call(parent, path.ObjectPathType === PathType.indexer ? "GetItem" : path.Name, given));
	}
}

async function call(object: HostObject, name: string, given: unknown[]): Promise<unknown> {
	const method = member(object, name);
	if (typeof method !== "function") throw new HostError("ApiNotFound", `${name} is no method in this model.`);
	return method.apply(object, given);
}

function asObject(value: unknown): HostObject | null {
	if (value === null || value instanceof HostObject) return value;
	throw new HostError("ApiNotFound", "A property was asked for as an object.");
}

function identity(object: HostObject): Record<string, unknown> {
	return object.Id === undefined ? {} : { Id: object.Id };
}

/** "format/fill/color", "areas/items/rowIndex" → a tree of names as on the wire. */
function wanted(select: readonly string[]): Wanted {
	const tree: Wanted = {};
	for (const path of select) {
		let branch = tree;
		for (const part of path.split("/")) {
			if (part === "items") continue;
			const name = part.charAt(0).toUpperCase() + part.slice(1);
			branch[name] ??= {};
			branch = branch[name];
		}
	}
	return tree;
}

function serialized(object: HostObject, tree: Wanted): Record<string, unknown> {
	if (object instanceof HostCollection) return { _Items: object.all().map((item) => serialized(item, tree)) };
	const answer: Record<string, unknown> = object.Id === undefined ? {} : { Id: object.Id };
	for (const [name, branch] of Object.entries(tree)) {
		const value = member(object, name);
		answer[name] = value instanceof HostObject ? serialized(value, branch) : value;
	}
	return answer;
}
