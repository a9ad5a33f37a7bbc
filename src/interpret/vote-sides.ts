import { ballotOf, type VoteList } from "./vote-columns.js";
import type { Totals } from "./vote-phrases.js";
import type { Answer, Headed } from "./vote-stacks.js";

/** Fewest names that numbers can be compared with. */
const FEWEST = 3;

/**
 * Who voted how where names stand below the heads of columns that are lost, and as many names as the numbers of the vote
 * say: each column in a block of its own, as long as its number; or row by row, an empty line between any two names while
 * a row holds several, where the longest column goes on below without such lines or parties then vote more alike than
 * column by column. Undefined where the names stand in neither way.
 */
export function ballotsBelow({ heads, names }: Headed, totals: Totals): VoteList["ballots"] | undefined {
  const sides = heads.map((head) => ({ head, count: totals[head.choice]?.value ?? 0 }));
  const sum = sides.reduce((all, { count }) => all + count, 0);
  if (sum !== names.length || sum < FEWEST) return undefined;
  const order = inColumns(sides, names) ?? inRows(sides, names);
  if (!order) return undefined;
  return names.flatMap(({ passage }, i) => {
    const head = order[i];
    const mark = head?.passage.read();
    return (head && mark && ballotOf(passage, undefined, mark, head.choice)) ?? [];
  });
}

interface Side {
  head: Answer;
  count: number;
}

function inColumns(sides: readonly Side[], names: Headed["names"]): Answer[] | undefined {
  const filled = sides.filter(({ count }) => count > 0);
  const starts = names.flatMap(({ apart }, i) => (apart || i === 0 ? [i] : []));
  if (starts.length !== filled.length) return undefined;
  const fits = filled.every(({ count }, i) => (starts[i + 1] ?? names.length) - (starts[i] as number) === count);
  return fits ? below(filled) : undefined;
}

/** One column below the other. */
const below = (sides: readonly Side[]): Answer[] =>
  sides.flatMap(({ head, count }) => Array.from({ length: count }, () => head));

function inRows(sides: readonly Side[], names: Headed["names"]): Answer[] | undefined {
  const column = below(sides);
  const order: Answer[] = [];
  for (let row = 0; order.length < names.length; row++) {
    const filled = sides.filter(({ count }) => count > row);
    const apart = names.slice(order.length, order.length + filled.length).every((name, i) => name.apart || i === 0);
    if (filled.length > 1 && !apart) return undefined;
    for (const { head } of filled) order.push(head);
  }
  return goesOnAlone(sides, names) || kinds(order, names) < kinds(column, names) ? order : undefined;
}

/** Whether the rest of the longest column stands together below the rows. */
function goesOnAlone(sides: readonly Side[], names: Headed["names"]): boolean {
  const [most = 0, next = 0] = sides.map(({ count }) => count).sort((a, b) => b - a);
  return most - next > 1 && names.slice(next - most + 1).every(({ apart }) => !apart);
}

/** In how many ways the members of the parties vote. */
const kinds = (order: readonly Answer[], names: Headed["names"]): number =>
  new Set(names.map(({ passage }, i) => `${PARTY.exec(passage.text)?.[0]} ${order[i]?.choice}`)).size;

const PARTY = /\(\p{L}{1,6}\)/u;
