import type { Context } from "../model/context.js";
import type { Draft } from "../model/draft.js";
import type { Motion } from "../model/minutes.js";
import type { OutlineItem, OutlineSection } from "../model/outline.js";
import type { Passage } from "../text/passage.js";
import { motionStems, motionWords } from "../vocabulary/motions.js";
import { assemble, type Opened } from "./motion-assembly.js";
import { type Concurring, type Moving, movingIn } from "./moving.js";
import { enumeration, mentions, onlyLinks } from "./people.js";
import { headless, type Piece, pieces, sentences } from "./prose.js";

/** How much of a section may hold motions. */
type Mode = "all" | "named" | "told";

const heads = motionWords(
  "approval",
  "rejection",
  "remittal",
  "tabling",
  "cue",
  "cue-noun",
  "alter-cue",
  "alter-noun",
  "clause",
);
const now = motionWords("now");
const elsewhere = motionWords("elsewhere");
const notMotion = motionWords("notMotion");
const moves = motionWords("move", "moved");
const again = motionWords("again", "hand", "insertion", "alteration");
const links = motionWords("and");
const order = motionWords("order");
const strong = motionWords("strong");

/** Reads what was moved at this meeting in an item, one entry per act of moving, with those who concur. */
export function motions(item: OutlineItem, context: Context): Draft<Motion>[] {
  const opened: Opened[] = [];
  for (const section of item.sections) {
    const mode = modeOf(section);
    if (mode) new Reader(opened, section, mode).read();
  }
  return assemble(opened, item, context);
}

/** Where motions stand: under their own heading all text is theirs; elsewhere only sentences in which somebody named moves something. */
function modeOf(section: OutlineSection): Mode | undefined {
  if (section.foreign) return undefined;
  if (section.role === "motions") return "all";
  if (section.role === "proposal" || section.role === "decision") return "named";
  if (
    section.role === "procedure" ||
    section.role === "vote" ||
    section.role === "other" ||
    section.role === "recusal" ||
    headless(section)
  )
    return "named";
  return section.role === "background" ? "told" : undefined;
}

class Reader {
  private current: Opened | undefined;

  constructor(
    private readonly opened: Opened[],
    private readonly section: OutlineSection,
    private readonly mode: Mode,
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
    const { text } = passage;
    if (this.mode !== "all" && !motionStems.test(text)) {
      if (this.mode === "named" && this.current?.proposed) this.goOn(piece);
      else if (piece.kind !== "item") this.current = undefined;
      else this.goOn(piece);
      return;
    }
    for (const { start, end } of sentences(text)) {
      const events = this.events(passage, start, end);
      if (events.length === 0) this.plain(piece, start, end);
      for (const event of events) {
        if (event.kind === "move") this.open(event, passage, start, end);
        else this.concur(event, passage, start, end);
      }
    }
  }

  private events(passage: Passage, start: number, end: number): (Moving | Concurring)[] {
    const sentence = passage.text.slice(start, end);
    if (this.mode !== "all" && !motionStems.test(sentence)) return [];
    if (this.mode === "told" && !toldOfNow(sentence)) return [];
    const found = movingIn(passage, start, end).filter(
      (event) => event.kind === "support" || this.counts(event, sentence),
    );
    return this.mode === "all" || found.some((event) => event.kind === "move") || this.current ? found : [];
  }

  /** Whether a move is a motion: outside the section of motions only somebody named moves, and not how to vote. */
  private counts(event: Moving, sentence: string): boolean {
    const text = event.demand?.text ?? "";
    if (order.find(text.slice(0, 160)).length > 0) return false;
    if (this.mode === "all") return event.by.length > 0 || event.carriesOn || heads.find(text).length > 0;
    if (!opensSentence(event.lead)) return false;
    if (event.by.every((mention) => mention.kind === "office") && this.section.role !== "proposal")
      return heads.find(text).length > 0 && event.by.length > 0;
    return (
      event.by.length > 0 &&
      elsewhere.find(sentence).length === 0 &&
      (event.proposed || heads.find(text).length > 0 || strong.find(sentence).length > 0)
    );
  }

  private open(event: Moving, passage: Passage, start: number, end: number): void {
    const by = event.by.length === 0 && event.carriesOn ? (this.opened.at(-1)?.by ?? []) : event.by;
    this.current = {
      by,
      supporters: event.supporters,
      demand: event.demand,
      proposed: event.proposed,
      more: [],
      text: [{ passage, start, end }],
      section: this.section,
    };
    this.opened.push(this.current);
  }

