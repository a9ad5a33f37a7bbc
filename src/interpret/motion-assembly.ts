import type { Context } from "../model/context.js";
import type { Draft } from "../model/draft.js";
import type { Demand, Motion } from "../model/minutes.js";
import type { OutlineItem, OutlineSection } from "../model/outline.js";
import { append } from "../text/lists.js";
import { Passage, Read } from "../text/passage.js";
import { motionWords } from "../vocabulary/motions.js";
import { demandsIn, type Found } from "./demands.js";
import { sameName } from "./name-shapes.js";
import { type Mention, mentions } from "./people.js";
import { own, type Piece, pieces } from "./prose.js";
import { attachmentsIn } from "./references.js";

/** A motion while its sentences are being gathered. */
export interface Opened {
  by: Mention[];
  supporters: Mention[];
  demand: Passage | undefined;
  /** "På förslag av …": a motion only where it disposes of the matter. */
  proposed: boolean;
  /** "instämmer i arbetsutskottets förslag": the demand is an approval of it. */
  approves?: boolean;
  /** The words before the movers call it an addition or an amendment. */
  type?: "addition" | "amendment";
  /** What follows: quotations, clauses, items. */
  more: Piece[];
  text: { passage: Passage; start: number; end: number }[];
  section: OutlineSection;
}

const DISPOSING: ReadonlySet<string> = new Set(["remittal", "tabling", "rejection", "approval"]);
const cues = motionWords("cue", "cue-noun", "alter-cue", "alter-noun");
const heads = motionWords("approval", "rejection", "remittal", "tabling", "clause", "cue", "alter-cue");
const brief = motionWords("approval", "rejection", "remittal", "tabling");
const moves = motionWords("move", "moved");
const ours = motionWords("ours");

/** Motions from what was gathered of them. */
export function assemble(opened: readonly Opened[], item: OutlineItem, { reading }: Context): Draft<Motion>[] {
  const named = opened.length > 0 ? namings(item) : [];
  const found: Draft<Motion>[] = [];
  for (const motion of opened) {
    const demands = demandsOf(motion);
    if (motion.proposed && !demands.some((demand) => DISPOSING.has(plain(demand.type)))) continue;
    if (demands.length === 0) continue;
    rename(demands, motion, named, opened);
    const attachment = attachmentOf(motion, demands);
    found.push({
      by: motion.by.map((mention) => mention.ref),
      supportedBy: motion.supporters.map((mention) => mention.ref),
      demands: demands.map(({ type, target }) => ({ type, target })),
      attachment,
      text: textOf(motion, reading.text),
    });
  }
  return found;
}

const plain = <T>(value: T | Read<T>): T => (value instanceof Read ? (value.value as T) : value);

/** The demands of the sentence itself and of the quotation, clauses or items that follow it. */
function demandsOf(motion: Opened): Found[] {
  const first = motion.demand && /\p{L}{2}/u.test(motion.demand.text) ? demandsIn(motion.demand) : [];
  if (motion.approves) return first.map((demand) => ({ ...demand, type: "approval" as const }));
  const announces =
    first.length === 0 ||
    first.some((demand) => demand.own && plain(demand.type) === "counter-proposal" && demand.target === undefined);
  const cued = cuedBy(motion);
  if (!announces) return cue([...first, ...furtherOf(motion)], cued);
  const kept = first.filter(
    (demand) => !(demand.own && demand.target === undefined && plain(demand.type) === "counter-proposal"),
  );
  const later: Found[] = [];
  for (const piece of motion.more) {
    const passage = contentOf(piece);
    const text = passage?.text ?? "";
    if (!passage || (later.length > 0 && heads.opening(text)?.start !== 0)) continue;
    for (const demand of demandsIn(passage)) {
      const last = later.at(-1);
      if (!(demand.own && last?.own)) later.push(demand);
    }
  }
  const all = [...kept, ...later];
  return cue(all.length > 0 ? all : first, cued);
}

/** Longest sentence, in characters, that is nothing but one more demand. */
const LONGEST = 150;

/** What sentences without a verb demand besides: "Anna Berg (S): Avslag på yrkandet. Bifall till förslaget." */
function furtherOf(motion: Opened): Found[] {
  const found: Found[] = [];
  for (const { kind, passage } of motion.more) {
    const { text } = passage;
    if (
      kind !== "paragraph" ||
      text.length > LONGEST ||
      brief.opening(text)?.start !== 0 ||
      moves.find(text).length > 0
    )
      break;
    append(found, demandsIn(passage));
  }
  return found;
}

