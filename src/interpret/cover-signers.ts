import type { Context } from "../model/context.js";
import type { Region } from "../model/outline.js";
import { Passage, type Read } from "../text/passage.js";
import { namesIn } from "./attendance-names.js";
import { partyAt } from "./attendance-party.js";

export type SignerRole = "secretary" | "chair" | "verifier" | "certifier";

/** Somebody named beside the word for what they sign as. */
export interface Signer {
  role: SignerRole;
  name: Read;
  party?: Read;
  /** The label: "Sekreterare". */
  label: Read;
  region: Region;
}

const ROLES: Readonly<Record<string, SignerRole>> = { secretary: "secretary", chair: "chair", verifiers: "verifier", certified: "certifier" };

/** Whether a region lies in one with the given id, or is one. */
export function within(region: Region, id: string): boolean {
  for (let at: Region | undefined = region; at; at = at.parent) if (at.id === id) return true;
  return false;
}

/** The people named in the blocks of signatures, on the cover and at the end; notices of verification aside. */
export function signersOf(context: Context): Signer[] {
  const { outline } = context;
  return [...outline.cover, ...outline.closing].flatMap((region) => {
    const role = ROLES[region.id];
    if (role === undefined || within(region, "notice")) return [];
    return signersIn(region, role, context);
  });
}

/** The names in a region, as signers. */
export function signersIn(region: Region, role: SignerRole, context: Context): Signer[] {
  const passage = passageOf(region, context);
  const label = region.label?.read();
  return namesIn(passage.text).flatMap((found) => {
    const name = passage.read(found.start, found.end);
    if (!name || found.kind === "place") return [];
    const party = partyAt(passage.text, found.end, passage.length);
    const code = party && passage.read(party.from, party.to);
    return [{ role, name, label: label ?? name, region, ...(party && code ? { party: code.as(party.code) } : {}) }];
  });
}

/** All words of a region as one passage; strokes to sign on left out. */
export function passageOf(region: Region, context: Context): Passage {
  return Passage.of(
    context.reading.text,
    region.lines.flatMap(({ cells }) => cells.filter((cell) => !/^[-_.=–—*…\s]+$/.test(cell.text))),
  );
}
