/** Picks what a person may have written into YAML by hand; whatever is of another kind is as if it were not there. */

import { isRecord } from "../text/records.js";

export type Fields = Readonly<Record<string, unknown>>;

export const fieldsOf = (value: unknown): Fields => (isRecord(value) ? value : {});

/** YAML takes an unquoted 42 for a number. */
export function textIn(value: unknown): string | undefined {
  if (typeof value === "string") return value === "" ? undefined : value;
  return typeof value === "number" && Number.isFinite(value) ? String(value) : undefined;
}

/** One or several: a list of one is written as its member. */
export const listIn = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

export const countIn = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : undefined;

export const oneOf = <T extends string>(value: unknown, known: readonly T[]): T | undefined =>
  known.find((one) => one === value);

/** An object without the properties that are undefined. */
export function present<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as never;
}

/** A list as YAML has it: nothing where it is empty, its member where it has one. */
export const compact = <T>(list: readonly T[]): T | readonly T[] | undefined =>
  list.length > 1 ? list : list.length === 1 && !Array.isArray(list[0]) ? list[0] : undefined;
