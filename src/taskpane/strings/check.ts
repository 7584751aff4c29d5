/** The words of the page 核对. */
export const check = {
	empty: "核对页正在准备。",
} as const;
