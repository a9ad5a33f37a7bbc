/* GENERATED from schemas/corrections.schema.json by `npm run generate`. Do not edit. */

/**
 * One correction.
 */
export type Entry = ValueCorrection | LineCorrection | JoinCorrection | SplitCorrection;
/**
 * SHA-256 of the document's bytes, in hex: of other bytes the correction says nothing.
 */
export type Sha256 = string;
/**
 * Who made the correction.
 */
export type By = string;
/**
 * When it was made (RFC 3339).
 */
export type When = string;
/**
 * The reason.
 */
export type Why = string;
/**
 * What the line is: furniture frames the page and is no content; text is running text and neither furniture nor heading; item is the heading of an item (§), whose number it holds; all others are the heading of a section of that role.
 */
export type LineLabel =
  | "furniture"
  | "text"
  | "item"
  | "background"
  | "documents"
  | "earlier"
  | "proposal"
  | "motions"
  | "procedure"
  | "vote"
  | "decision"
  | "reservation"
  | "statement"
  | "recusal"
  | "recipients"
  | "appeal"
  | "other";

/**
 * What people corrected in the reading of one document, kept beside it as FILE.corrections.json. Each correction names the bytes and the words that it is about; where these have changed it is reported and not applied. The document's own text is never corrected.
 */
export interface Corrections {
  /**
   * Where this schema lies, for editors.
   */
  $schema?: string;
  /**
   * Version of this schema.
   */
  schemaVersion: "1.0";
  /**
   * In the order in which they were made; of two that are about the same value the later one holds.
   *
   * @maxItems 10000
   */
  corrections: Entry[];
}
/**
 * A value was read wrongly, or not at all, or is none.
 */
export interface ValueCorrection {
  /**
   * A value of the model.
   */
  kind: "value";
  source: Sha256;
  words: Words;
  /**
   * JSON Pointer (RFC 6901) of the value in the model.
   */
  pointer: string;
  /**
   * The value that was read; absent where none was.
   */
  read?: string | number | boolean;
  /**
   * The right value; absent where there should be none.
   */
  value?: string | number | boolean;
  by: By;
  when: When;
  why?: Why;
}
/**
 * Words of the reader's text (`paragraf text FILE`).
 */
export interface Words {
  /**
   * UTF-16 offset of the first character.
   */
  start: number;
  /**
   * UTF-16 offset after the last character.
   */
  end: number;
  /**
   * What stands there, letter for letter.
   */
  printed: string;
}
/**
 * A line was taken for something that it is not.
 */
export interface LineCorrection {
  /**
   * A line of the document.
   */
  kind: "line";
  source: Sha256;
  words: Words;
  as: LineLabel;
  by: By;
  when: When;
  why?: Why;
}
/**
 * Several people of the model are one person.
 */
export interface JoinCorrection {
  /**
   * People who are one.
   */
  kind: "join";
  source: Sha256;
  /**
   * A place for each of them where the name stands.
   *
   * @minItems 2
   * @maxItems 1000
   */
  mentions: Words[];
  by: By;
  when: When;
  why?: Why;
}
/**
 * Some of the places where a person is named mean somebody else.
 */
export interface SplitCorrection {
  /**
   * A person of their own.
   */
  kind: "split";
  source: Sha256;
  /**
   * The places that name the other person.
   *
   * @minItems 1
   * @maxItems 1000
   */
  mentions: Words[];
  by: By;
  when: When;
  why?: Why;
}