/** What a quotation or a clause demands: the words after its own verb of moving, or all of it. */
function contentOf(piece: Piece): Passage | undefined {
  const { passage } = piece;
  const lead = /^[\s”“"»„]+/.exec(passage.text)?.[0].length ?? 0;
  const trail = /[\s”“"»«]+$/.exec(passage.text)?.[0].length ?? 0;
  const inner = passage.slice(lead, passage.length - trail);
  const verb = moves.find(inner.text.slice(0, 160))[0];
  if (verb) return inner.slice(verb.end);
  return inner.length > 0 ? inner : undefined;
}

/** A heading "Tilläggsyrkande" or the word before the mover names the type of what follows. */
function cuedBy(motion: Opened): "addition" | "amendment" | undefined {
  if (motion.type) return motion.type;
  const heading = motion.section.heading?.text;
  const hit = heading ? cues.find(heading)[0] : undefined;
  return hit && (hit.id === "cue" || hit.id === "cue-noun" ? "addition" : "amendment");
}

function cue(demands: Found[], type: "addition" | "amendment" | undefined): Found[] {
  if (!type) return demands;
  return demands.map((demand) =>
    demand.own && plain(demand.type) === "counter-proposal" ? { ...demand, type } : demand,
  );
}

/** Whose motion the text calls an addition or amendment: "Anna Bergs tilläggsyrkande". */
interface Naming {
  owner: Mention;
  type: "addition" | "amendment";
  word: Read;
}

function namings(item: OutlineItem): Naming[] {
  const found: Naming[] = [];
  for (const section of own(item, "procedure", "vote", "reservation", "motions", "proposal", "decision")) {
    for (const { passage } of pieces(section)) {
      const hits = cues.find(passage.text).filter((hit) => hit.id === "cue-noun" || hit.id === "alter-noun");
      if (hits.length === 0) continue;
      for (const owner of mentions(passage)) {
        const hit = hits.find(({ start }) => start >= owner.end && start - owner.end <= 2);
        if (owner.genitive && hit)
          found.push({
            owner,
            type: hit.id === "cue-noun" ? "addition" : "amendment",
            word: passage.read(hit.start, hit.end) as Read,
          });
      }
    }
  }
  return found;
}

/** Gives the mover's last own proposal the name that the rest of the item gives it. */
function rename(demands: Found[], motion: Opened, named: readonly Naming[], opened: readonly Opened[]): void {
  const naming = named.find(({ owner }) => motion.by.some((mention) => sameName(owner.name, mention.name)));
  if (!naming) return;
  const later = opened
    .slice(opened.indexOf(motion) + 1)
    .some(
      (other) =>
        other.by.some((mention) => motion.by.some((mine) => mine.name === mention.name)) &&
        demandsOf(other).some((demand) => demand.own),
    );
  if (later) return;
  for (const demand of demands)
    if (demand.own && plain(demand.type) === "counter-proposal")
      demand.type = naming.word.as<Demand["type"]>(naming.type);
}

/** A motion that stands in an attachment to the item is the mover's own proposal. */
function attachmentOf(motion: Opened, demands: Found[]): Read | undefined {
  const label = motion.text.flatMap(({ passage, start, end }) => attachmentsIn(passage, start, end))[0];
  if (!label) return undefined;
  const approval = demands.find((demand) => plain(demand.type) === "approval");
  const target = approval?.target === undefined ? "" : plain(approval.target);
  const own = target !== "" && ours.opening(target)?.start === 0;
  if (approval && own)
    approval.type = approval.type instanceof Read ? approval.type.as("counter-proposal" as const) : "counter-proposal";
  return own || demands.some((demand) => demand.own) ? label : undefined;
}

/** The sentences of a motion, one paragraph a line. */
function textOf({ text }: Opened, source: string): Read {
  const lines: string[] = [];
  const spans: { start: number; end: number }[] = [];
  let last: Passage | undefined;
  for (const { passage, start, end } of text) {
    const read = passage.read(start, end);
    if (!read) continue;
    if (passage === last && lines.length > 0) lines[lines.length - 1] += ` ${read.value}`;
    else lines.push(read.value);
    last = passage;
    append(spans, read.spans);
  }
  return new Read(lines.join("\n"), Passage.of(source, spans).spans());
}
