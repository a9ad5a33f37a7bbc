import type { Span } from "../model/line.js";
import { demandHeads, motionWords } from "../vocabulary/motions.js";
import { onlyLinks } from "./mention-links.js";
import { joint } from "./moving-spans.js";
import { actors, enumeration, type Mention } from "./people.js";

const relatives = motionWords("relative");
const again = motionWords("again", "pronoun");
const clauses = motionWords("clause");
const through = motionWords("through");
const fillers = motionWords("hand", "auxiliary");

/** The people of a sentence that moves something, by where they stand round its verbs. */
export class MovingPeople {
  /** Stretches that are said of a motion by the way: who stands in them does not move anything. */
  readonly cuts: Span[] = [];

  constructor(
    private readonly text: string,
    readonly all: readonly Mention[],
  ) {}

  /** Those who act between an offset and a verb: all of them, or the enumeration that ends at the verb. */
  before(from: number, at: number, all: boolean): Mention[] {
    const those = actors(this.all).filter(
      (mention) => mention.start >= from && mention.end <= at && !this.isCut(mention),
    );
    if (all) return those;
    const tail: Mention[] = [];
    let end = at;
    for (const mention of those.reverse()) {
      if (!this.joins(mention.end, end)) break;
      tail.unshift(mention);
      end = mention.start;
    }
    return tail;
  }

  /** The enumeration that begins right after an offset. */
  after(at: number): Mention[] {
    const first = this.all.findIndex((mention) => mention.start >= at);
    const mention = this.all[first];
    if (!mention || mention.genitive || !this.joins(at, mention.start)) return [];
    return enumeration(this.text, this.all, first).filter((other) => !other.behalf && !other.genitive);
  }

  /** "A yrkar avslag samt B bifall": those between two offsets who move something else without a verb of their own. */
  elliptic(from: number, at: number): Mention[] | undefined {
    for (let i = 0; i < this.all.length; i++) {
      const mention = this.all[i] as Mention;
      if (mention.start <= from || mention.end >= at || mention.genitive || this.isCut(mention)) continue;
      const run = enumeration(this.text, this.all, i);
      const { end } = run.at(-1) as Mention;
      i += run.length - 1;
      const joined = onlyLinks(this.text, joint(this.text, mention.start), mention.start);
      const next = this.text.slice(end, at);
      const head = demandHeads.opening(next) ?? clauses.opening(next);
      if (joined && head?.start === 1 && !run.some(({ genitive }) => genitive)) return run;
    }
    return undefined;
  }

  /** "Vänsterpartiet yrkar genom A …": who moves on behalf of a group. */
  speakerAfter(at: number): Mention | undefined {
    const word = through.opening(this.text.slice(at, at + 12));
    const [first, second] = word && word.start <= 1 ? this.after(at + word.end) : [];
    return first?.kind === "person" && second === undefined ? first : undefined;
  }

  /** Whether only conjunctions, offices and adverbs stand between two offsets. */
  private joins(from: number, to: number): boolean {
    if (onlyLinks(this.text, from, to)) return true;
    if (to - from > 40) return false;
    let gap = this.text.slice(from, to);
    for (const word of [...fillers.find(gap), ...again.find(gap), ...relatives.find(gap)].sort(
      (a, b) => b.start - a.start,
    ))
      gap = gap.slice(0, word.start) + gap.slice(word.end);
    return /^[\s,()]*$/.test(gap) || onlyLinks(gap, 0, gap.length);
  }

  /** Whether somebody stands in a stretch that is said by the way. */
  private isCut(mention: Mention): boolean {
    return this.cuts.some((cut) => mention.start >= cut.start && mention.end <= cut.end);
  }
}
