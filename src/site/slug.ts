import { createHash } from "node:crypto";
import { plain } from "./terms.js";

const MOST = 48;

/** SHA-256 (FIPS 180-4) in lower-case hexadecimal. */
export const digest = (text: string | Uint8Array): string => createHash("sha256").update(text).digest("hex");

/**
 * The name of a page: readable words in a-z, 0-9 and hyphens, then twelve digits of the hash of what it stands for. Never
 * a name that Windows reserves, never two that differ by case only, and whatever a document says, never a path.
 *
 * @param identity the same for the same thing, different for different things
 */
export function slug(words: readonly (string | undefined)[], identity: string): string {
  const readable = plain(
    words
      .filter((word) => word !== undefined)
      .join(" ")
      .slice(0, 4 * MOST),
  )
    .replace(/[åä]/g, "a")
    .replace(/ö/g, "o")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, MOST)
    .replace(/^-+|-+$/g, "");
  const mark = digest(identity).slice(0, 12);
  return readable === "" ? mark : `${readable}-${mark}`;
}
