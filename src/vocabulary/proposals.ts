import { anyOf, compile } from "./compile.js";
import proposals from "./proposals.json" with { type: "json" };

/** Words of proposals, by kind. */
export const proposalWords = compile(proposals);

/** Without any of these a text holds none of them. */
export const proposalStems = anyOf(proposals.stems);
