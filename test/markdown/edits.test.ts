import { expect, test } from "vitest";
import { parse, render } from "../../src/index.ts";
import { sampleMinutes } from "../support/sample-minutes.ts";

const written = await render(sampleMinutes, "md");

/** The minutes after a person has replaced words in the Markdown, and the ids of what was noticed. */
async function edited(...edits: (readonly [from: string, to: string])[]) {
  let text = written;
  for (const [from, to] of edits) {
    expect(text).toContain(from);
    text = text.replace(from, () => to);
  }
  const { minutes, findings } = await parse(text);
  return { minutes, noticed: findings.map(({ id }) => id), findings };
}

test("a corrected text corrects the typed value that quotes it", async () => {
  const { minutes, noticed } = await edited([
    "återremitteras för att belysa",
    "återremitteras för att grundligt belysa",
  ]);
  expect(minutes.paragraphs[1]?.motions[2]?.text).toContain("grundligt belysa kostnaderna");
  expect(noticed).toEqual([]);
});

test("a corrected decision is the decision", async () => {
  const { minutes, noticed } = await edited(
    ["**Kommunstyrelsen avslår motionen.**", "**Kommunstyrelsen bifaller motionen.**"],
    ["outcome: rejected", "outcome: approved"],
  );
  expect(minutes.paragraphs[3]?.decision).toEqual({
    text: "Kommunstyrelsen bifaller motionen.",
    points: [{ text: "Kommunstyrelsen bifaller motionen." }],
    outcome: "approved",
    immediatelyVerified: false,
  });
  expect(noticed).toEqual([]);
});

test("where the quoted words are gone, a finding says so and the YAML holds", async () => {
  const { minutes, noticed, findings } = await edited(["kostnaderna för flytten.\n", "vad flytten kostar.\n"]);
  expect(noticed).toEqual(["markdown-quote-lost"]);
  expect(findings[0]?.place?.line).toBeGreaterThan(100);
  expect(findings[0]?.message).toContain("§");
  expect(minutes.paragraphs[1]?.motions[2]?.text).toMatch(/^Tage Lindros/);
});

test("tables are edited as tables: people, ballots, totals", async () => {
  const { minutes, noticed } = await edited(
    ["| Konrad Ekvall | Ungdomsrådet |", "| Konrad Ekvall | Ungdomsrådet |\n| Siv Ny | Pensionärsrådet |"],
    ["| Runo Kvist      | SD    | Nej    |", "| Runo Kvist      | SD    | Avstår |"],
    ["| Nej    | 3     |", "| Nej    | 2     |"],
    ["| Avstår | 1     |", "| Avstår | 2     |"],
  );
  expect(minutes.attendance).toContainEqual({
    name: "Siv Ny",
    category: "other",
    affiliation: "Pensionärsrådet",
    serving: false,
  });
  expect(minutes.paragraphs[1]?.votes[0]).toMatchObject({ yes: 6, no: 2, abstained: 2, verified: true });
  expect(noticed).toEqual([]);
});

test("a § that is written anew needs nothing but its text", async () => {
  const { minutes, noticed } = await edited([
    "## §\u00A044 Anmälningsärenden",
    "## § 43 b Övrig fråga\n\nDnr KS 2024/99\n\nEn fråga ställs.\n\n### Beslut\n\n1. Frågan besvaras.\n\n### Beslutet skickas till\n\n- Anna Ek\n\n## §\u00A044 Anmälningsärenden",
  ]);
  const added = minutes.paragraphs[4];
  // Nobody types the no-break spaces that hold the sign and the number together.
  expect(added).toMatchObject({
    number: "43 b",
    title: "Övrig fråga",
    diaryNumbers: ["KS 2024/99"],
    sections: [{ role: "background" }, { role: "decision", heading: "Beslut" }, { role: "recipients" }],
    recipients: ["Anna Ek"],
  });
  expect(noticed).toEqual([]);
});

test("an exact value holds only as long as the text is what it was written for", async () => {
  const { minutes: odd } = await parse(written);
  const [item] = odd.paragraphs;
  if (item) item.title = "Val\u0007 av justerare";
  const text = await render(odd, "md");
  expect(text).toContain("at: /paragraphs/0/title");
  expect((await parse(text)).minutes.paragraphs[0]?.title).toBe("Val\u0007 av justerare");
  const { minutes, findings } = await parse(text.replace("## §\u00A041 Val␇ av", "## §\u00A041 Valet av"));
  expect(minutes.paragraphs[0]?.title).toBe("Valet av justerare");
  expect(findings.map(({ id }) => id)).toEqual(["markdown-exact-outdated"]);
});

test("whatever a person breaks, there are minutes and a finding", async () => {
  for (const [from, to, id] of [
    ["outcome: elected", "outcome: [", "markdown-yaml-broken"],
    ["outcome: elected", "outcome: vald", "markdown-value-unknown"],
    ["## Underskrifter", "## Undertecknat", "markdown-heading-unknown"],
    ['date: "2024-03-12"', "date: i mars", "schema-format"],
    ["kind: minutes", "kind: *x", "markdown-yaml-broken"],
  ] as const) {
    const { noticed, minutes } = await edited([from, to]);
    expect(minutes.paragraphs).toHaveLength(5);
    expect(noticed.join(), to).toContain(id.startsWith("schema") ? "schema" : id);
  }
});

test("line ends and a byte order mark of another system change nothing", async () => {
  const { minutes } = await parse(new TextEncoder().encode(`\uFEFF${written.replaceAll("\n", "\r\n")}`));
  const { source: _, ...rest } = minutes;
  const { source: __, ...same } = (await parse(written)).minutes;
  expect(rest).toEqual(same);
});

test("other Markdown is a document like any other", async () => {
  const { minutes } = await parse("---\ntitle: x\n---\n\n# Protokoll\n");
  expect(minutes.source.reader).not.toContain("markdown");
});
