import { EVERYTHING } from "../score.js";
import { type Facts, facts as factsOf } from "./facts.js";
import { type Item, type ItemRules, item } from "./items.js";
import { type Cast, cast as castOf, type Official, type Parties, type Politician } from "./people.js";
import type { Random } from "./random.js";
import { type Roster, type RosterRules, roster as rosterOf } from "./roster.js";
import { refOf, type Style } from "./style.js";
import type { Attendee, Truth } from "./truth.js";

/** A generated document: its text and what it says. */
export interface Generated {
  family: string;
  text: string;
  truth: Truth;
}

/** Everything the writers of a family share. */
export interface Meeting {
  style: Style;
  facts: Facts;
  cast: Cast;
  roster: Roster;
  items: Item[];
}

/** What a family decides about its meetings. */
export interface Rules {
  facts: Parameters<typeof factsOf>[2];
  years: readonly [number, number];
  parties(year: number): Parties;
  size: Parameters<typeof castOf>[2];
  style(facts: Facts): Omit<Style, "random" | "body" | "year">;
  roster: Omit<RosterRules, "first" | "last">;
  items: Omit<ItemRules, "date">;
}

/** A meeting as it took place: who, when, what. */
export function hold(random: Random, rules: Rules): Meeting {
  const facts = factsOf(random, rules.years, rules.facts);
  const style: Style = { random, body: facts.body, year: facts.year, ...rules.style(facts) };
  const cast = castOf(random, rules.parties(facts.year), rules.size);
  const roster = rosterOf(style, cast, { ...rules.roster, first: facts.first, last: lastOf(facts) });
  const items = Array.from({ length: facts.count }, (_, i) => {
    const kind = i === 0 && random.chance(0.6) ? "first" : i === facts.count - 1 ? "last" : "middle";
    return item(style, roster, { ...rules.items, date: facts.meeting.date }, facts.first + i, kind);
  });
  return { style, facts, cast, roster, items };
}

/** Number of the last item. */
export const lastOf = ({ first, count }: Facts): number => first + count - 1;

/** The truth of a full cover; families take away what they do not print. */
export function truthOf(
  { facts, roster, items }: Meeting,
  verifiers: readonly Politician[],
  secretary: Official,
  officials: readonly Attendee[],
): Truth {
  const { meeting, verified, posted, removed, organization, body } = facts;
  return {
    labelled: EVERYTHING,
    kind: "minutes",
    organization,
    body: body.nominative,
    meeting,
    verification: { verifiers: verifiers.map(refOf), date: verified, notice: { posted, removed } },
    attendance: [...roster.members, ...roster.serving, ...roster.idle]
      .map(({ attendee }) => attendee)
      .concat(officials),
    paragraphs: items.map(({ truth }) => truth),
    attachments: [],
    signatures: [
      { role: "secretary", name: secretary.name },
      { role: "chair", name: roster.chair.name },
      ...verifiers.map(({ name }) => ({ role: "verifier" as const, name })),
    ],
  };
}

export const officialOf = ({ name, title }: Official, role?: "secretary"): Attendee => ({
  name,
  title,
  category: "official",
  serving: false,
  ...(role && { role }),
});
