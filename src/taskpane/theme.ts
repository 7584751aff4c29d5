import {
	type BrandVariants,
	createDarkTheme,
	createLightTheme,
	type Theme,
	teamsHighContrastTheme,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";

export type Look = "light" | "dark" | "high-contrast";

/** What decides on the look: the colour behind Office's panes (`#RRGGBB`, null where unknown) and what the browser says. */
export interface Surroundings {
	officeBackground: string | null;
	prefersDark: boolean;
	forcedColors: boolean;
}

export function lookOf({ officeBackground, prefersDark, forcedColors }: Surroundings): Look {
	if (forcedColors) return "high-contrast";
	const brightness = officeBackground === null ? null : brightnessOf(officeBackground);
	return (brightness === null ? prefersDark : brightness < 0.5) ? "dark" : "light";
}

/** 0 black to 1 white, as the eye weighs the colours; null where it is no colour. */
function brightnessOf(color: string): number | null {
	const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color.trim());
	if (!match) return null;
	const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16) / 255);
	return 0.299 * red + 0.587 * green + 0.114 * blue;
}

const BRAND: BrandVariants = {
	10: "#020305",
	20: "#111723",
	30: "#16263d",
	40: "#193253",
	50: "#1b3f6a",
	60: "#1b4c82",
	70: "#18599b",
	80: "#1267b4",
	90: "#3174c2",
	100: "#4f82c8",
	110: "#6790cf",
	120: "#7d9ed5",
	130: "#92acdc",
	140: "#a6bae2",
	150: "#bac9e9",
	160: "#cdd8ef",
};
const FONTS = {
	fontFamilyBase:
		'"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif',
};
const THEMES: Record<Look, Theme> = {
	light: { ...createLightTheme(BRAND), ...FONTS },
	// Two shades lighter than Fluent takes them, which are too dark for text on a dark page.
	dark: {
		...createDarkTheme(BRAND),
		...FONTS,
		colorBrandForeground1: BRAND[120],
		colorBrandForeground2: BRAND[130],
		colorBrandForegroundLink: BRAND[120],
		colorBrandForegroundLinkHover: BRAND[130],
		colorBrandForegroundLinkPressed: BRAND[110],
		colorCompoundBrandForeground1: BRAND[120],
	},
	"high-contrast": { ...teamsHighContrastTheme, ...FONTS },
};

/** The theme for where the pane stands, following the browser's settings while it is open. */
export function useTheme(officeBackground: string | null): { look: Look; theme: Theme } {
	const prefersDark = useMedia("(prefers-color-scheme: dark)");
	const forcedColors = useMedia("(forced-colors: active)");
	const look = lookOf({ officeBackground, prefersDark, forcedColors });
	return { look, theme: THEMES[look] };
}

function useMedia(query: string): boolean {
	const [matches, setMatches] = useState(() => matchMedia(query).matches);
	useEffect(() => {
		const list = matchMedia(query);
		const follow = () => setMatches(list.matches);
		list.addEventListener("change", follow);
		return () => list.removeEventListener("change", follow);
	}, [query]);
	return matches;
}
