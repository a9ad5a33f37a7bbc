import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import type { Minutes, Paragraph, PersonRef } from "../src/model/minutes.ts";
import { parse } from "../src/pipeline.ts";

/**
 * Each file of `fixtures/constructs` is prose about one construct with examples: a text as a secretary writes it, a line
 * with a full stop, and the facts that are read from it, one JSON value a line. `UPDATE=1` writes the facts anew.
 */
const EXAMPLE = /^```([a-z]*)\n([\s\S]*?)\n\.\n([\s\S]*?)^```$/gm;

const COVER = `Exempelby kommun
Sammanträdesprotokoll
Kommunstyrelsen
2024-03-12
`;

/** Minutes of two items: one whose long lines show how wide the page is, and the one that is read. */
const minutes = (text: string): string => `${COVER}
§ 11
Information

Beslut
Informationen antecknas.

Sammanfattning
Kommunens ekonomer har under vintern räknat igenom årets första månader och funnit att det mesta
följer budgeten, utom uppvärmningen av ishallen som på grund av kylan har blivit dyrare än väntat
och som därför kräver att driften ses över innan nästa säsong inleds i oktober månad nästa höst.

§ 12
Ett ärende

${text}
`;

const name = ({ name: own, party }: PersonRef): string => [own, party && `(${party})`].filter(Boolean).join(" ");
const list = (refs: readonly PersonRef[]): string[] | undefined => (refs.length > 0 ? refs.map(name) : undefined);

/** Examples of these constructs are all of the minutes but the cover; of the others, the text of one item. */
const headings = (model: Minutes): unknown[] =>
  model.paragraphs.map(({ number, title, diaryNumbers, decision }) => ({
    number,
    title,
    diaryNumbers,
    decision: decision?.text,
  }));
const whole: Record<string, (model: Minutes) => unknown[]> = {
  items: headings,
  titles: headings,
  "misread-signs": headings,
  margins: headings,
  pages: ({ paragraphs, attachments }) => [
    ...paragraphs.map(({ number, decision, reservations, recipients, attachments: labels }) => ({
      number,
      decision: decision?.text,
      reservations: reservations.length > 0 ? reservations.flatMap(({ by }) => by.map(name)) : undefined,
      recipients: recipients.length > 0 ? recipients : undefined,
      attachments: labels.length > 0 ? labels : undefined,
    })),
    ...attachments.map(({ label, paragraph, title, signatories }) => ({
      attachment: label,
      paragraph,
      title,
      signatories: signatories.map(name),
    })),
  ],
};

/** How examples show where a page ends. */
const PAGE_BREAK = "\n␌\n";

/** The motions of an item in their shortest form. */
const moved = (item: Paragraph): unknown[] =>
  item.motions.map(({ by, supportedBy, demands, attachment }) => ({
    by: by.map(name),
    supportedBy: list(supportedBy),
    demands: demands.map(({ type, target }) => (target === undefined ? type : `${type}: ${target}`)),
    attachment,
  }));

/** The votes of an item in their shortest form. */
const voted = (item: Paragraph): unknown[] =>
  item.votes.map(({ ballots, ...rest }) => ({
    ...rest,
    ballots: ballots.length > 0 ? ballots.map(({ choice, ...who }) => `${name(who)}: ${choice}`) : undefined,
  }));

/** What was decided, then what was proposed. */
const decidedFirst = ({ decision, proposals }: Paragraph): unknown[] => [
  { decision: decision?.text, outcome: decision?.outcome },
  ...proposals,
];

/** The facts of a construct in their shortest form. */
const facts: Record<string, (item: Paragraph) => unknown[]> = {
  motions: moved,
  "motions-said": moved,
  "motions-acting": moved,
  votes: voted,
  "votes-told": voted,
  "votes-joined": voted,
  "votes-torn": voted,
  "votes-pairs": voted,
  decisions: (item) => (item.decision ? [item.decision] : []),
  "decisions-first": decidedFirst,
  "decisions-below": decidedFirst,
  "decisions-of-order": decidedFirst,
  reservations: (item) => item.reservations.map(({ by, ...rest }) => ({ by: by.map(name), ...rest })),
  statements: (item) => item.statements.map(({ by, type, ...rest }) => ({ type, by: by.map(name), ...rest })),
  recusals: (item) => item.recusals.map((recusal) => name(recusal)),
  "closing-words": (item) => [
    { reservations: list(item.reservations.flatMap(({ by }) => by)), recusals: list(item.recusals) },
  ],
  closing: ({ decision, motions, reservations, statements, recusals }) => [
    {
      decision: decision?.text,
      immediatelyVerified: decision?.immediatelyVerified || undefined,
      motions: motions.length > 0 ? motions.map(({ by, demands }) => [...by.map(name), demands[0]?.type]) : undefined,
      reservations: list(reservations.flatMap(({ by }) => by)),
      statements: list(statements.flatMap(({ by }) => by)),
      recusals: list(recusals),
    },
  ],
  proposals: (item) => item.proposals,
  recipients: (item) => item.recipients,
};

/** Identifiers of people are the link stage's, not the construct's. */
const without = (key: string, value: unknown): unknown => (key === "person" ? undefined : value);

const FOLDER = "fixtures/constructs";

for (const file of readdirSync(FOLDER)
  .filter((entry) => entry.endsWith(".md") && entry !== "README.md")
  .sort()
  .map((entry) => `${FOLDER}/${entry}`)) {
  const construct = basename(file, ".md");
  const source = readFileSync(file, "utf8");
  describe(construct, () => {
    const all = whole[construct];
    const read = facts[construct] as (item: Paragraph) => unknown[];
    const found = new Map<string, string>();
    for (const [, , text = "", expected = ""] of source.matchAll(EXAMPLE)) {
      it(text.split("\n").slice(0, 3).join(" / "), async () => {
        const { minutes: model } = await parse(
          all ? `${COVER}\n${text}\n`.replaceAll(PAGE_BREAK, "\n\f") : minutes(text),
        );
        const item = model.paragraphs.find((paragraph) => paragraph.number === "12");
        const known = all ? all(model) : item && read(item);
        const actual = known?.map((fact) => `${JSON.stringify(fact, without)}\n`).join("") ?? "no item\n";
        found.set(text, actual);
        if (process.env.UPDATE !== "1") expect(actual).toBe(expected);
      });
    }
    it.runIf(process.env.UPDATE === "1")("is written anew", () => {
      const fresh = source.replace(
        EXAMPLE,
        (_whole, info: string, text: string, expected: string) =>
          `\`\`\`${info}\n${text}\n.\n${found.get(text) ?? expected}\`\`\``,
      );
      writeFileSync(file, fresh);
    });
  });
}
