import { expect, test } from "vitest";
import type { Minutes, PdfFacts } from "../../src/model/minutes.ts";
import { render } from "../../src/render/index.ts";
import { readPage } from "../support/read-page.ts";
import { sampleMinutes } from "../support/sample-minutes.ts";

const html = await render(sampleMinutes, "html");
const page = readPage(html);
const values = (name: string) => page.elements.flatMap(({ attributes }) => attributes[name] ?? []);
const named = (tag: string) => page.elements.filter(({ name }) => name === tag);

test("ids are unique and every link leads to one of them", () => {
  const ids = values("id");
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(
    expect.arrayContaining(["p41", "p42", "p43", "p43a", "p44", "bilaga-A1", "narvarande", "underskrifter", "otolkat"]),
  );
  for (const href of values("href")) expect(ids).toContain(href.replace(/^#/, ""));
  for (const labelled of values("aria-labelledby")) expect(ids).toContain(labelled);
});

test("two § of the same number and attachments of the same label have ids of their own", async () => {
  const [item] = sampleMinutes.paragraphs;
  const [attachment] = sampleMinutes.attachments;
  const minutes = {
    ...sampleMinutes,
    paragraphs: ["7", "7", "7-2", "???", "!"].map((number) => ({ ...item, number })),
    attachments: ["1", "1", "?"].map((label) => ({ ...attachment, label })),
  } as Minutes;
  const ids = readPage(await render(minutes, "html")).elements.flatMap(({ attributes }) => attributes.id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
});

test("the page stands alone and runs nothing", () => {
  expect(html).toMatch(/^<!doctype html>\n<html lang="sv">/);
  expect(named("meta").map(({ attributes }) => attributes["http-equiv"])).toContain("Content-Security-Policy");
  expect(named("script").map(({ attributes }) => attributes)).toEqual([{ type: "application/ld+json" }]);
  for (const tag of ["link", "img", "iframe", "object", "form", "base"]) expect(named(tag)).toEqual([]);
  const shown = html.replace(/<script [^>]*>[^<]*<\/script>/, "");
  expect(shown).not.toMatch(/url\(|@import|https?:|javascript:/);
  expect(
    page.elements.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => name.startsWith("on")),
  ).toEqual([]);
});

test("JSON-LD tells what the page is, and names nobody", () => {
  const [, text = ""] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html) ?? [];
  const data = JSON.parse(text);
  expect(data).toMatchObject({
    "@context": "https://schema.org",
    about: {
      "@type": "Event",
      startDate: "2024-03-12T13:00:00+01:00",
      organizer: { name: "Kommunstyrelsen", parentOrganization: { name: "Almviks kommun" } },
    },
  });
  for (const { url } of data.hasPart) expect(values("id")).toContain(url.slice(1));
  for (const { name } of sampleMinutes.people) expect(text).not.toContain(name);
});

test("landmarks and headings are in order", () => {
  for (const tag of ["header", "nav", "main", "footer", "h1"]) expect(named(tag)).toHaveLength(1);
  const levels = page.elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
  for (const [i, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1);
  expect(page.text).toContain("Till innehållet");
});

test("tables have captions and scopes", () => {
  const tables = named("table");
  expect(named("caption")).toHaveLength(tables.length);
  for (const head of named("th")) expect(head.attributes.scope).toMatch(/^(?:col|row)$/);
});

test("the § leads to its attachment and the attachment back", () => {
  expect(html).toContain('till eget förslag enligt <a href="#bilaga-A1">bilaga A1</a>.');
  expect(html).toContain('<a href="#p42">§\u00A042</a>');
  expect(html).toContain('<a href="#p42-reservation">reservation Signe Malmkvist (V)</a>');
  expect(html).toContain('<a href="#p42-yttrande">ersättaryttrande Elsa-Brita Norén (V)</a>');
});

test("dates, times, parties and pages", () => {
  expect(html).toContain('<time datetime="2024-03-12">12 mars 2024</time>');
  expect(html).toContain('<time datetime="13:00">13.00</time>–<time datetime="16:40">16.40</time>');
  expect(html).toContain('<abbr title="Miljöpartiet de gröna">MP</abbr>');
  expect(html).toContain('<span class="pages">s.\u00A03–5</span>');
  expect(html).toContain(sampleMinutes.source.sha256);
});

test("colours have the contrast that WCAG 2.2 AA asks for, in both schemes", () => {
  const schemes = [...html.matchAll(/:root \{([^}]*--paper[^}]*)\}/g)].slice(0, 2).map(([, block = ""]) => {
    return Object.fromEntries(
      [...block.matchAll(/--([a-z]+): (#[0-9a-f]{6})/g)].map(([, name = "", colour = ""]) => [name, colour]),
    );
  });
  expect(schemes).toHaveLength(2);
  for (const scheme of schemes) {
    for (const ground of ["paper", "raised", "decision"]) {
      for (const ink of ["ink", "quiet", "link", "yes", "no", "abstained", "absent"]) {
        expect(contrast(scheme[ink] ?? "", scheme[ground] ?? ""), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  }
});

/** WCAG 2.2, contrast ratio of two sRGB colours. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test("a fragment is the body alone, with permanent links and the caller's own", async () => {
  const fragment = await render(sampleMinutes, "html", {
    fragment: true,
    links: {
      person: (id) => (id === sampleMinutes.attendance[0]?.person ? "../personer/a.html" : undefined),
      matter: (number) => `../arenden/${encodeURIComponent(number)}.html`,
    },
  });
  const parts = readPage(fragment);
  expect(parts.elements.map(({ name }) => name)).not.toContain("head");
  expect(fragment).not.toMatch(/<style|<script|<body/);
  expect(fragment).toContain('<span class="number"><a href="#p42">§\u00A042</a></span>');
  expect(fragment).toContain(`<a href="../personer/a.html">${sampleMinutes.attendance[0]?.name}</a>`);
  const [number = ""] = sampleMinutes.paragraphs.flatMap(({ diaryNumbers }) => diaryNumbers);
  expect(fragment).toContain(`<a href="../arenden/${encodeURIComponent(number)}.html">${number}</a>`);
  // What both have is the same but for the links.
  const inside = html.slice(html.indexOf("<header>"), html.indexOf("</body>"));
  const unlinked = (text: string) => text.replace(/<\/?a\b[^>]*>/g, "").trim();
  expect(unlinked(fragment)).toBe(unlinked(inside));
});

test("the colophon tells what a PDF says of itself, as claims and as text", async () => {
  const pdf = {
    version: "1.7",
    archival: "PDF/A-2b",
    producer: "Skrivare 2 <script>",
    creator: "Ordbehandlare",
    language: "sv-SE",
    tagged: true,
    signed: true,
    pageLabels: ["i", "ii", "1"],
    embeddedFiles: ["bilaga.xml"],
  };
  const text = async (facts: PdfFacts) =>
    await render({ ...sampleMinutes, source: { ...sampleMinutes.source, pdf: facts } }, "html");
  expect(await text(pdf)).toContain(
    "<p>PDF 1.7, enligt filen själv PDF/A-2b, taggad, språk sv-SE. Skapad med Ordbehandlare, PDF-filen skriven av Skrivare 2 &#x3C;script>. Digitalt signerad; signaturen är inte prövad. Sidorna är märkta i till 1. Inbäddad fil: bilaga.xml.</p>",
  );
  expect(await text({ tagged: false, signed: false })).toContain("<p>PDF.</p>");
  const files = Array.from({ length: 30 }, (_, i) => `${i}.csv`);
  expect(await text({ ...pdf, embeddedFiles: files })).toContain("Inbäddade filer: 0.csv, 1.csv");
  expect(await text({ ...pdf, encrypted: true })).toContain("Filen är krypterad, men öppnas utan lösenord.");
  expect(html).not.toContain("<p>PDF");
});
