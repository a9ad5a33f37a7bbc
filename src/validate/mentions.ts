import type { Minutes } from "../model/minutes.js";
import { keyOf, type Named, type Roll } from "./roll.js";

/** A person as they act in the minutes, and everywhere they do. */
export interface Actor {
  ref: Named & { name: string };
  /** JSON Pointers of the references. */
  pointers: string[];
}

/** So many strangers mean nothing by themselves; more of them, and more than a third of all, mean that the list is not whole. */
const FEW = 3;

/** Those who move, vote, enter reservations or verify: all of them, and those whom the roll lacks. */
export interface Actors {
  all: number;
  strangers: readonly Actor[];
  /** Whether the attendance list can be held against those who are not on it. */
  complete: boolean;
}

export function actorsOf(minutes: Minutes, roll: Roll): Actors {
  const actors = new Map<string, Actor>();
  // Those who vote are named again and again.
  const keys = new Map<string, string>();
  for (const [ref, pointer] of mentionsOf(minutes)) {
    const { name } = ref;
    if (name === undefined) continue;
    let form = keys.get(name);
    if (form === undefined) keys.set(name, (form = keyOf(name)));
    const key = `${form}\n${ref.party ?? ""}`;
    const known = actors.get(key);
    if (known) known.pointers.push(pointer);
    else actors.set(key, { ref: { ...ref, name }, pointers: [pointer] });
  }
  const strangers = [...actors.values()].filter(({ ref }) => roll.find(ref).length === 0 && isName(ref.name, roll));
  const many = strangers.length > FEW && strangers.length * 3 > actors.size;
  return { all: actors.size, strangers, complete: roll.serving.length > 0 && !many };
}

/** A word alone is a surname or an office; a name around somebody else's was run together. Neither proves that a stranger acts. */
function isName(name: string, roll: Roll): boolean {
  const key = keyOf(name);
  return (
    key.includes(" ") &&
    !roll.attendance.some((one) => key.includes(`${keyOf(one.name)} `) || key.includes(` ${keyOf(one.name)}`))
  );
}

function* mentionsOf({ verification, paragraphs }: Minutes): Generator<[ref: Named, pointer: string]> {
  for (const [n, ref] of (verification?.verifiers ?? []).entries()) yield [ref, `/verification/verifiers/${n}`];
  for (const [i, { motions, votes, reservations }] of paragraphs.entries()) {
    const at = `/paragraphs/${i}`;
    for (const [k, { by, supportedBy }] of motions.entries()) {
      for (const [n, ref] of by.entries()) yield [ref, `${at}/motions/${k}/by/${n}`];
      for (const [n, ref] of supportedBy.entries()) yield [ref, `${at}/motions/${k}/supportedBy/${n}`];
    }
    for (const [k, { ballots }] of votes.entries()) {
      for (const [n, ref] of ballots.entries())
        if (ref.choice !== "absent") yield [ref, `${at}/votes/${k}/ballots/${n}`];
    }
    for (const [k, { by }] of reservations.entries()) {
      for (const [n, ref] of by.entries()) yield [ref, `${at}/reservations/${k}/by/${n}`];
    }
  }
}
