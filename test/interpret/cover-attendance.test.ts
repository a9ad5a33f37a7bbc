import { describe, expect, it } from "vitest";
import { people, readCover } from "../support/cover.ts";

describe("lists of people on the cover", () => {
  it("reads labels and values that share a line in flat text", async () => {
    const minutes = await readCover(`Ekträsks kommun
Kommunstyrelsen
2019-03-12
Beslutande Karin Alm (S), ordförande
Bo Ek (C), 1:e vice ordförande
Tjänstgörande ersättare Eva Lind (V) för Olle Ask (V)
Ej tjänstgörande ersättare Per Holm (KD)
Övriga deltagande Maria Berg, kommunchef
Hans Kvist, ekonomichef § 45
Utses att justera Bo Ek
Paragrafer 40–52`);
    expect(people(minutes)).toEqual([
      "Karin Alm (S) member chair serving",
      "Bo Ek (C) member first-vice-chair serving",
      "Eva Lind (V) substitute serving for Olle Ask (V)",
      "Per Holm (KD) substitute",
      'Maria Berg official "kommunchef"',
      'Hans Kvist official §§ 45 "ekonomichef"',
    ]);
  });

  it("keeps three columns apart", async () => {
    const minutes = await readCover(`Tallunda kommun
Bildningsnämnden      2021-10-05

Ledamöter                      Ersättare                       Övriga
Anna Ström (S), ordf.          Ove Falk (S) tjg                Karl Nord, skolchef
Leif Rask (M), 1:e v ordf.     Siv Ö Lund (M)                  Mona Ahl, nämndsekreterare
Hans von Essen (KD)            Björn af Ugglas (L) tjg         Rolf Åhl, controller`);
    expect(people(minutes).sort()).toEqual([
      "Anna Ström (S) member chair serving",
      "Björn af Ugglas (L) substitute serving",
      "Hans von Essen (KD) member serving",
      'Karl Nord official "skolchef"',
      "Leif Rask (M) member first-vice-chair serving",
      'Mona Ahl official secretary "nämndsekreterare"',
      "Ove Falk (S) substitute serving",
      'Rolf Åhl official "controller"',
      "Siv Ö Lund (M) substitute",
    ]);
  });

  it("untangles columns that text extraction wove together", async () => {
    const minutes = await readCover(`VÄSTERVIKA KOMMUN                  SAMMANTRÄDESPROTOKOLL
Arbetsutskottet
Datum
2025-02-11

Beslutande    Ledamöter                     Tjänstgörande ersättare
Lisa Andrén (M), Ordförande Anders Friberg (C) ersätter Fredrik
Thure Svens (M) Hansson (KD)
Maria Losman (MP) §§ 30-33
Marie Wall-Berg (S), 2:e vice ordförande Eva Borg (S) ersätter Peter Sjöö (S)
Kristian Karls (SD)

Övriga närvarande Ersättare                 Tjänstepersoner
Eva Borg (S) §§ 28–29         Malin Arne, kommundirektör
Jarl Ekdahl (L)          Ulf Stenberg, plan- och
byggchef
Annelie Fisch, kommunsekreterare`);
    expect(people(minutes).sort()).toEqual([
      "Anders Friberg (C) substitute serving for Fredrik Hansson (KD)",
      'Annelie Fisch official secretary "kommunsekreterare"',
      "Eva Borg (S) substitute serving for Peter Sjöö (S)",
      "Eva Borg (S) substitute §§ 28–29",
      "Jarl Ekdahl (L) substitute",
      "Kristian Karls (SD) member serving",
      "Lisa Andrén (M) member chair serving",
      'Malin Arne official "kommundirektör"',
      "Maria Losman (MP) member serving §§ 30–33",
      "Marie Wall-Berg (S) member second-vice-chair serving",
      "Thure Svens (M) member serving",
      'Ulf Stenberg official "plan- och byggchef"',
    ]);
  });

  it("reads running text: titles before names, plural titles, names that wrap", async () => {
    const minutes = await readCover(`Österdals kommun
Tekniska nämnden                 2011-03-08

Beslutande         Anna Andersson (S), ordförande, Bo Berg (M), 1:e vice ordförande, Cecilia
                   Ek (C), Fredrik af Klinteberg (KD), Gun Ivarsson (S) ersätter Hans
                   Johansson (S) och Jan Lind (SD) §§ 16-20
Övriga             Förvaltningschef Karl Mård, ingenjörerna Lars Nygren och Mona Olsson, § 14,
                   samt sekreterare Nina Pers`);
    expect(people(minutes)).toEqual([
      "Anna Andersson (S) member chair serving",
      "Bo Berg (M) member first-vice-chair serving",
      "Cecilia Ek (C) member serving",
      "Fredrik af Klinteberg (KD) member serving",
      "Gun Ivarsson (S) substitute serving for Hans Johansson (S)",
      "Jan Lind (SD) member serving §§ 16–20",
      'Karl Mård official "Förvaltningschef"',
      'Lars Nygren official "ingenjörerna"',
      'Mona Olsson official §§ 14 "ingenjörerna"',
      "Nina Pers official secretary",
    ]);
  });

  it("reads crosses in a table of presence", async () => {
    const minutes = await readCover(`Linö kommun
Bildningsnämnden
2018-09-20

Närvarolista
Ordinarie ledamöter        Parti    Närv.    Ersättare           Parti   Närv.  Tjg.
Nicklas Lun                S        X        Boel Hol            M       X
Tobias Tapp                M        X        Mia Sjö             S       X      X
Eva Lind                   C        -        Olle Vik            C       X      X`);
    expect(people(minutes).filter((one) => !one.includes("Olle"))).toEqual([
      "Nicklas Lun (S) member serving",
      "Tobias Tapp (M) member serving",
      "Eva Lind (C) member absent",
      "Boel Hol (M) substitute",
      "Mia Sjö (S) substitute serving",
    ]);
  });

  it("takes parties from headings, commas and columns", async () => {
    const headed = await readCover(`Kråkviks kommun
Byggnadsnämnden 1984-02-15
Närvarande beslutande:
Socialdemokraterna
Arne Berg, ordförande
Moderaterna
Elsa Fält, vice ordförande
vänsterpartiet kommunisterna
Ivan Jarl, ersättare för Kurt Lax`);
    expect(people(headed)).toEqual([
      "Arne Berg (S) member chair serving",
      "Elsa Fält (M) member vice-chair serving",
      "Ivan Jarl (VPK) substitute serving for Kurt Lax",
    ]);
    const spelt = await readCover(`Valdalens kommun
Kommunfullmäktige 2018-06-04
Närvarande ledamöter: Anna Ek, S, ordförande, Bo Fors, M, Elin Ivarsson, Liberalerna`);
    expect(people(spelt)).toEqual([
      "Anna Ek (S) member chair serving",
      "Bo Fors (M) member serving",
      "Elin Ivarsson (L) member serving",
    ]);
    const columns = await readCover(`Kvistbro kommun
Kommunstyrelsen   2015-05-05
Beslutande              Anna Berg               S       Ordförande
                        Cia Dahl                M       Vice ordförande
                        Dan Ek                  KD      ersätter Eva Falk (L)`);
    expect(people(columns)).toEqual([
      "Anna Berg (S) member chair serving",
      "Cia Dahl (M) member vice-chair serving",
      "Dan Ek (KD) substitute serving for Eva Falk (L)",
    ]);
  });

  it("says at which items and hours somebody was there", async () => {
    const minutes = await readCover(`Björnlunda kommun
Socialnämnden
2017-01-24
Beslutande:
Anna Berg (S), ordförande
Carina Dal (V), anlände kl. 13.40
David Ek (L) t.o.m. § 6
Eva Fors (KD) fr.o.m. § 4
Fredrik Gran (SD), ej § 5 (jäv)
Gun Holm (C) lämnade sammanträdet kl. 16.00
Ida Jern (L), tjänstgörande från § 7
Paragrafer: 1–12`);
    expect(people(minutes)).toEqual([
      "Anna Berg (S) member chair serving",
      "Carina Dal (V) member serving from 13:40",
      "David Ek (L) member serving §§ 1–6",
      "Eva Fors (KD) member serving §§ 4–",
      "Fredrik Gran (SD) member serving §§ 1–4, 6–12",
      "Gun Holm (C) member serving to 16:00",
      "Ida Jern (L) substitute serving §§ 7–",
    ]);
  });

  it("applies footnotes to the names that carry their marks", async () => {
    const minutes = await readCover(`Vallby kommun
Socialnämnden
2019-02-26
Ledamöter: Bo Ceder (M), Cia Dahl (C)*, Dan Ek (V)
Ersättare: Eva Falk (S)**
* deltog till och med § 15
** tjänstgör från § 16
Paragrafer: 12-20`);
    expect(people(minutes)).toEqual([
      "Bo Ceder (M) member serving",
      "Cia Dahl (C) member serving §§ 12–15",
      "Dan Ek (V) member serving",
      "Eva Falk (S) substitute serving §§ 16–",
    ]);
  });

  it("gives those named beside their office one entry each", async () => {
    const minutes = await readCover(`Rosbo kommun
Kommunstyrelsen
2020-02-02
Beslutande
Ordförande: Anna Berg (S)
1:e vice ordförande: Bo Ceder (M)
Ledamöter: Cia Dahl (C), Anna Berg (S)
Justerare: Bo Ceder`);
    expect(people(minutes).sort()).toEqual([
      "Anna Berg (S) member chair serving",
      "Bo Ceder (M) member first-vice-chair serving",
      "Cia Dahl (C) member serving",
    ]);
  });

  it("tells serving substitutes from others where both stand under those deciding", async () => {
    const minutes = await readCover(`Högmo kommun
Kommunstyrelsen
2024-03-11
Beslutande:
   Ledamöter
                           Anna Berg (S), ordförande
   Tjänstgörande ersättare
                           Dan Ek (V) för Eva Falk (V)
   Ersättare
                           Fia Gran (SD)`);
    expect(people(minutes)).toEqual([
      "Anna Berg (S) member chair serving",
      "Dan Ek (V) substitute serving for Eva Falk (V)",
      "Fia Gran (SD) substitute",
    ]);
  });

  it("names nobody where the cover points elsewhere", async () => {
    const minutes = await readCover(`Storby kommun
Kommunfullmäktige
2022-11-28
Beslutande          Enligt närvarolista
Ersättare           Inga`);
    expect(minutes.attendance).toEqual([]);
    expect(minutes.unclaimed).toEqual([]);
  });
});
