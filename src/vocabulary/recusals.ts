import { anyOf, compile } from "./compile.js";
import recusals from "./recusals.json" with { type: "json" };

/** Words of recusals, by kind. */
export const recusalWords = compile(recusals);

/** Without any of these a text holds none of them. */
export const recusalStems = anyOf(recusals.stems);
