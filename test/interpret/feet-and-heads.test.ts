import { describe, expect, it } from "vitest";
import { parse } from "../../src/index.ts";

const minutesOf = async (text: string) => (await parse(text)).minutes;

const page = (number: number, text: string): string => `Region Skogabygdens län                 PROTOKOLL ${number}(3)
                                        Diarienummer RS 2021/34

${text}

Vid protokollet

Lone Lindåker

Justeras

Majken Dahl          Anna Berg          Bo Ek
`;

const REGION = [
  `Nämnden för Kultur och natur §§ 31–33
Tid:              2021-04-15 kl 09:00–11:30
Plats:            H-salen, Regionhuset

Beslutande:       Majken Dahl (KD) ordförande
                  Anna Berg (S)
                  Bo Ek (M)
Övriga:           Lone Lindåker, sekreterare

§ 31 Val av protokolljusterare
Nämnden utser Anna Berg och Bo Ek att justera protokollet.`,
  "§ 32 Aktuell information\nDirektören informerar om museet.",
  "§ 33 Intern kontroll\nBeslut\nNämnden godkänner återrapporteringen.",
].map((text, i) => page(i + 1, text));

describe("heads and feet of pages", () => {
  it("tell who signs where the names stand at the foot of every page", async () => {
    const { signatures } = await minutesOf(REGION.join("\f"));
    expect(signatures.map(({ role, name }) => [role, name])).toEqual([
      ["secretary", "Lone Lindåker"],
      ["chair", "Majken Dahl"],
      ["verifier", "Anna Berg"],
      ["verifier", "Bo Ek"],
    ]);
  });

  it("name the region of a county, a board for something before its items, and a room with a letter", async () => {
    const { organization, body, meeting } = await minutesOf(REGION.join("\f"));
    expect(organization).toBe("Region Skogabygdens län");
    expect(body).toBe("Nämnden för Kultur och natur");
    expect(meeting.place).toBe("H-salen, Regionhuset");
  });

  it("tell the day over two lines", async () => {
    const { meeting } = await minutesOf(`Exempelby stad
Kommunstyrelsen

Protokoll fört vid sammanträde med Exempelby kommunstyrelse den 15
januari 2014 kl 13.00–14.35.

§ 1 Val av justerare
Utses Bo Ek att justera.`);
    expect(meeting).toMatchObject({ date: "2014-01-15", start: "13:00", end: "14:35" });
  });

  it("name a board without its article in the notice", async () => {
    const { body } = await minutesOf(`EXEMPELBY KOMMUN
Kommunstyrelsen 2013-01-09

Beslutande      Anna Berg, ordförande

ANSLAG/BEVIS
Organ           Exempelby kommunstyrelse
Datum för anslags nedtagning  2013-02-07

§ 1 Val av justerare
Bo Ek utses.`);
    expect(body).toBe("Kommunstyrelsen");
  });

  it("have a certifier where a name stands below the word for it at the end", async () => {
    const { signatures } = await minutesOf(`EXEMPELBY KOMMUN
Kommunfullmäktige 2011-06-14
UTDRAG

§ 66 Motioner

Beslut
Motionen överlämnas till kommunstyrelsen för beredning.

Skickas till
Barnnämnden


Utdragsbestyrkande

Ulla-Britt Ålin Graf`);
    expect(signatures).toEqual([expect.objectContaining({ role: "certifier", name: "Ulla-Britt Ålin Graf" })]);
  });
});

describe("fathers' names cut short", () => {
  it("are part of names in votes, reservations and rolls", async () => {
    const { attendance, paragraphs } = await minutesOf(`Exempelby kommun
Kommunstyrelsen 2024-05-14

Beslutande   Anna P:son Dal (S), ordförande
             Mats E:son Hjort (KD)
             Bo Ek (S)

§ 12 Torget

Ja röstade: Anna P:son Dal (S) och Bo Ek (S).
Nej röstade: Mats E:son Hjort (KD).

Kommunstyrelsens beslut
Avgiften tas bort.

Reservation: Mats E:son Hjort (KD) reserverade sig mot beslutet.`);
    expect(attendance.map(({ name }) => name)).toEqual(["Anna P:son Dal", "Mats E:son Hjort", "Bo Ek"]);
    expect(paragraphs[0]?.votes[0]?.ballots.map(({ name }) => name)).toEqual([
      "Anna P:son Dal",
      "Bo Ek",
      "Mats E:son Hjort",
    ]);
    expect(paragraphs[0]?.reservations[0]?.by).toMatchObject([{ name: "Mats E:son Hjort", party: "KD" }]);
  });
});
