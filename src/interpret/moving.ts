import type { Span } from "../model/line.js";
import { append } from "../text/lists.js";
import { Passage } from "../text/passage.js";
import { demandHeads, motionWords } from "../vocabulary/motions.js";
import type { Concurring, Moving } from "./moving-events.js";
import { MovingPeople } from "./moving-people.js";
import { without } from "./moving-spans.js";
import { actors, type Mention, mentions } from "./people.js";
import { inside, quotations } from "./quotes.js";

const verbs = motionWords("move", "keep", "moved", "ask", "support", "supported", "onProposal", "back", "adjective");
const relatives = motionWords("relative");
const agents = motionWords("agent");
const again = motionWords("again", "pronoun");
const these = motionWords("this");
const objects = motionWords("proposal");
const alongside = motionWords("alongside");
const conjunctions = motionWords("and");

/** Longest words, in characters, for what is concurred in before "biträds av": "Anna Bergs yrkande". */
const LONGEST_OBJECT = 80;

/** Whether words end in a conjunction: what follows has the subject of what stands before. */
const linksOn = (text: string): boolean => conjunctions.find(text).at(-1)?.end === text.trimEnd().length;

type Hit = {
  id: "move" | "keep" | "moved" | "ask" | "support" | "supported" | "onProposal" | "back";
  start: number;
  end: number;
};

/** What is moved and concurred in within one sentence, in order. */
export function movingIn(passage: Passage, from: number, to: number): (Moving | Concurring)[] {
  const text = passage.text.slice(0, to);
  const quoted = quotations(text, from);
  const hits = verbs
    .find(text.slice(from))
    .flatMap(({ id, start, end }): Hit[] => (id === "adjective" ? [] : [{ id, start: start + from, end: end + from }]))
    .filter((hit) => !inside(quoted, hit.start));
  if (hits.length === 0) return [];
  const people = mentions(passage, from, to).filter((mention) => !inside(quoted, mention.at));
  return new Sentence(passage, text, from, to, new MovingPeople(text, people)).read(hits);
}

class Sentence {
  private readonly found: (Moving | Concurring)[] = [];
  private open: (Moving & { ranges: Span[]; cuts: Span[] }) | undefined;
  private pending: Mention[] = [];
  /** Who concurs in the last clause: "A instämmer i yrkandet och yrkar dessutom …". */
  private joined: Mention[] = [];
  private last: number;

  constructor(
    private readonly passage: Passage,
    private readonly text: string,
    private readonly from: number,
    private readonly to: number,
    private readonly people: MovingPeople,
  ) {
    this.last = from;
  }

  read(hits: readonly Hit[]): (Moving | Concurring)[] {
    for (const hit of hits) {
      if (hit.start < this.last) continue;
      if (hit.id === "supported") this.supported(hit);
      else if (hit.id === "support" || hit.id === "back") this.concur(hit);
      else if (hit.id === "onProposal") this.proposed(hit);
      else if (hit.id === "move" || hit.id === "keep" || hit.id === "ask") this.move(hit);
      else this.moved(hit);
    }
    this.close(this.to);
    this.backed(hits[0]?.start ?? this.from);
    return this.found;
  }

  /** "med instämmande av B och C": belongs to the motion it stands in. */
  private supported(hit: Hit): void {
    const run = this.people.after(hit.end);
    if (run.length === 0) return;
    const end = (run.at(-1) as Mention).end;
    const comma = /,\s*$/.exec(this.text.slice(this.from, hit.start))?.[0].length ?? 0;
    const after = /^\s*,?/.exec(this.text.slice(end))?.[0].length ?? 0;
    this.people.cuts.push({ start: hit.start - comma, end: comma > 0 ? end + after : end });
    if (this.open) append(this.open.supporters, run);
    else append(this.pending, run);
  }

  /** "Yrkandet biträds av B": a sentence of its own on what was moved in the one before. */
  private backed(at: number): void {
    const lead = this.text.slice(this.from, at);
    if (this.pending.length === 0 || this.found.length > 0 || lead.length > LONGEST_OBJECT) return;
    if (objects.find(lead).length === 0) return;
    const owners = this.people.all.filter(({ genitive, end }) => genitive && end <= at);
    this.found.push({ kind: "support", supporters: this.pending, owners, object: undefined });
  }

