import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Corrections, type Entry, type Minutes, type Parsed, parse, render, validate } from "../src/index.ts";
import { accountingFaults } from "./support/laws.ts";
import { root } from "./support/source.ts";

const TEXT = readFileSync(join(root, "fixtures/documents/traskholm-socialnamnden-2022-10-26/input.txt"), "utf8");
const WHO = { by: "Arkivarien", when: "2026-11-25T12:00:00Z" };

const plain = await parse(TEXT, { file: "protokoll.txt" });
const { minutes: before } = plain;
const source = before.source.sha256;

/** The words at the nth place where they stand. */
function words(printed: string, nth = 0): { start: number; end: number; printed: string } {
  let start = TEXT.indexOf(printed);
  for (let i = 0; i < nth; i++) start = TEXT.indexOf(printed, start + 1);
  return { start, end: start + printed.length, printed };
}

/** The line that opens so, as a line is kept: without the spaces around it. */
function line(opening: string): ReturnType<typeof words> {
  const found = plain.stages.reading.lines.find(({ text }) => text.startsWith(opening));
  if (!found) throw new Error(`no line ${opening}`);
  return { start: found.start, end: found.end, printed: found.text };
}

/** The place of a value as a correction names it. */
function at(pointer: string): ReturnType<typeof words> {
  const { start, end } = before.provenance[pointer] as { start: number; end: number };
  return { start, end, printed: TEXT.slice(start, end) };
}

const range = ({ start, end }: ReturnType<typeof words>) => ({ start, end });

type Bare = Entry extends infer One ? (One extends Entry ? Omit<One, "source" | "by" | "when"> : never) : never;
const file = (...entries: (Bare & { source?: string })[]): Corrections => ({
  schemaVersion: "1.0",
  corrections: entries.map((entry) => ({ source, ...WHO, ...entry }) as Entry),
});

const corrected = (...entries: Parameters<typeof file>): Promise<Parsed> =>
  parse(TEXT, { file: "protokoll.txt", corrections: file(...entries) });

const ids = ({ findings }: Parsed): string[] => findings.map(({ id, variant }) => (variant ? `${id}/${variant}` : id));

/** Every correction leaves a model that the schema takes, with all of the text accounted for. */
async function expectLaws(parsed: Parsed): Promise<void> {
  expect(await validate(parsed.minutes)).toEqual([]);
  expect(accountingFaults(parsed)).toEqual([]);
}

