import type { Context } from "../model/context.js";
import type { Draft } from "../model/draft.js";
import type { Ballot } from "../model/minutes.js";
import type { OutlineItem } from "../model/outline.js";
import { Read } from "../text/passage.js";
import type { VoteList } from "./vote-columns.js";
import { countedLists } from "./vote-counted.js";
import { apart, counted, hasResult, type Round } from "./vote-rounds.js";
import { ballotsBelow } from "./vote-sides.js";
import { stackedLists } from "./vote-stacks.js";

/** Where the names stand that were read from cells below each other, and the rounds that they belong to. */
export interface StackedVotes {
  places: ReadonlySet<number>;
  rounds: ReadonlySet<Round>;
}

/**
 * Gives lists whose cells stand below each other to the rounds whose numbers they come out at, those of the item that they
 * name or stand in first. Nothing else is to be made of the names that were so read. Rounds that `whole` lists come out at are
 * left to those.
 */
export function placeStacked(
  all: ReadonlyMap<OutlineItem, readonly Round[]>,
  whole: readonly VoteList[],
  context: Context,
): StackedVotes {
  const placed = { places: new Set<number>(), rounds: new Set<Round>() };
  const open = openRounds(all, whole);
  if (open.size === 0) return placed;
  const left = new Set([...open.values()].flat());
  const homes = new Homes(all);
  const { stacked, headed } = stackedLists(context, answersOf(all, whole));
  const give = (round: Round | undefined, ballots: VoteList["ballots"]): void => {
    if (!round) return;
    round.ballots = ballots;
    left.delete(round);
    const alike = open.get(keyOf(round)) ?? [];
    alike.splice(alike.indexOf(round), 1);
    placed.rounds.add(round);
    for (const { name } of ballots) placed.places.add(placeOf(name));
  };
  const lists = [...countedLists(context), ...stacked]
    .sort((a, b) => a.at - b.at)
    .flatMap(({ at, rounds }) => rounds.map((list) => ({ at, list, key: keyOfBallots(list) })));
  const rivals = new Map([...open].map(([key, { length }]) => [key, length]));
  const unnamed = timesOf(lists.flatMap(({ list, key }) => (list.paragraph === undefined ? [key] : [])));
  for (const one of lists) give(roundFor(one, { homes, open, left, rivals, unnamed }), one.list.ballots);
  for (const list of headed)
    for (const round of homes.of(undefined, list.at).filter((one) => left.has(one))) {
      const ballots = ballotsBelow(list, round.totals);
      if (!ballots) continue;
      give(round, ballots);
      break;
    }
  return placed;
}

/** Where the answers begin that are told already: those of rounds, and of lists that come out at the numbers of some round. */
function answersOf(all: ReadonlyMap<OutlineItem, readonly Round[]>, whole: readonly VoteList[]): Set<number> {
  const rounds = [...all.values()].flat();
  const numbers = new Set(rounds.map(keyOf));
  const known = new Set<number>();
  for (const { ballots } of [...rounds, ...whole.filter((list) => numbers.has(keyOfBallots(list)))])
    for (const { choice } of ballots) if (choice instanceof Read) known.add(choice.spans[0]?.start ?? 0);
  return known;
}

/** A list, where it begins, and its numbers. */
interface Placed {
  at: number;
  list: VoteList;
  key: string;
}

/** What tells which round a list is of. */
interface Choices {
  homes: Homes;
  /** The rounds without ballots by their numbers, and all that are left. */
  open: ReadonlyMap<string, readonly Round[]>;
  left: ReadonlySet<Round>;
  /** How many rounds had the same numbers at first, and how many lists that name no item have. */
  rivals: ReadonlyMap<string, number>;
  unnamed: ReadonlyMap<string, number>;
}

/**
 * The round that a list is of: of its item, else the one with its numbers. Lists of votes with the same numbers follow each
 * other as the votes do where there are as many; else nothing but an item that is not the last one tells them apart.
 */
