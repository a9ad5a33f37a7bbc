import type { Minutes, Place } from "../../src/model/minutes.ts";
import { fold } from "../../src/text/fold.ts";

/** A scalar of the model with its JSON Pointer. */
interface Scalar {
  pointer: string;
  value: string | number | boolean;
}

/** Root properties that were not read from the text: they are about the file, or derived from the rest. */
const DERIVED = new Set(["schemaVersion", "source", "people", "unclaimed", "provenance"]);

/** Properties whose value is written otherwise than the document writes it: dates, times, codes, numbers, nominatives. */
const NORMALISED = new Set(
  "kind organization body date start end posted removed party category role type outcome choice paragraphs arrives leaves serving absent ordered immediatelyVerified verified yes no abstained number".split(
    " ",
  ),
);

/** Properties that a convention of reading, or counting the ballots, may settle without any words of the document saying so. */
const INFERRED = new Set(
  "yes no abstained absent kind category role type outcome choice serving absent ordered immediatelyVerified verified person party".split(
    " ",
  ),
);

/** What is wrong with a model's provenance, one line each. */
export function provenanceFaults(minutes: Minutes, text: string): string[] {
  const faults: string[] = [];
  const { provenance } = minutes;
  const values = new Map(scalars(minutes).map(({ pointer, value }) => [pointer, value]));
  const lineAt = lineCounter(text);
  for (const [pointer, place] of Object.entries(provenance)) {
    const value = values.get(pointer);
    if (value === undefined) faults.push(`${pointer}: provenance of a value that is not there`);
    else faults.push(...placeFaults(place, text, lineAt).map((fault) => `${pointer}: ${fault}`));
    if (value !== undefined && !obeysSliceLaw(pointer, value, place, text)) {
      faults.push(`${pointer}: ${JSON.stringify(value)} was read from ${JSON.stringify(sliceOf(place, text))}`);
    }
  }
  for (const pointer of values.keys()) {
    if (!(pointer in provenance) && !INFERRED.has(lastOf(pointer))) faults.push(`${pointer}: no provenance`);
  }
  return faults;
}

/** The words a value was read from. */
export function sliceOf({ start, end, parts }: Place, text: string): string {
  return (parts ?? [{ start, end }]).map((part) => text.slice(part.start, part.end)).join("\n");
}

function obeysSliceLaw(pointer: string, value: Scalar["value"], place: Place, text: string): boolean {
  const slice = sliceOf(place, text);
  if (typeof value === "string" && fold(slice) === fold(value)) return true;
  return NORMALISED.has(lastOf(pointer)) && /\S/.test(slice);
}

function placeFaults(
  { page, line, start, end, bbox, parts = [] }: Place,
  text: string,
  lineAt: (offset: number) => number,
) {
  const faults: string[] = [];
  if (!(start >= 0 && start < end && end <= text.length)) faults.push(`range ${start}–${end} of ${text.length}`);
  if (!parts.every((part) => part.start >= start && part.start < part.end && part.end <= end))
    faults.push("parts outside");
  if (page < 1) faults.push(`page ${page}`);
  const first = parts[0]?.start ?? start;
  if (lineAt(first) !== line) faults.push(`line ${line}, but offset ${first} is on line ${lineAt(first)}`);
  if (bbox && !((bbox[0] ?? 0) <= (bbox[2] ?? 0) && (bbox[1] ?? 0) <= (bbox[3] ?? 0))) faults.push(`box ${bbox}`);
  return faults;
}

/** Every scalar that stands in the document, by pointer. */
function scalars(minutes: Minutes): Scalar[] {
  const found: Scalar[] = [];
  const walk = (value: unknown, pointer: string): void => {
    if (Array.isArray(value)) value.forEach((one, i) => walk(one, `${pointer}/${i}`));
    else if (typeof value === "object" && value !== null) {
      for (const [key, one] of Object.entries(value)) {
        if (pointer === "" && DERIVED.has(key)) continue;
        walk(one, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
      }
    } else if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
      found.push({ pointer, value });
    }
  };
  walk(minutes, "");
  // An empty cell of a table stands nowhere.
  return found.filter(({ pointer, value }) => value !== "" && !isBlockType(pointer));
}

/** The kind of a block is the reader's doing. */
const isBlockType = (pointer: string): boolean => /\/blocks\/\d+\/(?:type|ordered)$/.test(pointer);

const lastOf = (pointer: string): string => pointer.slice(pointer.lastIndexOf("/") + 1);

/** The 1-based line of an offset: one more than the line breaks before it. */
function lineCounter(text: string): (offset: number) => number {
  const ends = [...text.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: mark }) => index + mark.length);
  return (offset) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as number) <= offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
