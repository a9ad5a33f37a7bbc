import model from "../model/labels.json" with { type: "json" };
import labels from "./labels.json" with { type: "json" };
import type { Doc, Meeting } from "./meetings.js";
import type { Outcome } from "./summary.js";

export { labels, model };

/** "1 234" with no-break spaces between thousands. */
const grouped = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, "\u00A0");

/** "1 protokoll", "2 sammanträden". */
export const count = (number: number, what: keyof typeof labels.count): string =>
  `${grouped(number)}\u00A0${labels.count[what][number === 1 ? 0 : 1]}`;

export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));

/** "16 maj 2024". */
export function longDate(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return date === "" ? labels.undated : `${Number(day)} ${model.months[Number(month) - 1] ?? month} ${year}`;
}

/** "§ 12 a" that no line breaks. */
export const sign = (number: string): string => `§ ${number}`.replace(/\s+/g, "\u00A0");

export const bodyName = (name: string): string => name || labels.unnamed;

export const organizationName = (name: string): string => name || labels.unnamedOrganization;

/** "Protokollsutdrag, § 57", "Protokoll, 12 paragrafer". */
export function versionName({ kind, items }: Doc): string {
  const what = items.length === 1 ? sign(items[0]?.number ?? "") : count(items.length, "items");
  return `${model.kind[kind]}, ${what}`;
}

/** "Kommunstyrelsen · 16 maj 2024". */
export const meetingName = ({ body, date }: Meeting): string => `${bodyName(body.name)} · ${longDate(date)}`;

const outcomes: Partial<Record<string, string>> = model.outcomes;

/** "Bifall"; every outcome has a word, so that it can be searched for. */
export const outcomeName = (outcome: Outcome): string => outcomes[outcome] ?? labels.otherOutcome;

export const roles: Partial<Record<string, string>> = model.roles;
