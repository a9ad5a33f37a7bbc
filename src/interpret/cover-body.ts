import type { Context } from "../model/context.js";
import type { Cell } from "../model/line.js";
import { isCapitalised } from "../text/fold.js";
import { Passage, Read } from "../text/passage.js";
import {
  boardName,
  isBodyName,
  isBodyWord,
  isKind,
  meetingWords,
  nominative,
  opensOrganization,
} from "../vocabulary/bodies.js";
import { datesIn } from "../vocabulary/calendar.js";
import { indefinite, isGenitive } from "../vocabulary/inflection.js";
import { labelAt } from "../vocabulary/labels.js";
import { nameWords } from "../vocabulary/names.js";
import { headCells } from "./cover-heads.js";
import { within } from "./cover-regions.js";

const board = meetingWords("board");
const links = nameWords("connectors");

interface Found {
  text: string;
  start: number;
  end: number;
}

/**
 * The body that met, nominative: beside its own label, in the letterhead or a running head, before the word for minutes
 * in the genitive, else the one whose decisions the text reports most often.
 */
export function bodyOf(context: Context): Read | undefined {
  const { text } = context.reading;
  const labelled = context.outline.cover.find((region) => region.id === "body" && region.lines.length > 0);
  const cells = headCells(context);
  const found =
    ownName(firstIn(cells), cells) ??
    (labelled && bodyInCell(cellOf(labelled.lines[0]?.cells ?? []))) ??
    fromNotice(context) ??
    fromTitle(cells) ??
    fromDecisions(context) ??
    boardMeeting(cells);
  if (!found) return undefined;
  const read = Passage.of(text, [found]).read();
  return (
    read && new Read(found.text === found.text.toUpperCase() ? sentenceCase(found.text, text) : found.text, read.spans)
  );
}

const cellOf = (cells: readonly Cell[]): Cell | undefined => cells[0];

function firstIn(cells: readonly Cell[]): Found | undefined {
  for (const cell of cells) {
    const found = bodyInCell(cell);
    if (found) return found;
  }
  return undefined;
}

/** Letters of the article at the end of a noun: "kommunstyrelse" and "Kommunstyrelsen". */
const LONGEST_ARTICLE = 2;

/** "Exempelby kommunfullmäktige" where the letterhead says "Kommunfullmäktige": the name without its owner, if it stands alone elsewhere. */
function ownName(found: Found | undefined, cells: readonly Cell[]): Found | undefined {
  const owned = found && /^\S+\s(?=\S+$)/.exec(found.text)?.[0];
  if (!owned) return found;
  const own = found.text.slice(owned.length).toLowerCase();
  const isOwn = (other: string): boolean => other.startsWith(own) && other.length <= own.length + LONGEST_ARTICLE;
  return cells.map(bodyInCell).find((other) => other && isOwn(other.text.toLowerCase())) ?? found;
}

/** A body's name that fills a cell, or the part of it between dashes, commas and the organisation's name. */
function bodyInCell(cell: Cell | undefined): Found | undefined {
  if (!cell || cell.text.length > 160) return undefined;
  if (labelAt(cell.text)?.id === "document") return undefined;
  const dated = datesIn(cell.text)[0]?.opens ?? cell.text.length;
  const signed = cell.text.indexOf("§");
  for (const match of unscanned(cell.text.slice(0, signed > 0 ? Math.min(dated, signed) : dated)).matchAll(
    /[^,–—|•]+/g,
  )) {
    const raw = match[0];
    const lead = raw.length - raw.trimStart().length;
    const chunk = raw.trim();
    const start = cell.start + match.index + lead;
    const inner = behindLabel(chunk) || behindOrganization(chunk);
    if (inner > 0 && isBodyName(chunk.slice(inner)))
      return { text: chunk.slice(inner), start: start + inner, end: start + chunk.length };
    if (isBodyName(chunk)) return { text: chunk, start, end: start + chunk.length };
    const site = /^(\p{Lu}[\p{L}-]+)\s\p{Ll}{1,4}\s\p{Lu}[\p{L}-]+$/u.exec(chunk)?.[1];
    if (site !== undefined && isBodyName(site)) return { text: site, start, end: start + site.length };
  }
  return undefined;
}

