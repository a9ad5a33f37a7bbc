import type { Element, ElementContent } from "hast";
import labels from "../../model/labels.json" with { type: "json" };
import type { Minutes } from "../../model/minutes.js";
import { visible } from "../../text/visible.js";
import { clock, longDate, nameOf } from "../mdast/words.js";
import { h, time } from "./h.js";

type Fact = [label: string, value: (ElementContent | string)[]];

/** When and where the body met and who verified the minutes, as a list of terms; the day stands in the title. */
export function facts({ meeting, verification }: Minutes): Element[] {
  const { facts: label } = labels;
  const { start, end, place, adjournments } = meeting;
  const list: Fact[] = [];
  if (start !== undefined || end !== undefined) list.push([label.time, [`${label.at} `, ...hours(start, end)]]);
  if (place !== undefined) list.push([label.place, [visible(place)]]);
  if (adjournments)
    list.push([
      label.adjournments,
      adjournments.flatMap((pause, i) => [i > 0 ? ", " : `${label.at} `, ...hours(pause.start, pause.end)]),
    ]);
  if (verification) {
    const { verifiers, date: verified, place: where, paragraphs, notice } = verification;
    if (verifiers.length > 0)
      list.push([label.verifiers, [verifiers.map((person) => visible(nameOf(person))).join(", ")]]);
    if (verified !== undefined || where !== undefined) {
      list.push([
        label.verified,
        [
          ...(verified === undefined ? [] : [day(verified)]),
          ...(where === undefined ? [] : [verified === undefined ? "" : ", ", visible(where)]),
        ],
      ]);
    }
    if (paragraphs !== undefined) list.push([label.paragraphs, [`§\u00A0${visible(paragraphs)}`]]);
    if (notice?.posted !== undefined) list.push([label.posted, [day(notice.posted)]]);
    if (notice?.removed !== undefined) list.push([label.removed, [day(notice.removed)]]);
    if (notice?.location !== undefined) list.push([label.location, [visible(notice.location)]]);
  }
  if (list.length === 0) return [];
  return [
    h(
      "dl",
      { id: labels.anchors.facts, ariaLabel: label.heading },
      list.map(([term, value]) => h("div", {}, h("dt", {}, term), h("dd", {}, value))),
    ),
  ];
}

const day = (date: string): Element => time(date, longDate(date));

function hours(start: string | undefined, end: string | undefined): ElementContent[] {
  const given = [start, end].filter((hour) => hour !== undefined);
  return given.flatMap((hour, i) =>
    i > 0 ? [{ type: "text", value: "–" }, time(hour, clock(hour))] : [time(hour, clock(hour))],
  );
}
