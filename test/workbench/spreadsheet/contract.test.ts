import { startHeadlessUniver } from "../../support/headless-univer";
import { describeHost } from "../../support/host-contract";

describeHost("Univer without its canvas", startHeadlessUniver);
