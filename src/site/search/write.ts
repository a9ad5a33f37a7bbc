import type { Minutes } from "../../index.js";
import { byCode } from "../../text/order.js";
import { escapedUnit, visible } from "../../text/visible.js";
import type { Body } from "../meetings.js";
import type { Output } from "../output.js";
import { lengthMark } from "..//terms.js";
import { bodyName, model, organizationName, sign } from "../words.js";
import { type Base, packed, RECEIVER, type ShownDoc, type Term } from "./format.js";
import { Spill } from "./spill.js";
import { type Unit, unitsOf } from "./units.js";

/** Bytes of a part of the index and of a file of results: small enough to fetch on a telephone, large enough to be few. */
const PART = 48 * 1024;
const SHOWN = 8 * 1024;
/** From so many units on, words that stand in more than this share of the texts are searched in headings only. */
const MANY = 2000;
const COMMON = 0.15;

/** What is known of a document beside its model. */
export interface Placed {
  slug: string;
  title: string;
  body: Body;
  date: string;
}

/** Writes the search index while documents pass by, in their final order. */
export class IndexWriter {
  private readonly spill: Spill;
  private readonly docs: Base["docs"] = { body: [], date: [], units: [] };
  private readonly outcomes: string[] = [];
  private readonly lengths: string[] = [];
  private readonly sums: [number, number] = [0, 0];
  private readonly shownFrom: number[] = [];
  private shown: ShownDoc[] = [];
  private shownSize = 0;

  constructor(
    private readonly output: Output,
    private readonly bodies: readonly Body[],
    private readonly outcomeNames: Base["outcomeNames"],
  ) {
    this.spill = new Spill(output.work);
  }

  async add(minutes: Minutes, { slug, title, body, date }: Placed): Promise<void> {
    const units = unitsOf(minutes);
    for (const unit of units) await this.addUnit(unit);
    this.docs.body.push(this.bodies.indexOf(body));
    this.docs.date.push(Number(date.replaceAll("-", "")));
    this.docs.units.push(units.length);
    await this.show({
      slug,
      title,
      units: units.map(({ anchor, label, attachment, title: heading, diary, excerpt }) => [
        anchor,
        visible(attachment ? `${model.attachment.name} ${label}` : sign(label)),
        visible(heading),
        visible(diary.join(", ")),
        visible(excerpt),
      ]),
    });
  }

  private async addUnit({ terms, lengths, outcome }: Unit): Promise<void> {
    const number = this.outcomes.length;
    for (const [term, [heading, text]] of terms) {
      const full = this.spill.add(term, [number, heading, text]);
      if (full) await full;
    }
    const at = this.outcomeNames.findIndex(([id]) => id === outcome);
    this.outcomes.push(at < 0 ? "-" : at.toString(36));
    this.lengths.push(lengthMark(lengths[0]) + lengthMark(lengths[1]));
    this.sums[0] += lengths[0];
    this.sums[1] += lengths[1];
  }

  private async show(doc: ShownDoc): Promise<void> {
    const size = JSON.stringify(doc).length;
    if (this.shown.length > 0 && this.shownSize + size > SHOWN) await this.flushShown();
    if (this.shown.length === 0) this.shownFrom.push(this.docs.units.length - 1);
    this.shown.push(doc);
    this.shownSize += size;
  }

  private async flushShown(): Promise<void> {
    if (this.shown.length > 0) await this.file("shown", this.shownFrom.length - 1, this.shown);
    this.shown = [];
    this.shownSize = 0;
  }

  /** Writes what is left; the site is searchable from then on. */
  async finish(): Promise<void> {
    await this.flushShown();
    const { parts, common } = await this.writeParts();
    const count = this.outcomes.length;
    const organizations = [...new Set(this.bodies.map(({ organization }) => organization))];
    const base: Base = {
      units: count,
      docs: this.docs,
      bodies: this.bodies.map(({ name, organization }) => [
        visible(bodyName(name)),
        organizations.indexOf(organization),
      ]),
      organizations: organizations.map((name) => visible(organizationName(name))),
      outcomes: this.outcomes.join(""),
      outcomeNames: this.outcomeNames,
      lengths: this.lengths.join(""),
      average: [this.sums[0] / Math.max(1, count), this.sums[1] / Math.max(1, count)],
      parts,
      common: common.sort(byCode),
      shown: this.shownFrom,
    };
    await this.file("base", 0, base);
  }

  /** Writes the terms in files of about one size; gives the first term of each file, and those that are too common to look up. */
  private async writeParts(): Promise<{ parts: string[]; common: string[] }> {
    const count = this.outcomes.length;
    const parts: string[] = [];
    const common: string[] = [];
    let part: Term[] = [];
    let size = 0;
    const flush = async (): Promise<void> => {
      if (part.length === 0) return;
      parts.push(part[0]?.[0] ?? "");
      await this.file("part", parts.length - 1, part);
      part = [];
      size = 0;
    };
    for await (const [term, postings] of this.spill.terms()) {
      const texts = postings.reduce((sum, [, , text]) => sum + (text > 0 ? 1 : 0), 0);
      const isCommon = count >= MANY && texts > count * COMMON;
      if (isCommon) common.push(term);
      const kept = isCommon ? postings.filter(([, heading]) => heading > 0) : postings;
      const numbers = packed(kept);
      const bytes = JSON.stringify([term, numbers]).length;
      if (size + bytes > PART) await flush();
      part.push([term, numbers]);
      size += bytes;
    }
    await flush();
    return { parts, common };
  }

  private file(kind: "base" | "part" | "shown", number: number, value: unknown): Promise<void> {
    // Line separators were no part of strings before ES2019, and "<" may not open anything, wherever this is put.
    const json = JSON.stringify(value).replace(/[\u2028\u2029<]/g, escapedUnit);
    return this.output.write(`sok/${kind}-${number}.js`, `${RECEIVER}("${kind}",${number},${json});\n`);
  }
}
