import type { Minutes, Paragraph, PersonRef } from "../../model/minutes.js";
import { nameOf } from "../mdast/words.js";
import type { Value } from "./cell.js";

/** A row by the names of its columns; what it leaves out is an empty cell. */
type Row<Column extends string> = Partial<Record<Column, Value>>;

/** One table: its columns in order, under the names of the schema, and its rows. */
export interface Table<Column extends string = string> {
  name: string;
  columns: readonly Column[];
  rows(minutes: Minutes): Row<Column>[];
}

const table = <Column extends string>(
  name: string,
  columns: readonly Column[],
  rows: (minutes: Minutes) => Row<Column>[],
): Table<Column> => ({ name, columns, rows });

/** Several values in one cell, as a list in running text. */
const joined = (values: readonly string[]): Value => (values.length === 0 ? undefined : values.join("; "));
const people = (refs: readonly PersonRef[]): Value => joined(refs.map(nameOf));

/** Rows of every §, each beginning with its number. */
const perParagraph =
  <Column extends string>(rows: (paragraph: Paragraph) => Row<Column>[]) =>
  (minutes: Minutes): Row<Column | "paragraph">[] =>
    minutes.paragraphs.flatMap((paragraph) =>
      rows(paragraph).map((row) => ({ ...row, paragraph: paragraph.number }) as Row<Column | "paragraph">),
    );

const attendance = table(
  "attendance",
  // biome-ignore format: a table's columns read as a line
  ["name", "party", "category", "role", "title", "serving", "replaces", "paragraphs", "arrives", "leaves", "absent", "affiliation", "person"],
  ({ attendance: attendees }) =>
    attendees.map(({ replaces, absent, ...rest }) => ({
      ...rest,
      absent: absent ?? false,
      ...(replaces && { replaces: nameOf(replaces) }),
    })),
);

/** Every § has its row, also where nothing was decided. */
const decisions = table(
  "decisions",
  ["paragraph", "title", "diaryNumbers", "outcome", "immediatelyVerified", "points", "text"],
  perParagraph(({ title, diaryNumbers, decision }) => [
    {
      title,
      diaryNumbers: joined(diaryNumbers),
      outcome: decision?.outcome,
      immediatelyVerified: decision?.immediatelyVerified,
      points: decision?.points.length,
      text: decision?.text,
    },
  ]),
);

/** One row for each thing demanded; `motion` counts the motions of the § from 1. */
const motions = table(
  "motions",
  ["paragraph", "motion", "by", "supportedBy", "type", "target", "attachment", "text"],
  perParagraph(({ motions: moved }) =>
    moved.flatMap(({ by, supportedBy, demands, attachment, text }, i) =>
      (demands.length > 0 ? demands : [undefined]).map((demand) => ({
        motion: i + 1,
        by: people(by),
        supportedBy: people(supportedBy),
        type: demand?.type,
        target: demand?.target,
        attachment,
        text,
      })),
    ),
  ),
);

const votes = table(
  "votes",
  ["paragraph", "vote", "yes", "no", "abstained", "absent", "yesMeans", "noMeans", "verified"],
  perParagraph(({ votes: rounds }) => rounds.map(({ ballots: _, ...vote }, i) => ({ ...vote, vote: i + 1 }))),
);

const ballots = table(
  "ballots",
  ["paragraph", "vote", "name", "party", "choice", "person"],
  perParagraph(({ votes: rounds }) =>
    rounds.flatMap((vote, i) => vote.ballots.map((ballot) => ({ ...ballot, vote: i + 1 }))),
  ),
);

const reservations = table(
  "reservations",
  ["paragraph", "by", "attachment", "text"],
  perParagraph((paragraph) => paragraph.reservations.map((one) => ({ ...one, by: people(one.by) }))),
);

/** The tables, in the order in which they are written. */
export const tables: readonly Table[] = [attendance, decisions, motions, votes, ballots, reservations];
