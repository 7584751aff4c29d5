/**
 * A function that works its answer out once for each object: for what is asked of a notice again with every form that
 * comes back. The object must not change afterwards.
 */
export function remembered<K extends object, V>(make: (key: K) => V): (key: K) => V {
	const known = new WeakMap<K, { value: V }>();
	return (key) => {
		const entry = known.get(key);
		if (entry) return entry.value;
		const value = make(key);
		known.set(key, { value });
		return value;
	};
}

/** Longer keys are rare and would only fill the memory. */
const LONGEST_KEY = 200;

/**
 * A function of short words that works its answer out once for each of those asked for lately: hundreds of forms say the
 * same. What it returns must not be changed.
 * @param most answers kept
 */
export function rememberedWords<Words extends readonly (string | number)[], V>(
	make: (...words: Words) => V,
	most = 500,
): (...words: Words) => V {
	const known = new Map<string, { value: V }>();
	return (...words) => {
		// Not by `join`, which takes longer than the look-up.
		let key = String(words[0]);
		for (let at = 1; at < words.length; at++) key += `\n${words[at]}`;
		// Before it is looked up: that goes through all of it.
		if (key.length > LONGEST_KEY) return make(...words);
		const entry = known.get(key);
		if (entry) return entry.value;
		const value = make(...words);
		if (known.size >= most) known.clear();
		known.set(key, { value });
		return value;
	};
}
