/** What a misread word stands for; a word that is none comes back as it is. Lower case in, lower case out. */
export type Respelling = (word: string) => string;

let current: Respelling | undefined;

/**
 * Runs with misread words taken for what they stand for: words of phrases are compared as `respelling` gives them, while
 * texts and offsets stay as they are. Holds until `run` returns, not beyond.
 */
export function respelling<T>(how: Respelling | undefined, run: () => T): T {
  const before = current;
  current = how;
  try {
    return run();
  } finally {
    current = before;
  }
}

/** The respelling that holds now. */
export const currentRespelling = (): Respelling | undefined => current;

/** Whether misread words are taken for what they stand for. */
export const isRespelling = (): boolean => current !== undefined;

/** A word in lower case as the respelling that holds now gives it. */
export const respelled = (word: string): string => (current === undefined ? word : current(word));

const WORD = /[\p{L}\p{N}]+/gu;

/** A text in lower case with all of its words respelled. */
export const respelledText = (text: string): string => (current === undefined ? text : text.replace(WORD, current));
