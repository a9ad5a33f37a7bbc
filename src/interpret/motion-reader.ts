import type { Context } from "../model/context.js";
import type { OutlineSection } from "../model/outline.js";
import { append } from "../text/lists.js";
import { type Passage, Read } from "../text/passage.js";
import { demandWords, motionStems, motionWords } from "../vocabulary/motions.js";
import { voteWords } from "../vocabulary/votes.js";
import type { Opened } from "./motion-assembly.js";
import { concurredIn, type Doubt } from "./motion-support.js";
import { spoken, verbless } from "./motion-verbless.js";
import { movingIn } from "./moving.js";
import type { Concurring, Moving } from "./moving-events.js";
import { sameName } from "./name-shapes.js";
import { type Piece, pieces, sentences } from "./prose.js";

/** How much of a section may hold motions: all of it, sentences with somebody named, or those told of this meeting. */
export type Mode = "all" | "named" | "told";

const clauses = motionWords("clause");
const now = motionWords("now");
const course = motionWords("course");
const elsewhere = motionWords("elsewhere");
const notMotion = motionWords("notMotion");
const strong = motionWords("strong");
const order = motionWords("order");
/** "Den som biträder A:s yrkande röstar ja" says how to vote. */
const answers = voteWords("saysYes", "saysNo");
const ranks = motionWords("rank");
const adverbs = motionWords("again", "hand", "insertion", "alteration", "and");

/** How far into a demand, in characters, words that only concern how to vote are looked for. */
const OPENING = 160;

/** Who concurs in what somebody moves only further down. */
export interface Ahead {
  event: Concurring;
  doubt: Doubt;
}

/** Those who concur in a motion that the text told of only after them. */
export function settleAhead(ahead: readonly Ahead[], opened: readonly Opened[]): void {
  for (const { event, doubt } of ahead)
    for (const motion of concurredIn(event, opened, doubt) ?? []) append(motion.supporters, event.supporters);
}

/** Gathers the motions of one section. */
export class MotionReader {
  private current: Opened | undefined;

  constructor(
    private readonly opened: Opened[],
    private readonly ahead: Ahead[],
    private readonly section: OutlineSection,
    private readonly mode: Mode,
    private readonly context: Context,
  ) {}

