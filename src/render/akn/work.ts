import type { Minutes } from "../../model/minutes.js";
import { titleOf } from "../mdast/title.js";
import { slug } from "./ids.js";
import { clean } from "./xml.js";

/** What identifies the minutes as a work (FRBR) and the text of it that was verified as an expression. */
export interface Work {
  subtype: Minutes["kind"];
  title: string;
  /** `/akn/se/debate/minutes/almviks-kommun.kommunstyrelsen/2024-03-12` */
  uri: string;
  /** The same in Swedish, at the day of the text: `…/swe@2024-03-19`. */
  expression: string;
  /** Who made it, as part of an IRI: organisation and body. */
  actor: string;
  /** ISO 8601; undefined where the minutes do not state it. */
  date: string | undefined;
  /** Day of verification, else of the meeting. */
  textDate: string | undefined;
}

/** IRIs by the Akoma Ntoso Naming Convention 1.0, 4.4–4.6. */
export function workOf(minutes: Minutes): Work {
  const { kind, organization, body, meeting, verification, paragraphs } = minutes;
  const date = realDate(meeting.date);
  const textDate = realDate(verification?.date) ?? date;
  const actor = [organization, body]
    .map((name) => slug(name ?? ""))
    .filter((name) => name !== "")
    .join(".");
  // An extract is a work of its own: its number is that of its items.
  const number = kind === "extract" ? slug(paragraphs.map((item) => item.number).join("-")) : "";
  const parts = ["/akn", "se", "debate", kind, actor || UNKNOWN, date ?? UNKNOWN, number];
  const uri = parts.filter((part) => part !== "").join("/");
  const expression = `${uri}/swe@${textDate ?? ""}`;
  return {
    subtype: kind,
    title: clean(titleOf(minutes).text),
    uri,
    expression,
    actor: actor || UNKNOWN,
    date,
    textDate,
  };
}

/** What stands for a part that is not known. */
const UNKNOWN = "nn";

/** The date where the calendar has it: "2023-02-31" is none. */
export function realDate(date: string | undefined): string | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date ?? "");
  if (!match || match[1] === "0000") return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const days = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  return day >= 1 && day <= (days[month - 1] ?? 0) ? date : undefined;
}
