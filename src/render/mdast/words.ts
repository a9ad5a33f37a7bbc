import labels from "../../model/labels.json" with { type: "json" };
import type { PersonRef } from "../../model/minutes.js";
import { visible } from "../../text/visible.js";

/** "4 juni 2018" for "2018-06-04"; a date that is none stays as it is. */
export function longDate(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  const name = labels.months[Number(month) - 1];
  return name === undefined ? visible(date) : `${Number(day)} ${name} ${year}`;
}

/** "13.00", as Swedish minutes write times. */
export const clock = (time: string): string => visible(time).replace(":", ".");

/** "Anna Ek (S)", "(S)" for a whole party. */
export function nameOf({ name, party }: PersonRef): string {
  if (party === undefined) return name ?? "";
  return name === undefined ? `(${party})` : `${name} (${party})`;
}

const NO_BREAK = "\u00A0";

/** "§ 12 a" with no-break spaces, so that the number ends where the first plain space stands. */
export const sign = (number: string): string => `§ ${visible(number)}`.replace(/\s+/g, NO_BREAK);

/** "s. 8–9". */
export const pageRange = ({ first, last }: { first: number; last: number }): string =>
  `${labels.page}${NO_BREAK}${first === last ? first : `${first}–${last}`}`;
