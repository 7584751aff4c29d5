import { config } from "zod/mini";

// The page forbids code made at run time; without this, zod tries and the browser complains.
config({ jitless: true });