  /** "A och B yrkar …", "Vidare yrkar A …". */
  private move(hit: Hit): void {
    const first = this.open === undefined;
    let by = this.people.before(this.last, hit.start, first);
    let start = hit.end;
    if (by.length === 0) {
      by = this.people.after(hit.end);
      if (by.length > 0) start = (by.at(-1) as Mention).end;
    }
    const together = alongside.opening(this.text.slice(start, start + 24));
    const speaker = by[0]?.kind === "group" ? this.people.speakerAfter(start) : undefined;
    if (speaker) {
      by = [speaker];
      start = speaker.end;
    }
    const others = together && together.start <= 1 ? this.people.after(start + together.end) : [];
    if (by.length > 0 && others.length > 0) {
      by = [...by, ...others];
      start = (others.at(-1) as Mention).end;
    }
    const lead = this.text.slice(this.last, hit.start);
    if (by.length === 0 && hit.id === "move" && linksOn(lead)) by = this.joined;
    const carriesOn = by.length === 0 && again.find(`${lead} ${this.text.slice(hit.end, hit.end + 16)}`).length > 0;
    if (by.length === 0 && !carriesOn) return;
    const begins = by === this.joined ? hit.start : Math.min(hit.start, by[0]?.start ?? hit.start);
    const before = first ? { start: this.last, end: begins } : undefined;
    this.close(begins);
    const how = { proposed: hit.id === "ask", kept: hit.id === "keep", lead: this.text.slice(this.from, begins) };
    this.begin(by, before, start, { carriesOn, ...how });
  }

  /** "Bifall yrkas till förslaget av A". */
  private moved(hit: Hit): void {
    const before = { start: this.last, end: hit.start };
    this.close(hit.start);
    const agent = agents
      .find(this.text.slice(before.start))
      .map((word) => ({ start: word.start + before.start, run: this.people.after(word.end + before.start) }))
      .find(({ run }) => run.length > 0);
    if (agent) this.people.cuts.push({ start: agent.start, end: (agent.run.at(-1) as Mention).end });
    this.begin(agent?.run ?? [], before, hit.end, {
      carriesOn: agent === undefined && again.find(this.text.slice(before.start, before.end)).length > 0,
    });
  }

  /** "På förslag av A (M): Ärendet bordläggs". */
  private proposed(hit: Hit): void {
    const run = this.people.after(hit.end);
    const before = this.text.slice(Math.max(this.from, hit.start - 16), hit.start).trimEnd();
    if (run.length === 0 || demandHeads.find(before).at(-1)?.end === before.length) return;
    this.close(hit.start);
    this.begin(run, undefined, (run.at(-1) as Mention).end, { proposed: true });
  }

  /** "B instämmer i yrkandet", "…, till vilket C ansluter sig"; who "bifaller A:s yrkande" stands right before it: what the chair finds is no concurring. */
  private concur(hit: Hit): void {
    const backs = hit.id === "back";
    const near = this.people.before(this.last, hit.start, this.open === undefined && !backs);
    const run =
      near.length > 0 || backs ? near.filter(({ kind }) => !backs || kind !== "office") : this.people.after(hit.end);
    if (run.length === 0) return;
    const begins = Math.min(hit.start, (run[0] as Mention).start);
    const relative = relatives.find(this.text.slice(this.last, begins)).at(-1);
    const end = Math.max(hit.end, near.length > 0 ? 0 : (run.at(-1) as Mention).end);
    const owners = this.people.all.filter(
      (mention) => mention.start >= this.last && (mention.genitive || (near.length > 0 && mention.start >= hit.end)),
    );
    if (this.open && owners.length === 0) {
      append(this.open.supporters, run);
      this.close(relative ? this.last + relative.start : begins);
    } else {
      this.close(begins);
      this.found.push({ kind: "support", supporters: run, owners, object: this.objectFrom(end) });
    }
    this.joined = run;
    this.last = end;
  }

  /** What is concurred in, where the words name something else than "the motion". */
  private objectFrom(at: number): Passage | undefined {
    const text = this.text.slice(at, this.to);
    const words = text.replace(/^\s*(?:\p{L}{1,4}\s)?/u, "");
    if (words.trim() === "" || these.opening(words)?.start === 0) return undefined;
    return /\p{L}{4}/u.test(words) ? this.passage.slice(at + (text.length - words.length), this.to) : undefined;
  }

  private begin(by: Mention[], before: Span | undefined, start: number, how: Partial<Moving>): void {
    const ranges: Span[] = [];
    if (before && demandHeads.find(this.text.slice(before.start, before.end)).length > 0)
      append(ranges, without(before, actors(this.people.all), before.end));
    ranges.push({ start, end: this.to });
    this.open = {
      kind: "move",
      by,
      supporters: this.pending,
      demand: undefined,
      proposed: false,
      carriesOn: false,
      kept: false,
      lead: "",
      ...how,
      ranges,
      cuts: this.people.cuts,
    };
    this.pending = [];
    this.last = start;
  }

  private close(at: number): void {
    const { open } = this;
    if (!open) return;
    const other = this.people.elliptic(this.last, at);
    if (other) {
      const [first, last] = [other[0] as Mention, other.at(-1) as Mention];
      this.close(first.start);
      this.begin(other, undefined, last.end, {});
      this.close(at);
      return;
    }
    const parts: Passage[] = [];
    for (const range of open.ranges)
      for (const piece of without(range, open.cuts, at)) parts.push(this.passage.slice(piece.start, piece.end));
    const demand = Passage.join(this.passage.source, parts);
    const { ranges: _ranges, cuts: _cuts, ...moving } = open;
    this.found.push({ ...moving, demand: demand.length > 0 ? demand : undefined });
    this.open = undefined;
    this.last = Math.max(this.last, at);
  }
}
