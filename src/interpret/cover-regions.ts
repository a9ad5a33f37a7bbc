import type { Context } from "../model/context.js";
import type { Region } from "../model/outline.js";
import { Passage } from "../text/passage.js";

export type SignerRole = "secretary" | "chair" | "verifier" | "certifier";

/** What the people named in a region sign as. */
export const SIGNER_ROLES: Readonly<Record<string, SignerRole>> = {
  secretary: "secretary",
  chair: "chair",
  verifiers: "verifier",
  chosen: "verifier",
  verified: "verifier",
  certified: "certifier",
  "certified-strip": "certifier",
  signatures: "verifier",
};

/** Whether a region lies in one with the given id, or is one. */
export function within(region: Region, id: string): boolean {
  for (let at: Region | undefined = region; at; at = at.parent) if (at.id === id) return true;
  return false;
}

/** All words of a region as one passage; strokes to sign on left out. */
export function passageOf(region: Region, context: Context): Passage {
  return Passage.of(
    context.reading.text,
    region.lines.flatMap(({ cells }) => cells.filter((cell) => !/^[-_.=–—*…\s]+$/.test(cell.text))),
  );
}
