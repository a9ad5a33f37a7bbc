import type { Minutes, Words } from "../../index.js";
import type { Opened, Wanted } from "../protocol.js";
import { button, el, visible } from "./dom.js";

interface Mention {
  pointer: string;
  name: string;
}

export interface PeopleEvents {
  choose(pointer: string): void;
  correct(entry: Wanted, done: string): void;
  say(text: string): void;
}

/** Who is who: people to be joined, and the places where each is named, to be split. */
export function peopleOf(opened: Opened, events: PeopleEvents): HTMLElement {
  const { people } = opened.minutes;
  const mentions = mentionsIn(opened.minutes);
  const list = el(
    "ul",
    { class: "people" },
    ...people.map((person) => personOf(person, mentions.get(person.id) ?? [], opened, events)),
  );
  const join = button("Slå ihop de markerade", () => {
    const ids = checkedIn(list, "person");
    const first = ids.flatMap((id) => mentions.get(id)?.[0] ?? []);
    if (first.length < 2) events.say("Markera två eller flera som är samma person.");
    else events.correct({ kind: "join", mentions: namedAt(first, opened) }, "De markerade är nu en person.");
  });
  return el(
    "section",
    { "aria-labelledby": "h-personer" },
    el("h3", { id: "h-personer" }, `Personer (${people.length})`),
    list,
    el("div", { class: "buttons" }, join),
  );
}

/** One person, to be marked, with the places where the document names them folded away. */
function personOf(
  { id, name, party, variants }: Minutes["people"][number],
  own: readonly Mention[],
  opened: Opened,
  events: PeopleEvents,
): HTMLElement {
  const called = visible(party === undefined ? name : `${name} (${party})`);
  const places = el("ul", {}, ...own.map((mention) => placeOf(mention, id, opened, events)));
  const split = button("Skilj ut de markerade", () => {
    const chosen = checkedIn(places, "mention");
    const others = own.filter(({ pointer }) => chosen.includes(pointer));
    if (others.length === 0 || others.length === own.length)
      events.say("Markera några av ställena, men inte alla: de som menar någon annan.");
    else events.correct({ kind: "split", mentions: namedAt(others, opened) }, `${called} är nu två personer.`);
  });
  const also = variants.length > 0 ? ` även: ${variants.map(visible).join(", ")}` : "";
  return el(
    "li",
    {},
    el("label", {}, el("input", { type: "checkbox", name: "person", value: id }), ` ${called}`),
    el("span", { class: "quiet" }, also),
    el(
      "details",
      {},
      el("summary", { "aria-label": `${own.length} ställen där ${called} nämns` }, `${own.length} ställen`),
      places,
      own.length > 1 && split,
    ),
  );
}

/** One place where a person is named, to be marked or shown. */
function placeOf({ pointer, name }: Mention, id: string, { minutes }: Opened, events: PeopleEvents): HTMLElement {
  const where = whereOf(pointer, minutes);
  return el(
    "li",
    {},
    el(
      "label",
      {},
      el("input", { type: "checkbox", name: "mention", value: pointer, "data-person": id }),
      ` ${visible(name)}`,
    ),
    " ",
    button("Visa", () => events.choose(`${pointer}/name`), { "aria-label": `Visa ${visible(name)}, ${where}` }),
    el("span", { class: "quiet" }, ` ${where}`),
  );
}

const checkedIn = (list: HTMLElement, name: "person" | "mention"): string[] =>
  [...list.querySelectorAll<HTMLInputElement>(`input[name=${name}]:checked`)].map(({ value }) => value);

const namedAt = (mentions: readonly Mention[], opened: Opened): Words[] =>
  mentions.map(({ pointer }) => wordsAt(opened, `${pointer}/name`));

/** The words that a value was read from, as a correction names them. */
export function wordsAt({ minutes, text }: Opened, pointer: string): Words {
  const { start, end } = minutes.provenance[pointer] ?? { start: 0, end: 0 };
  return { start, end, printed: text.slice(start, end) };
}

/** Every place that names a person and says where it was read, by the person's id. */
function mentionsIn({ provenance, ...minutes }: Minutes): Map<string, Mention[]> {
  const found = new Map<string, Mention[]>();
  const walk = (value: unknown, pointer: string): void => {
    if (typeof value !== "object" || value === null) return;
    const { person, name } = value as { person?: unknown; name?: unknown };
    if (typeof person === "string" && typeof name === "string" && `${pointer}/name` in provenance)
      found.set(person, [...(found.get(person) ?? []), { pointer, name }]);
    for (const [key, inner] of Object.entries(value)) walk(inner, `${pointer}/${key}`);
  };
  const { attendance, verification, paragraphs, attachments, signatures } = minutes;
  walk({ attendance, verification, paragraphs, attachments, signatures }, "");
  return found;
}

/** "§ 12, yrkande": where in the minutes somebody is named. */
function whereOf(pointer: string, { paragraphs }: Minutes): string {
  const [, root = "", index = "", list = ""] = pointer.split("/");
  if (root !== "paragraphs") return ROOTS[root] ?? root;
  return `§ ${visible(paragraphs[Number(index)]?.number ?? "")}, ${LISTS[list] ?? list}`;
}

const ROOTS: Readonly<Record<string, string>> = {
  attendance: "närvaro",
  verification: "justering",
  attachments: "bilaga",
  signatures: "underskrift",
};
const LISTS: Readonly<Record<string, string>> = {
  motions: "yrkande",
  votes: "votering",
  reservations: "reservation",
  statements: "yttrande",
  recusals: "jäv",
};
