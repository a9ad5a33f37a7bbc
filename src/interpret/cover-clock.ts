import type { Context } from "../model/context.js";
import type { Passage, Read } from "../text/passage.js";
import { meetingWords } from "../vocabulary/bodies.js";
import { breaks, timesIn } from "../vocabulary/calendar.js";

const words = meetingWords("opened", "closed");

/** How far, in characters, the word for a break may stand from the beginning of the sentence that tells of one. */
const SUBJECT = 70;

/** Opening, close and breaks as the items' own text tells them. */
export interface Clock {
  start?: Read;
  end?: Read;
  adjournments: { start: Read; end: Read }[];
}

/** Reads "Mötet öppnades kl. 18.30", "förklarar mötet avslutat kl 20", "Ajournering kl 15.20–15.35" from the items. */
export function clockIn(context: Context): Clock {
  const clock: Clock = { adjournments: [] };
  for (const item of context.outline.items) {
    if (item.title) readClock(item.title, clock, "");
    for (const section of item.sections) {
      if (section.foreign || section.role === "earlier") continue;
      for (const block of section.blocks) {
        if (block.type === "table") continue;
        const passages = block.type === "list" ? block.items.map((one) => one.passage) : [block.passage];
        for (const passage of passages) readClock(passage, clock, item.title?.text ?? "");
      }
    }
  }
  return clock;
}

function readClock(passage: Passage, clock: Clock, title: string): void {
  const { text } = passage;
  if (text.length > 4000 || !/\d/.test(text)) return;
  const times = timesIn(text);
  if (times.length === 0) return;
  const found = words.find(text);
  const heading = words.find(title)[0];
  times.forEach((time, i) => {
    const read = passage.read(time.start, time.end)?.as(time.value);
    const next = times[i + 1];
    if (!read) return;
    const pause = breaks
      .find(text)
      .find(
        (match) =>
          match.end <= time.start &&
          !/[.!?]\s\p{Lu}/u.test(text.slice(match.end, time.start)) &&
          time.start - match.end < 60,
      );
    if (pause) {
      const end =
        next && /^\s?(?:[-–—]|\p{Ll}{3,4})\s?$/u.test(text.slice(time.end, next.opens))
          ? passage.read(next.start, next.end)?.as(next.value)
          : undefined;
      const sentence = text.slice(0, pause.start).search(/[^.!?]*$/) + 1;
      if (end && /^\p{L}/u.test(text) && pause.start - sentence < SUBJECT)
        clock.adjournments.push({ start: read, end });
      return;
    }
    const word =
      found.find(
        (match) =>
          time.start >= match.start - 40 &&
          time.start - match.end < 40 &&
          !/[.!?]\s\p{Lu}/u.test(text.slice(Math.min(match.end, time.start), Math.max(match.start, time.start))),
      ) ?? (heading && text.length < 200 ? heading : undefined);
    if (word?.id === "opened") clock.start ??= read;
    else if (word?.id === "closed") clock.end = read;
  });
}
