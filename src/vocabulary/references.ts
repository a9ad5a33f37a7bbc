import { anyOf, compile } from "./compile.js";
import references from "./references.json" with { type: "json" };

/** Words of references, by kind. */
export const referenceWords = compile(references);

/** Without any of these a text holds none of them. */
export const referenceStems = anyOf(references.stems);
