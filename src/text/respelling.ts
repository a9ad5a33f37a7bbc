import { Scoped } from "./scoped.js";

/** What a misread word stands for; a word that is none comes back as it is. Lower case in, lower case out. */
export type Respelling = (word: string) => string;

const current = new Scoped<Respelling | undefined>(undefined);

/**
 * Runs with misread words taken for what they stand for: words of phrases are compared as `how` gives them, while texts and
 * offsets stay as they are.
 */
export const respelling = <T>(how: Respelling | undefined, run: () => T): T => current.during(how, run);

/** The respelling that holds now. */
export const currentRespelling = (): Respelling | undefined => current.value;

/** Whether misread words are taken for what they stand for. */
export const isRespelling = (): boolean => current.value !== undefined;

/** A word in lower case as the respelling that holds now gives it. */
export const respelled = (word: string): string => current.value?.(word) ?? word;

const WORD = /[\p{L}\p{N}]+/gu;

/** A text in lower case with all of its words respelled. */
export const respelledText = (text: string): string =>
  current.value === undefined ? text : text.replace(WORD, current.value);
