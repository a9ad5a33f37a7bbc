import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { byCode } from "../../text/order.js";

/** A unit in which a term stands, and how often in heading and text. */
export type Posting = readonly [unit: number, heading: number, text: number];

const FLUSH = 1 << 18;

/**
 * Collects postings of more units than fit into memory: they go to one file for each first letter, and come back term by
 * term in order.
 */
export class Spill {
  private readonly pending = new Map<string, string[]>();
  private readonly sizes = new Map<string, number>();

  constructor(private readonly folder: string) {}

  /** Keeps a posting. Gives a promise where memory is full: nothing may be added before it is kept. */
  add(term: string, [unit, heading, text]: Posting): Promise<void> | undefined {
    const first = String.fromCodePoint(term.codePointAt(0) ?? 0);
    const line = `${term}\t${unit}\t${heading}\t${text}\n`;
    const lines = this.pending.get(first);
    if (lines) lines.push(line);
    else this.pending.set(first, [line]);
    const size = (this.sizes.get(first) ?? 0) + line.length;
    this.sizes.set(first, size);
    return size > FLUSH ? this.flush(first) : undefined;
  }

  private async flush(first: string): Promise<void> {
    const lines = this.pending.get(first) ?? [];
    await appendFile(this.path(first), lines.join(""));
    this.pending.set(first, []);
    this.sizes.set(first, 0);
  }

  private readonly path = (first: string): string => join(this.folder, `${first.codePointAt(0)?.toString(16)}.tsv`);

  /** Every term with its postings, in order of code units; units ascend, as they were added. */
  async *terms(): AsyncGenerator<[term: string, postings: Posting[]]> {
    for (const first of [...this.pending.keys()].sort(byCode)) {
      await this.flush(first);
      const terms = new Map<string, Posting[]>();
      for (const line of (await readFile(this.path(first), "utf8")).split("\n")) {
        if (line === "") continue;
        const [term = "", unit, heading, text] = line.split("\t");
        const posting: Posting = [Number(unit), Number(heading), Number(text)];
        const list = terms.get(term);
        if (list) list.push(posting);
        else terms.set(term, [posting]);
      }
      for (const term of [...terms.keys()].sort(byCode)) yield [term, terms.get(term) ?? []];
    }
  }
}
