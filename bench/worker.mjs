/**
 * One process of the benchmark: `worker.mjs native|pdfjs|pdf-parse|pages|time|shape|lint|memory FILE…`, on what is built. Those that
 * read PDFs print the processor time they took, of all their threads, in milliseconds. `lint` tells what finding, working
 * (reading and rendering) and converting (working, and starting before) took of one file.
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
} else if (task === "shape") {
  for (const file of files) {
    const { minutes, json } = await convert(file);
    const values = Object.keys(minutes.provenance).length;
    const bytes = readFileSync(file).length;
    console.log(
      `${minutes.paragraphs.length} items, ${((values / bytes) * 1000).toFixed(1)} placed values a kB, ${(json.length / 1e6).toFixed(0)} MB of JSON`,
    );
  }
} else if (task === "lint") {
  const { lint, parse, render } = await import("../dist/index.js");
  const [file] = files;
  const bytes = readFileSync(file);
  const begun = performance.now();
  const { minutes, text } = await parse(bytes, { file });
  await render(minutes, "json");
  // Since the process began: what it took to start is part of a conversion.
  const converted = performance.now();
  // A collection that the conversion has made due falls in at any time: it is none of what findings cost.
  globalThis.gc();
  const collected = performance.now();
  lint(minutes, { text });
  const finding = performance.now() - collected;
  console.log(JSON.stringify({ finding, working: converted - begun, converting: converted }));
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
