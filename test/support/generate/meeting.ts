import type { Facts } from "./facts.js";
import { type Item, type ItemRules, item } from "./items.js";
import type { Cast, Official, Politician } from "./people.js";
import type { Roster } from "./roster.js";
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

const EVERYTHING = [
  "meeting",
  "attendance",
  "verification",
  "paragraphs",
  "decisions",
  "motions",
  "votes",
  "reservations",
  "statements",
  "recusals",
  "attachments",
  "signatures",
  "proposals",
];

export function itemsOf(style: Style, roster: Roster, facts: Facts, rules: Omit<ItemRules, "date">): Item[] {
  return Array.from({ length: facts.count }, (_, i) =>
    item(
      style,
      roster,
      { ...rules, date: facts.meeting.date },
      facts.first + i,
      i === 0 && style.random.chance(0.6) ? "first" : i === facts.count - 1 ? "last" : "middle",
    ),
  );
}

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
