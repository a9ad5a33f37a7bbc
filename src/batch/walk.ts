import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { finding } from "../findings/collect.js";
import type { Finding } from "../index.js";
import { WORK } from "./store.js";

/** A file below a folder, what was passed over there, or a folder that cannot be listed. */
export interface Walked {
  /** Relative to the folder, with slashes. */
  relative: string;
  /** The path's bytes, in base64, where they are no UTF-8. */
  raw?: string;
  problem?: Finding;
  /** It is none of the files that were asked for. */
  passed?: "file" | "link" | "device";
}

/** Deeper than any archive that was met, and within what systems take as a path. */
const DEEPEST = 200;

const SLASH = Buffer.from("/");

/**
 * The files below a folder that a test accepts, in code point order, and what else lies there but for hidden files and
 * what a batch has written. Links are not followed, so loops cannot be. Names that are not UTF-8 (old archives) are kept
 * as bytes. What cannot be listed is told, not passed over.
 */
export async function walk(folder: string, accept: (name: string) => boolean): Promise<Walked[]> {
  const found: Walked[] = [];
  const pending: { path: Buffer; relative: string; depth: number }[] = [
    { path: Buffer.from(folder), relative: "", depth: 0 },
  ];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { path, relative, depth } = next;
    let entries: Dirent<Buffer>[];
    try {
      if (depth > DEEPEST) throw new Error("ELOOP");
      entries = await readdir(path, { withFileTypes: true, encoding: "buffer" });
    } catch (error) {
      const reason = error instanceof Error && "code" in error ? String(error.code) : "ELOOP";
      found.push({ relative, problem: finding("input-unreachable", { args: { reason } }) });
      continue;
    }
    const ours = entries.some(({ name }) => name.toString() === WORK);
    for (const entry of entries) {
      const { text, exact } = decoded(entry.name);
      const below = relative === "" ? text : `${relative}/${text}`;
      const whole = Buffer.concat([path, SLASH, entry.name]);
      if (entry.isDirectory()) {
        if (text !== WORK) pending.push({ path: whole, relative: below, depth: depth + 1 });
      } else if (entry.isFile() && accept(text)) {
        const plain = exact && Buffer.from(whole.toString()).equals(whole);
        found.push({ relative: below, ...(!plain && { raw: whole.toString("base64") }) });
      } else if (!ours && !isHidden(text) && !isCorrections(text)) {
        found.push({ relative: below, passed: entry.isSymbolicLink() ? "link" : entry.isFile() ? "file" : "device" });
      }
    }
  }
  return found.sort((a, b) => (a.relative < b.relative ? -1 : 1));
}

/** Names of files that systems keep for themselves begin so. */
export const isHidden = (path: string): boolean => path.startsWith(".", path.lastIndexOf("/") + 1);

/** What people corrected stands beside the document, and is read with it. */
const isCorrections = (name: string): boolean => name.endsWith(".corrections.json");

function decoded(name: Buffer): { text: string; exact: boolean } {
  const text = name.toString("utf8");
  const exact = Buffer.from(text).equals(name);
  // Whatever is not UTF-8 on a Swedish disk is Latin-1 or its Windows kin.
  return { text: exact ? text : name.toString("latin1"), exact };
}
