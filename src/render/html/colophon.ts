import type { Element } from "hast";
import labels from "../../model/labels.json" with { type: "json" };
import type { Minutes } from "../../model/minutes.js";
import { visible } from "../../text/visible.js";
import { h } from "./h.js";

/** What the page was made from. */
export function colophon({ source }: Minutes): Element {
  const { colophon: label } = labels;
  const { file, sha256, pages, reader, ocr } = source;
  const read = `${label.reader} ${visible(reader)}${ocr ? `; ${label.ocr}` : ""}.`;
  return h(
    "footer",
    {},
    h(
      "p",
      {},
      `${label.source}: `,
      ...(file === undefined ? [] : [h("cite", {}, visible(file)), ", "]),
      `${pages} ${pages === 1 ? label.onePage : label.pages}. ${read}`,
    ),
    h("p", {}, "SHA-256 ", h("code", {}, visible(sha256))),
    h("p", {}, label.legal),
  );
}
