const LIGATURES: Readonly<Record<string, string>> = {
  "\uFB00": "ff",
  "\uFB01": "fi",
  "\uFB02": "fl",
  "\uFB03": "ffi",
  "\uFB04": "ffl",
  "\uFB05": "st",
  "\uFB06": "st",
};

/** The letters that a ligature stands for; undefined for any other character. */
export const lettersOf = (char: string): string | undefined => LIGATURES[char];

/** Text with its ligatures spelt out: they are how a font sets letters, and tools that extract text leave some in it. */
export const withoutLigatures = (text: string): string =>
  text.replace(/[\uFB00-\uFB06]/g, (char) => LIGATURES[char] as string);
