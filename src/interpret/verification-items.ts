import type { Context } from "../model/context.js";
import type { OutlineItem } from "../model/outline.js";
import { append } from "../text/lists.js";
import type { Passage, Read } from "../text/passage.js";
import { meetingWords, verifyStems } from "../vocabulary/bodies.js";
import { datesIn } from "../vocabulary/calendar.js";
import { standsIn } from "./cover-signers.js";
import { actors, mentions } from "./people.js";
import { headless, own, pieces, sentences } from "./prose.js";

const words = meetingWords("to-verify", "elects", "verifying");

/** Somebody whom an item chooses to verify the minutes. */
export interface Chosen {
  name: Read;
  party?: Read;
}

/** How many items from the first are looked through: verifiers are chosen when a meeting begins. */
const FIRST_ITEMS = 12;

/** What the items say of the verification: whom they choose, and the day that they set. */
export function verificationInItems(context: Context, year: number | undefined): { chosen: Chosen[]; date?: Read } {
  const chosen: Chosen[] = [];
  let date: Read | undefined;
  for (const item of context.outline.items.slice(0, FIRST_ITEMS)) {
    for (const [passage, start, end] of sentencesOf(item)) {
      const hits = words.find(passage.text.slice(start, end));
      if (hits.length === 0) continue;
      const said = (id: string): boolean => hits.some((hit) => hit.id === id);
      if (chosen.length === 0 && said("to-verify") && said("elects")) append(chosen, peopleIn(passage, start, end));
      if (!date && (said("verifying") || (said("to-verify") && chosen.length > 0)))
        date = dayIn(passage, start, end, year);
    }
    if (chosen.length > 0 && date) break;
  }
  return { chosen, ...(date ? { date } : {}) };
}

function* sentencesOf(item: OutlineItem): Generator<[Passage, number, number]> {
  for (const section of own(item, "decision", "background", "other")) {
    if (section.role === "background" && section.heading !== undefined && !headless(section)) continue;
    for (const { passage } of pieces(section))
      if (verifyStems.test(passage.text))
        for (const { start, end } of sentences(passage.text)) yield [passage, start, end];
  }
}

/** Those named, without the chair beside whom they verify and those who would do it in their stead. */
function peopleIn(passage: Passage, start: number, end: number): Chosen[] {
  const people = actors(mentions(passage, start, end)).filter((mention) => mention.kind === "person");
  return people.flatMap((mention, i) => {
    const { name, party } = mention.ref;
    const before = passage.text.slice(people[i - 1]?.end ?? start, mention.start);
    const behind = passage.text.slice(mention.end, people[i + 1]?.start ?? end);
    if (name === undefined || typeof name === "string" || mention.start < mention.at || standsIn(before, behind))
      return [];
    return [{ name, ...(party === undefined || typeof party === "string" ? {} : { party }) }];
  });
}

function dayIn(passage: Passage, start: number, end: number, year: number | undefined): Read | undefined {
  const day = datesIn(passage.text.slice(0, end), year).find((one) => one.opens >= start);
  return day && passage.read(day.start, day.end)?.as(day.value);
}
