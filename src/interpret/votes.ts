import type { Context } from "../model/context.js";
import type { Draft } from "../model/draft.js";
import type { Vote } from "../model/minutes.js";
import type { OutlineItem } from "../model/outline.js";
import { only } from "../text/lists.js";
import { Read } from "../text/passage.js";
import { remembered } from "../text/remembered.js";
import type { VoteList } from "./vote-columns.js";
import { listsInBlocks } from "./vote-lines.js";
import type { Choice, Totals } from "./vote-phrases.js";
import { overlaps, placeStacked } from "./vote-placing.js";
import { listsInRegions } from "./vote-regions.js";
import { listsInAttendance } from "./vote-rolls.js";
import { apart, counted, hasResult, type Round, roundsOf } from "./vote-rounds.js";

/** Reads every round of voting in an item: what yes and no stood for, the numbers, and who voted how. */
export const votes = (item: OutlineItem, context: Context): Draft<Vote>[] =>
  (votesOf(context).get(item) ?? []).filter(hasResult).map(vote);

/**
 * The votes of every item of a document, for lists at its end belong to items before. Every list is given to the round it
 * tells of: by attachment label, by item number, by its numbers, or in order.
 */
const votesOf = remembered((context: Context): ReadonlyMap<OutlineItem, Round[]> => {
  const { outline, reading } = context;
  const all = new Map<OutlineItem, Round[]>();
  let later: { list: VoteList; item?: OutlineItem }[] = [];
  for (const item of outline.items) {
    const { rounds, lists } = roundsOf(item);
    all.set(item, rounds);
    for (const list of lists) later.push({ list, item });
  }
  for (const list of [...listsInAttendance(outline.cover, reading), ...listsInRegions(outline.closing, reading)])
    later.push({ list });
  for (const attachment of outline.attachments) {
    for (const list of listsInBlocks(attachment.blocks))
      later.push({ list: { ...list, label: attachment.label.value, paragraph: attachment.paragraph?.value } });
  }
  const byNumber = new Map<string, OutlineItem>();
  for (const item of all.keys()) if (!byNumber.has(item.number.value)) byNumber.set(item.number.value, item);
  const placed = placeStacked(
    all,
    later.map(({ list }) => list),
    context,
  );
  if (placed.rounds.size > 0) {
    later = later.filter(({ list }) => !overlaps(list, placed.places));
    for (const [item, rounds] of all)
      all.set(
        item,
        rounds.filter((round) => placed.rounds.has(round) || !overlaps(round, placed.places)),
      );
  }
  for (const { list, item } of later) tellUnclear(list, item, all, later, context);
  for (const [i, { list, item }] of later.entries()) {
    const next = later.slice(i + 1, i + 1 + MOST_ROUNDS).filter((other) => other.item === item);
    place(list, item, all, { byNumber, later: next });
  }
  return all;
});

/** How many lists behind one are looked at for one that fits a round better. */
const MOST_ROUNDS = 8;

/** Reports a list whose numbers are those of several votes of its item, where there are not as many such lists. */
function tellUnclear(
  list: VoteList,
  item: OutlineItem | undefined,
  all: ReadonlyMap<OutlineItem, readonly Round[]>,
  later: readonly { list: VoteList; item?: OutlineItem }[],
  context: Context,
): void {
  const name = list.ballots[0]?.name;
  if (!item || list.label !== undefined || !(name instanceof Read)) return;
  const rounds = (all.get(item) ?? []).filter((round) => round.ballots.length === 0 && fitting(list)(round));
  const [first] = rounds;
  if (!first || rounds.length < 2) return;
  const lists = later.filter((other) => other.item === item && fitting(other.list)(first));
  if (lists.length >= rounds.length) return;
  const [yes, no] = [counted(list, "yes"), counted(list, "no")];
  context.report("vote-list-unclear", name.spans, { yes, no, count: rounds.length, paragraph: item.number.value });
}

