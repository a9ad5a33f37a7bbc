/** What Swedish letters and the section sign look like when their UTF-8 has been taken for Windows-1252 or Latin-1: "Ã¥", "Â§". */
const TRACE = /Ã[¥¤¶©…„–\u0084\u0085\u0096]|Â§/g;
const LETTER = /[åäöÅÄÖ]/;

/** So many traces, and not one letter as it should be, tell a text that was coded twice from one about codings. */
const WITNESSES = 3;

/** Whether the UTF-8 of a text seems to have been read in another character set and then saved as UTF-8 again. */
export const looksDoubled = (text: string): boolean =>
  text.includes("Ã") && !LETTER.test(text) && (text.match(TRACE)?.length ?? 0) >= WITNESSES;
