import { expect, test } from "vitest";
import type { Minutes } from "../../src/model/minutes.ts";
import { placesIn } from "../../src/model/provenance.ts";
import { parse } from "../../src/pipeline.ts";

const TEXT = "§ 1\nTaxa\n\nBeslut\nTaxan antas enligt bilaga 1.\n\nBilaga 1 till § 1\nTaxan i sin helhet.\n";

const read = async (): Promise<Minutes> => (await parse(TEXT)).minutes;

test("the map of places is a property like any other, though it is made when it is first read", async () => {
  const whole = structuredClone(await read());
  expect(Object.keys(whole.provenance)).toContain("/paragraphs/0/number");
  expect(await read()).toEqual(whole);
  expect({ ...(await read()) }).toEqual(whole);
  expect(JSON.stringify(await read())).toBe(JSON.stringify(whole));
  expect(Object.keys(await read())).toEqual(Object.keys(whole));
  const frozen = Object.freeze(await read());
  expect(frozen.provenance).toBe(frozen.provenance);
  const minutes = await read();
  minutes.provenance["/kind"] = { page: 1, line: 1, start: 0, end: 1 };
  expect(minutes.provenance["/kind"]?.end).toBe(1);
  minutes.provenance = {};
  expect(minutes.provenance).toEqual({});
  const replaced = await read();
  replaced.provenance = {};
  expect(replaced.provenance).toEqual({});
});

test("a place is the same whether it is asked for alone, with all others, or in the map", async () => {
  const { provenance } = await read();
  const places = placesIn(await read());
  const all: Minutes["provenance"] = {};
  places.each((pointer, place) => {
    all[pointer] = place;
  });
  expect(all).toEqual(provenance);
  for (const pointer of Object.keys(provenance)) expect(places.at(pointer), pointer).toEqual(provenance[pointer]);
  for (const pointer of ["", "/", "/paragraphs", "/paragraphs/0", "/paragraphs/0/toString", "/paragraphs/7/number"])
    expect(places.at(pointer), pointer).toBeUndefined();
});

test("a map that somebody changed is what counts", async () => {
  const minutes = await read();
  const places = placesIn(minutes);
  delete minutes.provenance["/paragraphs/0/number"];
  expect(placesIn(minutes).at("/paragraphs/0/number")).toBeUndefined();
  expect(places.at("/paragraphs/0/number")).toBeUndefined();
});
