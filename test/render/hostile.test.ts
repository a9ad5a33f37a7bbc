import fc from "fast-check";
import type { Node, Nodes, Parent } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { Block, Minutes } from "../../src/model/minutes.ts";
import { render } from "../../src/render/index.ts";
import { flatten } from "../../src/render/markdown/flatten.ts";
import { toMdast } from "../../src/render/to-mdast.ts";
import { visible } from "../../src/text/visible.ts";
import { readPage } from "../support/read-page.ts";
import { sampleMinutes } from "../support/sample-minutes.ts";

const NASTY = [
  "<script>alert(1)</script>",
  "</style>",
  "</title>",
  "<!-- decision -->",
  "-->",
  "<br>",
  "&amp;",
  "&#35;",
  "&",
  "<",
  ">",
  '"',
  "'",
  "`",
  "```",
  "~~~",
  "~x~",
  "*",
  "**",
  "_",
  "\\",
  "|",
  "\\|",
  "# ",
  "#",
  "1.",
  "1. ",
  "1) ",
  "a. ",
  "- ",
  "-",
  "-----",
  "===",
  "***",
  "+ ",
  "> ",
  "    ",
  "\t",
  "\n",
  "\n\n",
  "\r",
  "---\n",
  "§ 7",
  "[x](y)",
  "![x](y)",
  "[x]: y",
  "[^1]",
  "[^1]: z",
  "[ ] ",
  "{.x}",
  ":::",
  "www.x.se",
  "http://x.se/a_b",
  "a@b.se",
  "\u202E",
  "\u2066",
  "\u0000",
  "\u0007",
  "\u0085",
  "\u2028",
  "\uD800",
  "\uFEFF",
  "\u00A0",
  "\u00AD",
  "bilaga A1",
  "å",
  "x",
  " ",
  "Ja",
  "(S)",
  "..",
  "2024",
  ":",
  "!",
];

const hostile = fc
  .oneof(
    fc.array(fc.constantFrom(...NASTY), { minLength: 1, maxLength: 8 }).map((parts) => parts.join("")),
    fc.string({ unit: "binary", minLength: 1, maxLength: 20 }),
  )
  .filter((value) => visible(value) !== "");

const blocks = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant("paragraph"), text: hostile }),
    fc.record({ type: fc.constant("quote"), text: hostile }),
    fc.record({
      type: fc.constant("list"),
      ordered: fc.boolean(),
      items: fc.array(
        fc.record({ number: fc.oneof(hostile, fc.constant("1")), text: hostile }, { requiredKeys: ["text"] }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    fc.record({
      type: fc.constant("table"),
      rows: fc.array(fc.array(fc.oneof(hostile, fc.constant("")), { minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
  ),
  { minLength: 1, maxLength: 4 },
) as fc.Arbitrary<Block[]>;

/** The sample with hostile text wherever a text may stand. */
const minutes: fc.Arbitrary<Minutes> = fc.tuple(hostile, hostile, blocks, blocks).map(([one, two, first, second]) => {
  const [, item] = sampleMinutes.paragraphs;
  const [attachment] = sampleMinutes.attachments;
  const [attendee] = sampleMinutes.attendance;
  return {
    ...sampleMinutes,
    organization: one,
    body: two,
    meeting: { date: one, start: two, place: one },
    attendance: [
      { ...attendee, name: one, party: two, title: two, affiliation: one, replaces: { name: two, party: one } },
    ],
    verification: { verifiers: [{ name: one, party: two }], place: two, notice: { location: one } },
    paragraphs: [
      {
        ...item,
        number: one,
        title: two,
        diaryNumbers: [one, two],
        sections: [
          { role: "background", heading: one, blocks: first },
          { role: "decision", blocks: second },
        ],
        votes: [
          {
            yes: 1,
            no: 0,
            yesMeans: one,
            noMeans: two,
            ballots: [{ name: two, party: one, choice: "yes" }],
            verified: false,
          },
        ],
      },
    ],
    attachments: [{ ...attachment, label: one, title: two, paragraph: one, text: `${one}\n${two}` }],
    signatures: [{ role: "chair", name: one }],
    people: [{ id: "p1", name: one, party: two, variants: [two] }],
    unclaimed: [{ page: 1, line: 1, text: one }],
  } as Minutes;
});

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);
const LEAVES = new Set(["heading", "paragraph", "tableCell", "html"]);

/** The blocks of a tree with their texts; what shows nothing is left out. */
function outline(node: Node, out: string[] = []): string[] {
  for (const child of (node as Parent).children ?? []) {
    if (child.type === "yaml" || child.type === "code") continue;
    if (LEAVES.has(child.type)) {
      const text = child.type === "html" ? child.value : textOf(child as Nodes);
      if (text !== "" || child.type === "tableCell") out.push(`${child.type} ${text}`);
    } else {
      out.push(child.type);
      outline(child, out);
    }
  }
  return out;
}

test("Markdown: whatever the text says, it is read back as the same text in the same blocks", async () => {
  await fc.assert(
    fc.asyncProperty(minutes, async (given) => {
      const text = await render(given, "md");
      const tree = parser.parse(text);
      expect(outline(tree)).toEqual(outline(flatten(toMdast(given))));
      const facts = parse(tree.children[0]?.type === "yaml" ? tree.children[0].value : "");
      expect(facts.organization).toBe(given.organization);
      expect(facts.body).toBe(given.body);
    }),
    { numRuns: 150 },
  );
});

const TAGS =
  "a abbr blockquote body caption cite code dd details div dl dt footer h1 h2 h3 head header html li main meta nav ol p script section span strong style summary table tbody td th thead time title tr ul".split(
    " ",
  );
const ATTRIBUTES =
  "aria-hidden aria-label aria-labelledby charset class content datetime href http-equiv id lang name role scope start style tabindex title type".split(
    " ",
  );

test("HTML: whatever the text says, it is text and opens nothing", async () => {
  await fc.assert(
    fc.asyncProperty(minutes, async (given) => {
      const page = readPage(await render(given, "html"));
      for (const { name, attributes } of page.elements) {
        expect(TAGS).toContain(name);
        if (name === "script") expect(attributes).toEqual({ type: "application/ld+json" });
        for (const key of Object.keys(attributes)) expect(ATTRIBUTES).toContain(key);
        if (attributes.href !== undefined) expect(attributes.href).toMatch(/^#/);
      }
      const ids = page.elements.flatMap(({ attributes }) => attributes.id ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      for (const text of [given.organization, given.body, given.attendance[0]?.name, given.unclaimed[0]?.text])
        expect(page.text).toContain(visible(text ?? ""));
    }),
    { numRuns: 150 },
  );
});
