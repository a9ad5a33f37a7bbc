import type { Context } from "../model/context.js";
import type { Cell, Line } from "../model/line.js";
import type { Region } from "../model/outline.js";
import { Passage, type Read } from "../text/passage.js";
import { remembered } from "../text/remembered.js";
import { meetingWords } from "../vocabulary/bodies.js";
import { personWords } from "../vocabulary/person-phrases.js";
import { isTitle } from "../vocabulary/titles.js";
import { namesIn } from "./attendance-names.js";
import { partyAt } from "./attendance-party.js";
import { type Captions, captionsOf } from "./cover-captions.js";
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
  "verifier",
);

const digital = meetingWords("digital");
/** Who attests that the minutes were posted does not verify them. */
const attests = personWords("attests");

/** Words beside signatures that hold no value. */
const small = personWords(
  "connecting",
  "remote",
  "chair",
  "secretary",
  "first-vice-chair",
  "second-vice-chair",
  "vice-chair",
  "verifier",
);

/** The people named in the blocks of signatures and verification, on the cover and at the end; notices aside. Three constructs ask for them. */
export const signersOf = remembered((context: Context): readonly Signer[] => {
  const known = knownPeople(context);
  const cover = signersAmong(context.outline.cover, context, known);
  const closing = signersAmong(context.outline.closing, context, known);
  const signedBehind = closing.some((signer) => signer.signing && signer.role !== "certifier");
  return [
    ...cover.map((signer) => (signedBehind && !signer.block ? { ...signer, signing: false } : signer)),
    ...closing,
  ];
});

/** What holds for one list of regions while its signers are read. */
interface Frame {
  context: Context;
  known: Known;
  captions: Captions;
  /** Whether the list has a block of signatures. */
  signed: boolean;
  /** Regions that say at the head of the cover who verified, above those present, where signatures stand below them. */
  heads: ReadonlySet<Region>;
}

function signersAmong(regions: readonly Region[], context: Context, known: Known): Signer[] {
  const all = regions.filter((region) => SIGNER_ROLES[region.id] !== undefined && !within(region, "notice"));
  // A secretary among those who attend does not sign there where the block of signatures names who does.
  const attends = ({ id, parent }: Region): boolean => id === "secretary" && parent === undefined;
  const block = all.some((region) => region.id === "secretary" && within(region, "signatures"));
  const own = all.filter((region) => !(block && attends(region)) && !isListed(region));
  const signed = own.some(({ id }) => id === "secretary" || id === "chair" || id === "signatures");
  const heads = headsAmong(regions);
  const frame: Frame = { context, known, captions: captionsOf(regions, own, context), signed, heads };
  const logged = regions.filter((region) => within(region, "signed-by") && !own.includes(region));
  return [...own, ...logged].flatMap((region) => signersIn(region, frame));
}

/** "Ordföranden: Anna Berg (S)" at the head of those present. */
const isListed = ({ id, parent }: Region): boolean => id === "chair" && parent?.id === "present";

function headsAmong(regions: readonly Region[]): Set<Region> {
  const present = regions.findIndex(({ id }) => PRESENT.has(id));
  const signed = regions.findIndex(({ id }) => id === "secretary" || id === "chair" || id === "signatures");
  const above = present >= 0 && signed > present ? regions.slice(0, present) : [];
  return new Set(above.filter(({ id }) => id === "verified"));
}

/** Labels of those present. */
const PRESENT: ReadonlySet<string> = new Set(["present", "members", "serving"]);

function signersIn(region: Region, frame: Frame): Signer[] {
  const label = region.label?.read();
  const plain = frame.captions.labels.has(region) ? undefined : SIGNER_ROLES[region.id];
  const signed = frame.signed && !frame.heads.has(region);
  const signs = region.id !== "chosen" && ((region.id !== "verified" && region.id !== "verifiers") || signed);
  const block = within(region, "signatures");
  const logged = within(region, "signed-by");
  const signers: Signer[] = [];
  const stand = { ins: false };
  let attested = false;
  for (const { line, cells } of region.lines) {
    attested ||= region.id === "verified" && attests.find(line.text).length > 0;
    if (attested && !cells.some((cell) => frame.captions.get(cell))) continue;
    for (const cell of cells) {
      const caption = region.id === "certified" ? undefined : frame.captions.get(cell);
      const role = caption?.role ?? plain;
      if (role === undefined && !logged) continue;
      const beside = cells.some((other) => frame.captions.get(other));
      const unclear = region.id === "signatures" && !caption && !beside && offices.find(line.text).length === 0;
      for (const person of inCell(cell, line, region, frame, stand)) {
        const own = caption ? role : (person.role ?? role);
        const { name, party } = person;
        if (own === undefined || (unclear && own === "verifier")) continue;
        const signing = caption !== undefined || signs;
        const word = caption?.label ?? label ?? person.word;
        if (word) signers.push({ role: own, name, ...(party ? { party } : {}), label: word, signing, block });
      }
    }
  }
  return signers.filter(({ role }) => role === "verifier").length > MOST_VERIFIERS ? [] : signers;
}

/** More people than these do not verify one protocol: under the label stand others, whose columns were lost. */
const MOST_VERIFIERS = 8;

interface Named {
  name: Read;
  party?: Read;
  /** As the word beside the name says, or the list of those present. */
  role?: SignerRole;
  /** That word. */
  word?: Read;
}