  private concur(event: Concurring, passage: Passage, start: number, end: number): void {
    const all =
      event.owners.length > 0
        ? this.opened.filter((motion) =>
            motion.by.some((mention) => event.owners.some((owner) => isOwner(owner, mention))),
          )
        : this.opened.slice(-1);
    if (event.object && event.owners.length === 0) {
      this.current = {
        by: event.supporters,
        supporters: [],
        demand: event.object,
        proposed: false,
        more: [],
        text: [{ passage, start, end }],
        section: this.section,
        approves: true,
      };
      this.opened.push(this.current);
      return;
    }
    for (const motion of all.slice(-1)) {
      motion.supporters.push(...event.supporters);
      if (motion === this.current) motion.text.push({ passage, start, end });
    }
  }

  /** A sentence without a verb of moving: "A (S): avslag", the content of the last motion, or something else. */
  private plain(piece: Piece, start: number, end: number): void {
    const { passage } = piece;
    const sentence = passage.text.slice(start, end);
    if (notMotion.find(sentence).length > 0) return;
    if (this.mode === "all" && this.verbless(passage, start, end)) return;
    if (this.mode === "all" || this.current?.proposed) this.goOn({ ...piece, passage: passage.slice(start, end) });
  }

  /** "Anna Berg (S): bifall till förslaget", "Bifall till förslaget: Anna Berg (S)", or more names for the motion before. */
  private verbless(passage: Passage, start: number, end: number): boolean {
    const text = passage.text.slice(0, end);
    const people = mentions(passage, start, end).filter((mention) => !mention.genitive);
    const first = people[0];
    const last = people.at(-1);
    if (!first || !last) return false;
    if (
      onlyLinks(text, start, first.start) &&
      endsWith(text, last.end, end) &&
      people.every((mention, i) => i === 0 || onlyLinks(text, (people[i - 1] as typeof mention).end, mention.start))
    ) {
      if (!this.current || this.current.by.length > 0 || moves.find(passage.text.slice(start, end)).length > 0)
        return false;
      this.current.by.push(...people);
      this.current.text.push({ passage, start, end });
      return true;
    }
    const leads = onlyLinks(text, start, first.start);
    const run = enumeration(text, people, 0);
    const from = leads ? (run.at(-1) as typeof first).end : start;
    const to = leads ? end : first.start;
    const colon =
      /^\s*[:–-]/.test(text.slice(from)) ||
      /[:–-]\s*$/.test(text.slice(start, to)) ||
      passage.text.slice(from, to).length < 60;
    const head = heads.opening(text.slice(from, to).replace(/^[\s:–-]+/, ""));
    if (!colon || head?.start !== 0 || (!leads && !endsWith(text, last.end, end))) return false;
    this.open(
      {
        kind: "move",
        by: leads ? run : people,
        supporters: [],
        demand: passage.slice(from, to),
        proposed: false,
        carriesOn: false,
        lead: "",
      },
      passage,
      start,
      end,
    );
    return true;
  }

  /** Text that belongs to the last motion. */
  private goOn(piece: Piece): void {
    if (!this.current) return;
    this.current.more.push(piece);
    this.current.text.push({ passage: piece.passage, start: 0, end: piece.passage.length });
  }
}

const isOwner = (
  owner: { name: string; kind: string },
  mover: { name: string; kind: string; ref: { party?: unknown } },
): boolean => {
  const a = owner.name.toLowerCase();
  const b = mover.name.toLowerCase();
  return a === b || a === `${b}s`;
};

/** Whether nothing but marks follows up to the end of the sentence. */
const endsWith = (text: string, from: number, to: number): boolean => /^[\s.,;:)]*$/.test(text.slice(from, to));

/** Whether the words before the movers only lead to them: nothing, a time, an adverb, or a clause before a comma. */
function opensSentence(lead: string): boolean {
  const plain = lead.trim();
  return (
    plain === "" ||
    /[,;:]$|^\p{L}{1,12}$/u.test(plain) ||
    [now, again, links].some((words) => words.find(plain).some((hit) => hit.start === 0 || hit.end === plain.length))
  );
}

/** Whether a sentence of the background tells of this meeting ("Under sammanträdet yrkar …"), not of one of another date. */
function toldOfNow(sentence: string): boolean {
  const hit = now.find(sentence)[0];
  return hit !== undefined && !/^\s*(?:\p{L}{3}\s)?\p{N}/u.test(sentence.slice(hit.end));
}
