import { columns } from "./page.js";
import type { Random } from "./random.js";

/** A cover with a column of labels: each label opens a region of lines beside it. */
export class Cover {
  readonly lines: string[] = [];

  constructor(
    private readonly random: Random,
    /** Column where the values begin. */
    private readonly at: number,
    /** Chance of a blank line after a region. */
    private readonly airy: number,
  ) {}

  /** A label, broken over lines where it holds line breaks, and the lines beside it. */
  region(label: string, beside: readonly string[]): void {
    if (beside.length === 0) return;
    const labels = label.split("\n");
    for (let i = 0; i < Math.max(beside.length, labels.length); i++)
      this.lines.push(columns([labels[i] ?? "", beside[i] ?? ""], [1, this.at]));
    if (this.random.chance(this.airy)) this.lines.push("");
  }

  line(...lines: readonly string[]): void {
    this.lines.push(...lines);
  }

  /** The signature strip: an office, a ruler, a name. */
  signatures(label: string, signed: readonly (readonly [string, string])[]): void {
    const ruler = this.random.pick(["_".repeat(40), ".".repeat(50), ""]);
    this.region(
      label,
      signed.flatMap(([office, name]) => [office, ruler, name]).filter((text) => text !== ""),
    );
  }
}
