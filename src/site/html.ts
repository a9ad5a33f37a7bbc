import { withEntities } from "../design/entities.js";
import { visible } from "../text/visible.js";

/** Markup that was put together here, as opposed to text. */
export class Markup {
  constructor(readonly text: string) {}
}

/** What may stand in a template: text is escaped, markup stands as it is, a list is joined, nothing is nothing. */
export type Part = string | number | Markup | undefined | false | readonly Part[];

/** Spaces at the ends part a text from its neighbours and stay. */
function escaped(text: string): string {
  const shown = withEntities(visible(text));
  return `${text.startsWith(" ") ? " " : ""}${shown}${text.endsWith(" ") && shown !== "" ? " " : ""}`;
}

/** A template whose texts cannot become markup; attributes stand in double quotes. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  let text = strings[0] ?? "";
  parts.forEach((part, i) => {
    text += shown(part) + (strings[i + 1] ?? "");
  });
  return new Markup(text);
}

function shown(part: Part): string {
  if (part === undefined || part === false) return "";
  if (typeof part === "object") return part instanceof Markup ? part.text : part.map(shown).join("");
  return escaped(String(part));
}
