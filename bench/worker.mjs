/**
 * One process of the benchmark: `worker.mjs native|pdfjs|pdf-parse|pages|time|memory FILE…`, on what is built. Those that
 * read PDFs print the processor time they took, of all their threads, in milliseconds.
 */
import { readFileSync } from "node:fs";

const [task, ...files] = process.argv.slice(2);

async function convert(file, pdfEngine = "auto") {
  const { parse, render } = await import("../dist/index.js");
  const { minutes } = await parse(readFileSync(file), { file, pdfEngine });
  return { minutes, json: await render(minutes, "json") };
}

function printTime() {
  const { user, system } = process.cpuUsage();
  console.log((user + system) / 1000);
}

if (task === "pages") {
  for (const file of files) console.log((await convert(file)).minutes.source.pages);
} else if (task === "time") {
  const { parse } = await import("../dist/index.js");
  await parse("§ 1\n");
  const begun = performance.now();
  for (const file of files) await convert(file);
  console.log(performance.now() - begun);
} else if (task === "memory") {
  for (const file of files) await convert(file);
  console.log((process.resourceUsage().maxRSS / 1024).toFixed(0));
} else if (task === "pdf-parse") {
  const { PDFParse } = await import("pdf-parse");
  for (const file of files) {
    const parser = new PDFParse({ data: new Uint8Array(readFileSync(file)) });
    await parser.getText();
    await parser.destroy();
  }
  printTime();
} else {
  for (const file of files) await convert(file, task);
  printTime();
}
