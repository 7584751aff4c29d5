export { axeViolations } from "./axe";
export { type OpenedPage, openPage, type PageOptions } from "./open-page";
export { overflows } from "./overflows";
export { chromiumTest, setUpPages } from "./set-up-pages";
export { until } from "./until";
