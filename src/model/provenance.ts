import { Read } from "../text/passage.js";
import type { Reading } from "./line.js";
import type { Minutes, Place } from "./minutes.js";
import { placedInOrder, placer } from "./place.js";

/** Where the values of minutes stand, by JSON Pointer (RFC 6901). */
export interface Places {
  at(pointer: string): Place | undefined;
  /** Of the places of a value's parts, the one that stands first. */
  first(pointer: string): Place | undefined;
  /** Tells of one value after the other, in the order of the map. */
  each(visit: (pointer: string, place: Place) => void): void;
}

/**
 * The places of what a draft was read from. A document has hundreds of thousands, and most who convert it ask for few:
 * they are found in the draft, and a map is made of them when somebody wants it whole.
 */
export class Provenance implements Places {
  private readonly placeOf: ReturnType<typeof placer>;
  /** What is inferred stands where something else does: by pointer, the pointer of that. */
  private readonly borrowed = new Map<string, string>();
  private made: Record<string, Place> | undefined;

  constructor(
    private readonly draft: object,
    reading: Reading,
  ) {
    this.placeOf = placer(reading);
  }

  /** Gives a value that no words stand for the place of another. */
  borrow(pointer: string, from: string): void {
    if (this.at(from)) this.borrowed.set(pointer, from);
  }

  at(pointer: string): Place | undefined {
    if (this.made) return at(this.made, pointer);
    const node = valueAt(this.draft, this.borrowed.get(pointer) ?? pointer);
    return node instanceof Read && node.spans.length > 0 ? this.placeOf(node.spans) : undefined;
  }

  first(pointer: string): Place | undefined {
    if (this.made) return firstPlace(this.made, valueAt(this.draft, pointer), pointer);
    let found: Place | undefined;
    const visit = (_: string, place: Place): void => {
      if (!found || place.start < found.start) found = place;
    };
    const node = valueAt(this.draft, pointer);
    if (typeof node === "object" && node !== null) this.walk(node, pointer, visit);
    for (const [to, from] of this.borrowed) if (to.startsWith(`${pointer}/`)) visit(to, this.at(from) as Place);
    return found;
  }

  each(visit: (pointer: string, place: Place) => void): void {
    if (this.made) each(this.made, visit);
    else {
      this.walk(this.draft, "", visit);
      for (const [pointer, from] of this.borrowed) visit(pointer, this.at(from) as Place);
    }
  }

  /** All of them as the map that the model has: from now on it is what counts, whoever changes it. */
  map(): Record<string, Place> {
    if (!this.made) {
      const map: Record<string, Place> = {};
      this.each((pointer, place) => {
        map[pointer] = place;
      });
      placedInOrder.add(map);
      this.made = map;
    }
    return this.made;
  }

  /** Only what may hold places gets a pointer: most of a model's values are plain. */
  private walk(node: object, pointer: string, visit: (pointer: string, place: Place) => void): void {
    if (node instanceof Read) {
      if (node.spans.length > 0) visit(pointer, this.placeOf(node.spans));
    } else if (Array.isArray(node)) {
      for (let i = 0; i < node.length; i++) {
        const item: unknown = node[i];
        if (typeof item === "object" && item !== null) this.walk(item, `${pointer}/${i}`, visit);
      }
    } else {
      for (const key in node) {
        const value = (node as Record<string, unknown>)[key];
        if (typeof value === "object" && value !== null) this.walk(value, `${pointer}/${key}`, visit);
      }
    }
  }
}

/** Minutes whose map of places nobody has asked for. */
const unasked = new WeakMap<object, Provenance>();

/** Adds the property `provenance`: a map like any other, which is made when it is first read. */
export function withProvenance(minutes: Omit<Minutes, "provenance">, provenance: Provenance): Minutes {
  const settle = (value: Minutes["provenance"]): Minutes["provenance"] => {
    unasked.delete(minutes);
    Reflect.defineProperty(minutes, "provenance", { value, writable: true, enumerable: true, configurable: true });
    return value;
  };
  unasked.set(minutes, provenance);
  return Object.defineProperty(minutes, "provenance", {
    get: () => settle(provenance.map()),
    set: settle,
    enumerable: true,
    configurable: true,
  }) as Minutes;
}

/** The places of minutes whose map nobody has asked for yet: they can be had without making it. */
export const unaskedPlaces = (minutes: Minutes): Places | undefined => unasked.get(minutes);

/** The places of any minutes, without making a map of them. */
export function placesIn(minutes: Minutes): Places {
  const unmade = unaskedPlaces(minutes);
  if (unmade) return unmade;
  const { provenance } = minutes;
  return {
    at: (pointer) => at(provenance, pointer),
    first: (pointer) => firstPlace(provenance, valueAt(minutes, pointer), pointer),
    each: (visit) => each(provenance, visit),
  };
}

const at = (map: Minutes["provenance"], pointer: string): Place | undefined =>
  Object.hasOwn(map, pointer) ? map[pointer] : undefined;

function each(map: Minutes["provenance"], visit: (pointer: string, place: Place) => void): void {
  for (const pointer of Object.keys(map)) visit(pointer, map[pointer] as Place);
}

function firstPlace(map: Minutes["provenance"], value: unknown, pointer: string): Place | undefined {
  let found: Place | undefined;
  if (typeof value !== "object" || value === null) return found;
  for (const [key, part] of Object.entries(value)) {
    const below = `${pointer}/${key}`;
    for (const place of [at(map, below), firstPlace(map, part, below)]) {
      if (place && (!found || place.start < found.start)) found = place;
    }
  }
  return found;
}

/** The value that a pointer leads to; the model's own keys need no escapes. */
function valueAt(model: unknown, pointer: string): unknown {
  let value = model;
  for (const key of pointer.slice(1).split("/")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}
