/**
 * Long texts of typed values stand in the body of the § already. YAML quotes their first and last words, "[…]" between
 * them, and whoever corrects what stands between corrects both.
 */
const OMITTED = " […] ";

/** Shorter texts are written out: they are read at a glance. */
const SHORT = 72;

/** A bracket before an ellipsis in a text of the document is doubled, so that it is no omission. */
const escaped = (text: string): string => text.replace(/\[+…/g, "[$&");
const unescaped = (text: string): string => text.replace(/\[(\[+…)/g, "$1");

/** How a quotation ends: a text that is looked for. */
export interface Found {
  text: string;
  /** The first words or the last ones are not there. */
  lost?: true;
}

/** The texts of one § or attachment, which quotations are resolved against. */
export class Body {
  readonly #lines: string;
  readonly #joined: string;

  constructor(texts: readonly string[]) {
    this.#lines = texts.join("\n");
    this.#joined = texts.join(" ");
  }

  /** A text as YAML has it: quoted where that leads back to it, else in full. */
  quoted(text: string): string {
    if (text.length > SHORT) {
      for (const room of [20, 40, 80]) {
        const head = text.slice(0, wordEnd(text, room));
        const tail = text.slice(wordStart(text, room));
        const written = `${escaped(head)}${OMITTED}${escaped(tail)}`;
        if (head.length + tail.length + OMITTED.length >= text.length) break;
        if (this.resolved(written).text === text) return written;
      }
    }
    return escaped(text);
  }

  resolved(written: string): Found {
    const parts = written.split(/(?<!\[)\[…\]/);
    if (parts.length !== 2) return { text: unescaped(written) };
    const head = unescaped((parts[0] ?? "").trimEnd());
    const tail = unescaped((parts[1] ?? "").trimStart());
    for (const body of [this.#lines, this.#joined]) {
      const start = body.indexOf(head);
      if (start < 0 || head === "") continue;
      const end = body.indexOf(tail, start + head.length);
      if (end < 0 || tail === "") continue;
      const text = body.slice(start, end + tail.length);
      // Running text is one line; only lines that are quoted from several blocks stay lines.
      return { text };
    }
    return { text: unescaped(written), lost: true };
  }
}

/** Where the word ends that stands at an offset. */
function wordEnd(text: string, at: number): number {
  const space = text.indexOf(" ", at);
  return space < 0 ? text.length : space;
}

/** Where the word begins that stands this far from the end. */
function wordStart(text: string, fromEnd: number): number {
  return text.lastIndexOf(" ", text.length - fromEnd) + 1;
}
