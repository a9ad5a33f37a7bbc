const NEEDS_CARE = /[\p{Cc}\u2028\u2029\uFEFF]|\p{Surrogate}|[ ]{2}|^ | $/u;
const WHITE = /[ \t\n\v\f\r\u0085\u2028\u2029]+/g;
const CONTROL = /\p{Cc}/gu;
const LONE = /\p{Surrogate}|\uFEFF/gu;

/**
 * The text as a page can show it: white space collapsed to single spaces (line wraps are no part of a value), control
 * characters as their pictures ("␇", Unicode 2400–2421), what no page can hold (half a surrogate pair, C1 controls, a
 * byte order mark) as U+FFFD. No-break spaces and direction marks stay as they are.
 */
export function visible(text: string): string {
  if (!NEEDS_CARE.test(text)) return text;
  return text.replace(WHITE, " ").replace(/^ | $/g, "").replace(CONTROL, picture).replace(LONE, "\uFFFD");
}

function picture(char: string): string {
  const code = char.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? "\u2421" : "\uFFFD";
}

/** A character as strings in JSON and JavaScript may escape it (RFC 8259, section 7). */
export const escapedUnit = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
