import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "../src/index.ts";
import { documentFixtures } from "./support/fixtures.ts";
import { families, generate } from "./support/generate/index.ts";

const COVER = [
  "Exempelby kommun                    SAMMANTRÄDESPROTOKOLL",
  "Kommunstyrelsen                     Sammanträdesdatum",
  "                                    2021-03-04",
  "",
  "Plats och tid         Kommunhuset, kl. 13.00–15.00",
  "Beslutande            Eva Berg (S)",
  "                      Bo Berg (M)",
  "                      Cilla Dal (L)",
  "                      Ali Ek (V)",
  "Utses att justera     Cilla Dal",
  "Paragrafer            1",
  "",
  "§ 1    Dnr 12/2021",
  "Taxa för torgplatser",
  "",
];

/** What is found in doubt in an item, each with the words at its place. */
async function doubts(lines: readonly string[]): Promise<string[]> {
  const { findings, text } = await parse([...COVER, ...lines, ""].join("\n"), { lang: "en" });
  return findings.map(({ id, message, place }) => `${id} @${text.slice(place?.start, place?.end)}: ${message}`);
}

const BALLOTS = ["Följande röstar ja: Eva Berg (S) och Ali Ek (V).", "Följande röstar nej: Bo Berg (M)."];

describe("what could be read two ways is told with both readings and the place", () => {
  it("a motion concurred in by a surname that two movers bear", async () => {
    expect(
      await doubts([
        "Yrkanden",
        "Eva Berg (S) yrkar bifall till förslaget.",
        "",
        "Bo Berg (M) yrkar avslag på förslaget.",
        "",
        "Cilla Dal (L) instämmer i Bergs yrkande.",
        "",
        "Beslut",
        "Taxan antas.",
      ]),
    ).toEqual([
      "motion-supported-unclear @Cilla Dal: Cilla Dal may concur in the motion by Eva Berg or in that by Bo Berg; it was read as that by Bo Berg.",
    ]);
  });

  it("a surname that two of those present bear", async () => {
    expect(
      await doubts([
        "Omröstning",
        "Omröstningen utfaller med 2 ja-röster (Berg och Ek) och 1 nej-röst (Dal).",
        "",
        "Beslut",
        "Taxan antas.",
      ]),
    ).toContain(
      "person-surname-shared @Berg: The surname Berg is borne by both Eva Berg and Bo Berg; it was linked to neither.",
    );
  });

  it("a list of votes whose numbers two rounds have", async () => {
    expect(
      await doubts([
        "Omröstning",
        "Ja-röst för återremiss, nej-röst för avgörande i dag.",
        "Omröstningen utfaller med 2 ja-röster och 1 nej-röst.",
        "",
        "Votering begärs.",
        "",
        "Ja-röst för bifall till förslaget, nej-röst för avslag på förslaget.",
        "Omröstningen utfaller med 2 ja-röster och 1 nej-röst.",
        "",
        "Ledamot               Ja      Nej",
        "Eva Berg (S)          X",
        "Ali Ek (V)            X",
        "Bo Berg (M)                   X",
        "",
        "Beslut",
        "Taxan antas.",
      ]),
    ).toEqual([
      "vote-list-unclear @Eva Berg: The list of 2 yes and 1 no may belong to 2 votes in § 1; it was read to the first.",
    ]);
  });

  it("an outcome told two ways", async () => {
    expect(await doubts(["Beslut", "Taxan antas.", "", "Kommunstyrelsens beslut", "Ärendet bordläggs."])).toEqual([
      "decision-outcomes-differ @bordläggs: The item tells two decisions, “antas” and “bordläggs”; the outcome was read from the first.",
    ]);
  });

  it("a name that differs by a letter from somebody of the same party", async () => {
    const lines = COVER.map((line) => line.replace("Cilla Dal (L)", "Cilla Dalberg (L)"));
    const cover = lines.map((line) => line.replace("Ali Ek (V)", "Cilla Dalborg (L)"));
    const { findings, text } = await parse([...cover, "Beslut", "Taxan antas.", ""].join("\n"), { lang: "en" });
    const [one] = findings.filter(({ id }) => id === "person-ambiguous");
    expect(text.slice(one?.place?.start, one?.place?.end)).toBe("Cilla Dalborg");
  });

  it("nothing where there is one reading", async () => {
    expect(
      await doubts([
        "Yrkanden",
        "Eva Berg (S) yrkar bifall till förslaget.",
        "",
        "Ali Ek (V) yrkar avslag på förslaget.",
        "",
        "Cilla Dal (L) instämmer i Bergs yrkande.",
        "",
        "Omröstning",
        ...BALLOTS,
        "",
        "Beslut",
        "Taxan antas.",
      ]),
    ).toEqual([]);
  });
});

describe("sections of no known kind", () => {
  it("hold hardly any of the text: what is understood has a role of its own", async () => {
    const shares: string[] = [];
    const texts = [
      ...documentFixtures().flatMap(({ inputs }) =>
        inputs.filter(({ file }) => file.endsWith(".txt")).map(({ path }) => readFileSync(path, "utf8")),
      ),
      ...Object.keys(families).flatMap((family) => [3, 4].map((seed) => generate(family, seed).text)),
    ];
    let all = 0;
    let other = 0;
    for (const text of texts) {
      const { minutes } = await parse(text);
      const sections = minutes.paragraphs.flatMap((item) => item.sections);
      const size = (of: typeof sections): number =>
        of.reduce((sum, { blocks }) => sum + JSON.stringify(blocks).length, 0);
      const unknown = size(sections.filter(({ role }) => role === "other"));
      all += size(sections);
      other += unknown;
      if (unknown > MOST_IN_ONE * size(sections)) shares.push(`${minutes.body} ${minutes.meeting.date}: ${unknown}`);
    }
    expect(shares).toEqual([]);
    expect(other / all).toBeLessThan(MOST);
  });
});

/** The share of an item's text that `other` may hold: over all documents, and in one. */
const MOST = 0.006;
const MOST_IN_ONE = 0.12;
