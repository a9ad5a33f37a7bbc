import type { Cell, Line, Reading } from "../model/line.js";
import type { Region } from "../model/outline.js";
import { append } from "../text/lists.js";
import { Passage } from "../text/passage.js";
import type { LabelId } from "../vocabulary/labels.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import { OF_MEETING } from "./label-lists.js";
import type { Setting } from "./label-places.js";
import { Columns, give, type Open } from "./region-columns.js";
import { meaningUnder, parentOf, tellStandIns, verifiedAgain } from "./region-parents.js";
import { type Part, partsOf, type Taken } from "./region-parts.js";
import { settleRanks } from "./region-ranks.js";
import { type Roll, rollAt } from "./region-rolls.js";
import { settingAt } from "./region-setting.js";
import { isAwaited, isSigned, isStamped, signedEnd } from "./region-signed.js";
import { unstack } from "./region-stacks.js";
import { isPointer, nameTitled } from "./region-titles.js";
import { takesVotes } from "./region-votes.js";
import { type Weaver, weaverUnder } from "./region-weave.js";

/**
 * Cuts the lines of the cover or the closing pages into regions. A label opens a region, not a line: what stands right of
 * it and below it belongs to it until the next label of its column. Lines before the first label lie in a region "none".
 * Never throws; linear in the number of lines.
 */
export function regionsOf(lines: readonly Line[], reading: Reading): Region[] {
  return new Cutter(lines, reading).cut();
}

/** A line with more columns than this is a table, not labels and values. */
const MOST_CELLS = 40;

/** How many lines are looked through for misread labels. */
const TOLERANT_LINES = 400;

/** Under more empty space than this, in lines, a list need not go on. */
const LIST_GAP = 0.9;

class Cutter {
  private readonly regions: Region[] = [];
  private readonly columns: Columns;
  private readonly taken: Taken = new Map();
  private weaver: Weaver | undefined;
  /** Regions in which serving substitutes have a label of their own: other substitutes do not belong to them. */
  private readonly served = new Set<Region>();
  /** The list of votes that the lines stand in. */
  private list: Region | undefined;
  /** The latest label that may hold others. */
  private last: Region | undefined;

  constructor(
    private readonly lines: readonly Line[],
    private readonly reading: Reading,
  ) {
    this.columns = new Columns(reading.unit);
  }

  cut(): Region[] {
    for (let at = 0; at < this.lines.length; at++) {
      const roll = this.list && !this.isAwaitedRoll() ? undefined : rollAt(this.lines, at, this.reading);
      if (roll) at = this.takeRoll(roll) - 1;
      else {
        const line = this.lines[at] as Line;
        if (line.opensPage && !this.setting(at).listing) this.columns.clear();
        const turns = line.page !== this.lines[at - 1]?.page;
        const goesOn = this.setting(at).listing && !turns && line.gap < LIST_GAP;
        const signs = !goesOn && !this.awaits(at) && isSigned(this.lines, at);
        if (signs) this.openSignatures();
        const end = signs ? this.takeStamped(at) : undefined;
        if (end === undefined) this.take(line, at);
        else at = end - 1;
      }
    }
    const regions = unstack(this.regions, this.reading.text);
    settleRanks(regions);
    tellStandIns(regions);
    return regions;
  }

  /** Whether those who decide are listed elsewhere ("Se förteckning"), and "Omröstning § 12" stands over what may be that list. */
  private isAwaitedRoll(): boolean {
    const begun = this.list?.lines.some(({ cells }) => cells.length > 2);
    return !begun && this.regions.some(isPointer);
  }

  /** Whether the labels on the line above wait for those who sign, whatever stands below the names. */
  private awaits(at: number): boolean {
    const [above, last] = [this.lines[at - 1], this.regions.at(-1)];
    const label = last && isAwaited(last) && last.lines.length === 0 ? last.label?.spans()[0] : undefined;
    return above !== undefined && label !== undefined && above.start <= label.start && label.start < above.end;
  }

  /** Opens a block of signatures that no label names. */
  private openSignatures(): void {
    const last = this.regions.at(-1);
    if (last?.id === "signatures" || this.last?.parent?.id === "signatures") return;
    // "Justeras:" with nothing below it but who signs names what they sign as.
    if (last?.id === "verified" && last.lines.length === 0) return;
    const region: Region = { id: "signatures", lines: [] };
    this.regions.push(region);
    this.columns.clear();
    this.columns.add({ region, x: 0, beside: false }, [], false);
    this.last = region;
  }

  /** Takes in those who sign where the lines between them say when they did; gives the index of the line behind them. */
  private takeStamped(at: number): number | undefined {
    const end = signedEnd(this.lines, at);
    const region = this.regions.at(-1);
    const block = end === undefined ? [] : this.lines.slice(at, end);
    if (region?.id !== "signatures" || !block.some(isStamped)) return undefined;
    for (const [i, line] of block.entries()) {
      if (isStamped(line)) this.take(line, at + i);
      else for (const cell of line.cells) give(region, line, cell);
    }
    return end;
  }

  /** Takes in a roll; gives the index of the line behind it. */
  private takeRoll({ regions, end }: Roll): number {
    nameTitled(regions, this.regions.at(-1));
    append(this.regions, regions);
    this.columns.clear();
    this.weaver = undefined;
    this.last = undefined;
    this.list = undefined;
    return end;
  }

