import { isRecord } from "../text/records.js";
import { type Fields, fieldsOf, listIn } from "./values.js";

/**
 * What Markdown cannot show (control characters, rows of a table that are of unequal length, a list that is numbered but
 * shows no number) stands under `exact`, each with what the Markdown says instead. It holds as long as the Markdown still
 * says that: whoever edits the text edits the value.
 */
export interface Exact {
  /** JSON Pointer (RFC 6901) from the object that `exact` stands in. */
  at: string;
  /** What the Markdown says; absent where it says nothing. */
  read?: unknown;
  /** What the value is; absent where there is none. */
  is?: unknown;
}

/** Everything in which a value differs from how it was read, as deep as possible. */
export function differences(read: unknown, is: unknown, at = ""): Exact[] {
  if (read === is) return [];
  if (isRecord(read) && isRecord(is)) {
    const keys = new Set([...Object.keys(read), ...Object.keys(is)]);
    return [...keys].flatMap((key) => differences(read[key], is[key], `${at}/${key}`));
  }
  if (Array.isArray(read) && Array.isArray(is) && read.length === is.length)
    return read.flatMap((one, i) => differences(one, is[i], `${at}/${i}`));
  return [{ at, ...(read !== undefined && { read }), ...(is !== undefined && { is }) }];
}

/** Puts the exact values in their places. Gives the places whose text has been edited since, where nothing was put. */
export function restore(target: Fields, given: unknown): string[] {
  const outdated: string[] = [];
  for (const entry of listIn(given).map(fieldsOf)) {
    const path = String(entry.at).split("/").slice(1);
    const key = path.pop();
    let holder: unknown = target;
    for (const step of path) holder = isRecord(holder) || Array.isArray(holder) ? own(holder, step) : undefined;
    if (key === undefined || key === "__proto__" || !(isRecord(holder) || Array.isArray(holder)))
      outdated.push(String(entry.at));
    else if (differences(own(holder, key), entry.read ?? undefined).length > 0) outdated.push(String(entry.at));
    else if (entry.is !== undefined) (holder as Record<string, unknown>)[key] = entry.is;
    else delete (holder as Record<string, unknown>)[key];
  }
  return outdated;
}

const own = (holder: object, key: string): unknown =>
  Object.hasOwn(holder, key) ? (holder as Record<string, unknown>)[key] : undefined;
