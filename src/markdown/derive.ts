import type { Block, Paragraph, Point, Section, Vote } from "../model/minutes.js";

/** The texts of blocks, one line each: what quotations and derived values are taken from. */
function linesIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === "list") return block.items.map(({ text }) => text);
    return block.type === "table" ? block.rows.map((row) => row.join(" ")) : [block.text];
  });
}

/** All that a § says, line by line, headings too. */
export const linesOfSections = (sections: readonly Section[]): string[] =>
  sections.flatMap(({ heading, blocks }) => [...(heading === undefined ? [] : [heading]), ...linesIn(blocks)]);

const first = (sections: readonly Section[], role: Section["role"]): readonly Block[] | undefined =>
  sections.find((section) => section.role === role)?.blocks;

/** What YAML leaves out where it is what the sections say; `undefined` where they say nothing of the kind. */
export interface Derived {
  decisionText?: string;
  decisionPoints: Point[];
  procedure?: string;
  recipients: string[];
}

/** A decision is the first section of that role, lists with their numbers; its points are its lists, else its paragraphs. */
export function derive(sections: readonly Section[]): Derived {
  const decision = first(sections, "decision") ?? [];
  const procedure = first(sections, "procedure") ?? [];
  const recipients = first(sections, "recipients") ?? [];
  const text = decision.flatMap(numbered).join("\n");
  const items = decision.flatMap((block) => (block.type === "list" ? block.items : []));
  const told = linesIn(procedure).join("\n");
  return {
    ...(text !== "" && { decisionText: text }),
    decisionPoints: items.length > 0 ? items : linesIn(decision).map((line) => ({ text: line })),
    ...(told !== "" && { procedure: told }),
    recipients: linesIn(recipients),
  };
}

function numbered(block: Block): string[] {
  if (block.type !== "list") return linesIn([block]);
  return block.items.map(({ number, text }) => (number === undefined ? text : `${number}. ${text}`));
}

/** Whether the named ballots are the totals, as readers decide it. */
export function addsUp({ ballots, yes, no, abstained = 0, absent = 0 }: Omit<Vote, "verified">): boolean {
  const count = (choice: string): number => ballots.filter((ballot) => ballot.choice === choice).length;
  return (
    ballots.length > 0 &&
    count("yes") === yes &&
    count("no") === no &&
    count("abstained") === abstained &&
    count("absent") === absent
  );
}

export const noTyped = (): Omit<Paragraph, "number" | "title" | "diaryNumbers" | "sections"> => ({
  proposals: [],
  motions: [],
  votes: [],
  reservations: [],
  statements: [],
  recusals: [],
  recipients: [],
  attachments: [],
});
