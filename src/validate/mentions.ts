import type { Ballot, Minutes } from "../model/minutes.js";
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
  const strangers: Actor[] = [];
  // Those who vote are named again and again: what a name and a party come to is found out once.
  const known = new Map<string, Map<string, Actor | undefined>>();
  const forms = new Map<string, Map<string, Actor | undefined>>();
  let all = 0;
  for (const { refs, at } of listsOf(minutes)) {
    for (const [n, ref] of refs.entries()) {
      const { name, party = "" } = ref;
      if (name === undefined || ref.choice === "absent") continue;
      let parties = known.get(name);
      if (!parties) {
        const form = keyOf(name);
        parties = forms.get(form) ?? new Map();
        forms.set(form, parties);
        known.set(name, parties);
      }
      if (!parties.has(party)) {
        all++;
        const strange = roll.find(ref).length === 0 && isName(name, roll);
        const actor = strange ? { ref: { ...ref, name }, pointers: [] } : undefined;
        if (actor) strangers.push(actor);
        parties.set(party, actor);
      }
      parties.get(party)?.pointers.push(`${at}/${n}`);
    }
  }
  const many = strangers.length > FEW && strangers.length * 3 > all;
  return { all, strangers, complete: roll.serving.length > 0 && !many };
}

/** A word alone is a surname or an office; a name around somebody else's was run together. Neither proves that a stranger acts. */
function isName(name: string, roll: Roll): boolean {
  const key = keyOf(name);
  return (
    key.includes(" ") &&
    !roll.attendance.some((one) => key.includes(`${keyOf(one.name)} `) || key.includes(` ${keyOf(one.name)}`))
  );
}

/** References to people that stand in one list of the model, and its JSON Pointer. */
interface Mentions {
  refs: readonly (Named & { choice?: Ballot["choice"] })[];
  at: string;
}

function* listsOf({ verification, paragraphs }: Minutes): Generator<Mentions> {
  if (verification) yield { refs: verification.verifiers, at: "/verification/verifiers" };
  for (const [i, { motions, votes, reservations }] of paragraphs.entries()) {
    for (const [k, { by, supportedBy }] of motions.entries()) {
      yield { refs: by, at: `/paragraphs/${i}/motions/${k}/by` };
      yield { refs: supportedBy, at: `/paragraphs/${i}/motions/${k}/supportedBy` };
    }
    for (const [k, { ballots }] of votes.entries()) yield { refs: ballots, at: `/paragraphs/${i}/votes/${k}/ballots` };
    for (const [k, { by }] of reservations.entries()) yield { refs: by, at: `/paragraphs/${i}/reservations/${k}/by` };
  }
}
