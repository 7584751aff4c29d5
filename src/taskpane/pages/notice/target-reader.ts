import { useEffect, useState } from "react";
import type { rereadTargets } from "../../../core";

/** Reads an item's targets from changed words. */
export type TargetReader = typeof rereadTargets;

async function loadReader(): Promise<TargetReader> {
	const { rereadTargets } = await import("../../../core");
	return rereadTargets;
}

/** The reader weighs a tenth of the pane, so that it comes with the first form that needs it; null until it is there. */
export function useTargetReader(): TargetReader | "failed" | null {
	const [reader, setReader] = useState<{ read: TargetReader } | "failed" | null>(null);
	useEffect(() => {
		loadReader().then(
			(read) => setReader({ read }),
			() => setReader("failed"),
		);
	}, []);
	return reader === null || reader === "failed" ? reader : reader.read;
}
