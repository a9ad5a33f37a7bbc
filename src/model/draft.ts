import type { Read } from "../text/passage.js";
import type { Minutes } from "./minutes.js";

/** The model while it is being read: every scalar may carry its places, every property may still be missing. */
export type Draft<T> = T extends string | number | boolean
  ? T | Read<T>
  : T extends readonly (infer Item)[]
    ? Draft<Item>[]
    : {
        -readonly [Key in keyof T]:
          | Draft<Exclude<T[Key], undefined>>
          | Extract<T[Key], undefined>
          | (undefined extends T[Key] ? undefined : never);
      };

/** All of the model but what only the end of the pipeline knows. */
export type DraftMinutes = Draft<Omit<Minutes, "schemaVersion" | "source" | "people" | "unclaimed" | "provenance">>;
