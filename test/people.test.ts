import { describe, expect, it } from "vitest";
import { type Person, parse } from "../src/index.ts";

/** Minutes with a cover that lists the given people, and an item in which the given sentences stand. */
const minutes = (listed: readonly string[], said: readonly string[]): string =>
  [
    "Exempelby kommun                    SAMMANTRÄDESPROTOKOLL",
    "Kommunstyrelsen                     Sammanträdesdatum",
    "                                    2021-03-04",
    "",
    "Plats och tid         Kommunhuset, kl. 13.00–15.00",
    "",
    ...listed.map((one, i) => `${(i === 0 ? "Beslutande" : "").padEnd(22)}${one}`),
    "",
    "Utses att justera     Eva Lodin",
    "Paragrafer            1",
    "",
    "§ 1    Dnr 12/2021",
    "Taxa för torgplatser",
    "",
    "Yrkanden",
    ...said.flatMap((one) => [one, ""]),
    "Beslut",
    "Taxan antas.",
    "",
  ].join("\n");

async function peopleOf(listed: readonly string[], said: readonly string[]): Promise<Person[]> {
  return (await parse(minutes(listed, said))).minutes.people;
}

/** Each person as the set of spellings that were joined. */
const spellings = (people: readonly Person[]): string[] =>
  people.map(({ name, variants }) => [name, ...variants].sort().join(" = ")).sort();

describe("near-namesakes stay apart", () => {
  // Every pair differs by little and is two people: both stand in the attendance, or party or family name tells them apart.
  const pairs: readonly (readonly [string, string])[] = [
    ["Anna Berg (S)", "Anna Borg (S)"],
    ["Lars Nilsson (M)", "Lars Nilson (M)"],
    ["Karin Ek (C)", "Karin Ek (V)"],
    ["Per Lind (S)", "Pär Lind (S)"],
    ["Maria Hansson (S)", "Marie Hansson (S)"],
    ["Jan Öberg (M)", "Jan Åberg (M)"],
    ["Sven-Erik Alm (S)", "Sven Alm (S)"],
    ["Bo Dahl (KD)", "Bo Dahlin (KD)"],
    ["Ali Hassan (V)", "Ali Hassani (V)"],
    ["Eva von Holm (L)", "Eva Holm (L)"],
    ["Ulf Ström (SD)", "Ulla Ström (SD)"],
    ["Kerstin Hall (S)", "Kerstin Hallin (S)"],
    ["Göran Ås (C)", "Göran Ek Ås (C)"],
    ["Mats Jonsson (M)", "Mats Jönsson (M)"],
    ["Stina Palm (MP)", "Tina Palm (MP)"],
  ];

  it.each(pairs)("%s and %s", async (one, other) => {
    const people = await peopleOf(
      [one, other, "Eva Lodin (S)"],
      [`${one} yrkar avslag på förslaget.`, `${other} yrkar bifall till förslaget.`],
    );
    const name = (text: string): string => text.replace(/ \(.*/, "");
    const found = people.filter((person) => [name(one), name(other)].includes(person.name));
    expect(found.map((person) => `${person.name} (${person.party})`).sort()).toEqual([one, other].sort());
    expect(found.flatMap(({ variants }) => variants)).toEqual([]);
  });

  it("in one document with all of them", async () => {
    const everybody = [...new Set(pairs.flat())];
    const people = await peopleOf(
      [...everybody, "Eva Lodin (S)"],
      everybody.map((one) => `${one} yrkar bifall till förslaget.`),
    );
    expect(spellings(people.filter(({ variants }) => variants.length > 0))).toEqual([]);
    expect(people.length).toBe(everybody.length + 1);
  });
});

describe("one person however spelt", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["a letter doubled", "Lotta von Hallsten (V)", "Lotta von Halsten (V)"],
    ["a hyphen left out", "Per-Axel Lundmo (S)", "Per Axel Lundmo (S)"],
    ["the genitive", "Anna Tjäder (C)", "Anna Tjäders"],
  ];

  it.each(cases)("%s", async (_what, listed, said) => {
    const sentence = said.endsWith("s")
      ? `Eva Lodin (S) yrkar avslag på ${said} yrkande.`
      : `${said} yrkar avslag på förslaget.`;
    const people = await peopleOf([listed, "Eva Lodin (S)"], [sentence]);
    expect(people.map(({ name }) => name).sort()).toEqual(["Eva Lodin", listed.replace(/ \(.*/, "")].sort());
  });

  it("but not where there is a rival", async () => {
    const people = await peopleOf(
      ["Lotta Hallsten (V)", "Lotta Hansten (V)", "Eva Lodin (S)"],
      ["Lotta Halsten (V) yrkar avslag på förslaget."],
    );
    const joined = people.filter(({ variants }) => variants.length > 0);
    expect(joined.length).toBeLessThanOrEqual(1);
    expect(people.map(({ name }) => name)).toEqual(expect.arrayContaining(["Lotta Hallsten", "Lotta Hansten"]));
  });
});
