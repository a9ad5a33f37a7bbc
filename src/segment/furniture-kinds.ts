import type { Furniture } from "../model/outline.js";

/** What a line of the frame is. */
export type FurnitureKind = Furniture["kind"];

/** Which lines of a document frame its pages, by line index. It is asked about every line many times over. */
export class FurnitureKinds {
  private readonly kinds: (FurnitureKind | undefined)[];

  /** None of so many lines does, to begin with. */
  constructor(lines: number) {
    this.kinds = new Array<FurnitureKind | undefined>(lines).fill(undefined);
  }

  has(line: number): boolean {
    return this.kinds[line] !== undefined;
  }

  get(line: number): FurnitureKind | undefined {
    return this.kinds[line];
  }

  set(line: number, kind: FurnitureKind | undefined): void {
    this.kinds[line] = kind;
  }

  /** The lines of the given kinds, in order. */
  of(...wanted: readonly FurnitureKind[]): number[] {
    const found: number[] = [];
    for (let i = 0; i < this.kinds.length; i++) {
      const kind = this.kinds[i];
      if (kind !== undefined && wanted.includes(kind)) found.push(i);
    }
    return found;
  }
}
