/** A heading (CommonMark 0.31.2, 4.2), and a line that is bold as a whole, as some programs write one. */
const MARKED = /^ {0,3}(?:#{1,6}[ \t]+[\p{L}\p{N}§*]|\*\*[^*\n]{1,200}\*\*:?[ \t]*$)/gmu;

/** Fewest such lines that show a text to be Markdown: one may be anything. */
const FEWEST = 2;
/** The rule below the head of a table by pipes (GitHub Flavored Markdown 0.29, 4.10). */
const RULE = /^[ \t]{0,3}\|(?:[ \t]{0,20}:?-{2,}:?[ \t]{0,20}\|){1,50}[ \t]*$/m;

/** What is no text, in the order in which it is left out; `$1` stays. Every length is bounded, so that each pass is linear. */
const MARKS: readonly RegExp[] = [
  // Comments (6.6), in which programs say that a picture stood there or a page began.
  /<!--[^<>]{0,1000}-->()/g,
  /<br[ \t]?\/?>()/gi,
  // Images and links (6.3, 6.4): the words stay.
  /!?\[([^[\]\n]{0,300})\]\([^()\s]{0,500}\)/g,
  // Quotes (5.1), which paragraphs set in from the margin become.
  /^ {0,3}(?:> ?){1,5}()/gm,
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

const isMarked = (text: string): boolean =>
  (text.includes("#") || text.includes("**")) && (text.match(MARKED)?.length ?? 0) >= FEWEST;

/** Whether a text is Markdown: its headings or its tables say so. */
export const isMarkdown = (text: string): boolean => isMarked(text) || (text.includes("|--") && RULE.test(text));

/**
 * Text without the marks of Markdown, and how many there were. Other text is given back as it is: `#` and `*` mean something
 * else there. List marks and tables stay, for they are read as in any text.
 */
export function withoutMarks(text: string): { text: string; marks: number } {
  if (!isMarkdown(text)) return { text, marks: 0 };
  let marks = 0;
  let plain = text;
  for (const mark of MARKS)
    plain = plain.replace(mark, (_whole, kept: string) => {
      marks++;
      return kept;
    });
  return { text: plain, marks };
}
