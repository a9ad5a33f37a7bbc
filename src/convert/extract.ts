import type { Attendee, Correction, Minutes, Paragraph, Person, Signature } from "../model/minutes.js";
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
  const { corrections: _, ...rest } = extracted;
  const corrections = correctionsOf(minutes, moved);
  return {
    ...rest,
    people: people.values,
    provenance: provenanceOf(minutes, moved),
    ...(corrections.length > 0 && { corrections }),
  };
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
    const now = pointer === "/kind" ? undefined : pointerNow(pointer, moved);
    if (now !== undefined) found[now] = place;
  }
  return found;
}

/** The corrections of values and people that stayed; and of lines, which the extract no longer shows, all. */
function correctionsOf({ corrections = [] }: Minutes, moved: Record<string, Kept<unknown>>): Correction[] {
  const stays = ({ person }: Correction): boolean =>
    person === undefined || moved.people?.values.some((one) => (one as Person).id === person) === true;
  return corrections.filter(stays).flatMap((correction): Correction[] => {
    if (correction.pointer === undefined) return [correction];
    const pointer = pointerNow(correction.pointer, moved);
    return pointer === undefined ? [] : [{ ...correction, pointer }];
  });
}

/** A pointer under the new indices of the lists that lost members; undefined where its member was lost. */
function pointerNow(pointer: string, moved: Record<string, Kept<unknown>>): string | undefined {
  const [, list = "", index = "", ...rest] = pointer.split("/");
  if (list === "unclaimed") return undefined;
  const here = moved[list];
  if (!here) return pointer;
  const at = here.places.get(Number(index));
  return at === undefined ? undefined : ["", list, String(at), ...rest].join("/");
}
