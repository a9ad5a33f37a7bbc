/** Elements whose identifiers are abbreviated (Akoma Ntoso Naming Convention 1.0, table of abbreviations). */
const ABBREVIATED: Readonly<Record<string, string>> = {
  attachment: "att",
  blockList: "list",
  debateBody: "body",
  debateSection: "dbsect",
};

/**
 * Hands out the eIds of a document (Akoma Ntoso Naming Convention 1.0, 5): the parent's, two underscores, the element's
 * name, one underscore, its number as printed or its place among its like. No two are the same.
 */
export class Ids {
  readonly #taken = new Map<string, number>();

  /** @param number as printed; counted where absent */
  next(parent: string, element: string, number?: string): string {
    const prefix = parent === "" ? "" : `${parent}__`;
    const stem = `${prefix}${ABBREVIATED[element] ?? element}`;
    const printed = number === undefined ? "" : tokenOf(number);
    if (printed !== "" && this.#free(`${stem}_${printed}`)) return `${stem}_${printed}`;
    let id = "";
    do {
      const count = (this.#taken.get(stem) ?? 0) + 1;
      this.#taken.set(stem, count);
      id = `${stem}_${count}${printed === "" ? "" : `-${printed}`}`;
    } while (!this.#free(id));
    return id;
  }

  #free(id: string): boolean {
    const key = ` ${id}`;
    if (this.#taken.has(key)) return false;
    this.#taken.set(key, 1);
    return true;
  }
}

/** A number as it stands in an identifier: letters and digits alone, lower case. */
const tokenOf = (number: string): string =>
  number
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .slice(0, 40);

/** Words as a part of an IRI: ASCII, lower case, joined by hyphens. "Miljö- och byggnämnden" is "miljo-och-byggnamnden". */
export function slug(text: string): string {
  const plain = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return plain.slice(0, 80);
}