/** The people of one cell; `stand.ins` tells whether the last who was named would only stand in for others. In a block of verification the chair is told by the word for it or by the list of those present. */
function inCell(
  cell: Cell,
  line: Line,
  region: Region,
  { context, known, signed, heads }: Frame,
  stand: { ins: boolean },
): Named[] {
  const passage = Passage.of(context.reading.text, [cell]);
  const found = namesIn(passage.text).filter(
    ({ kind, start, end }) => kind !== "place" && digital.find(passage.text.slice(start, end)).length === 0,
  );
  claimAside(passage, context);
  const open =
    region.id === "signed-by" ||
    (signed && !heads.has(region) && (region.id === "verified" || region.id === "signatures"));
  return found.flatMap((one, i) => {
    const name = passage.read(one.start, one.end);
    if (!name) return [];
    const to = found[i + 1]?.start ?? passage.length;
    const party = partyAt(passage.text, one.end, to);
    const code = party && passage.read(party.from, party.to)?.as(party.code);
    if (party) context.claim(passage.spans(party.from, party.end), "signature");
    const last = i === found.length - 1 && LISTED.has(region.id);
    const behind = passage.text.slice(party?.end ?? one.end, to) + (last ? wordsBelow(region, line) : "");
    const from = found[i - 1]?.end ?? 0;
    const before = passage.text.slice(from, one.start);
    if (region.id === "chosen" && isInOffice(before)) {
      context.claim(passage.spans(from, one.end), "signature");
      return [];
    }
    stand.ins = LISTED.has(region.id) && (standsIn(before, behind) || (stand.ins && goesOn(before)));
    if (stand.ins) {
      context.claim(passage.spans(from, to), "signature");
      return [];
    }
    const behindName = passage.text.slice(one.end, to) + (i === found.length - 1 ? neighbour(cell, line) : "");
    const said = offices.find(behindName)[0];
    // "Anna Berg utses att jämte ordföranden justera": the office is another's.
    const office = said && VERB.test(behindName.slice(0, said.start)) ? undefined : said;
    return splitKnown(name, code, known, passage).map((person) => {
      const listed = !office && region.id === "verified" && known.chair === nameKey(person.name.value);
      const role = open ? (listed ? "chair" : SPOKEN[office?.id ?? ""]) : undefined;
      const word = office && passage.read(one.end + office.start, one.end + office.end);
      return { ...person, ...(role ? { role } : {}), ...(word ? { word } : {}) };
    });
  });
}

/** Claims what stands beside names and holds no value: words around signatures, titles alone, the numbers of a list. */
function claimAside(passage: Passage, { claim }: Context): void {
  for (const { start, end } of small.find(passage.text)) claim(passage.spans(start, end), "signature");
  if (passage.text.split(" ").every(isTitle)) claim(passage.spans(), "signature");
  for (const { index, 0: number } of passage.text.matchAll(NUMBERING))
    claim(passage.spans(index, index + number.length), "signature");
}

/** The words on the line below, which may go on with what is said of who was named last: "… med Bo Ek som" over "ersättare". */
function wordsBelow({ lines }: Region, line: Line): string {
  const next = lines[lines.findIndex((one) => one.line === line) + 1]?.cells[0]?.text ?? "";
  return /^\p{Ll}/u.test(next) ? ` ${next}` : "";
}

/** Three words or more before an office. */
const VERB = /(?:\s\p{Ll}+){3}\s$/u;

const holders = personWords("chair", "secretary");

/** "jämte ordförande Anna Berg", "sekreterare är Eva Ek": named where the verifiers are chosen, and none of them. */
const isInOffice = (before: string): boolean => {
  const word = holders.find(before).at(-1);
  return word !== undefined && /^\s(?:\p{Ll}{2,3}\s)?$/u.test(before.slice(word.end));
};

/** Where those are named who are to verify, with those who would do it in their stead. */
const LISTED = new Set(["chosen", "verifiers", "verified"]);
/** The numbers of a numbered list. */
const NUMBERING = /(?<![\p{L}\p{N}])\d{1,2}[.)](?=\s\p{Lu})/gu;
const standIn = personWords("stand-in");
const asStandIn = personWords("as-stand-in");

const connecting = personWords("connecting");

/** Whether the name before and the one behind some words are of one list: a party, a conjunction or an "&" parts them. */
const goesOn = (between: string): boolean =>
  connecting.whole(between.replace(/^\s?\([\p{L}\d]{1,6}\)/u, "").trim()) !== undefined;

/** Whether the words before or behind a name say that the person would only verify in another's stead. */
export function standsIn(before: string, behind: string): boolean {
  const word = standIn.find(before).at(-1);
  if (word && /^[\s:]*$/.test(before.slice(word.end))) return true;
  const after = asStandIn.find(behind)[0];
  if (!after || !/^[\s,(]*$/.test(behind.slice(0, after.start))) return false;
  const alone = /\s/.test(behind.slice(after.start, after.end)) || /^\s?\)/.test(behind.slice(after.end));
  return alone && /^[\s.,)]*$/.test(behind.slice(after.end));
}

/** What words beside a name say that the person signs as. */
const SPOKEN: Readonly<Record<string, SignerRole>> = { chair: "chair", secretary: "secretary", verifier: "verifier" };

/** A word alone in the next cell of the line: "Arne Berg      ordförande". */
function neighbour(cell: Cell, line: Line): string {
  const next = line.cells.find((other) => other.start >= cell.end);
  return next && offices.whole(next.text) !== undefined ? ` ${next.text}` : "";
}
