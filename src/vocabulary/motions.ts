import { anyOf, compile } from "./compile.js";
import motions from "./motions.json" with { type: "json" };

/** Words of motions, by kind. */
export const motionWords = compile(motions);

/** Without any of these a text holds none of them. */
export const motionStems = anyOf(motions.stems);
