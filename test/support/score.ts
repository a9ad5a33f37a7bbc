import type { Minutes, PersonRef } from "../../src/model/minutes.ts";
import type { Gold } from "./fixtures.ts";

/**
 * Strict scoring against facts labelled by hand. A fact is a tuple that is right or wrong as a whole (a list of tuples in
 * it has no order: it is sorted); texts are compared by their letters and digits, so that wraps, hyphens, bullets and quotation marks do not count.
 */
type Fact = readonly (string | number | boolean | undefined | readonly (readonly string[])[])[];

interface Category {
  /** The labels of a gold file that make this category count. */
  labels: readonly string[];
  /** Facts of a kind that the gold does not state at all are not held against the model. */
  statedOnly?: boolean;
  facts(minutes: Minutes): Fact[];
}

/** Right, missed and invented facts of one category. */
export interface Tally {
  right: number;
  missed: number;
  extra: number;
}

/** All that a gold reading can label. */
export const EVERYTHING = [
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

export const letters = (text = ""): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

const who = ({ name, party }: PersonRef): string => letters(name) || `(${letters(party)})`;

/** Nobody named is a fact of its own. */
const authors = (by: readonly PersonRef[] = []): string[] => (by.length > 0 ? by.map(who) : [""]);

const each = <T>(list: readonly T[] | undefined, facts: (one: T) => Fact[]): Fact[] => (list ?? []).flatMap(facts);

/** Facts of every paragraph, its number in front. */
const perItem =
  (facts: (item: Minutes["paragraphs"][number]) => Fact[]) =>
  ({ paragraphs }: Minutes): Fact[] =>
    each(paragraphs, (item) => facts(item).map((fact) => [item.number, ...fact]));

const isVoter = ({ category }: Minutes["attendance"][number]): boolean =>
  category === "member" || category === "substitute";

const categories: Readonly<Record<string, Category>> = {
  meeting: {
    labels: ["meeting"],
    statedOnly: true,
    facts: ({ kind, organization, body, meeting = {} }) => [
      ["kind", kind],
      ...(organization ? [["organization", letters(organization)]] : []),
      ...(body ? [["body", letters(body)]] : []),
      ...(["date", "start", "end"] as const).filter((key) => meeting[key]).map((key) => [key, meeting[key]]),
      ...(meeting.place ? [["place", letters(meeting.place)]] : []),
      ...each(meeting.adjournments, ({ start, end }) => [["adjournment", start, end]]),
    ],
  },
  attendance: {
    labels: ["attendance"],
    facts: ({ attendance }) =>
      each(attendance?.filter(isVoter), ({ name, party = "", category, role = "", serving, replaces, absent }) => [
        [letters(name), party, category, role, Boolean(serving), replaces ? who(replaces) : "", Boolean(absent)],
      ]),
  },
  officials: {
    labels: ["attendance", "officials"],
    facts: ({ attendance }) =>
      each(
        attendance?.filter((one) => !isVoter(one)),
        ({ name }) => [[letters(name)]],
      ),
  },
  verification: {
    labels: ["verification"],
    statedOnly: true,
    facts: ({ verification: { verifiers, date, notice } = { verifiers: [] } }) => [
      ...each(verifiers, (one) => [["verifier", who(one)]]),
      ...(date ? [["date", date]] : []),
      ...(["posted", "removed"] as const).filter((key) => notice?.[key]).map((key) => [key, notice?.[key]]),
    ],
  },
  paragraphs: { labels: ["paragraphs"], facts: perItem(() => [[]]) },
  titles: { labels: ["paragraphs", "titles"], facts: perItem(({ title }) => [[letters(title)]]) },
  diaryNumbers: {
    labels: ["paragraphs", "diaryNumbers"],
    facts: perItem(({ diaryNumbers }) => each(diaryNumbers, (one) => [[letters(one)]])),
  },
  decisions: {
    labels: ["decisions"],
    facts: perItem(({ decision }) => (decision?.text ? [[letters(decision.text)]] : [])),
  },
  outcomes: {
    labels: ["decisions", "outcomes"],
    facts: perItem(({ decision }) =>
      decision?.text ? [[decision.outcome, Boolean(decision.immediatelyVerified)]] : [],
    ),
  },
  proposals: {
    labels: ["proposals"],
    facts: perItem(({ proposals }) => each(proposals, ({ points }) => each(points, ({ text }) => [[letters(text)]]))),
  },
  motions: {
    labels: ["motions"],
    facts: perItem(({ motions }) =>
      each(motions, ({ by, demands }) => authors(by).flatMap((name) => each(demands, ({ type }) => [[name, type]]))),
    ),
  },
  supporters: {
    labels: ["motions", "supporters"],
    facts: perItem(({ motions }) => each(motions, ({ supportedBy }) => each(supportedBy, (one) => [[who(one)]]))),
  },
  votes: {
    labels: ["votes"],
    facts: perItem(({ votes }) =>
      each(votes, ({ yes, no, abstained = 0, ballots }) => {
        const cast = (ballots ?? []).filter(({ choice }) => choice !== "absent");
        return [[yes, no, abstained, cast.map(({ name, choice }) => [letters(name), choice]).sort()]];
      }),
    ),
  },
  voteTotals: {
    labels: ["votes", "voteTotals"],
    facts: perItem(({ votes }) => each(votes, ({ yes, no, abstained = 0 }) => [[yes, no, abstained]])),
  },
  ballots: {
    labels: ["votes", "ballots"],
    facts: perItem(({ votes }) =>
      (votes ?? []).flatMap(({ ballots }, round) =>
        each(ballots, ({ name, choice }) => [[round, letters(name), choice]]),
      ),
    ),
  },
  reservations: {
    labels: ["reservations"],
    facts: perItem(({ reservations }) => each(reservations, ({ by }) => authors(by).map((name) => [name]))),
  },
  statements: {
    labels: ["statements"],
    facts: perItem(({ statements }) => each(statements, ({ type, by }) => authors(by).map((name) => [type, name]))),
  },
  recusals: { labels: ["recusals"], facts: perItem(({ recusals }) => each(recusals, ({ name }) => [[letters(name)]])) },
  attachments: {
    labels: ["attachments"],
    facts: ({ attachments }) =>
      each(attachments, ({ label, paragraph = "", signatories }) => [
        [letters(label), paragraph],
        ...each(signatories, (one) => [[letters(label), "by", who(one)]]),
      ]),
  },
  signatures: {
    labels: ["signatures"],
    facts: ({ signatures }) => each(signatures, ({ role, name }) => [[role, letters(name)]]),
  },
};

/**
 * Counts a model's facts against a gold file's, category by category, and lists what is wrong ("- missed", "+ extra").
 * `same` may call two facts alike that are not equal: those of a noisy text.
 */
export function score(
  minutes: Minutes,
  gold: Gold,
  same?: (expected: string, found: string) => boolean,
): { tallies: Record<string, Tally>; wrong: string[] } {
  const truth = gold as Gold & Minutes;
  const model = limited(minutes, truth);
  const tallies: Record<string, Tally> = {};
  const wrong: string[] = [];
  for (const [name, { labels, statedOnly, facts }] of Object.entries(categories)) {
    if (!labels.some((label) => gold.labelled.includes(label))) continue;
    const expected = facts(truth);
    const stated = new Set(expected.map(([kind]) => kind));
    const pool = facts(model)
      .filter(([kind]) => !statedOnly || stated.has(kind))
      .map((fact) => JSON.stringify(fact));
    const tally: Tally = { right: 0, missed: 0, extra: 0 };
    for (const fact of expected.map((one) => JSON.stringify(one))) {
      let at = pool.indexOf(fact);
      if (at < 0 && same) at = pool.findIndex((found) => same(fact, found));
      if (at >= 0) {
        pool.splice(at, 1);
        tally.right++;
      } else {
        tally.missed++;
        wrong.push(`- ${name} ${fact}`);
      }
    }
    tally.extra = pool.length;
    wrong.push(...pool.map((fact) => `+ ${name} ${fact}`));
    tallies[name] = tally;
  }
  return { tallies, wrong };
}

/** The model without what the gold did not label. */
function limited(minutes: Minutes, gold: Gold & Minutes): Minutes {
  let { paragraphs } = minutes;
  if (gold.paragraphsLabelled) {
    const numbers = new Set(gold.paragraphs.map(({ number }) => number));
    paragraphs = paragraphs.filter(({ number }) => numbers.has(number));
  }
  if (gold.firstVoteOnly) paragraphs = paragraphs.map((item) => ({ ...item, votes: item.votes.slice(0, 1) }));
  return { ...minutes, paragraphs };
}

/** Harmonic mean of precision and recall; 1 where there is nothing to find and nothing was found. */
export function f1({ right, missed, extra }: Tally): number {
  return right + missed + extra === 0 ? 1 : (2 * right) / (2 * right + missed + extra);
}

/** Adds tallies up, category by category, with "all" for everything. */
export function total(scores: readonly Record<string, Tally>[]): Record<string, Tally> {
  const sum: Record<string, Tally> = { all: { right: 0, missed: 0, extra: 0 } };
  for (const tallies of scores) {
    for (const [name, tally] of Object.entries(tallies)) {
      for (const key of ["all", name]) {
        const into = (sum[key] ??= { right: 0, missed: 0, extra: 0 });
        into.right += tally.right;
        into.missed += tally.missed;
        into.extra += tally.extra;
      }
    }
  }
  return sum;
}
