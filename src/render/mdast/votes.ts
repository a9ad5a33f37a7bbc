import type { PhrasingContent, RootContent } from "mdast";
import labels from "../../model/labels.json" with { type: "json" };
import type { Ballot, Paragraph, Vote } from "../../model/minutes.js";
import { visible } from "../../text/visible.js";
import { box, mark, ornament, table, text } from "./nodes.js";
import { partyCode } from "./party.js";

const choices = ["yes", "no", "abstained", "absent"] as const;

/**
 * The votes of a §: what each answer meant and how many gave it, and who. The text of the § tells the votes already, so
 * Markdown has them only where the named ballots do not stand in a table of the text, under a mark that says which vote
 * they belong to; HTML always shows the totals.
 */
export function votes({ votes, sections }: Paragraph): RootContent[] {
  const printed = votes.length > 0 ? cellsOf(sections) : new Set<string>();
  return votes.flatMap((vote, i) => {
    const caption = votes.length > 1 ? `${labels.vote.name} ${i + 1}` : labels.vote.name;
    const named = vote.ballots.length > 0 && !vote.ballots.every(({ name }) => printed.has(visible(name)));
    const parts: RootContent[] = [totals(vote, caption)];
    if (named) parts.unshift(mark(`vote ${i + 1}`));
    if (named) parts.push(ballots(vote.ballots));
    if (vote.ballots.length > 0 && !vote.verified) {
      parts.push(ornament("p", { className: ["warning"] }, [text(labels.vote.unverified)]));
    }
    return [(named ? box : ornament)("div", { className: ["vote"] }, parts)];
  });
}

function totals(vote: Vote, caption: string): RootContent {
  const all = choices.reduce((sum, choice) => sum + (vote[choice] ?? 0), 0);
  const given = choices.filter((choice) => vote[choice] !== undefined);
  const meaning = { yes: vote.yesMeans, no: vote.noMeans, abstained: undefined, absent: undefined };
  const meant = given.some((choice) => meaning[choice] !== undefined);
  const { choice, count, meaning: means } = labels.vote;
  const head = [choice, count, ...(meant ? [means] : [])].map((label) => [text(label)]);
  const rows = given.map((choice): PhrasingContent[][] => {
    const number = vote[choice] ?? 0;
    const cells: PhrasingContent[][] = [
      [text(labels.vote.choices[choice])],
      [box("span", { className: ["count"] }, [text(String(number))]), bar(choice, number, all)],
    ];
    const says = meaning[choice];
    if (meant) cells.push(says === undefined ? [] : [text(says)]);
    return cells;
  });
  return table([head, ...rows], { caption, header: true, rowHeader: true, name: "totals" });
}

/** A bar as long as the share of the votes, of 1; the number beside it says the same to those who do not see it. */
function bar(choice: string, number: number, all: number): PhrasingContent {
  const share = all > 0 ? Math.round((number / all) * 1000) / 1000 : 0;
  return ornament("span", { className: ["bar", choice], ariaHidden: "true", style: `--share:${share}` }, []);
}

function ballots(list: readonly Ballot[]): RootContent {
  const { name, party } = labels.columns;
  const head = [name, party, labels.vote.choice].map((label) => [text(label)]);
  const rows = list.map((ballot): PhrasingContent[][] => [
    [text(ballot.name)],
    ballot.party === undefined ? [] : [partyCode(ballot.party)],
    [box("span", { className: ["choice", ballot.choice] }, [text(labels.vote.choices[ballot.choice])])],
  ]);
  return table([head, ...rows], { caption: labels.vote.ballots, header: true, rowHeader: true, name: "ballots" });
}

/** What the cells of the tables say, with and without a party in brackets. */
function cellsOf(sections: Paragraph["sections"]): Set<string> {
  const cells = new Set<string>();
  for (const { blocks } of sections) {
    for (const block of blocks) {
      if (block.type !== "table") continue;
      for (const row of block.rows) {
        for (const cell of row) {
          const shown = visible(cell);
          cells.add(shown);
          const bracket = shown.lastIndexOf("(");
          if (bracket > 0 && shown.endsWith(")")) cells.add(shown.slice(0, bracket).trimEnd());
        }
      }
    }
  }
  return cells;
}