describe("a corrected value", () => {
  const title: Bare = {
    kind: "value",
    words: at("/paragraphs/1/title"),
    pointer: "/paragraphs/1/title",
    read: before.paragraphs[1]?.title as string,
    value: "Ansökan om serveringstillstånd",
  };

  it("stands in the model, keeps its place, and is marked with what was read, who, when and why", async () => {
    const parsed = await corrected({ ...title, why: "Restaurangens namn hör inte till rubriken" });
    await expectLaws(parsed);
    expect(parsed.minutes.paragraphs[1]?.title).toBe("Ansökan om serveringstillstånd");
    expect(parsed.minutes.provenance["/paragraphs/1/title"]).toEqual(before.provenance["/paragraphs/1/title"]);
    expect(parsed.minutes.corrections).toEqual([
      {
        kind: "value",
        pointer: "/paragraphs/1/title",
        read: before.paragraphs[1]?.title,
        ...title.words,
        ...WHO,
        why: "Restaurangens namn hör inte till rubriken",
      },
    ]);
    expect(ids(parsed)).toEqual(ids(plain));
    expect(parsed.text).toBe(TEXT);
  });

  it("may be added where none was read, and taken away where there should be none", async () => {
    const k = before.attendance.findIndex(({ title }) => title === "socialchef");
    const pointer = `/attendance/${k}/title`;
    const party = `/attendance/${k}/party`;
    const parsed = await corrected(
      { kind: "value", words: words("Jan-Erik Brolin"), pointer: party, value: "S" },
      { kind: "value", words: at(pointer), pointer, read: "socialchef" },
    );
    await expectLaws(parsed);
    expect(parsed.minutes.attendance[k]).toMatchObject({ name: "Jan-Erik Brolin", party: "S" });
    expect(parsed.minutes.provenance[party]).toMatchObject(range(words("Jan-Erik Brolin")));
    expect(parsed.minutes.attendance[k]).not.toHaveProperty("title");
    expect(parsed.minutes.provenance).not.toHaveProperty(pointer);
  });

  it("is corrected again by what was read at first", async () => {
    const { minutes, findings } = await corrected(title, { ...title, value: "Serveringstillstånd" });
    expect(minutes.paragraphs[1]?.title).toBe("Serveringstillstånd");
    expect(findings).toEqual(plain.findings);
  });

  it("is found by its words where the pointer has moved", async () => {
    const moved = { ...title, pointer: "/paragraphs/4/title" };
    expect((await corrected(moved)).minutes.paragraphs[1]?.title).toBe("Ansökan om serveringstillstånd");
  });

  it("tells people apart by the corrected name", async () => {
    const k = before.attendance.findIndex(({ name }) => name === "Stellan Ro");
    const pointer = `/attendance/${k}/name`;
    const { minutes } = await corrected({
      kind: "value",
      words: at(pointer),
      pointer,
      read: "Stellan Ro",
      value: "Stellan Roos",
    });
    expect(minutes.people.map(({ name }) => name)).toContain("Stellan Roos");
  });

  it("counts the ballots of its vote anew", async () => {
    const folder = "fixtures/documents/granviken-kommunstyrelsen-2023-11-13/input.txt";
    const text = readFileSync(join(root, folder), "utf8");
    const { minutes } = await parse(text);
    const i = minutes.paragraphs.findIndex(({ votes }) => votes.some(({ verified }) => verified));
    const pointer = `/paragraphs/${i}/votes/0/yes`;
    const { start, end } = minutes.provenance[pointer] as { start: number; end: number };
    const read = minutes.paragraphs[i]?.votes[0]?.yes as number;
    const entry = {
      kind: "value",
      pointer,
      read,
      value: read + 1,
      words: { start, end, printed: text.slice(start, end) },
    };
    const corrections = { schemaVersion: "1.0", corrections: [{ ...WHO, source: minutes.source.sha256, ...entry }] };
    const again = await parse(text, { corrections: corrections as Corrections });
    expect(again.minutes.paragraphs[i]?.votes[0]).toMatchObject({ yes: read + 1, verified: false });
  });

  it.each([
    ["the source has changed", { ...title, source: "0".repeat(64) }, "correction-stale/source"],
    ["other words stand there", { ...title, words: { ...title.words, printed: "annat" } }, "correction-stale/text"],
    ["something else was read", { ...title, read: "annat" }, "correction-stale"],
    [
      "the pointer leads nowhere",
      { ...title, pointer: "/paragraphs/99/title", words: words("Bergtagna") },
      "correction-stale",
    ],
    ["the model does not allow it", { ...title, value: 7 }, "correction-unusable"],
    ["the model needs a value", { ...title, ...numberOf(1), value: undefined }, "correction-unusable"],
    ["it is the document's own text", { ...title, ...decisionOf(1) }, "correction-unusable"],
    ["a day is not in the calendar", { ...title, ...dateOf(), value: "2022-02-30" }, "correction-unusable"],
    ["what is untrue is left out", absentOf(), "correction-unusable"],
    ["it leads out of the model", { ...title, pointer: "/__proto__/polluted", value: "x" }, "correction-stale"],
  ])("is reported and not applied where %s", async (_why, entry, expected) => {
    const parsed = await corrected(entry as Bare);
    expect(ids(parsed).filter((id) => id.startsWith("correction"))).toEqual([expected]);
    expect({ ...parsed.minutes, corrections: 0 }).toEqual({ ...before, corrections: 0 });
    expect(parsed.minutes.corrections).toBeUndefined();
    expect({}).not.toHaveProperty("polluted");
  });

  function numberOf(i: number): object {
    const pointer = `/paragraphs/${i}/number`;
    return { pointer, words: at(pointer), read: before.paragraphs[i]?.number };
  }
  function decisionOf(i: number): object {
    const pointer = `/paragraphs/${i}/decision/text`;
    return { pointer, words: at(pointer), read: before.paragraphs[i]?.decision?.text };
  }
  function absentOf(): object {
    return { kind: "value", pointer: "/attendance/0/absent", words: at("/attendance/0/name"), value: false };
  }
  function dateOf(): object {
    return { pointer: "/meeting/date", words: at("/meeting/date"), read: before.meeting.date };
  }
});

describe("a line with another label", () => {
  const labelled = (opening: string, as: string): Promise<Parsed> =>
    corrected({ kind: "line", words: line(opening), as } as Bare);

  it("is furniture and no content", async () => {
    const parsed = await labelled("2023. Punkt 6", "furniture");
    await expectLaws(parsed);
    expect(JSON.stringify(parsed.minutes.paragraphs)).not.toContain("Punkt 6 innebär");
    expect(parsed.minutes.corrections).toMatchObject([{ kind: "line", as: "furniture" }]);
  });

  it("is text and no furniture", async () => {
    const parsed = await labelled("Ordf sign ______", "text");
    await expectLaws(parsed);
    const { start } = line("Ordf sign ______");
    const label = parsed.stages.labels().find((one) => one.end > start);
    expect(label?.as).not.toMatch(/^furniture/);
  });

  it("is text and opens no item", async () => {
    const parsed = await labelled("§ 108", "text");
    await expectLaws(parsed);
    expect(parsed.minutes.paragraphs.map(({ number }) => number)).not.toContain("108");
  });

  it("opens an item that was not seen", async () => {
    const text = TEXT.replace(/§ 110 .*/, "§ 110, första punkten");
    const first = await parse(text);
    const row = first.stages.reading.lines.find((one) => one.text.startsWith("§ 110"));
    expect(first.minutes.paragraphs.map(({ number }) => number)).not.toContain("110");
    const { start, end, text: printed } = row as { start: number; end: number; text: string };
    const entry = {
      kind: "line",
      words: { start, end, printed },
      as: "item",
      ...WHO,
      source: first.minutes.source.sha256,
    };
    const parsed = await parse(text, { corrections: { schemaVersion: "1.0", corrections: [entry as Entry] } });
    await expectLaws(parsed);
    expect(parsed.minutes.paragraphs.map(({ number }) => number)).toContain("110");
  });

  it("opens the section that it is said to open, and no longer the one it looked like", async () => {
    const parsed = await labelled("Omröstningsresultat", "procedure");
    await expectLaws(parsed);
    const item = parsed.minutes.paragraphs.find(({ number }) => number === "109");
    const section = item?.sections.find(({ heading }) => heading === "Omröstningsresultat");
    expect(section?.role).toBe("procedure");
  });

  it("is reported where it cannot be what it is said to be", async () => {
    for (const as of ["item", "decision"]) {
      const parsed = await labelled("Förvaringsplats", as);
      expect(ids(parsed)).toContain("correction-unusable");
      expect(parsed.minutes.corrections).toBeUndefined();
    }
  });
});

