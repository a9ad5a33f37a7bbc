import { isDeepStrictEqual } from "node:util";
import { parse, render } from "../../src/index.ts";
import { differences } from "../../src/markdown/exact.ts";
import type { Minutes } from "../../src/model/minutes.ts";

/** What a model says, without where it was read and what was not understood; keys without value are not there. */
export function said({
  source: _,
  provenance: __,
  unclaimed: ___,
  ...rest
}: Minutes): Omit<Minutes, "source" | "provenance" | "unclaimed"> {
  return JSON.parse(JSON.stringify(rest));
}

/** What is different about minutes that went through Markdown and back, as bytes on a disk do; nothing is what it should be. */
export async function roundTripFaults(minutes: Minutes): Promise<string[]> {
  const bytes = new TextEncoder().encode(await render(minutes, "md"));
  const { minutes: back, findings } = await parse(bytes, { file: "x.md" });
  const faults = findings.map(({ id, message }) => `${id}: ${message}`);
  const [is, was] = [said(back), said(minutes)];
  if (!isDeepStrictEqual(is, was)) faults.push(...differences(is, was).map((one) => JSON.stringify(one)));
  return faults;
}
