import type { Context } from "../model/context.js";
import type { Draft } from "../model/draft.js";
import type { Recusal } from "../model/minutes.js";
import type { OutlineItem } from "../model/outline.js";
import type { Passage } from "../text/passage.js";
import { recusalStems, recusalWords } from "../vocabulary/recusals.js";
import { actors, type Mention, mentions } from "./people.js";
import { headless, own, pieces, sentences } from "./prose.js";

const words = recusalWords("conflict", "away", "none");
const elsewhere = recusalWords("elsewhere");
const successors = recusalWords("successor");
const pronouns = recusalWords("pronoun");
const joins = recusalWords("joins");
const nots = recusalWords("not");
const replaced = recusalWords("replaced");
const agents = recusalWords("agent");
const instead = recusalWords("instead");
const steppers = recusalWords("steps-in");

/** Reads who took no part in this item because of a conflict of interest; that it is announced for another item does not count. */
export function recusals(item: OutlineItem, _context: Context): Draft<Recusal>[] {
  const found = new Map<string, Draft<Recusal>>();
  for (const section of own(
    item,
    "recusal",
    "statement",
    "decision",
    "procedure",
    "vote",
    "motions",
    "other",
    "background",
    "documents",
    "reservation",
  )) {
    const told = section.role === "background" && !headless(section);
    const headed =
      section.role === "recusal" && section.heading !== undefined && recusalStems.test(section.heading.text);
    for (const { passage, kind } of pieces(section)) {
      if (kind === "quote" || (kind === "row" && headed) || (!headed && !recusalStems.test(passage.text))) continue;
      let before: Mention[] = [];
      for (const { start, end } of sentences(passage.text)) {
        const own = persons(passage, start, end);
        const spoken = own.length === 0 && pronouns.opening(passage.text.slice(start, end))?.start === 0 ? before : own;
        before = own;
        if (told && own[0]?.start !== start) continue;
        for (const mention of recused(passage, start, end, spoken, headed, item.number.value)) {
          const key = mention.name.toLowerCase();
          if (!found.has(key) && mention.ref.name !== undefined)
            found.set(key, { name: mention.ref.name, party: mention.ref.party, text: passage.read(start, end) });
        }
      }
    }
  }
  return [...found.values()];
}

const persons = (passage: Passage, start: number, end: number): Mention[] =>
  actors(mentions(passage, start, end)).filter((mention) => mention.kind === "person");

/** Those whom a sentence says to be away because of a conflict of interest; under a heading for it their names are enough. */
function recused(
  passage: Passage,
  start: number,
  end: number,
  people: readonly Mention[],
  headed: boolean,
  number: string,
): Mention[] {
  const sentence = passage.text.slice(start, end);
  const hits = words.find(sentence);
  if (hits.some((hit) => hit.id === "none")) return [];
  const conflict = headed || recusalStems.test(sentence);
  const replacing = conflict ? replacedIn(sentence, people, start) : [];
  if (replacing.length > 0 && !ofOther(sentence, number)) return replacing;
  const away = hits.some((hit) => hit.id === "away") || staysOut(sentence, people, start);
  if (!conflict || (!away && !(headed && sentence.length < SHORT)) || ofOther(sentence, number)) return [];
  return people.filter(
    (mention) =>
      mention.start < start ||
      (away && mention === people[0]) ||
      !standsIn(sentence, mention.start - start, mention.end - start),
  );
}

/** "deltar Anna Berg (S) inte": the name between the verb and its negation. */
function staysOut(sentence: string, people: readonly Mention[], from: number): boolean {
  const verb = joins.find(sentence)[0];
  const [first] = people.filter((mention) => verb !== undefined && mention.start - from >= verb.end);
  if (!verb || !first || sentence.slice(verb.end, first.start - from).trim() !== "") return false;
  return people.some(({ end }) => {
    const behind = sentence.slice(end - from).replace(BESIDE, "");
    return end - from > verb.end && nots.opening(behind)?.start === 1;
  });
}

/** "På grund av jäv tjänstgör Bo Ek (S) i stället för Anna Berg (S)": whose place is taken. */
function replacedIn(sentence: string, people: readonly Mention[], from: number): Mention[] {
  const [hit] = instead.find(sentence);
  const first = hit && people.find(({ start }) => start - from >= hit.end);
  return hit && first && sentence.slice(hit.end, first.start - from).trim() === "" ? [first] : [];
}

/** What somebody comes from, between commas behind the name: "Anna Berg, Hörselgruppen, inte". */
const BESIDE = /^,\s[\p{L}\s-]{2,40},/u;

/** Whether words right before or behind a name say that the person takes the place of the one who is away. */
function standsIn(sentence: string, from: number, to: number): boolean {
  const lead = sentence.slice(Math.max(0, from - LINK), from);
  const last = successors.find(lead).at(-1);
  if (last && /^[\s:]*$/.test(lead.slice(last.end))) return true;
  const agent = agents.find(lead).at(-1);
  if (agent && agent.end === lead.trimEnd().length && replaced.find(sentence.slice(0, from)).length > 0) return true;
  const next = steppers.opening(
    sentence
      .slice(to, to + LINK)
      .replace(/^,\s\p{Lu}{1,4}(?=,\s)|^/u, "")
      .replace(/^[\s,]+/, ""),
  );
  return next?.start === 0;
}

/** How far from a name, in characters, the words for taking somebody's place may reach. */
const LINK = 60;

/** Longest sentence, in characters, that under its heading names the recused without a verb. */
const SHORT = 160;

/** Whether the sentence speaks of another item: "anmäler jäv under paragraf 12". */
function ofOther(sentence: string, number: string): boolean {
  return elsewhere.find(sentence).some((hit) => {
    const figure = /^\s*§?\s*(\p{N}{1,4}(?:\s?\p{Ll}(?!\p{L}))?)/u.exec(sentence.slice(hit.end))?.[1];
    return figure !== undefined && figure !== number;
  });
}