/** Figures that a scanner put for letters, inside words: "Kommunstyre1sen". */
const unscanned = (text: string): string =>
  text.replace(/(?<=\p{L}{2})[10](?=\p{L})/gu, (digit) => (digit === "1" ? "l" : "o"));

/** Where the words behind a label begin that nothing but a blank parts from its value: "Organ Kommunstyrelsen". */
function behindLabel(text: string): number {
  const hit = text.includes(" ") ? labelAt(text) : undefined;
  return hit && !hit.whole ? hit.end + (/^\s*/.exec(text.slice(hit.end))?.[0].length ?? 0) : 0;
}

/** Where the words behind an organisation's name begin: "Västhamns stad Kommunstyrelsen". */
function behindOrganization(text: string): number {
  const words = [...text.matchAll(/\S+/g)];
  for (let i = 0; i < Math.min(words.length - 1, 5); i++) {
    const word = (words[i] as RegExpExecArray)[0];
    if ((i > 0 && isKind(word)) || (i === 1 && opensOrganization((words[0] as RegExpExecArray)[0])))
      return (words[i + 1] as RegExpExecArray).index;
  }
  return 0;
}

/** "Kommunstyrelsens protokoll är justerat": the genitive before the word for minutes. */
function fromNotice(context: Context): Found | undefined {
  for (const region of context.outline.cover) {
    if (!within(region, "notice") && region.id !== "document") continue;
    for (const { cells } of region.lines) {
      for (const cell of cells) {
        const from = behindLabel(cell.text);
        const value = cell.text.slice(from);
        if (from > 0 && isBodyName(value)) return { text: value, start: cell.start + from, end: cell.end };
        const words = [...value.matchAll(/\S+/g)].slice(0, 8);
        for (let k = 0; k < words.length; k++) {
          const word = words[k] as RegExpExecArray;
          const bare = nominative(word[0]);
          const name = bare === undefined ? undefined : value.slice(0, word.index) + bare;
          if (name !== undefined && isBodyName(name))
            return { text: name, start: cell.start + from, end: cell.start + from + name.length };
        }
      }
    }
  }
  return undefined;
}

/** "Protokoll kårfullmäktige nr 5", "Protokoll fört vid styrelsens sammanträde": the body named in the document's own title. */
function fromTitle(cells: readonly Cell[]): Found | undefined {
  for (const cell of cells) {
    if (cell.text.length > 120 || labelAt(cell.text)?.id !== "document") continue;
    for (const match of cell.text.matchAll(/[\p{L}-]+/gu)) {
      const word = isBodyWord(match[0]) ? match[0] : nominative(match[0]);
      if (word === undefined || match.index === 0 || isAbout(cell.text, match)) continue;
      const before = /\p{L}+\s$/u.exec(cell.text.slice(0, match.index))?.[0] ?? "";
      const owner = before.trimEnd();
      const whole = nominative(owner) !== undefined || (isGenitive(owner) && isCapitalised(owner)) ? before : "";
      const start = cell.start + match.index - whole.length;
      const text = whole + word;
      return { text: (text[0] as string).toUpperCase() + text.slice(1), start, end: start + text.length };
    }
  }
  return undefined;
}

/** A body in the genitive before another one ("kommunstyrelsens arbetsutskott") only says whose that is. */
const isAbout = (text: string, match: RegExpExecArray): boolean => {
  const next = /^\s(\p{L}+)/u.exec(text.slice(match.index + match[0].length))?.[1];
  return next !== undefined && !isBodyWord(match[0]) && isBodyWord(next);
};

/** The body that decides: the one that the headings of decisions name, in full where the text does ("Kommunstyrelsens arbetsutskott"). */
function fromDecisions(context: Context): Found | undefined {
  const [named, told] = [fromHeadings(context), mostDeciding(context)];
  const full = named !== undefined && told?.text.toLowerCase().includes(indefinite(named.text.toLowerCase()));
  return full ? told : (named ?? told);
}

