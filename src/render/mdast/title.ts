import labels from "../../model/labels.json" with { type: "json" };
import type { Minutes } from "../../model/minutes.js";
import { visible } from "../../text/visible.js";
import { longDate } from "./words.js";

/** What the document is called: "Kommunstyrelsen · Protokoll 4 juni 2018". */
export interface Title {
  /** The body, else the organization. */
  body?: string;
  /** "Protokoll". */
  kind: string;
  /** ISO date. */
  date?: string;
  /** All of it. */
  text: string;
}

export function titleOf({ body, organization, kind, meeting }: Minutes): Title {
  const who = body ?? organization;
  const what = labels.kind[kind] ?? kind;
  const dated = meeting.date === undefined ? what : `${what} ${longDate(meeting.date)}`;
  return {
    kind: what,
    text: who === undefined ? dated : `${visible(who)} · ${dated}`,
    ...(who !== undefined && { body: visible(who) }),
    ...(meeting.date !== undefined && { date: meeting.date }),
  };
}
