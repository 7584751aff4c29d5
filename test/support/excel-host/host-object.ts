/** What Excel answers instead of doing as it is told. */
export class HostError extends Error {
	constructor(
		readonly code: string,
		message = `The host answers ${code}.`,
	) {
		super(message);
	}
}

/**
 * An object that the library has a proxy of. Its members are called as on the wire, PascalCase; what is not there answers
 * ApiNotFound, so that a gap in this model is loud.
 */
export abstract class HostObject {
	/** Objects with an id are found again by it in later requests. */
	readonly Id?: string;
	/** Others, such as ranges, by a handle that is given out with every answer. */
	readonly needsHandle: boolean = false;
}

export abstract class HostCollection<T extends HostObject> extends HostObject {
	abstract all(): T[];
	abstract GetItem(key: unknown): T | Promise<T>;

	GetItemAt(index: number): T {
		const item = this.all()[index];
		if (!item) throw new HostError("InvalidArgument");
		return item;
	}

	GetCount(): number {
		return this.all().length;
	}
}

/** A group of plain properties, such as a font. */
export class PropertyGroup extends HostObject {
	constructor(values: Record<string, unknown>, onWrite: () => void = () => {}) {
		super();
		for (const name of Object.keys(values))
			Object.defineProperty(this, name, {
				enumerable: true,
				get: () => values[name],
				set: (value) => {
					onWrite();
					values[name] = value;
				},
			});
	}
}

export function member(object: HostObject, name: string): unknown {
	if (!(name in object)) throw new HostError("ApiNotFound", `${object.constructor.name} has no ${name} in this model.`);
	return (object as unknown as Record<string, unknown>)[name];
}

export function setMember(object: HostObject, name: string, value: unknown): void {
	if (!(name in object)) throw new HostError("ApiNotFound", `${object.constructor.name} has no ${name} in this model.`);
	(object as unknown as Record<string, unknown>)[name] = value;
}
