const ESC = "\x1B";
const BACKSPACE = "\b";

/** Longest string of a command: titles of windows, addresses of links. */
const LONGEST = 4096;

/** What a terminal or printer obeys and does not print. The longer forms stand first. */
const CODES = new RegExp(
  [
    // ECMA-48, 5.6: command strings up to their terminator.
    `${ESC}[\\]PX^_][^\\x07${ESC}\\r\\n]{0,${LONGEST}}(?:\\x07|${ESC}\\\\)`,
    // ECMA-48, 5.4: control sequences.
    `${ESC}\\[[0-?]*(?:[!-/]?[@-~]| q)`,
    // PCL 5, chapter 2: parameterised sequences.
    `${ESC}[&()*%][a-z]?(?:[-+]?\\d+(?:\\.\\d+)?[a-z])*[-+]?\\d+(?:\\.\\d+)?[A-Z@]`,
    // ESC/P: codes with a parameter of one byte.
    `${ESC}(?:[A-Za-z!3-]?[\\0-\\x06]|[RSWptwx][01])`,
    // ISO 2022: choices of character sets; "(S)" is a party.
    `${ESC}[!-/]{1,2}[0-9<=>@A-Z](?!\\))`,
    // ESC/P, ECMA-48 and what terminals added to it: codes of two characters.
    `${ESC}[0-9=>@DEFGHMPTcg]`,
  ].join("|"),
  "g",
);

/** By these, shift out and in, DC2 and DC4, printers change the width of letters. */
const SHIFTS = /[\x0E\x0F\x12\x14]/g;

/** Sequences that lead to another line, and those that lead on within one: (ECMA-48 CUF and its like, with a number; PCL positions). */
const DOWN = /^\x1B\[[\d;]*[ABEFHdf]$|^\x1B(?:&a.*[rv]|\*p.*y)/i;
const FORWARD = /^\x1B\[(\d*)[Ca]$/;
const ACROSS = /^\x1B\[\d*[G`]$|^\x1B(?:&a|\*p)/;

/** Widest step that is kept: a line of a wide printer. */
const WIDEST = 200;
/** What parts columns where a sequence says only where the next one begins. */
const COLUMN = "  ";

/** Text without what was meant for a device, and how much that was. */
export interface Plain {
  text: string;
  codes: number;
}

/**
 * Leaves out what a terminal or printer obeys, so that it does not stand inside words (what leads to another line or column
 * becomes a break or blanks), and sets what was printed twice in one place, for bold or underlined letters, once. An escape
 * that begins no known code stays. Linear in the length of the text.
 */
export function withoutDeviceCodes(text: string): Plain {
  let codes = 0;
  const obeyed = (code: string): string => {
    codes++;
    if (DOWN.test(code)) return "\n";
    const steps = FORWARD.exec(code)?.[1];
    if (steps !== undefined) return " ".repeat(Math.min(Number(steps || 1), WIDEST));
    return ACROSS.test(code) ? COLUMN : "";
  };
  let plain = text.includes(ESC) ? text.replace(CODES, obeyed) : text;
  // Without any sequence they may be anything.
  if (codes > 0) plain = plain.replace(SHIFTS, obeyed);
  if (plain.includes(BACKSPACE)) {
    plain = plain.replace(/[^\r\n\f]+/g, (line) => {
      const once = line.includes(BACKSPACE) ? overprinted(line) : undefined;
      if (once !== undefined) codes++;
      return once ?? line;
    });
  }
  return { text: plain, codes };
}

/** No line of print is longer. */
const LONGEST_LINE = 10_000;

/**
 * A line as it looks on paper: the print head goes back and prints the same letters again, or a line below them. Undefined
 * where it prints other letters over them.
 */
function overprinted(line: string): string | undefined {
  if (line.length > LONGEST_LINE) return undefined;
  const printed: string[] = [];
  let at = 0;
  for (const char of line) {
    if (char === BACKSPACE) {
      at = Math.max(0, at - 1);
      continue;
    }
    const below = printed[at];
    if (below === undefined || below === "_" || below === " ") printed[at] = char;
    else if (char !== below && char !== "_" && char !== " ") return undefined;
    at++;
  }
  return printed.join("");
}
