import { motionWords } from "../vocabulary/motions.js";
import type { Opened } from "./motion-assembly.js";
import type { Concurring } from "./moving-events.js";
import { nearName, sameName } from "./name-shapes.js";
import type { Mention } from "./people.js";

const chairs = motionWords("chair");
const motionNouns = motionWords("motionNoun");

/**
 * The motions that somebody concurs in: those of the owners named, the chair's, or the last one. Undefined where what is
 * concurred in is nobody's motion but a proposal, so that concurring is moving its approval.
 */
export function concurredIn(event: Concurring, opened: readonly Opened[], doubt: Doubt): Opened[] | undefined {
  if (event.owners.length > 0) {
    const owned = event.owners.flatMap(
      (owner) =>
        opened.findLast((motion) => motion.by.some((mention) => isOf(owner, mention))) ?? nearest(owner, opened) ?? [],
    );
    return [...new Set(owned)];
  }
  const object = event.object?.text;
  if (object === undefined) return opened.slice(-1);
  if (chairs.opening(object)?.start === 0) {
    const motion = opened.findLast(({ by, text }) =>
      by.some((mention) => isChair(mention, text[0]?.passage.text ?? "")),
    );
    return motion ? [motion] : opened.slice(-1);
  }
  const named = bySurname(object, opened);
  const last = named.at(-1);
  if (last) {
    const [first, second] = named.map((motion) => moverOf(motion, object));
    const name = event.supporters[0]?.name;
    if (first !== undefined && second !== undefined && name !== undefined) doubt({ name, first, second });
    return [last];
  }
  return motionNouns.find(object).length > 0 && !/\p{Lu}/u.test(object) ? opened.slice(-1) : undefined;
}

/** Reports that somebody may concur in either of two motions. */
export type Doubt = (args: Record<"name" | "first" | "second", string>) => void;

/** The last motions of those whose surname alone the object names as the owner's: "Bergs yrkande". */
function bySurname(object: string, opened: readonly Opened[]): Opened[] {
  const found = new Map<string, Opened>();
  for (const motion of opened) {
    const mover = moverOf(motion, object);
    if (mover !== undefined) {
      found.delete(mover);
      found.set(mover, motion);
    }
  }
  return [...found.values()];
}

/** The mover whose surname the object names. */
function moverOf({ by }: Opened, object: string): string | undefined {
  const noun = motionNouns.find(object)[0];
  const surname = noun && /(?:^|\s)(\p{Lu}[\p{L}-]+)\s$/u.exec(object.slice(0, noun.start))?.[1];
  if (surname === undefined) return undefined;
  return by.find(({ kind, name }) => kind === "person" && sameName(surname, name.split(" ").at(-1) ?? ""))?.name;
}

/** The last motion of the one mover whose name is nearly the owner's; undefined where there are two such. */
function nearest(owner: Mention, opened: readonly Opened[]): Opened | undefined {
  if (owner.kind === "group") return undefined;
  const near = (mention: Mention): boolean => nearName(owner.name, mention.name);
  const names = new Set(opened.flatMap(({ by }) => by.filter(near).map(({ name }) => name.toLowerCase())));
  return names.size === 1 ? opened.findLast(({ by }) => by.some(near)) : undefined;
}

const isOf = (owner: Mention, mover: Mention): boolean =>
  owner.kind === "group" ? partyOf(mover) === owner.name : sameName(owner.name, mover.name);

const partyOf = ({ kind, name, ref }: Mention): string | undefined => {
  if (kind === "group") return name;
  return typeof ref.party === "object" ? ref.party.value : ref.party;
};

/** Whether a mover is named with the chair's office, or by it alone. */
function isChair(mention: Mention, text: string): boolean {
  return chairs.opening(mention.kind === "office" ? mention.name : text.slice(mention.start, mention.at))?.start === 0;
}
