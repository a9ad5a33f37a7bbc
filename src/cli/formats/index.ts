import { checkstyle } from "./checkstyle.js";
import type { Format } from "./format.js";
import { github } from "./github.js";
import { json } from "./json.js";
import { junit } from "./junit.js";
import { ndjson } from "./ndjson.js";
import { pretty } from "./pretty.js";
import { sarif } from "./sarif.js";

/** The formats of findings, the default one first. */
export const formats: readonly Format[] = [pretty, json, ndjson, sarif, junit, github, checkstyle];
