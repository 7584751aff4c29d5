/**
 * What Office.js and Excel say to each other, as the library's own bridge carries it. Found out from the library's
 * source and from recorded requests; undocumented, so the library's version is pinned.
 */
export interface WireRequest {
	Actions: WireAction[];
	ObjectPaths: Record<string, WirePath>;
}

export interface WireAction {
	Id: number;
	ActionType: ActionType;
	Name: string;
	ObjectPathId: number;
	ArgumentInfo?: WireArguments;
	QueryInfo?: { Select?: string[] };
}

export interface WirePath {
	Id: number;
	ObjectPathType: PathType;
	Name: string;
	ParentObjectPathId?: number;
	ArgumentInfo?: WireArguments;
}

export interface WireArguments {
	Arguments?: unknown[];
	/** For an argument that is an object, the id of its path; else 0. */
	ReferencedObjectPathIds?: number[];
}

export const ActionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;
export type ActionType = (typeof ActionType)[keyof typeof ActionType];

export const PathType = {
	global: 1,
	newObject: 2,
	method: 3,
	property: 4,
	indexer: 5,
	reference: 6,
	nothing: 7,
} as const;
export type PathType = (typeof PathType)[keyof typeof PathType];

/** Bits of a request's flags. */
export const RequestFlag = { write: 1, delayForCellEdit: 64 } as const;

export interface WireResponse {
	Results: { ActionId: number; Value: unknown }[];
	TraceIds: number[];
	Error?: { ActionIndex: number; Code: string; Message: string; Location: string; HttpStatusCode: number };
}
