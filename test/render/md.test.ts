import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { Minutes } from "../../src/model/minutes.ts";
import { render } from "../../src/render/index.ts";
import { sampleMinutes } from "../support/sample-minutes.ts";

const text = await render(sampleMinutes, "md");
const body = text.slice(text.indexOf("\n---\n") + 5);
/** Without the typed values, which quote it. */
const prose = body.replace(/^```yaml\n[\s\S]*?^```$/gm, "");

test("the sample as Markdown", async () => {
  await expect(text).toMatchFileSnapshot("sample-minutes.md");
});

test("the front matter holds the facts under the names of the schema", () => {
  const tree = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).parse(text);
  const first = tree.children[0];
  const facts = parse(first?.type === "yaml" ? first.value : "") as Partial<
    Record<keyof Minutes | "paragraf", unknown>
  >;
  const { kind, organization, body: name, meeting, source } = sampleMinutes;
  expect(facts).toMatchObject({ paragraf: "1.0", kind, organization, body: name, meeting, source });
  expect(facts.verification).toMatchObject({ verifiers: ["Ylva Sandhammar (S)", "Tage Lindros (M)"] });
  expect(facts.people).toContain("p1 Ylva Sandhammar (S)");
  expect(facts.people).toContainEqual({
    id: "p12",
    name: "Elsa-Brita Norén",
    party: "V",
    variants: ["Elsa Brita Norén"],
  });
});

test("every sentence of the document stands there once", () => {
  for (const { sections } of sampleMinutes.paragraphs) {
    for (const { blocks } of sections) {
      for (const block of blocks) {
        if (block.type === "paragraph")
          expect(prose.split(block.text.replace(/(www|hamnen)(\.|@)/g, "$1\\$2"))).toHaveLength(2);
      }
    }
  }
});

test("ballots that stand in a table of the text are not set a second time", () => {
  expect(body.match(/<!-- vote \d -->/g)).toEqual(["<!-- vote 1 -->"]);
  expect(prose.match(/\| Runo Kvist /g)).toHaveLength(3);
});

test("a number that is not counted is printed, and no two lists run together", async () => {
  const list = (...numbers: (string | undefined)[]) => ({
    type: "list" as const,
    ordered: true,
    items: numbers.map((number, i) => ({ ...(number !== undefined && { number }), text: `punkt ${i}` })),
  });
  const blocks = [
    list("1", "2"),
    list("1", "2"),
    list("1", "3"),
    list("a", "b"),
    list(undefined, "1"),
    list("1234567890"),
  ];
  const minutes = {
    ...sampleMinutes,
    paragraphs: [{ ...sampleMinutes.paragraphs[0], sections: [{ role: "background", blocks }] }],
  } as Minutes;
  const shown = await render(minutes, "md");
  expect(shown).toContain(
    "1. punkt 0\n2. punkt 1\n\n1) punkt 0\n2) punkt 1\n\n- **1.** punkt 0\n- **3.** punkt 1\n\n* **a.** punkt 0",
  );
  expect(shown).toContain("- punkt 0\n- **1.** punkt 1\n\n* **1234567890.** punkt 0");
});

test("a § without text is told by its typed values", async () => {
  const paragraphs = sampleMinutes.paragraphs.map((item) => ({ ...item, sections: [] }));
  const shown = await render({ ...sampleMinutes, paragraphs }, "md");
  for (const { decision, motions, reservations, recipients } of paragraphs) {
    const texts = [
      ...(decision?.text.split("\n") ?? []),
      ...[...motions, ...reservations].flatMap(({ text }) => text ?? []),
      ...recipients,
    ];
    for (const line of texts) expect(shown.replaceAll("\\", "")).toContain(line);
  }
});
