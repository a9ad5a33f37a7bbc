import type { Element, ElementContent, Root } from "hast";
import labels from "../../model/labels.json" with { type: "json" };
import type { Minutes } from "../../model/minutes.js";
import { visible } from "../../text/visible.js";
import type { Anchors } from "../mdast/anchors.js";
import { titleOf } from "../mdast/title.js";
import { longDate } from "../mdast/words.js";
import { colophon } from "./colophon.js";
import { contents } from "./contents.js";
import { facts } from "./facts.js";
import { h, lines, time } from "./h.js";

/** The landmarks of the page around the minutes, whose first element is the title. A fragment leaves the way past its head to its page. */
export function page(minutes: Minutes, anchors: Anchors, [, ...parts]: readonly Element[], fragment: boolean): Root {
  const children = [
    ...(fragment ? [] : [h("a", { className: ["skip"], href: `#${labels.anchors.main}` }, labels.skip)]),
    h("header", {}, lines([masthead(minutes), ...facts(minutes)])),
    contents(minutes, anchors),
    h("main", { id: labels.anchors.main, tabIndex: -1 }, lines(parts)),
    colophon(minutes),
  ];
  return { type: "root", children: lines(children) };
}

/** The title as a title page sets it: who above, what and when below; read aloud as one heading. */
function masthead(minutes: Minutes): Element {
  const { body, kind, date } = titleOf(minutes);
  const what: (ElementContent | string)[] = date === undefined ? [kind] : [`${kind} `, time(date, longDate(date))];
  const title =
    body === undefined
      ? h("h1", {}, what)
      : h("h1", {}, h("span", {}, body), " ", h("span", { className: ["kind"] }, what));
  const owner = minutes.body === undefined ? undefined : minutes.organization;
  return h(
    "div",
    { className: ["masthead"] },
    owner === undefined ? [] : [h("p", { className: ["owner"] }, visible(owner))],
    title,
  );
}
