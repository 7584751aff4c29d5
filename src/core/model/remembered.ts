/**
 * A function that works its answer out once for each object: for what is asked of a notice again with every form that
 * comes back. The object must not change afterwards.
 */
export function remembered<K extends object, V>(make: (key: K) => V): (key: K) => V {
	const known = new WeakMap<K, { value: V }>();
	return (key) => {
		const entry = known.get(key) ?? { value: make(key) };
		known.set(key, entry);
		return entry.value;
	};
}
