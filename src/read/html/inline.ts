/** Text of one kind of type. */
export interface Piece {
  text: string;
  bold: boolean;
  italic: boolean;
}

/** Characters that are no text: controls, marks of direction and joining, byte order marks. */
const NO_TEXT = /[\0-\x08\x0E-\x1F\x7F-\x9F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]/g;

/** How white space of the source counts. */
export interface Spacing {
  /** Spaces and line breaks stand as they are written (CSS `white-space: pre`). */
  kept: boolean;
  /** A tab is a tab, as in a word processor, and not just a space. */
  tabs: boolean;
}

/**
 * The line being put together: white space collapses as CSS Text 4.1.1 has it, but a no-break space stands for one space
 * each, since writers make columns of them.
 */
export class InlineLine {
  pieces: Piece[] = [];
  /** A collapsed space that shows once something follows it. */
  private space = false;
  private started = false;

  add(raw: string, style: { bold: boolean; italic: boolean }, spacing: Spacing): void {
    const text = raw.replace(NO_TEXT, "").normalize("NFC");
    let out = "";
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const collapses =
        !spacing.kept &&
        (code === 32 || code === 10 || code === 13 || code === 12 || code === 11 || (code === 9 && !spacing.tabs));
      if (collapses) {
        this.space = true;
        continue;
      }
      if (this.space && this.started) out += " ";
      this.space = false;
      this.started = true;
      out +=
        code === 0xa0 || code === 0x202f || code === 0x2007
          ? " "
          : code === 0x2028 || code === 0x2029 || (code >= 10 && code <= 13)
            ? " "
            : (text[i] as string);
    }
    if (out !== "") this.pieces.push({ text: out, bold: style.bold, italic: style.italic });
  }

  /** The pieces so far; the line begins anew. */
  take(): Piece[] {
    const { pieces } = this;
    this.pieces = [];
    this.space = false;
    this.started = false;
    return pieces;
  }
}
