import labels from "../labels.json" with { type: "json" };
import { plain, type Query } from "../terms.js";
import type { Chosen, Facet, Value } from "./facets.js";

/** An element; whatever it says is text and never markup. */
export function el<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** One result as it is shown. */
export interface Result {
  href: string;
  /** "§ 57". */
  label: string;
  title: string;
  /** "Kommunstyrelsen · 16 maj 2024", the organisation, the registration numbers. */
  where: string;
  excerpt: string;
  outcome?: { id: string; label: string };
}

export function resultOf({ href, label, title, where, excerpt, outcome }: Result, query: Query): HTMLLIElement {
  const heading = el(
    "h3",
    {},
    el("a", { href }, `${label} `, ...marked(title || labels.untitled, query)),
    ...(outcome && outcome.id !== "other"
      ? [" ", el("span", { className: `badge ${outcome.id}` }, outcome.label)]
      : []),
  );
  return el(
    "li",
    {},
    heading,
    el("p", { className: "quiet" }, ...marked(where, query)),
    ...(excerpt === "" ? [] : [el("p", {}, ...marked(excerpt, query))]),
  );
}

const WORD = /[\p{L}\p{N}]+/gu;

/** The text with the words that were looked for marked. */
function marked(text: string, { words }: Query): (Node | string)[] {
  const out: (Node | string)[] = [];
  let at = 0;
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    const form = plain(word);
    if (!words.some((one) => (one.length > 2 ? form.startsWith(one) : form === one))) continue;
    out.push(text.slice(at, match.index), el("mark", {}, word));
    at = match.index + word.length;
  }
  out.push(text.slice(at));
  return out;
}

/** More values than this are folded away. */
const SHOWN = 8;

/** The boxes of a facet. */
export function facetOf(facet: Facet, legend: string, values: readonly Value[], chosen: Chosen): HTMLFieldSetElement {
  const box = ({ id, label, count }: Value): HTMLLabelElement =>
    el(
      "label",
      {},
      el("input", { type: "checkbox", name: facet, value: id, checked: chosen[facet].includes(id) }),
      el("span", {}, label),
      el("span", { className: "number" }, String(count)),
    );
  const first = values.filter(({ id }, i) => i < SHOWN || chosen[facet].includes(id));
  const rest = values.filter((value) => !first.includes(value));
  return el(
    "fieldset",
    { className: "facet" },
    el("legend", {}, legend),
    ...first.map(box),
    ...(rest.length > 0
      ? [
          el(
            "details",
            {},
            el("summary", {}, labels.search.more.replace("{count}", String(rest.length))),
            ...rest.map(box),
          ),
        ]
      : []),
  );
}
