import type { Element } from "hast";
import labels from "../../model/labels.json" with { type: "json" };
import type { Minutes, PdfFacts } from "../../model/minutes.js";
import { visible } from "../../text/visible.js";
import { h } from "./h.js";

/** What the page was made from. */
export function colophon({ source }: Minutes): Element {
  const { colophon: label } = labels;
  const { file, sha256, pages, reader, ocr, pdf } = source;
  const read = `${label.reader} ${visible(reader)}${ocr ? `; ${label.ocr}` : ""}.`;
  return h(
    "footer",
    {},
    h(
      "p",
      {},
      `${label.source}: `,
      file === undefined ? [] : [h("cite", {}, visible(file)), ", "],
      `${pages} ${pages === 1 ? label.onePage : label.pages}. ${read}`,
    ),
    pdf === undefined ? [] : [h("p", {}, pdfFacts(pdf))],
    h("p", {}, "SHA-256 ", h("code", {}, visible(sha256))),
    h("p", {}, label.legal),
  );
}

/** What the PDF says of itself, as sentences. */
function pdfFacts(pdf: PdfFacts): string {
  const { pdf: label } = labels.colophon;
  const { version, archival, tagged, language, creator, producer, signed, pageLabels = [], embeddedFiles = [] } = pdf;
  const format = [
    version === undefined ? "PDF" : `PDF ${version}`,
    ...(archival === undefined ? [] : [`${label.archival} ${archival}`]),
    ...(tagged ? [label.tagged] : []),
    ...(language === undefined ? [] : [`${label.language} ${language}`]),
  ];
  const made = [
    ...(creator === undefined ? [] : [`${label.creator} ${creator}`]),
    ...(producer === undefined ? [] : [`${label.producer} ${producer}`]),
  ];
  const [first, last] = [pageLabels[0], pageLabels[pageLabels.length - 1]];
  const sentences = [
    `${format.join(", ")}.`,
    ...(made.length === 0 ? [] : [`${made.join(", ")}.`]),
    ...(signed ? [label.signed] : []),
    ...(pdf.encrypted ? [label.encrypted] : []),
    ...(first === undefined ? [] : [`${label.pageLabels} ${first}${first === last ? "" : ` ${label.to} ${last}`}.`]),
    ...(embeddedFiles.length === 0
      ? []
      : [`${embeddedFiles.length === 1 ? label.embeddedFile : label.embeddedFiles}: ${named(embeddedFiles)}.`]),
  ];
  return visible(sentences.join(" "));
}

/** So many names are told; the model has them all. */
const TOLD = 20;

function named(files: readonly string[]): string {
  return files.length > TOLD ? `${files.slice(0, TOLD).join(", ")} …` : files.join(", ");
}
