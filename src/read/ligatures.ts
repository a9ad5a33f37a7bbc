/** Letters that a font sets as one shape, as Unicode's compatibility forms name them (U+FB00–FB06). */
const FORMS: Readonly<Record<string, string>> = {
  "\uFB00": "ff",
  "\uFB01": "fi",
  "\uFB02": "fl",
  "\uFB03": "ffi",
  "\uFB04": "ffl",
  "\uFB05": "st",
  "\uFB06": "st",
};

/** The codes that text out of PDFs set in Calibri has for such shapes, letters of languages that no minutes are written in. */
const CODES: Readonly<Record<string, string>> = {
  "\u019E": "tf",
  "\u019F": "ti",
  "\u01A9": "tt",
  "\u01AB": "tti",
  "\u014C": "ft",
};

/** All of them; the last one is a letter of its own unless it ends or goes on a word in small letters. */
const LIGATURE = /[\uFB00-\uFB06\u019E\u019F\u01A9\u01AB]|(?<=\p{Ll})\u014C/gu;

/** Without any of these a text has none of them. */
const MAY_HOLD = /[\uFB00-\uFB06\u019E\u019F\u01A9\u01AB\u014C]/;

/** Text with the letters of each ligature one by one, as they are read. */
export const spelledOut = (text: string): string =>
  MAY_HOLD.test(text) ? text.replace(LIGATURE, (shape) => FORMS[shape] ?? CODES[shape] ?? shape) : text;