function place(
  list: VoteList,
  item: OutlineItem | undefined,
  all: ReadonlyMap<OutlineItem, Round[]>,
  { byNumber, later }: { byNumber: ReadonlyMap<string, OutlineItem>; later: readonly { list: VoteList }[] },
): void {
  const numbered = list.paragraph === undefined ? undefined : byNumber.get(list.paragraph);
  const home = numbered ?? item;
  const near: Round[] = (home && all.get(home)) ?? [];
  const bare = near.filter((round) => round.ballots.length === 0);
  const labelled = list.label === undefined ? undefined : bareAnywhere(all, (round) => round.label === list.label);
  const fits = fitting(list);
  const others = bare.findIndex((round) => later.some((other) => fitting(other.list)(round)));
  const free = others < 0 ? bare : bare.toSpliced(others, 1);
  const round =
    labelled ??
    bare.find(fits) ??
    (numbered ? bare[0] : undefined) ??
    only(free.filter(({ totals }) => totals.yes && totals.no && apart(totals, list.ballots) <= MISSED)) ??
    (near.length === 0 ? bareAnywhere(all, fits) : undefined) ??
    bare.find((other) => !hasResult(other));
  if (list.ballots.length === 0 && near.some((other) => fits(other) && hasResult(other))) return;
  if (round) {
    round.ballots = list.ballots;
    round.totals = { ...list.totals, ...round.totals };
  } else if (home && list.label === undefined && !isTorn(list, bare)) {
    const at = others < 0 ? near.length : near.indexOf(bare[others] as Round);
    near.splice(at, 0, { means: {}, totals: list.totals, ballots: list.ballots, duel: false });
  }
}

/** Whether a list that states no numbers comes out at none of the results told without ballots: some of its rows were not read, and it is no vote of its own. */
const isTorn = ({ totals }: VoteList, bare: readonly Round[]): boolean =>
  (totals.yes ?? totals.no) === undefined && bare.some(hasResult);

/** Most ballots that a list may lack or have too many for the only round whose numbers are near: a cell that was not read. */
const MISSED = 2;

/** The first round of any item that has no ballots yet and passes a test. */
function bareAnywhere(
  all: ReadonlyMap<OutlineItem, readonly Round[]>,
  test: (round: Round) => boolean,
): Round | undefined {
  for (const rounds of all.values())
    for (const round of rounds) if (round.ballots.length === 0 && test(round)) return round;
  return undefined;
}

/** Whether a list's ballots, or the sums below them, are as many as a round's numbers say. */
function fitting({ ballots, totals: sums }: VoteList): (round: Round) => boolean {
  const [yes, no] = [counted({ ballots }, "yes"), counted({ ballots }, "no")];
  const summed = ballots.length === 0 || (sums.yes !== undefined && sums.no !== undefined);
  return ({ totals }) =>
    (ballots.length > 0 && totals.yes?.value === yes && totals.no?.value === no) ||
    (summed && totals.yes?.value === sums.yes?.value && totals.no?.value === sums.no?.value);
}

function vote(round: Round): Draft<Vote> {
  const { means, totals, ballots: named } = inOrder(round);
  const ballots = contradicts(totals, named) ? [] : named;
  const sum = (choice: Choice): Totals[Choice] | number => totals[choice] ?? counted({ ballots }, choice);
  const some = (choice: Choice): Totals[Choice] | number | undefined =>
    totals[choice] ?? (counted({ ballots }, choice) || undefined);
  return {
    yesMeans: means.yes,
    noMeans: means.no,
    yes: sum("yes") ?? 0,
    no: sum("no") ?? 0,
    abstained: some("abstained"),
    absent: some("absent"),
    ballots,
    verified: verified(totals, ballots),
  };
}

/**
 * Whether the ballots are so far from the numbers stated that they were not read as they stand: a secretary may miss one or
 * two, but where most of them would have to change sides, it is the columns that were lost.
 */
function contradicts(totals: Totals, ballots: Draft<Vote>["ballots"]): boolean {
  return ballots.length >= FEWEST && apart(totals, ballots) > ballots.length;
}

/** Fewest ballots that tell so. */
const FEWEST = 4;

/** In a duel the yes is what won: where the second proposal has more votes, the sides change. */
function inOrder(round: Round): Round {
  const yes = counted(round, "yes");
  const no = counted(round, "no");
  if (!round.duel || yes >= no || (round.totals.yes && round.totals.no && round.totals.yes.value === yes)) return round;
  const turn = (choice: Choice): Choice => (choice === "yes" ? "no" : choice === "no" ? "yes" : choice);
  const ballots = round.ballots.map((ballot) => ({
    ...ballot,
    choice: typeof ballot.choice === "string" ? turn(ballot.choice) : ballot.choice.as(turn(ballot.choice.value)),
  }));
  const means = {
    ...(round.means.no ? { yes: round.means.no } : {}),
    ...(round.means.yes ? { no: round.means.yes } : {}),
  };
  return { ...round, ballots, means };
}

/** Whether the document states the numbers and its named ballots add up to them. */
function verified(totals: Totals, ballots: Draft<Vote>["ballots"]): boolean {
  if (!totals.yes || !totals.no || ballots.length === 0) return false;
  const agrees = (choice: Choice): boolean =>
    totals[choice] === undefined || totals[choice]?.value === counted({ ballots }, choice);
  const absent = counted({ ballots }, "absent") === 0 || agrees("absent");
  return agrees("yes") && agrees("no") && agrees("abstained") && absent;
}
