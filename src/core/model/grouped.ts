/** The members of a list by a key, keys and members in the list's order: so that none is looked for again and again. */
export function grouped<K, T>(list: Iterable<T>, keyOf: (each: T) => K): Map<K, T[]> {
	const groups = new Map<K, T[]>();
	for (const each of list) {
		const key = keyOf(each);
		const known = groups.get(key);
		if (known) known.push(each);
		else groups.set(key, [each]);
	}
	return groups;
}
