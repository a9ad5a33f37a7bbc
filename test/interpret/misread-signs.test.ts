import { expect, it } from "vitest";
import { parse } from "../../src/pipeline.ts";

const SCANNED = `Exempelby kommun
SAMMANTRÄDESPROTOKOLL
Vård- och omsorgsnämnden
2012-05-22
Beslutande    Inger Sjö (S), ordförande
              Leif Torp (S)
Övriga        Mikael Öst, ekonom, $ 62
              Anita Ryd, chef, 88 61—62
Utses att justera   Leif Torp
Paragrafer    61-62

Von 8 61
Val av justerare

Beslut
Leif Torp (S) väljs.

Von 8 62   Dnr VON 2012/41
Avgift för mat

Beslut
Avgiften fastställs enligt 8 12 i taxan.
`;

it("reads a scan that knows no § as one that does, leaves its text as it is and says so", async () => {
  const { minutes, findings } = await parse(SCANNED);
  expect(minutes.paragraphs.map(({ number, title }) => [number, title])).toEqual([
    ["61", "Val av justerare"],
    ["62", "Avgift för mat"],
  ]);
  expect(minutes.paragraphs[1]?.decision?.text).toBe("Avgiften fastställs enligt 8 12 i taxan.");
  expect(minutes.attendance.map(({ name, paragraphs }) => [name, paragraphs])).toEqual([
    ["Inger Sjö", undefined],
    ["Leif Torp", undefined],
    ["Mikael Öst", "62"],
    ["Anita Ryd", "61–62"],
  ]);
  expect(findings.map(({ id, place }) => [id, place?.line])).toContainEqual(["signs-misread", 12]);
});

it("says nothing of signs where the text has them", async () => {
  const { findings } = await parse(SCANNED.replace(/(?:8|\$)(?=8? 6)/g, "§"));
  expect(findings.map(({ id }) => id)).not.toContain("signs-misread");
});
