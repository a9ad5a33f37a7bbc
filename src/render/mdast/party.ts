import type { PhrasingContent } from "mdast";
import parties from "../parties.json" with { type: "json" };
import { box, text } from "./nodes.js";

const names = new Map(Object.entries(parties));

/** The party's code, in HTML with its name where it is known. */
export function partyCode(code: string): PhrasingContent {
  const title = names.get(code);
  return title === undefined ? text(code) : box("abbr", { title }, [text(code)]);
}