  private setting(at: number): Setting {
    return settingAt(this.lines, at, this.last, this.columns, this.regions);
  }

  private take(line: Line, at: number): void {
    if (this.list && takesVotes(this.list, line)) return;
    this.list = undefined;
    const crowded = line.cells.length > MOST_CELLS;
    const parts = crowded
      ? line.cells.map((cell): Part => ({ cell }))
      : partsOf(this.lines, at, this.setting(at), this.taken, this.reading.unit, at < TOLERANT_LINES);
    if (parts.length === 0) return;
    const cells = parts.map(({ cell }) => cell);
    if (parts.some((part) => part.label !== undefined)) this.openLabels(parts, line, at);
    else if (this.weaver) this.weaver.take(line, cells);
    else {
      const parted = this.columns.parted(cells);
      for (const [i, cell] of parted.entries()) this.value(line, cell, i === 0 ? parted[1] : undefined);
    }
  }

  /** A line with labels: each opens a region; a value goes to the label before it. */
  private openLabels(parts: readonly Part[], line: Line, at: number): void {
    const opened: Open[] = [];
    const heads = parts.every((part) => part.label !== undefined);
    if (parts.length === 1 && parts[0]?.label === "notice") this.columns.clear();
    let current: Open | undefined;
    parts.forEach((part, k) => {
      if (part.label === undefined) {
        if (current && !this.columns.holdsBeside(current, part.cell, opened)) {
          current.valueX ??= part.cell.x0;
          give(current.region, line, part.cell);
        } else this.value(line, part.cell, undefined);
        return;
      }
      if (part.label === "signed-on" && this.isSigning(line)) {
        give(this.last as Region, line, part.cell);
        return;
      }
      const next = parts[k + 1];
      const beside = next !== undefined && next.label === undefined;
      const last = this.last;
      const region = this.open(part, part.label, heads ? opened.map((open) => open.region) : [], parts.length);
      current = { region, x: part.cell.x0, beside };
      if (part.label === "paragraphs" && beside && last && isAwaited(last)) {
        this.last = last;
        return;
      }
      this.columns.add(current, opened, !beside || this.columns.hasListAt(part.cell.x0));
      opened.push(current);
    });
    this.weaver = heads ? weaverUnder(opened, this.lines, at, this.reading.unit) : undefined;
  }

  private open(part: Part, said: LabelId, beside: readonly Region[], parts: number): Region {
    // Among heads of votes "Frånv" heads an answer, and no list of those who are away.
    const id = said === "absent" && this.regions.at(-1)?.id === "vote-column" ? "vote-column" : said;
    const label = Passage.of(this.reading.text, [part.cell, ...(part.more ?? [])]);
    const holder =
      verifiedAgain(id, this.last, this.regions) ??
      parentOf(id, part.cell.x0, beside, parts, this.columns.all, this.last, this.reading.unit);
    const outside =
      (id === "substitutes" && holder && this.served.has(holder)) ||
      (holder?.id === "verified" && OF_MEETING.has(id) && !this.regions.some((one) => OF_MEETING.has(one.id)));
    const parent = outside ? undefined : holder;
    if (id === "serving-substitutes" && parent) this.served.add(parent);
    const meant = meaningUnder(id, label.text, parent);
    const region: Region = { id: meant, label, lines: [], ...(parent ? { parent } : {}) };
    this.regions.push(region);
    this.last = region;
    this.list = id === "vote-list" ? region : undefined;
    return region;
  }

  /** "Signeras digitalt" where a name is awaited, without a day: how somebody signs, not when. */
  private isSigning({ text }: Line): boolean {
    return this.last !== undefined && isAwaited(this.last) && !text.includes(":") && !/\d/.test(text);
  }

  /** A line's words that no label of the same line governs. */
  private value(line: Line, cell: Cell, next: Cell | undefined): void {
    const open = this.columns.at(cell.x0, cell.text);
    if (!open) {
      this.unlabelled(line, cell);
      return;
    }
    const awaited = this.last?.parent === open.region && isAwaited(this.last) ? this.last : undefined;
    const beside = next && this.columns.at(next.x0)?.region === awaited;
    if (awaited && !beside && nameEnd(cell.text) !== undefined) {
      give(awaited, line, cell);
      return;
    }
    if (next && this.columns.isRow(open, cell, next) && !(isName(cell) && isName(next))) {
      this.unknownLabel(cell, open.valueX);
      return;
    }
    open.valueX ??= cell.x0;
    give(open.region, line, cell);
  }

  private unlabelled(line: Line, cell: Cell): void {
    let region = this.regions.at(-1);
    if (region?.id !== "none") {
      region = { id: "none", lines: [] };
      this.regions.push(region);
    }
    give(region, line, cell);
  }

  /** Words in the column of labels, with a value beside them, that no vocabulary knows. */
  private unknownLabel(cell: Cell, valueX: number): void {
    const region: Region = { id: "none", label: Passage.of(this.reading.text, [cell]), lines: [] };
    this.regions.push(region);
    this.columns.add({ region, x: cell.x0, valueX, beside: true }, [], false);
    this.last = region;
  }
}

const isName = ({ text }: Cell): boolean => nameEnd(text) === text.length;
