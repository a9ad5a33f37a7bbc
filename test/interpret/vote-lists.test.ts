import { describe, expect, it } from "vitest";
import { parse } from "../../src/pipeline.ts";

const FIRST = ["Anna", "Bo", "Cilla", "David", "Eva", "Fred", "Gun", "Hans"];
const LAST = ["Berg", "Ek", "Dal", "Fors", "Gran", "Holm"];
const PARTIES = ["S", "M", "V", "C", "L"];
const VOTERS = LAST.flatMap((last, i) =>
  FIRST.map((first, k) => [`${first} ${last}`, PARTIES[(i + k) % 5], String(i * 8 + k + 1), "Ledamot"] as const),
);

/** The foot of a page and the head of the next one. */
const HEAD = `
Exempelby kommun Kommunfullmäktige, protokoll

3 (20)

\fKommunfullmäktige

Protokoll (nr 1)
Sammanträdesdatum: 2024-03-12
`;

/** Lists behind the items, one cell a line, as text without columns has them; every vote comes out at the same numbers. */
function list(number: number, item: number): string {
  const rows = VOTERS.map((cells, i) => [...cells, answer(number, i)].join("\n\n"));
  return `${HEAD}Voteringslista § ${item}

Taxa för avgift ${item}
Antal Ja: 32

Antal Nej: 16

Antal Avstår: 0

Namn

Parti

Plats

Funktion

Resultat

${rows.slice(0, 20).join("\n\n")}
${HEAD}${rows.slice(20, 40).join("\n\n")}
${HEAD}${rows.slice(40).join("\n\n")}
`;
}

const answer = (vote: number, voter: number): string => ((voter + vote) % 3 === 0 ? "Nej" : "Ja");

/** Pages without lists, so that what stands at the head of these is no head of all pages. */
const plain = [1, 2, 3, 4, 5, 6, 7, 8]
  .map(
    (number) => `${HEAD}§ ${number}\nInformation ${number}\n\nBeslut\nInformationen om ärende ${number} antecknas.\n`,
  )
  .join("");

const item = (number: number): string => `
§ ${number}
Taxa för avgift ${number}

Beslut
Taxan antas.

Omröstning
Omröstningen utfaller med 32 Ja mot 16 Nej. Hur var och en röstar framgår av voteringslistan.
`;

describe("lists of votes behind the items, one cell a line", () => {
  it("give everybody's own party and answer where several votes have the same", async () => {
    const text = `Exempelby kommun
Sammanträdesprotokoll
Kommunfullmäktige
2024-03-12
${plain}${item(10)}${item(16)}${item(23)}${list(1, 10)}${list(2, 16)}${list(3, 23)}`;
    const { minutes } = await parse(text);
    const votes = minutes.paragraphs.slice(8).map(({ votes: [vote] }) => vote);
    expect(votes.map((vote) => [vote?.yes, vote?.no])).toEqual([
      [32, 16],
      [32, 16],
      [32, 16],
    ]);
    votes.forEach((vote, i) => {
      const own = new Map<string, { party: string | undefined; choice: string }>(
        VOTERS.map(([name, party], voter) => [name, { party, choice: answer(i + 1, voter) === "Ja" ? "yes" : "no" }]),
      );
      // Rows that a page break parts may be left out, or told without a party; what is told must be somebody's own.
      expect(vote?.ballots?.length).toBeGreaterThan(44);
      for (const { name, party, choice } of vote?.ballots ?? []) {
        expect(choice).toBe(own.get(name)?.choice);
        expect([own.get(name)?.party, undefined]).toContain(party);
      }
    });
  });
});
