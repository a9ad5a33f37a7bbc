import { describe, expect, it } from "vitest";
import { readCover } from "../support/cover.ts";

/** Signatures in short: "chair Ann Ek". */
const signed = (signatures: readonly { role: string; name?: string }[]): string[] =>
  signatures.map(({ role, name }) => (name === undefined ? role : `${role} ${name}`));

describe("meeting, verification and signatures on the cover", () => {
  it("reads a classic cover with its notice", async () => {
    const { organization, body, meeting, verification, signatures } =
      await readCover(`LJUNGA KOMMUN                                   SAMMANTRÄDESPROTOKOLL
KOMMUNSTYRELSEN                                 1996-10-22

Plats och tid          Kommunhuset, Ljunga, kl 14.00-17.15
Beslutande             Sven-Erik Alm (s)                 ordförande
                       Carina Cedergren (m)
Utses att justera      Carina Cedergren
Justeringens           Kommunkontoret 1996-10-29
plats och tid
Underskrifter          Sekreterare ....................................      Paragrafer  201-215
                                   Gerd Gren
                       Ordförande  ....................................
                                   Sven-Erik Alm
                       Justerande  ....................................
                                   Carina Cedergren
                       BEVIS
Organ                  KOMMUNSTYRELSEN
Sammanträdesdatum      1996-10-22
Datum för anslags      1996-10-30          Datum för anslags     1996-11-20
uppsättande                                nedtagande
Förvaringsplats        Kommunkontoret
för protokollet`);
    expect({ organization, body }).toEqual({ organization: "Ljunga kommun", body: "Kommunstyrelsen" });
    expect(meeting).toEqual({ date: "1996-10-22", start: "14:00", end: "17:15", place: "Kommunhuset, Ljunga" });
    expect(verification).toMatchObject({
      verifiers: [{ name: "Carina Cedergren" }],
      date: "1996-10-29",
      place: "Kommunkontoret",
      paragraphs: "201–215",
      notice: { posted: "1996-10-30", removed: "1996-11-20", location: "Kommunkontoret" },
    });
    expect(signed(signatures)).toEqual(["secretary Gerd Gren", "chair Sven-Erik Alm", "verifier Carina Cedergren"]);
  });

  it.each([
    ["Plats och tid: Rådhuset, kl. 13:15-14:30, 14.45-16.50", "13:15", "16:50", [{ start: "14:30", end: "14:45" }]],
    [
      "Tid: kl 9-11.30 (ajournering 10.05–10.20)\nPlats: Rådhuset",
      "09:00",
      "11:30",
      [{ start: "10:05", end: "10:20" }],
    ],
    ["Plats: Rådhuset\nTid: 18.30 – 20.15", "18:30", "20:15", undefined],
    [
      "Plats och tid      Rådhuset, kl. 08.15–15.40\n                   Ajournering 09.55–10.15 och 12.00–13.00",
      "08:15",
      "15:40",
      [
        { start: "09:55", end: "10:15" },
        { start: "12:00", end: "13:00" },
      ],
    ],
  ])("reads hours and place of %s", async (text, start, end, adjournments) => {
    const { meeting } = await readCover(`Rosbo kommun\nSocialnämnden\n2017-01-24\n${text}\nBeslutande: Ann Ek (S)`);
    expect(meeting).toEqual({
      date: "2017-01-24",
      place: "Rådhuset",
      start,
      end,
      ...(adjournments && { adjournments }),
    });
  });

  it("reads misread labels", async () => {
    const { body, meeting, verification } = await readCover(`FALKNÄS KOMMUN           SAMMANTRÄDESPR0T0KOLL
Kommunstyre1sen          2003-09-02
P1ats och tid      Kommunkontoret, kl 13.30-16.00
Bes1utande         Rut Alm (s), ordförande
Utses att justcra  Sven Boo
Anslagets uppsättande 2003-09-10      Anslagets nedtagande 2003-10-02`);
    expect(body).toBe("Kommunstyrelsen");
    expect(meeting).toMatchObject({ start: "13:30", end: "16:00", place: "Kommunkontoret" });
    expect(verification).toMatchObject({
      verifiers: [{ name: "Sven Boo" }],
      notice: { posted: "2003-09-10", removed: "2003-10-02" },
    });
  });

  it("reads words for offices below the names as well as above", async () => {
    const { signatures, verification } = await readCover(`Havreby kommun
Byggnadsnämnden 2022-05-05

§ 44 Bygglov
Beslut
Nämnden beviljar bygglov.

Vid protokollet

Anna Berg
sekreterare

Justeras

Bo Ceder                         Cia Dahl
ordförande                       justerare

Utdragets riktighet bestyrks 2022-05-10

Dan Ek`);
    expect(signed(signatures)).toEqual([
      "secretary Anna Berg",
      "chair Bo Ceder",
      "verifier Cia Dahl",
      "certifier Dan Ek",
    ]);
    expect(verification?.verifiers.map(({ name }) => name)).toEqual(["Cia Dahl"]);
  });

  it("reads a page of digital signatures", async () => {
    const { signatures, verification } = await readCover(`Sandå kommun
Socialutskottet
2023-03-01
§ 10 Information
Beslut
Noteras.

Signerat av följande parter
ANNA BERG
Ordförande
Signerat: 2023-03-03 08:15:22
BO CEDER
Justerare
Signerat: 2023-03-02 16:00:10`);
    expect(signed(signatures)).toEqual(["chair ANNA BERG", "verifier BO CEDER"]);
    expect(verification?.date).toBe("2023-03-03");
  });

  it("parts names that follow each other without a mark by the list of those present", async () => {
    const { verification } = await readCover(`Utdrag ur protokoll 2009-09-24

Justerat: 29 september 2009

Lars-Olof Brun Gunilla Torsell Aho

Ledamöter
Lars-Olof Brun (m), ordförande
Gunilla Torsell Aho (s), vice ordförande`);
    expect(verification?.verifiers.map(({ name }) => name)).toEqual(["Lars-Olof Brun", "Gunilla Torsell Aho"]);
    expect(verification?.date).toBe("2009-09-29");
  });

  it("never throws on odd covers", async () => {
    for (const text of [
      "Beslutande\n(((((",
      "Ledamöter   ".repeat(500),
      "Plats: ".repeat(500),
      "§§ –, §",
      "Justeras\n\f\fVid protokollet:",
    ]) {
      await expect(readCover(text)).resolves.toBeDefined();
    }
  });
});
