/** Reads the named documents with as many parts as asked and writes them in every format; prints what threw. */
import { type Format, parse, render, renderers } from "../../src/index.ts";
import { pathologies } from "./pathological.ts";

const [size, ...names] = process.argv.slice(2);
const formats: readonly Format[] = renderers.map(({ name }) => name);

const faults: string[] = [];
for (const { name, make } of pathologies) {
  if (!names.includes(name)) continue;
  try {
    const { minutes } = await parse(make(Number(size)));
    for (const format of formats) await render(minutes, format);
  } catch (error) {
    faults.push(`${name}: ${(error as Error).stack}`);
  }
}
console.log(faults.join("\n"));
