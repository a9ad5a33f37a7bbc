import type { ValueCorrection, Words } from "../model/corrections.js";
import type { Reading } from "../model/line.js";
import type { Minutes, Place } from "../model/minutes.js";
import { placer } from "../model/place.js";
import { lastOf, slotAt, valueAt } from "./pointer.js";
import { fits, shapeAt } from "./shapes.js";

/** The part of the model that is read from the document. */
export type Settled = Omit<Minutes, "schemaVersion" | "source" | "people" | "unclaimed" | "provenance">;

type Provenance = Record<string, Place>;

/** What became of a correction: where its value stands now, or why it was not applied. */
export type Outcome = { pointer: string } | { problem: "gone" | "invalid" };

/** Puts corrected values into the model, one after the other. A value that was corrected before is known by what was read. */
export class Values {
  private readonly original = new Map<string, unknown>();

  constructor(
    private readonly model: Settled,
    private readonly provenance: Provenance,
    private readonly reading: Reading,
  ) {}

  apply({ pointer: given, read, value, words }: ValueCorrection): Outcome {
    const pointer = this.find(given, read, words);
    const slot = pointer === undefined ? undefined : slotAt(this.model, pointer);
    if (pointer === undefined || !slot) return { problem: "gone" };
    const shape = shapeAt(pointer);
    if (!shape || (value === undefined ? !shape.optional : !fits(value, shape))) return { problem: "invalid" };
    const { holder, key } = slot;
    if (lastOf(pointer) === "absent" && value === false) return { problem: "invalid" };
    if (!this.original.has(pointer)) this.original.set(pointer, read);
    if (value === undefined) {
      delete holder[key];
      delete this.provenance[pointer];
    } else {
      holder[key] = value;
      this.provenance[pointer] ??= placer(this.reading)([{ start: words.start, end: words.end }]);
    }
    this.recount(pointer);
    return { pointer };
  }

  /** The pointer of the value that the correction is about: the one it names, or the only one that was read from the same words. */
  private find(given: string, read: unknown, words: Words): string | undefined {
    if (this.isMeant(given, read, words)) return given;
    if (read === undefined) return undefined;
    const others = Object.keys(this.provenance).filter(
      (pointer) => pointer !== given && lastOf(pointer) === lastOf(given) && this.isMeant(pointer, read, words),
    );
    return others.length === 1 ? others[0] : undefined;
  }

  private isMeant(pointer: string, read: unknown, { start, end }: Words): boolean {
    const was = this.original.has(pointer) ? this.original.get(pointer) : valueAt(this.model, pointer);
    if (was !== read) return false;
    const place = this.provenance[pointer];
    if (read === undefined || !place || this.original.has(pointer)) return this.isWithin(pointer, start);
    return place.start === start && place.end === end;
  }

  /** What no words hold is known by its §: the words must stand between the numbers of this one and the next. */
  private isWithin(pointer: string, start: number): boolean {
    const index = Number(/^\/paragraphs\/(\d+)\//.exec(pointer)?.[1] ?? Number.NaN);
    if (Number.isNaN(index)) return slotAt(this.model, pointer) !== undefined;
    const from = this.provenance[`/paragraphs/${index}/number`]?.start ?? 0;
    const to = this.provenance[`/paragraphs/${index + 1}/number`]?.start ?? Number.POSITIVE_INFINITY;
    return start >= from && start < to;
  }

  /** Whether the ballots add up to the totals follows from them. */
  private recount(pointer: string): void {
    const [, i, k] = /^\/paragraphs\/(\d+)\/votes\/(\d+)\//.exec(pointer) ?? [];
    const vote = this.model.paragraphs[Number(i)]?.votes[Number(k)];
    if (!vote) return;
    const at = `/paragraphs/${i}/votes/${k}`;
    const agrees = (choice: "yes" | "no" | "abstained" | "absent", stated: number | undefined): boolean =>
      stated === undefined || stated === vote.ballots.filter((ballot) => ballot.choice === choice).length;
    const stated = `${at}/yes` in this.provenance && `${at}/no` in this.provenance;
    const counted = vote.ballots.length > 0;
    const absent = vote.ballots.every(({ choice }) => choice !== "absent") || agrees("absent", vote.absent);
    vote.verified =
      stated &&
      counted &&
      agrees("yes", vote.yes) &&
      agrees("no", vote.no) &&
      agrees("abstained", vote.abstained) &&
      absent;
  }
}
