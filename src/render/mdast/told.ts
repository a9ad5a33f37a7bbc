import labels from "../../model/labels.json" with { type: "json" };
import type { Block, Paragraph, Point, Section } from "../../model/minutes.js";
import { nameOf } from "./words.js";

/**
 * A § that has its text. The text holds everything that the typed values say, so they are not shown; only where minutes
 * come without text (put together by a program, not read from a document) the typed values tell the § instead.
 */
export function told(paragraph: Paragraph): Paragraph {
  return paragraph.sections.length > 0 ? paragraph : { ...paragraph, sections: sectionsFrom(paragraph) };
}

function sectionsFrom(item: Paragraph): Section[] {
  const { headings } = labels;
  const { proposals, motions, procedure, decision, reservations, statements, recusals, recipients } = item;
  return [
    section(
      "recusal",
      headings.recusals,
      recusals.flatMap(({ text, name, party }) =>
        lines(text ?? nameOf({ name, ...(party !== undefined && { party }) })),
      ),
    ),
    section(
      "proposal",
      headings.proposals,
      proposals.flatMap(({ by, points }) => [...lines(by.join(", ")), ...list(points)]),
    ),
    section(
      "motions",
      headings.motions,
      motions.flatMap(({ text }) => lines(text)),
    ),
    section("procedure", headings.procedure, lines(procedure)),
    section("decision", headings.decision, lines(decision?.text)),
    section("reservation", headings.reservations, reservations.flatMap(said)),
    section("statement", headings.statements, statements.flatMap(said)),
    section("recipients", headings.recipients, list(recipients.map((text) => ({ text })))),
  ].filter(({ blocks }) => blocks.length > 0);
}

const section = (role: Section["role"], heading: string, blocks: Block[]): Section => ({ role, heading, blocks });

const lines = (text = ""): Block[] =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => ({ type: "paragraph", text: line }));

const list = (points: readonly Point[]): Block[] =>
  points.length === 0
    ? []
    : [{ type: "list", ordered: points.some(({ number }) => number !== undefined), items: [...points] }];

const said = ({ text, by, attachment }: Paragraph["reservations"][number]): Block[] =>
  lines(
    text ??
      [...by.map(nameOf), ...(attachment === undefined ? [] : [`${labels.attachment.name} ${attachment}`])].join(", "),
  );