describe("people", () => {
  const mention = (name: string): ReturnType<typeof words> => {
    const k = before.attendance.findIndex((one) => one.name === name);
    return at(`/attendance/${k}/name`);
  };
  const idOf = ({ people }: Minutes, name: string): string | undefined =>
    people.find((one) => one.name === name || one.variants.includes(name))?.id;

  it("are joined: both spellings are one person's, and the ids stay in order", async () => {
    const parsed = await corrected({
      kind: "join",
      mentions: [mention("Kerstin Sjölander"), mention("Linn Haraldsdotter")],
    });
    await expectLaws(parsed);
    const { people, corrections } = parsed.minutes;
    expect(idOf(parsed.minutes, "Linn Haraldsdotter")).toBe(idOf(parsed.minutes, "Kerstin Sjölander"));
    expect(people.map(({ id }) => id)).toEqual(people.map((_, i) => `p${i + 1}`));
    expect(people).toHaveLength(before.people.length - 1);
    expect(corrections).toMatchObject([{ kind: "join", person: idOf(parsed.minutes, "Kerstin Sjölander") }]);
  });

  it("are split: the mentions named get a person of their own", async () => {
    const i = before.paragraphs.findIndex(({ number }) => number === "109");
    const parsed = await corrected({ kind: "split", mentions: [at(`/paragraphs/${i}/motions/1/by/0/name`)] });
    await expectLaws(parsed);
    const mover = parsed.minutes.paragraphs[i]?.motions[1]?.by[0];
    const present = parsed.minutes.attendance.find(({ name }) => name === mover?.name);
    expect(mover?.person).not.toBe(present?.person);
    expect(parsed.minutes.people).toHaveLength(before.people.length + 1);
    expect(parsed.minutes.people.find(({ id }) => id === mover?.person)).toEqual({
      id: mover?.person,
      name: "Ulf Bjurman",
      party: "M",
      variants: [],
    });
  });

  it("stay as they are where a mention is gone or nothing would change", async () => {
    for (const entry of [
      { kind: "join", mentions: [mention("Kerstin Sjölander"), mention("Kerstin Sjölander")] },
      { kind: "join", mentions: [mention("Kerstin Sjölander"), words("Bergtagna")] },
      { kind: "split", mentions: [mention("Birgit Hallén"), mention("Ulf Bjurman")] },
      { kind: "split", mentions: [mention("Kristian Wahl")] },
    ] as Bare[]) {
      const parsed = await corrected(entry);
      expect(ids(parsed)).toContain("correction-stale");
      expect(parsed.minutes.people).toEqual(before.people);
    }
  });
});

describe("the file of corrections", () => {
  it("is refused as a whole where it breaks its schema", async () => {
    const broken = { schemaVersion: "1.0", corrections: [{ kind: "value" }] } as unknown as Corrections;
    const parsed = await parse(TEXT, { corrections: broken, file: "protokoll.txt" });
    expect(ids(parsed)).toContain("corrections-invalid");
    expect(parsed.minutes).toEqual(before);
  });

  it("changes nothing where it is empty", async () => {
    expect((await corrected()).minutes).toEqual(before);
  });

  it("is of no use to Markdown that states its minutes, which says so", async () => {
    const markdown = await render(before, "md");
    const corrections = file({ kind: "line", words: words("Bergtagna"), as: "text" });
    expect(ids(await parse(markdown, { corrections }))).toEqual(["corrections-unread"]);
  });

  it("outlives the way through Markdown", async () => {
    const { minutes } = await corrected({ kind: "line", words: line("2023. Punkt 6"), as: "furniture" });
    const again = await parse(await render(minutes, "md"));
    expect(again.minutes.corrections).toEqual(minutes.corrections);
  });
});
