import { readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/** The golds judge the parser, so this judges the golds: against the text beside them and against themselves. */
const root = fileURLToPath(new URL("../fixtures/documents/", import.meta.url));
const folders = readdirSync(root).sort();

const categories =
  "meeting attendance verification paragraphs decisions motions votes reservations statements recusals attachments signatures proposals".split(
    " ",
  );
const outcomes = "approved rejected remitted tabled noted elected proposed-to-council withdrawn other".split(" ");
const demands = "approval rejection remittal tabling amendment addition counter-proposal other".split(" ");

interface Ref {
  name?: string;
  party?: string;
}
interface Vote {
  yes: number;
  no: number;
  abstained?: number;
  absent?: number;
  ballots: { name: string; choice: string }[];
}
interface Paragraph {
  number: string;
  title: string;
  diaryNumbers: string[];
  proposals: { points: { text: string }[] }[];
  motions: { by: Ref[]; supportedBy: Ref[]; demands: { type: string; target?: string }[]; attachment?: string }[];
  votes: Vote[];
  decision?: { text: string; outcome: string; immediatelyVerified: boolean };
  reservations: { by: Ref[]; attachment?: string }[];
  statements: { by: Ref[]; attachment?: string }[];
  recusals: Ref[];
}
interface Gold {
  labelled: string[];
  notMinutes?: string;
  body?: string;
  attendance?: (Ref & { category: string; serving: boolean; absent?: boolean })[];
  paragraphs?: Paragraph[];
  attachments?: { label: string; paragraph?: string }[];
}

const read = (folder: string, file: string) => readFileSync(`${root}${folder}/${file}`, "utf8");
const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** Every string below a key of one of the given names. */
function strings(value: unknown, keys: Set<string>): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => strings(item, keys));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    keys.has(key) && typeof inner === "string" ? [inner] : strings(inner, keys),
  );
}

describe.each(folders)("fixture %s", (folder) => {
  const gold = JSON.parse(read(folder, "gold.json")) as Gold;
  const text = letters(read(folder, "input.txt"));
  const paragraphs = gold.paragraphs ?? [];

  it("has its page and a small PDF", () => {
    expect(read(folder, "input.html")).toMatch(/^<!DOCTYPE html>\n<html lang="sv/);
    expect(readFileSync(`${root}${folder}/input.pdf`).subarray(0, 5).toString()).toBe("%PDF-");
    expect(statSync(`${root}${folder}/input.pdf`).size).toBeLessThan(150_000);
  });

  it("labels everything, or is no minutes", () => {
    if (gold.notMinutes) expect(gold.labelled).toEqual([]);
    else expect(gold.labelled).toEqual(categories);
  });

  it("names nobody whom the text does not name", () => {
    const names = strings({ ...gold, people: undefined }, new Set(["name"]));
    expect(names.filter((name) => !text.includes(letters(name)))).toEqual([]);
  });

  it("quotes titles, diary numbers, points and decisions from the text", () => {
    const quoted = [
      ...paragraphs.flatMap((p) => [p.title, ...p.diaryNumbers]),
      ...strings(
        paragraphs.map((p) => p.proposals),
        new Set(["text"]),
      ),
      ...paragraphs.flatMap((p) => p.decision?.text.split("\n") ?? []),
    ].map(letters);
    // Page furniture may stand in the middle, so the ends are looked for and not the whole.
    expect(quoted.filter((q) => !text.includes(q.slice(0, 14)) || !text.includes(q.slice(-14)))).toEqual([]);
  });

  it("counts its ballots", () => {
    for (const vote of paragraphs.flatMap((p) => p.votes)) {
      const of = (choice: string) => vote.ballots.filter((b) => b.choice === choice).length;
      if (vote.ballots.length === 0) continue;
      expect([of("yes"), of("no"), of("abstained"), of("absent")]).toEqual([
        vote.yes,
        vote.no,
        vote.abstained ?? 0,
        vote.absent ?? 0,
      ]);
    }
  });

  it("uses the model's words and refers to what is there", () => {
    const labels = new Set((gold.attachments ?? []).map((a) => a.label));
    const numbers = paragraphs.map((p) => p.number);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const p of paragraphs) {
      if (p.decision) expect(outcomes).toContain(p.decision.outcome);
      for (const motion of p.motions) for (const demand of motion.demands) expect(demands).toContain(demand.type);
      for (const part of [...p.motions, ...p.reservations, ...p.statements])
        if (part.attachment) expect(labels).toContain(part.attachment);
    }
    for (const attachment of gold.attachments ?? [])
      if (attachment.paragraph) expect(numbers).toContain(attachment.paragraph);
    for (const person of gold.attendance ?? [])
      if (person.category === "member") expect(person.serving).toBe(!person.absent);
  });

  it("lets nobody who was barred move, vote or reserve", () => {
    for (const p of paragraphs) {
      const barred = new Set(p.recusals.map((r) => r.name));
      const acting = [
        ...p.motions.flatMap((m) => m.by),
        ...p.reservations.flatMap((r) => r.by),
        ...p.votes.flatMap((v) => v.ballots),
      ];
      expect(acting.filter((ref) => ref.name && barred.has(ref.name))).toEqual([]);
    }
  });
});
