import type { Line, Span } from "../model/line.js";
import type { HourName, HourRoll, HourRow } from "../model/outline.js";
import { Passage, type Read } from "../text/passage.js";
import { isParticle, partyCode } from "../vocabulary/names.js";
import { structureWords } from "../vocabulary/structure.js";
import { nameOf, namesOf, type Piece } from "./hour-names.js";
import type { HourHead } from "./hour-rolls.js";

/** Fewest rows that are a roll, and in how many of ten rows the cells must be those of a row. */
const FEWEST_ROWS = 3;
const MOST_OF_TEN = 9;
/** So many lines without a cell of a row end a roll. */
const MOST_BETWEEN = 12;
/** The longest line of a row, in characters. */
const LONGEST = 120;

const TIME = /^\d{1,2}[.:]\d{2}$/;
const NUMBER = /^\d{1,3}$/;
const CODE = /^\(?(\p{Lu}{1,5})\)?$/u;
const NAME = /^\p{Lu}[\p{L}\p{M}'’´.-]*,?$/u;

type Kind = "number" | "code" | "time" | "name";
interface Token extends Piece {
  kind: Kind;
}

/** A row while its cells are being read. */
interface Open {
  line: Line;
  stretch: number;
  seat?: string;
  pieces: Piece[];
  code?: Token;
  times: Token[];
  spans: Span[];
  /** Cells came in an order that no row has. */
  odd?: true;
}

/** The rows below the heads of a roll, put together cell by cell: a seat or none, one name or two, a party, two hours. */
export class Rows {
  private readonly rows: HourRow[] = [];
  private readonly loose: { stretch: number; line: Line; pieces: Piece[] }[] = [];
  /** Rows whose names may be parted in several ways. */
  private readonly doubtful: { open: Open; readings: HourName[][] }[] = [];
  private failed = 0;
  private open: Open | undefined;
  private stretch = 0;

  constructor(
    private readonly source: string,
    private readonly head: HourHead,
  ) {
    for (const line of head.among) this.line(line);
  }

  /** Reads lines from an index on, and says which one stands behind the roll. */
  take(lines: readonly Line[], from: number, frame: ReadonlySet<number>): number {
    let end = from;
    let framed = false;
    for (let i = from; i < lines.length && i - end <= MOST_BETWEEN; i++) {
      const line = lines[i] as Line;
      if (frame.has(line.start)) {
        framed = true;
        end = i + 1;
        continue;
      }
      if (isEnd(line)) break;
      if (framed) this.stretch++;
      framed = false;
      if (this.line(line)) end = i + 1;
    }
    return end;
  }

  /** The roll, where all but few of its rows are whole. */
  end(): Pick<HourRoll, "rows" | "loose"> | undefined {
    this.close();
    const { rows, doubtful } = this;
    const known = new Set(rows.flatMap(({ member, substitute }) => [member, substitute].map((one) => one?.name.value)));
    for (const { open, readings } of doubtful) {
      const [only, further] = readings.filter((names) => names.some(({ name }) => known.has(name.value)));
      if (only && !further) this.row(open, only);
    }
    rows.sort((a, b) => a.line.start - b.line.start);
    const whole = rows.length >= FEWEST_ROWS && rows.length * 10 >= (rows.length + this.failed) * MOST_OF_TEN;
    return whole ? { rows, loose: this.names() } : undefined;
  }

  /** The names that stand in no row, in the order of a register. */
  private names(): HourRoll["loose"] {
    return this.loose.flatMap(({ stretch, line, pieces }) => {
      const name = pieces.some(({ text }) => text.includes(",")) && nameOf(pieces, this.source);
      return name ? [{ stretch, line, name }] : [];
    });
  }

  /** Reads the cells of a line; false where it holds something else. */
  private line(line: Line): boolean {
    const tokens = tokensOf(line);
    if (!tokens) return false;
    if (this.head.columns && !this.head.seated && tokens.some(({ kind }) => kind === "time")) this.begin(line);
    for (const token of tokens) {
      this.token(token, line);
      this.open?.spans.push({ start: token.start, end: token.end });
    }
    return true;
  }

  private begin(line: Line): void {
    this.close();
    this.open = { line, stretch: this.stretch, pieces: [], times: [], spans: [] };
  }

  private token(token: Token, line: Line): void {
    const { open, head } = this;
    if (token.kind === "number") {
      this.begin(line);
      if (this.open) this.open.seat = token.text;
      return;
    }
    const done = open === undefined || open.times.length > 1;
    if (token.kind === "name") {
      if (open && (head.columns || !done)) {
        open.pieces.push(token);
        if (open.code && !head.columns) open.odd = true;
      } else if (head.seated || head.columns) this.lost(token, line);
      else {
        this.begin(line);
        this.open?.pieces.push(token);
      }
      return;
    }
    if (!open) return;
    if (token.kind === "time") open.times.push(token);
    else if (open.code || open.pieces.length === 0) open.odd = true;
    else open.code = token;
  }

  /** A name that stands in no row, or goes on with one that does. */
  private lost(piece: Piece, line: Line): void {
    const last = this.loose.at(-1);
    if (last && !piece.apart) last.pieces.push(piece);
    else this.loose.push({ stretch: this.stretch, line, pieces: [piece] });
  }

  private close(): void {
    const { open } = this;
    this.open = undefined;
    if (!open) return;
    const readings = open.odd || open.times.length > 2 ? [] : this.namesIn(open.pieces);
    const [only, further] = readings;
    if (!only || (open.times.length === 0 && !open.code)) this.failed++;
    else if (further) this.doubtful.push({ open, readings });
    else this.row(open, only);
  }

  private row({ line, stretch, spans, seat, code, times }: Open, [member, substitute]: readonly HourName[]): void {
    const party = code && this.read(code)?.as(CODE.exec(code.text)?.[1] ?? code.text);
    const [arrives, leaves] = times.length === 2 ? times.map((time) => this.read(time)?.as(clock(time.text))) : [];
    this.rows.push({
      line,
      stretch,
      spans,
      member: member as HourName,
      ...(seat && { seat }),
      ...(substitute && { substitute }),
      ...(party && { party }),
      ...(arrives && { arrives }),
      ...(leaves && { leaves }),
    });
  }

  /** Who has the seat and who took it: by the columns, where these are told apart. */
  private namesIn(pieces: readonly Piece[]): HourName[][] {
    const { columns } = this.head;
    if (!columns) return namesOf(pieces, this.source);
    const { member, substitute } = columns;
    const taking = ({ x0 }: Piece): boolean =>
      substitute !== undefined && Math.abs(x0 - substitute) < Math.abs(x0 - member);
    const has = nameOf(
      pieces.filter((piece) => !taking(piece)),
      this.source,
    );
    const others = pieces.filter(taking);
    const takes = nameOf(others, this.source);
    if (!has || (others.length > 0 && !takes)) return [];
    return [takes ? [has, takes] : [has]];
  }

  private read({ start, end }: Span): Read | undefined {
    return Passage.of(this.source, [{ start, end }]).read();
  }
}

const clock = (text: string): string => text.replace(".", ":").padStart(5, "0");

/** What comes behind a roll: an attachment, an item, or a line too long for a row. */
const isEnd = ({ text }: Line): boolean =>
  text.length > LONGEST || text.startsWith("§") || structureWords("attachment").whole(text) !== undefined;

/** The cells of a line, words of a name that stand together as one; undefined where it holds anything else. */
function tokensOf(line: Line): Token[] | undefined {
  const tokens: Token[] = [];
  for (const cell of line.cells) {
    const apart = line.cells.length > 1 || line.gap >= 1 || line.opensPage;
    let piece: Token | undefined;
    for (const { 0: text, index } of cell.text.matchAll(/\S+/g)) {
      const kind = kindOf(text);
      if (kind === undefined) return undefined;
      const span = { start: cell.start + index, end: cell.start + index + text.length };
      if (kind === "name" && piece) {
        piece.text = line.text.slice(piece.start - line.start, span.end - line.start);
        piece.end = span.end;
        continue;
      }
      const token: Token = { kind, text, x0: cell.x0, apart: apart && index === 0, ...span };
      tokens.push(token);
      piece = kind === "name" ? token : undefined;
    }
  }
  return tokens;
}

function kindOf(text: string): Kind | undefined {
  if (TIME.test(text)) return "time";
  if (NUMBER.test(text)) return "number";
  const code = CODE.exec(text)?.[1];
  if (code && partyCode(code) !== undefined) return "code";
  return NAME.test(text) || isParticle(text) ? "name" : undefined;
}