  read(): void {
    const list = pieces(this.section);
    if (this.mode !== "all" && !list.some((piece) => motionStems.test(piece.passage.text))) return;
    for (const piece of list) {
      if (piece.kind === "quote" || /^[”“"»„]/.test(piece.passage.text)) this.goOn(piece);
      else this.piece(piece);
    }
  }

  private piece(piece: Piece): void {
    const { passage } = piece;
    if (this.mode !== "all" && !motionStems.test(passage.text)) {
      if (piece.kind === "item" || this.current?.proposed || isClause(passage.text)) this.goOn(piece);
      else this.current = undefined;
      return;
    }
    for (const { start, end } of sentences(passage.text)) {
      const told = this.mode === "all" ? spoken(passage, start, end) : undefined;
      if (told) {
        this.begin(told, passage, start, end);
        continue;
      }
      const events = this.events(passage, start, end);
      if (events.length === 0) this.plain(piece, start, end);
      for (const event of events) {
        if (event.kind === "move") this.move(event, passage, start, end);
        else this.concur(event, passage, start, end);
      }
    }
  }

  private events(passage: Passage, start: number, end: number): (Moving | Concurring)[] {
    const sentence = passage.text.slice(start, end);
    if (this.mode !== "all" && !motionStems.test(sentence)) return [];
    if (this.mode === "told" && !toldOfNow(sentence)) return [];
    const found = movingIn(passage, start, end).filter((event) =>
      event.kind === "support" ? answers.find(sentence).length === 0 : this.counts(event, sentence),
    );
    return this.mode === "all" || found.some((event) => event.kind === "move" || this.isOfOurs(event)) || this.current
      ? found
      : [];
  }

  /** Whether somebody concurs with one who has moved something here. */
  private isOfOurs(event: Moving | Concurring): boolean {
    return (
      event.kind === "support" &&
      event.supporters.every(({ kind }) => kind !== "office") &&
      event.owners.some(({ name }) => this.opened.some(({ by }) => by.some((mover) => sameName(name, mover.name))))
    );
  }

  /** Whether a move is a motion: outside the section of motions only somebody named moves, and not how to vote. */
  private counts(event: Moving, sentence: string): boolean {
    const text = event.demand?.text ?? "";
    const named = event.by.length > 0;
    if (event.kept) return named && this.isNew(event);
    const headed = demandWords.find(text).length > 0;
    if (order.find(text.slice(0, OPENING)).length > 0) return false;
    if (this.mode === "all") return named || event.carriesOn || headed;
    const moves = strong.find(sentence).length > 0;
    if (!named) return headed && moves && this.isAnybodys(event, sentence);
    if (!opensSentence(event.lead) || elsewhere.find(sentence).length > 0) return false;
    if (event.by.every((mention) => mention.kind === "office") && this.section.role !== "proposal")
      return headed && moves;
    const partisan = this.section.role === "proposal" && event.by.some(({ ref }) => ref.party !== undefined);
    return event.proposed || headed || moves || partisan;
  }

  /** "I ärendet yrkas bifall": what is moved in the course of the matter without saying by whom, where nobody has moved anything. */
  private isAnybodys({ carriesOn }: Moving, sentence: string): boolean {
    const told = this.section.role === "procedure" || this.section.role === "other";
    return told && !carriesOn && this.opened.length === 0 && elsewhere.find(sentence).length === 0;
  }

  /** Whether what somebody keeps to is told and was not moved here before. */
  private isNew({ by, demand }: Moving): boolean {
    if (!demand || demandWords.find(demand.text).length === 0) return false;
    return !this.opened.some((motion) => motion.by.some((mover) => by.some(({ name }) => sameName(name, mover.name))));
  }

  private move(event: Moving, passage: Passage, start: number, end: number): void {
    const by = event.by.length === 0 && event.carriesOn ? (this.opened.at(-1)?.by ?? []) : event.by;
    const { supporters, proposed } = event;
    const told = event.kept ? demandWords.find(event.demand?.text ?? "")[0]?.start : undefined;
    const demand = told === undefined ? event.demand : event.demand?.slice(told);
    this.begin({ by, supporters, demand, proposed }, passage, start, end);
  }

  private begin(
    motion: Pick<Opened, "by" | "supporters" | "demand"> & Partial<Opened>,
    passage: Passage,
    start: number,
    end: number,
  ): void {
    this.current = { proposed: false, ...motion, more: [], text: [{ passage, start, end }], section: this.section };
    this.opened.push(this.current);
  }

  private concur(event: Concurring, passage: Passage, start: number, end: number): void {
    const spans = event.supporters.flatMap(({ ref }) => (ref.name instanceof Read ? ref.name.spans : []));
    const doubt: Doubt = (args) => this.context.report("motion-supported-unclear", spans, args);
    const motions = concurredIn(event, this.opened, doubt);
    if (motions?.length === 0) this.ahead.push({ event, doubt });
    if (!motions) {
      this.begin({ by: event.supporters, supporters: [], demand: event.object, approves: true }, passage, start, end);
      return;
    }
    for (const motion of motions) {
      append(motion.supporters, event.supporters);
      if (motion === this.current) motion.text.push({ passage, start, end });
    }
  }

  /** A sentence without a verb of moving: "A (S): avslag", the content of the last motion, or something else. */
  private plain(piece: Piece, start: number, end: number): void {
    const { passage } = piece;
    if (notMotion.find(passage.text.slice(start, end)).length > 0) return;
    const found = this.mode === "all" ? verbless(passage, start, end) : undefined;
    if (found?.demand === undefined && found && this.current?.by.length === 0) {
      append(this.current.by, found.by);
      this.current.text.push({ passage, start, end });
    } else if (found) this.begin(found, passage, start, end);
    else if (this.current && isFurther(passage.text.slice(start, end)))
      this.begin(
        { by: this.current.by, supporters: [...this.current.supporters], demand: passage.slice(start, end) },
        passage,
        start,
        end,
      );
    else if (this.mode === "all" || this.current?.proposed) this.goOn({ ...piece, passage: passage.slice(start, end) });
  }

  /** Text that belongs to the last motion. */
  private goOn(piece: Piece): void {
    if (!this.current) return;
    this.current.more.push(piece);
    this.current.text.push({ passage: piece.passage, start: 0, end: piece.passage.length });
  }
}

/** "I andra hand avslag på förslaget.": what somebody who has just moved something moves besides. */
function isFurther(sentence: string): boolean {
  const rank = ranks.opening(sentence);
  return rank?.start === 0 && demandWords.opening(sentence.slice(rank.end).trimStart())?.start === 0;
}

/** "att avslå motionen, samt": a clause that goes on with what somebody moves. */
const isClause = (text: string): boolean => clauses.opening(text)?.start === 0;

/** Whether the words before the movers only lead to them: nothing, a time, an adverb, or a clause before a comma. */
function opensSentence(lead: string): boolean {
  const plain = lead.trim();
  if (plain === "" || /[,;:]$|^\p{L}{1,12}$/u.test(plain)) return true;
  return [now, course, adverbs].some((words) =>
    words.find(plain).some((hit) => hit.start === 0 || hit.end === plain.length),
  );
}

/** Whether a sentence of the background tells of this meeting ("Under sammanträdet yrkar …"), not of one of another date. */
function toldOfNow(sentence: string): boolean {
  const hit = now.find(sentence)[0];
  return hit !== undefined && !/^\s*(?:\p{L}{3}\s)?\p{N}/u.test(sentence.slice(hit.end));
}
