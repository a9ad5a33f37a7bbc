import type { Context } from "../model/context.js";
import type { Cell, Line } from "../model/line.js";
import type { Outline, Region } from "../model/outline.js";
import { Passage, type Read } from "../text/passage.js";
import { personWords } from "../vocabulary/person-phrases.js";
import { namesIn } from "./attendance-names.js";
import { partyAt } from "./attendance-party.js";
import { captionsOf } from "./cover-captions.js";
import { type Known, knownPeople, nameKey, splitKnown } from "./cover-known.js";
import { SIGNER_ROLES, type SignerRole, within } from "./cover-regions.js";

/** Somebody named beside, below or above the word for what they sign as. */
export interface Signer {
  role: SignerRole;
  name: Read;
  party?: Read;
  /** The word that says so: "Sekreterare". */
  label: Read;
  /** Whether this is a signature; else the name only says who holds the office. */
  signing: boolean;
  /** Whether it stands under a label for signatures. */
  block: boolean;
}

const offices = personWords(
  "chair",
  "secretary",
  "first-vice-chair",
  "second-vice-chair",
  "third-vice-chair",
  "vice-chair",
);

/** Words beside signatures that hold no value. */
const small = personWords(
  "connecting",
  "remote",
  "chair",
  "secretary",
  "first-vice-chair",
  "second-vice-chair",
  "vice-chair",
);

/** The people named in the blocks of signatures and verification, on the cover and at the end; notices aside. */
export function signersOf(context: Context): readonly Signer[] {
  let signers = read.get(context.outline);
  if (!signers) read.set(context.outline, (signers = readSigners(context)));
  return signers;
}

/** What was read of an outline already: three constructs ask for the same people. */
const read = new WeakMap<Outline, readonly Signer[]>();

function readSigners(context: Context): Signer[] {
  const known = knownPeople(context);
  const cover = signersAmong(context.outline.cover, context, known);
  const closing = signersAmong(context.outline.closing, context, known);
  const signedBehind = closing.some((signer) => signer.signing);
  return [
    ...cover.map((signer) => (signedBehind && !signer.block ? { ...signer, signing: false } : signer)),
    ...closing,
  ];
}

function signersAmong(regions: readonly Region[], context: Context, known: Known): Signer[] {
  const own = regions.filter((region) => SIGNER_ROLES[region.id] !== undefined && !within(region, "notice"));
  const captions = captionsOf(regions, own, context);
  const signed = own.some((region) => region.id === "secretary" || region.id === "chair");
  const signers: Signer[] = [];
  for (const region of own) {
    const label = region.label?.read();
    if (!label) continue;
    for (const { line, cells } of region.lines) {
      for (const cell of cells) {
        const caption = region.id === "certified" ? undefined : captions.get(cell);
        const role =
          caption?.role ?? (captions.labels.has(region) ? undefined : (SIGNER_ROLES[region.id] as SignerRole));
        if (role === undefined) continue;
        const signing =
          caption !== undefined ||
          (region.id !== "chosen" && (region.id !== "verified" || signed) && (region.id !== "verifiers" || signed));
        const unclear = region.id === "signatures" && caption === undefined;
        for (const signer of inCell(cell, line, role, caption?.label ?? label, context, known, region, signed)) {
          if (!unclear || signer.role !== "verifier" || offices.find(line.text).length > 0)
            signers.push({ ...signer, signing, block: within(region, "signatures") });
        }
      }
    }
  }
  return signers;
}

/** The people of one cell. In a block of verification the chair is told by the word for it or by the list of those present. */
function inCell(
  cell: Cell,
  line: Line,
  role: SignerRole,
  label: Read,
  context: Context,
  known: Known,
  region: Region,
  signed: boolean,
): Omit<Signer, "signing" | "block">[] {
  const passage = Passage.of(context.reading.text, [cell]);
  const found = namesIn(passage.text).filter((name) => name.kind !== "place");
  for (const match of small.find(passage.text)) context.claim(passage.spans(match.start, match.end), "signature");
  return found.flatMap((one, i) => {
    const name = passage.read(one.start, one.end);
    if (!name) return [];
    const to = found[i + 1]?.start ?? passage.length;
    const party = partyAt(passage.text, one.end, to);
    const code = party && passage.read(party.from, party.to);
    const read = party && code ? code.as(party.code) : undefined;
    if (party) context.claim(passage.spans(party.from, party.end), "signature");
    return splitKnown(name, read, known, passage).map((person) => {
      const beside = passage.text.slice(one.end, to) + (i === found.length - 1 ? neighbour(cell, line) : "");
      const office = offices.find(beside)[0]?.id;
      const open = region.id === "verified" || region.id === "signatures";
      const listed = office === undefined && region.id === "verified" && known.chair === nameKey(person.name.value);
      const chairs = open && signed && (office === "chair" || listed);
      return { role: chairs ? "chair" : open && office === "secretary" ? "secretary" : role, label, ...person };
    });
  });
}

/** A word alone in the next cell of the line: "Arne Berg      ordförande". */
function neighbour(cell: Cell, line: Line): string {
  const next = line.cells.find((other) => other.start >= cell.end);
  return next && offices.whole(next.text) !== undefined ? ` ${next.text}` : "";
}
