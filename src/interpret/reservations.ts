import type { Context } from "../model/context.js";
import type { Draft } from "../model/draft.js";
import type { Reservation } from "../model/minutes.js";
import type { OutlineItem, OutlineSection } from "../model/outline.js";
import { append } from "../text/lists.js";
import { nameWords } from "../vocabulary/names.js";
import { reservationStems, reservationWords } from "../vocabulary/reservations.js";
import { attachmentOf, authored, type Entry, type Grammar, headingAuthors, textOf } from "./authored.js";
import { sameName } from "./name-shapes.js";
import type { Mention } from "./people.js";
import { headless, own, ownPieces, type Piece } from "./prose.js";

const verbs = reservationWords("reserve", "join", "none");
const gives = reservationWords("give");
const nouns = reservationWords("noun");
const bare = reservationWords("bare");
const passive = reservationWords("passive");
const groups = nameWords("groups");

/** Sentences that tell of a reservation; those that deny or announce one do not. */
function sayings(sentence: string): ReturnType<Grammar<"reservation">["sayings"]> {
  if (!reservationStems.test(sentence)) return [];
  const hits = verbs.find(sentence);
  if (hits.some((hit) => hit.id === "none")) return [];
  const found = hits.length > 0 ? hits : giving(sentence);
  return found.map(({ id, start, end }) => ({ start, end, type: "reservation" as const, joins: id === "join" }));
}

/** "lämnar en gemensam skriftlig reservation": a verb of handing in, and the noun close behind it. */
function giving(sentence: string): { id: string; start: number; end: number }[] {
  const named = nouns.find(sentence);
  const verb = gives.find(sentence)[0];
  if (verb && named.some((hit) => hit.start >= verb.end && hit.start - verb.end <= NEAR)) return [verb];
  const done = named[0]?.start === 0 ? passive.find(sentence)[0] : undefined;
  return done ? [done] : [];
}

/** Under its heading a reservation wants no verb: "Anna Berg (S) till förmån för eget förslag", "Mot beslutet: Bo Ek (V)". */
function headed(sentence: string): ReturnType<typeof sayings> {
  const found = sayings(sentence);
  if (found.length > 0 || verbs.find(sentence).length > 0) return found;
  const hit = bare.find(sentence)[0];
  const lead = hit && sentence.slice(0, hit.start);
  const named =
    lead === "" ||
    (lead !== undefined &&
      /^\p{Lu}[^.:;]*[\p{L})]\s(?:[–—-]\s)?$/u.test(lead) &&
      !/\s\p{Ll}{5,}\s/u.test(withoutGroups(lead)));
  return hit && named ? [{ start: hit.start, end: hit.end, type: "reservation", joins: false }] : [];
}

/** Words before those for a group, "Vänsterpartiets ledamöter", say no more than who. */
function withoutGroups(text: string): string {
  let left = text;
  for (const { start, end } of groups.find(text).reverse()) left = left.slice(0, start) + left.slice(end);
  return left;
}

/** How far behind its verb, in characters, the noun may stand: "lämnar in en gemensam skriftlig". */
const NEAR = 40;

/** Reads the reservations against the decision, one per group of authors. */
export function reservations(item: OutlineItem, _context: Context): Draft<Reservation>[] {
  const entries: Entry<"reservation">[] = [];
  for (const section of own(
    item,
    "reservation",
    "statement",
    "decision",
    "procedure",
    "vote",
    "motions",
    "other",
    "background",
  )) {
    if (section.role === "background" && !headless(section)) continue;
    const list = ownPieces(section);
    if (section.role === "reservation") append(entries, underHeading(section, list, entries));
    else if (list.some((piece) => reservationStems.test(piece.passage.text)))
      authored(list, { sayings, whole: false }, entries);
  }
  return entries.map((entry) => ({
    by: entry.by.map((mention) => mention.ref),
    text: textOf(entry),
    attachment: attachmentOf(entry),
  }));
}

/** Under a heading for reservations names alone are authors, and so are those whom the heading names; what it holds may be what they reserved above. */
function underHeading(
  section: OutlineSection,
  list: readonly Piece[],
  known: readonly Entry<"reservation">[],
): Entry<"reservation">[] {
  const found = authored(list, { sayings: headed, bare: "reservation" as const, whole: true });
  if (found.length > 0 || !section.heading) return found;
  const by = headingAuthors(section.heading);
  if (by.length === 0) return [];
  const text = list.map((piece) => piece.passage);
  const same = known.find((entry) => entry.text.length === 0 && areSame(entry.by, by));
  if (same) append(same.text, text);
  const sentence = { passage: section.heading, start: 0, end: section.heading.length };
  return same ? [] : [{ type: "reservation", by, named: by, sentence, text }];
}

const areSame = (some: readonly Mention[], others: readonly Mention[]): boolean =>
  some.length === others.length && some.every(({ name }) => others.some((other) => sameName(name, other.name)));
