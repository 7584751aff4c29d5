// Writes the guide's page on findings: node test/support/run.mjs test/support/guide/make-findings-page.ts
import { writeFileSync } from "node:fs";
import { FINDINGS_PAGE, findingsPage } from "./findings-page";

writeFileSync(FINDINGS_PAGE, await findingsPage());
