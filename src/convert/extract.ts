import type { Attendee, Minutes, Paragraph, Signature } from "../model/minutes.js";
import { includesNumber } from "./ranges.js";

/**
 * An extract (protokollsutdrag) of full minutes: the § asked for in the order of the document, the head of the meeting,
 * who was there at one of these §, the attachments that belong to them, and a line for whoever attests the extract
 * (Swedish: rätt utdraget intygar). Verification stays as the minutes have it. Values that stay keep their provenance.
 *
 * @throws RangeError when no § has one of the numbers.
 */
export function extract(minutes: Minutes, numbers: readonly string[]): Minutes {
  const wanted = new Set(numbers.map(spaced));
  const known = new Set(minutes.paragraphs.map(({ number }) => spaced(number)));
  const missing = [...wanted].filter((number) => !known.has(number));
  if (missing.length > 0) {
    const there = minutes.paragraphs.map(({ number }) => number).join(", ");
    throw new RangeError(`The minutes have no § ${missing.join(", ")}; they have ${there || "none"}.`);
  }
  const paragraphs = kept(minutes.paragraphs, ({ number }) => wanted.has(spaced(number)));
  const items = paragraphs.values;
  const attendance = kept(minutes.attendance, (attendee) => items.some(({ number }) => attends(attendee, number)));
  const attachments = kept(minutes.attachments, ({ label, paragraph }) =>
    paragraph === undefined
      ? items.some((item) => item.attachments.includes(label))
      : items.some((item) => spaced(item.number) === spaced(paragraph)),
  );
  const extracted: Minutes = {
    ...minutes,
    kind: "extract",
    attendance: attendance.values,
    paragraphs: items,
    attachments: attachments.values,
    signatures: attested(minutes.signatures),
    unclaimed: [],
  };
  const ids = mentioned(extracted);
  const people = kept(minutes.people, ({ id }) => ids.has(id));
  const moved = { attendance, paragraphs, attachments, people };
  return { ...extracted, people: people.values, provenance: provenanceOf(minutes, moved) };
}

interface Kept<T> {
  values: T[];
  /** Index before → index now. */
  places: Map<number, number>;
}

function kept<T>(values: readonly T[], keep: (value: T) => boolean): Kept<T> {
  const result: Kept<T> = { values: [], places: new Map() };
  values.forEach((value, i) => {
    if (!keep(value)) return;
    result.places.set(i, result.values.length);
    result.values.push(value);
  });
  return result;
}

const spaced = (number: string): string => number.replace(/^§/, "").trim().replace(/\s+/g, " ").toLowerCase();

/** An expressly absent person is no part of the extract's attendance: only those who served or were there at the § are. */
const attends = ({ absent, paragraphs }: Attendee, number: Paragraph["number"]): boolean =>
  !absent && (paragraphs === undefined || includesNumber(paragraphs, number));

const attested = (signatures: readonly Signature[]): Signature[] =>
  signatures.some(({ role }) => role === "certifier") ? [...signatures] : [...signatures, { role: "certifier" }];

/** The identifiers that anything but the list of people refers to. */
function mentioned({ attendance, verification, paragraphs, attachments, signatures }: Minutes): Set<string> {
  const ids = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (key === "person" && typeof inner === "string") ids.add(inner);
        else walk(inner);
      }
    }
  };
  walk([attendance, verification, paragraphs, attachments, signatures]);
  return ids;
}

/** Places of what stayed, under the new indices of the lists that lost members. */
function provenanceOf({ provenance }: Minutes, moved: Record<string, Kept<unknown>>): Minutes["provenance"] {
  const found: Minutes["provenance"] = {};
  for (const [pointer, place] of Object.entries(provenance)) {
    const [, list = "", index = "", ...rest] = pointer.split("/");
    if (list === "kind" || list === "unclaimed") continue;
    const here = moved[list];
    if (!here) {
      found[pointer] = place;
      continue;
    }
    const at = here.places.get(Number(index));
    if (at !== undefined) found[["", list, String(at), ...rest].join("/")] = place;
  }
  return found;
}
