/** A heading (CommonMark 0.31.2, 4.2), and a line that is bold as a whole, as some programs write one. */
const MARKED = /^ {0,3}(?:#{1,6}[ \t]+[\p{L}\p{N}§*]|\*\*[^*\n]{1,200}\*\*:?[ \t]*$)/gmu;

/** Fewest such lines that show a text to be Markdown: one may be anything. */
const FEWEST = 2;

/** What is no text, in the order in which it is left out; `$1` stays. Every length is bounded, so that each pass is linear. */
const MARKS: readonly RegExp[] = [
  // Comments (6.6), in which programs say that a picture stood there or a page began.
  /<!--[^<>]{0,1000}-->()/g,
  /<br[ \t]?\/?>()/gi,
  // Images and links (6.3, 6.4): the words stay.
  /!?\[([^[\]\n]{0,300})\]\([^()\s]{0,500}\)/g,
  // Headings (4.2), with the marks that may close them.
  /^ {0,3}#{1,6}[ \t]+()(?=\S)/gm,
  /[ \t]{1,20}#{1,6}[ \t]{0,20}$()/gm,
  // Strong emphasis and emphasis (6.2).
  /\*\*(?=\S)([^*\n]{1,1000})\*\*/g,
  /(?<![\p{L}\p{N}_])__(?=\S)([^_\n]{1,1000})__(?![\p{L}\p{N}_])/gu,
  /(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*\n]{0,500}[^\s*])\*(?![\p{L}\p{N}*])/gu,
  // Backslash escapes (2.4) and hard line breaks (6.7).
  /\\([!-/:-@[-`{-~])/g,
  /\\()$/gm,
];

/**
 * Text without the marks of Markdown, and how many there were. Other text is given back as it is: `#` and `*` mean something
 * else there. List marks and tables stay, for they are read as in any text.
 */
export function withoutMarks(text: string): { text: string; marks: number } {
  if (!(text.includes("#") || text.includes("**")) || (text.match(MARKED)?.length ?? 0) < FEWEST)
    return { text, marks: 0 };
  let marks = 0;
  let plain = text;
  for (const mark of MARKS)
    plain = plain.replace(mark, (_whole, kept: string) => {
      marks++;
      return kept;
    });
  return { text: plain, marks };
}