/** "Kommunfullmäktiges beslut": the body that all headings of decisions name which name one. */
function fromHeadings({ outline, reading }: Context): Found | undefined {
  const names = outline.items.flatMap(({ sections }) =>
    sections.flatMap(({ role, foreign, heading }) => (role === "decision" && !foreign && heading ? [heading] : [])),
  );
  const found = names.flatMap((heading) => {
    const owner = OWNER.exec(heading.text)?.[0] ?? "";
    const name = nominative(owner) === undefined ? "" : owner.slice(0, -1);
    return name.length >= FULL_NAME && isBodyName(name) ? [{ name, start: heading.start }] : [];
  });
  const [first, second] = [...new Set(found.map(({ name }) => name.toLowerCase()))];
  const [own] = found;
  if (!own || first === undefined || second !== undefined) return undefined;
  return {
    text: reading.text.slice(own.start, own.start + own.name.length),
    start: own.start,
    end: own.start + own.name.length,
  };
}

/** The first word of a heading, and how many letters the whole name of a body has at least: "styrelsen" is none. */
const OWNER = /^\p{L}+(?=\s)/u;
const FULL_NAME = 10;

/** The body that most often stands at the beginning of a sentence of a decision or an attachment. */
function mostDeciding(context: Context): Found | undefined {
  const { items, attachments } = context.outline;
  const counted = new Map<string, Found & { times: number }>();
  const passages = [
    ...items.flatMap((item) =>
      item.sections
        .filter(
          (section) =>
            !section.foreign &&
            (section.role === "decision" || section.role === "background" || section.role === "procedure"),
        )
        .flatMap((section) => section.blocks),
    ),
    ...attachments.flatMap((attachment) => attachment.blocks),
  ];
  for (const block of passages) {
    const all =
      block.type === "list" ? block.items.map((item) => item.passage) : block.type === "table" ? [] : [block.passage];
    for (const passage of all) {
      const name = leading(passage.text);
      if (name === undefined) continue;
      const key = name.toLowerCase();
      const known = counted.get(key);
      if (known) known.times++;
      else
        counted.set(key, {
          text: name,
          start: passage.start,
          end: passage.spans(0, name.length).at(-1)?.end ?? passage.start + name.length,
          times: 1,
        });
    }
  }
  let best: (Found & { times: number }) | undefined;
  for (const found of counted.values()) if (!best || found.times > best.times) best = found;
  return best;
}

/** The body's name that a sentence begins with. */
function leading(text: string): string | undefined {
  const words = [...text.slice(0, 100).matchAll(/\S+/g)].slice(0, 6);
  for (let k = 0; k < words.length; k++) {
    const word = words[k] as RegExpExecArray;
    const bare = word[0].replace(/[.,:]$/, "");
    const name = text.slice(0, word.index + bare.length);
    if (isBodyWord(bare) && isBodyName(name) && words.slice(1, k).every(([word]) => belongs(word))) return name;
  }
  return undefined;
}

/** Whether a word within a body's name belongs to it: "barn-", "och", "kommunstyrelsens", "Nacka"; a verb or preposition does not. */
const belongs = (word: string): boolean =>
  isGenitive(word) || isCapitalised(word) || /[-,&]$/.test(word) || links.whole(word) !== undefined;

/** "Styrelsemöte": minutes of an association's board that name no body. */
function boardMeeting(cells: readonly Cell[]): Found | undefined {
  for (const cell of cells) {
    const match = board.find(cell.text)[0];
    if (match)
      return {
        text: boardName,
        start: cell.start + match.start,
        end: cell.start + match.end,
      };
  }
  return undefined;
}

/** A name in capitals as the text writes it elsewhere, else with one capital. */
function sentenceCase(name: string, text: string): string {
  const proper = name[0] + name.slice(1).toLowerCase();
  const at = text.toLowerCase().indexOf(name.toLowerCase(), text.indexOf(name) + name.length);
  const printed = at < 0 ? undefined : text.slice(at, at + name.length);
  return printed !== undefined && /^\p{Lu}.*\p{Ll}/u.test(printed) ? printed : proper;
}
