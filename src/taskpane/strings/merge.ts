/** The words of the page 汇总. */
export const merge = {
	empty: "汇总页正在准备。",
} as const;
