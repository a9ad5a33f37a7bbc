import { finding } from "../findings/collect.js";
import type { Finding, FindingPlace } from "../findings/finding.js";
import type {
  Corrections,
  Entry,
  JoinCorrection,
  LineCorrection,
  SplitCorrection,
  Words,
} from "../model/corrections.js";
import type { Reading } from "../model/line.js";
import type { Correction, Minutes, Person, Place } from "../model/minutes.js";
import type { Outline } from "../model/outline.js";
import { isHonoured, withLabels } from "./lines.js";
import { People } from "./people.js";
import { type Settled, Values } from "./values.js";

export { correctable, fits, shapeAt, type ValueShape } from "./shapes.js";

/** What the file beside a document is called: the document's name and this. */
export const SIDECAR = ".corrections.json";

type Problem = "source" | "text" | "gone" | "invalid";

/**
 * Applies corrections to one document, in the order in which the pipeline calls it. Whatever no longer holds – other
 * bytes, other words, no such value – is not applied, and `end` says so.
 */
export class Corrector {
  private readonly problems = new Map<Entry, Problem>();
  private readonly pointers = new Map<Entry, string>();
  private readonly persons = new Map<Entry, Person>();
  private readonly entries: readonly Entry[];

  constructor(
    { corrections }: Corrections,
    private readonly reading: Reading,
  ) {
    this.entries = corrections;
    for (const entry of corrections) {
      const problem = staleness(entry, reading);
      if (problem) this.problems.set(entry, problem);
    }
  }

  /** The reading with the lines that people have labelled. */
  lines(): Reading {
    return withLabels(this.reading, this.sound("line"));
  }

  /** What became of the labels, once the lines are cut into parts. */
  outlined(outline: Outline): void {
    const latest = new Map<number, LineCorrection>(this.sound("line").map((one) => [one.words.start, one]));
    for (const entry of latest.values()) if (!isHonoured(outline, entry)) this.problems.set(entry, "invalid");
  }

  /** Puts in the corrected values, before people are told apart by their names. */
  values(model: Settled, provenance: Record<string, Place>): void {
    const values = new Values(model, provenance, this.reading);
    for (const entry of this.sound("value")) {
      const outcome = values.apply(entry);
      if ("problem" in outcome) this.problems.set(entry, outcome.problem);
      else this.pointers.set(entry, outcome.pointer);
    }
  }

  /** Joins and splits people, says in the model what was corrected, and what was not to whoever reads the findings. */
  end(minutes: Minutes): Finding[] {
    const people = new People(minutes);
    for (const entry of this.entries) {
      if (this.problems.has(entry) || !isAboutPeople(entry)) continue;
      const person = entry.kind === "join" ? people.join(entry) : people.split(entry);
      if (person) this.persons.set(entry, person);
      else this.problems.set(entry, "gone");
    }
    people.renumber();
    const applied = this.entries.filter((entry) => !this.problems.has(entry));
    if (applied.length > 0) minutes.corrections = applied.map((entry) => this.noted(entry, minutes));
    return [...this.problems].map(([entry, problem]) => this.reported(entry, problem));
  }

  private sound<Kind extends Entry["kind"]>(kind: Kind): Extract<Entry, { kind: Kind }>[] {
    return this.entries.filter(
      (entry): entry is Extract<Entry, { kind: Kind }> => entry.kind === kind && !this.problems.has(entry),
    );
  }

  private noted(entry: Entry, { people }: Minutes): Correction {
    const { kind, by, when, why } = entry;
    const { start, end, printed } = wordsOf(entry)[0] as Words;
    const pointer = this.pointers.get(entry);
    const person = this.persons.get(entry);
    return {
      kind,
      ...(pointer !== undefined && { pointer }),
      ...(entry.kind === "value" && entry.read !== undefined && { read: entry.read }),
      ...(entry.kind === "line" && { as: entry.as }),
      ...(person && people.includes(person) && { person: person.id }),
      start,
      end,
      printed,
      by,
      when,
      ...(why !== undefined && { why }),
    };
  }

  private reported(entry: Entry, problem: Problem): Finding {
    const words = wordsOf(entry)[0] as Words;
    const args = { words: shortened(words.printed), by: entry.by, when: entry.when.slice(0, 10) };
    const place = problem === "gone" || problem === "invalid" ? placeOf(words, this.reading) : undefined;
    const details = { ...(place && { place }), ...(entry.kind === "value" && { pointer: entry.pointer }), args };
    return problem === "invalid"
      ? finding("correction-unusable", details)
      : finding("correction-stale", { ...details, ...(problem !== "gone" && { variant: problem }) });
  }
}

/** What is reported of corrections that no reading was corrected by, because the document states its minutes itself. */
export function unread({ corrections }: Corrections): Finding[] {
  return corrections.length === 0 ? [] : [finding("corrections-unread", { args: { count: corrections.length } })];
}

const isAboutPeople = (entry: Entry): entry is JoinCorrection | SplitCorrection =>
  entry.kind === "join" || entry.kind === "split";

const wordsOf = (entry: Entry): readonly Words[] => ("words" in entry ? [entry.words] : entry.mentions);

function staleness(entry: Entry, { source, text }: Reading): Problem | undefined {
  if (entry.source !== source.sha256) return "source";
  return wordsOf(entry).some(({ start, end, printed }) => text.slice(start, end) !== printed) ? "text" : undefined;
}

function placeOf({ start, end }: Words, { lines, text }: Reading): FindingPlace | undefined {
  const line = lines.find((one) => one.end > start);
  if (!line) return undefined;
  return { page: line.page, line: line.line, column: start - text.lastIndexOf("\n", start - 1), start, end };
}

/** Enough of the words to know them again, on one line. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
}