function roundFor({ at, list, key }: Placed, { homes, open, left, rivals, unnamed }: Choices): Round | undefined {
  const near = homes.of(list.paragraph, at);
  const behind = list.paragraph === undefined && homes.isLast(at);
  const fits = (round: Round): boolean => left.has(round) && comesOut(list, round, 1);
  if (list.paragraph === undefined && (rivals.get(key) ?? 0) > 1) {
    if (unnamed.get(key) === rivals.get(key)) return open.get(key)?.find(fits);
    return behind ? undefined : near.find(fits);
  }
  const same = near.find(fits) ?? open.get(key)?.find(fits);
  if (same || (behind && left.size > 1)) return same;
  return near.find((round) => left.has(round) && comesOut(list, round, MOST));
}

/** The rounds whose ballots are not told, by their numbers: no list has their label, and there are more than lists that come out at these numbers. */
function openRounds(all: ReadonlyMap<OutlineItem, readonly Round[]>, whole: readonly VoteList[]): Map<string, Round[]> {
  const lists = timesOf(whole.map(keyOfBallots));
  const labels = new Set(whole.map(({ label }) => label));
  const open = new Map<string, Round[]>();
  for (const round of [...all.values()].flat().filter(isOpen)) {
    if (round.label !== undefined && labels.has(round.label)) continue;
    const alike = open.get(keyOf(round)) ?? [];
    open.set(keyOf(round), alike);
    alike.push(round);
  }
  for (const [key, rounds] of open) if ((lists.get(key) ?? 0) >= rounds.length) open.delete(key);
  return open;
}

/** How many times each of some texts comes. */
function timesOf(texts: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  return times;
}

const keyOfBallots = (list: VoteList): string => `${counted(list, "yes")} ${counted(list, "no")}`;

const keyOf = ({ totals }: Round): string => `${totals.yes?.value} ${totals.no?.value}`;

/** The rounds of the item that a number names, or else that a place of the text lies in. */
class Homes {
  private readonly numbered = new Map<string, readonly Round[]>();
  private readonly starts: { at: number; rounds: readonly Round[] }[] = [];

  constructor(all: ReadonlyMap<OutlineItem, readonly Round[]>) {
    for (const [{ number }, rounds] of all) {
      if (!this.numbered.has(number.value)) this.numbered.set(number.value, rounds);
      this.starts.push({ at: number.spans[0]?.start ?? 0, rounds });
    }
  }

  /** Whether a place lies in the last item or behind it, where lists of all votes may stand. */
  isLast(at: number): boolean {
    return at >= (this.starts.at(-1)?.at ?? 0);
  }

  of(number: string | undefined, at: number): readonly Round[] {
    const named = number === undefined ? undefined : this.numbered.get(number);
    if (named) return named;
    let [low, high] = [0, this.starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle]?.at ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return this.starts[low - 1]?.rounds ?? [];
  }
}

const placeOf = (name: Draft<Ballot>["name"]): number => (name instanceof Read ? (name.spans[0]?.start ?? -1) : -1);

/** Whether what was taken for a name of a list holds one of those that begin at places. */
export function overlaps({ ballots }: Pick<VoteList, "ballots">, places: ReadonlySet<number>): boolean {
  return ballots.some(({ name }) => {
    const span = name instanceof Read ? name.spans[0] : undefined;
    for (let at = span?.start ?? 0; at < (span?.end ?? 0); at++) if (places.has(at)) return true;
    return false;
  });
}

/** Whether a round has a result but not the ballots that make it. */
const isOpen = (round: Round): boolean =>
  hasResult(round) && round.totals.yes !== undefined && apart(round.totals, round.ballots) > 0;

/** Which part of the votes must be told for a list that lacks some to be the one of its item. */
const MOST = 0.8;

/** Whether a list has at least a part of the votes that a round's numbers say of each choice, and none too many. */
function comesOut({ ballots }: VoteList, { totals }: Round, least: number): boolean {
  return (["yes", "no", "abstained"] as const).every((choice) => {
    const count = counted({ ballots }, choice);
    const total = totals[choice]?.value ?? (choice === "abstained" ? count : 0);
    return count <= total && count >= total * least;
  });
}
