import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Minutes } from "../../src/model/minutes.ts";
import { render } from "../../src/render/index.ts";
import { visible } from "../../src/text/visible.ts";
import { axeViolations, withBrowser } from "../support/browser.ts";
import { documentFixtures } from "../support/fixtures.ts";
import { sampleMinutes } from "../support/sample-minutes.ts";

/** What a page would do that ran a document's words: each leaves a mark, asks for something or opens a dialogue. */
const HOSTILE = [
  "<script>globalThis.hacked = 1; alert(1)</script>",
  '<img src="http://127.0.0.1:9/x.png" onerror="globalThis.hacked = 2">',
  "javascript:globalThis.hacked=3",
  '" onmouseover="globalThis.hacked=4" style="position:fixed',
  "</style><style>body{display:none}</style>",
  "</script><script>globalThis.hacked = 5</script>",
  '<iframe srcdoc="<script>parent.hacked=6</script>"></iframe>',
  "[klicka](javascript:globalThis.hacked=7) <a href=javascript:globalThis.hacked=8>klicka</a>",
  "\u0000\u0007\u001b[31m\u202e\u2066gnirts",
  "<svg onload=globalThis.hacked=9>",
  "]]><!--",
];

/** The sample with a hostile text in the place of every text that is shown. */
function hostile(): Minutes {
  let at = 0;
  const replaced = (value: unknown, key = ""): unknown => {
    if (Array.isArray(value)) return value.map((one) => replaced(one, key));
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, replaced(one, name)]));
    const shown = [
      "title",
      "name",
      "text",
      "place",
      "organization",
      "body",
      "heading",
      "diaryNumbers",
      "label",
      "party",
    ];
    return typeof value === "string" && shown.includes(key) ? `${HOSTILE[at++ % HOSTILE.length]} ${at}` : value;
  };
  return replaced(sampleMinutes) as Minutes;
}

withBrowser("the HTML page", ({ open }) => {
  // A desk by day or a phone by night, in turn: the stylesheet is the same for all documents, what stands in them is not.
  for (const [i, { name, folder }] of documentFixtures().entries()) {
    const [colorScheme, width] = i % 2 === 0 ? (["light", 1300] as const) : (["dark", 390] as const);
    it(`has nothing for axe-core to find, ${colorScheme}, ${width} px: ${name}`, async () => {
      const minutes: Minutes = JSON.parse(readFileSync(join(folder, "minutes.json"), "utf8"));
      const { page, requests } = await open({ colorScheme, viewport: { width, height: 900 } });
      await page.setContent(await render(minutes, "html"));
      expect(await axeViolations(page)).toEqual([]);
      // Nothing is wider than a phone: a reader scrolls in one direction only (WCAG 2.2, 1.4.10).
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(requests).toEqual([]);
    });
  }

  it("shows a document's words and runs none of them", async () => {
    const minutes = hostile();
    const { page, requests } = await open();
    const noticed: string[] = [];
    page.on("dialog", (dialog) => {
      noticed.push(dialog.message());
      return dialog.dismiss();
    });
    page.on("console", (message) => noticed.push(message.text()));
    page.on("pageerror", (error) => noticed.push(error.message));
    await page.setContent(await render(minutes, "html"));
    for (const link of await page.locator("a").all()) await link.dispatchEvent("click");
    await page.mouse.move(400, 300);
    const found = await page.evaluate(() => ({
      hacked: (globalThis as { hacked?: number }).hacked,
      scripts: Array.from(document.scripts).map(({ type }) => type),
      styles: document.querySelectorAll("style").length,
      foreign: document.querySelectorAll("img, iframe, svg, object, embed, form").length,
      shown: document.body.checkVisibility(),
      text: document.body.textContent ?? "",
    }));
    expect(found).toMatchObject({ hacked: undefined, styles: 1, foreign: 0, shown: true });
    expect(found.scripts).toEqual(found.scripts.map(() => "application/ld+json"));
    const [item] = minutes.paragraphs;
    const flat = (text: string): string => text.replace(/\s+/g, " ");
    expect(flat(found.text)).toContain(flat(visible(item?.title ?? "")));
    expect(noticed).toEqual([]);
    expect(requests).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
  });
});
