import { createReadStream, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Minutes } from "../../src/model/minutes.ts";
import { axeViolations, withBrowser } from "../support/browser.ts";
import { sampleMinutes } from "../support/sample-minutes.ts";
import { asFiles, build, fixtureModels } from "../support/site.ts";

const TYPES: Record<string, string> = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript" };

/** A static web server as simple as they come, the site somewhere below its root. */
function serve(site: string, base: string): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "", "http://localhost");
    const file = join(site, decodeURIComponent(pathname).slice(base.length));
    if (!pathname.startsWith(base) || !existsSync(file) || !statSync(file).isFile())
      return response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    return createReadStream(file).pipe(response);
  });
}

/** A document that tries everything that a text can try. */
const hostile: Minutes = {
  ...sampleMinutes,
  source: { ...sampleMinutes.source, sha256: "f".repeat(64) },
  organization: "Almviks kommun",
  body: `Nämnden <img src=x onerror="document.title='över'">`,
  meeting: { date: "2024-04-01" },
  provenance: {},
  paragraphs: [
    {
      ...(sampleMinutes.paragraphs[0] as Minutes["paragraphs"][number]),
      number: "1",
      title: `</script><script>document.title='över'</script> <b>Ölkrus</b>`,
      diaryNumbers: [`"><img src=x onerror=alert(1)>`],
    },
  ],
};

withBrowser("the site", ({ open }) => {
  let folder: string;
  let site: string;
  let server: Server;
  let http: string;
  let file: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "paragraf-site å "));
    const voted = ["2024-05-16", "2024-06-16", "2025-01-16"].map((date, i) => ({
      ...sampleMinutes,
      source: { ...sampleMinutes.source, sha256: String(i).repeat(64) },
      meeting: { ...sampleMinutes.meeting, date },
    }));
    ({ site } = await build(folder, asFiles([...fixtureModels(), ...voted, hostile])));
    server = serve(site, "/arkiv/protokoll/");
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    http = `http://127.0.0.1:${(server.address() as AddressInfo).port}/arkiv/protokoll/`;
    file = `${pathToFileURL(site)}/`;
  });

  afterAll(async () => {
    await new Promise((done) => server?.close(done));
    rmSync(folder, { recursive: true, force: true });
  });

  const results = (page: Page) => page.locator("#traffar > li");
  const status = (page: Page) => page.locator("#lage");
  const told = async (page: Page, text: RegExp): Promise<void> => {
    await page.waitForFunction(
      ([source, flags]) => new RegExp(source as string, flags).test(document.querySelector("#lage")?.textContent ?? ""),
      [text.source, text.flags],
    );
  };

  it.each([
    ["from the disk", () => file],
    ["from a server, below any path", () => http],
  ])("is searched by word, registration number and §, %s", async (_, base) => {
    const { page, requests } = await open();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(`${base()}index.html`);
    await page.getByRole("searchbox").fill("SNÖRÖJNING");
    await page.keyboard.press("Enter");
    await told(page, /^\d+ träff/);
    const first = results(page).first();
    expect(await first.textContent()).toContain("Yttrande till förvaltningsrätten i mål om upphandling av snöröjning");
    expect(await first.locator("mark").allTextContents()).toContain("snöröjning");

    await page.getByRole("searchbox").fill("lks 2023-0418");
    await told(page, /^1 träff/);
    expect(await first.textContent()).toContain("Dnr LKS 2023-0418");

    await page.getByRole("searchbox").fill("§ 57 förvaltningsrätten");
    await told(page, /^1 träff/);
    await first.getByRole("link").click();
    await page.waitForURL(/protokoll\/kommunstyrelsens-arbetsutskott-2023-10-10-57-\w+\.html#p57$/);
    await page.locator("#p57").waitFor();
    // From the § to its matter, and from the matter back to the §.
    await page.getByRole("link", { name: "LKS 2023-0418" }).click();
    await page.waitForURL(/arenden\//);
    await page.getByRole("link", { name: /§\s57/ }).click();
    await page.waitForURL(/#p57$/);

    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(base()))).toEqual([]);
  });

  it("treats å, ä and ö as letters, and other accents as none", async () => {
    const { page } = await open();
    await page.goto(`${file}sok.html`);
    const search = page.getByRole("searchbox");
    await search.fill("forvaltningsratten");
    await told(page, /^Inga träffar/);
    await search.fill("fôrvaltningsrätten");
    await told(page, /^Inga träffar/);
    await search.fill("FÖRVALTNINGSRÄTTEN");
    await told(page, /^\d+ träff/);
    await search.fill("zzzz");
    await told(page, /^Inga träffar/);
    await search.fill("föŕvaltningsrätten");
    await told(page, /^\d+ träff/);
  });

  it("is narrowed by facets, and goes back and forward", async () => {
    const { page } = await open({ viewport: { width: 1200, height: 900 } });
    await page.goto(`${file}sok.html?q=beslut`);
    await told(page, /^\d+ träffar/);
    const all = Number(/\d+/.exec((await status(page).textContent()) ?? "")?.[0]);
    const year = page.getByRole("checkbox", { name: /^2023/ });
    await year.focus();
    await page.keyboard.press("Space");
    await page.waitForFunction(
      (before) => !document.querySelector("#lage")?.textContent?.startsWith(`${before} `),
      all,
    );
    const fewer = Number(/\d+/.exec((await status(page).textContent()) ?? "")?.[0]);
    expect(fewer).toBeLessThan(all);
    expect(fewer).toBe(Number(await page.locator("label", { has: year }).locator(".number").textContent()));
    for (const where of await page.locator("#traffar .quiet").allTextContents()) expect(where).toContain(" 2023");
    expect(await year.evaluate((box) => box === document.activeElement)).toBe(true);
    await page
      .getByRole("group", { name: "Utfall" })
      .getByRole("checkbox", { name: /^Bifall/ })
      .check();
    await told(page, /träff/);
    await page.waitForFunction(() => location.hash.includes("utfall=approved"));

    const address = page.url();
    await results(page).first().getByRole("link").click();
    await page.waitForURL(/protokoll\//);
    await page.goBack();
    await told(page, /träff/);
    expect(page.url()).toBe(address);
    expect(await page.getByRole("checkbox", { name: /^2023/ }).isChecked()).toBe(true);
    await page.goBack();
    await told(page, new RegExp(`^${fewer} träff`));
    await page.goBack();
    await told(page, new RegExp(`^${all} träff`));
    expect(await page.getByRole("checkbox", { name: /^2023/ }).isChecked()).toBe(false);
    await page.goForward();
    await told(page, new RegExp(`^${fewer} träff`));
  });

  it("is used with the keyboard alone", async () => {
    const { page } = await open();
    await page.goto(`${file}sok.html?q=beslut`);
    await told(page, /^\d+ träffar/);
    await page.locator("h1").click();
    await page.keyboard.press("/");
    expect(await page.getByRole("searchbox").evaluate((field) => field === document.activeElement)).toBe(true);
    const count = await results(page).count();
    const more = page.getByRole("button", { name: /^Visa \d+ till/ });
    await more.focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction((before) => document.querySelectorAll("#traffar > li").length > before, count);
    // Focus goes on at the first result that is new.
    expect(
      await results(page)
        .nth(count)
        .getByRole("link")
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    await page.goto(`${file}index.html`);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Till innehållet");
  });

  it("shows hostile texts as what they are", async () => {
    const { page } = await open();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("dialog", (dialog) => complaints.push(dialog.message()));
    await page.goto(`${file}sok.html#q=%C3%B6lkrus&organ=%3Cscript%3Ealert(1)%3C%2Fscript%3E`);
    await told(page, /^Inga träffar/);
    await page.goto(`${file}sok.html?q=%C3%B6lkrus`);
    await told(page, /^1 träff/);
    expect(await results(page).first().textContent()).toContain(
      "</script><script>document.title='över'</script> <b>Ölkrus</b>",
    );
    await results(page).first().getByRole("link").click();
    await page.locator("#p1").waitFor();
    expect(await page.title()).toContain("<img src=x");
    expect(await page.locator("main img, main b, header img").count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it("searches very common words in headings only, and says so", async () => {
    const many = mkdtempSync(join(tmpdir(), "paragraf-site-"));
    try {
      const [item] = sampleMinutes.paragraphs as [Minutes["paragraphs"][number]];
      const paragraphs = Array.from({ length: 2100 }, (_, i) => ({
        ...item,
        number: String(i + 1),
        title: i === 7 ? "Förslaget om badbrygga" : `Ärende ${i}`,
        diaryNumbers: [],
        sections: [
          {
            role: "background" as const,
            blocks: [{ type: "paragraph" as const, text: `Förslaget nummer ord${i} granskas.` }],
          },
        ],
      }));
      const { site: large } = await build(many, asFiles([{ ...sampleMinutes, paragraphs, provenance: {} }]));
      const parts = readdirSync(join(large, "sok")).filter((name) => name.startsWith("part-"));
      expect(parts.length).toBeGreaterThan(1);
      const { page, requests } = await open();
      await page.goto(`${pathToFileURL(large)}/sok.html#q=ord1234`);
      await told(page, /^1 träff\.$/);
      expect(requests.filter((url) => url.includes("/sok/part-")).length).toBeLessThan(parts.length);
      await page.getByRole("searchbox").fill("förslaget ord77");
      await told(page, /träffar\. Mycket vanliga ord \(förslaget\) räknas inte\.$/);
      await page.getByRole("searchbox").fill("förslaget");
      await told(page, /^1 träff\. Mycket vanliga ord \(förslaget\) söks bara i rubriker\.$/);
      expect(await results(page).first().textContent()).toContain("Förslaget om badbrygga");
    } finally {
      rmSync(many, { recursive: true, force: true });
    }
  });

  it("is browsed without script", async () => {
    const { page } = await open({ javaScriptEnabled: false });
    await page.goto(`${http}sok.html?q=beslut`);
    expect(await page.locator("noscript").textContent()).toContain("Sökningen behöver JavaScript");
    await page.goto(`${http}index.html`);
    await page.getByRole("navigation", { name: "Webbplatsen" }).getByRole("link", { name: "Personer" }).click();
    await page.getByRole("link", { name: /^M\b/ }).click();
    await page.locator("main a").first().click();
    await page.waitForURL(/personer\/.*-[0-9a-f]{12}\.html$/);
  });

  const kinds = (): [kind: string, path: string][] => {
    const one = (where: string, shape: RegExp): string =>
      `${where}/${readdirSync(join(site, where)).find((name) => shape.test(name))}`;
    return [
      ["start", "index.html"],
      ["search", "sok.html#q=beslut"],
      ["nothing found", "sok.html#q=zzzz"],
      ["bodies", "organ/index.html"],
      ["body", one("organ", /^almviks-kommun-kommunstyrelsen-[0-9a-f]{12}\.html$/)],
      ["year", one("organ", /^almviks-kommun-kommunstyrelsen-.*-2024\.html$/)],
      ["document", one("protokoll", /^kommunstyrelsen-2024-06-16-/)],
      ["people", "personer/index.html"],
      ["letter", one("personer", /^bokstav-/)],
      ["person", one("personer", /^signe-malmkvist/)],
      ["matters", "arenden/index.html"],
      ["matters of a year", one("arenden", /^ar-2024/)],
      ["matter", one("arenden", /^ks-/)],
    ];
  };

  it.each(["light", "dark"] as const)(
    "has no fault that axe-core knows, on any kind of page, %s",
    async (colorScheme) => {
      const { page } = await open({ colorScheme, viewport: { width: 1200, height: 900 } });
      const found: string[] = [];
      for (const [kind, path] of kinds()) {
        await page.goto("about:blank");
        await page.goto(file + path);
        if (path.startsWith("sok")) await told(page, /träff/);
        await page.evaluate(() => {
          document.querySelectorAll("main details").forEach((folded) => folded.setAttribute("open", ""));
        });
        found.push(...(await axeViolations(page)).map((violation) => `${kind}: ${violation}`));
      }
      expect(found).toEqual([]);
    },
  );

  it("fits a telephone: nothing is wider than the screen", async () => {
    const { page } = await open({ viewport: { width: 340, height: 700 } });
    for (const [kind, path] of kinds()) {
      await page.goto("about:blank");
      await page.goto(file + path);
      if (path.startsWith("sok")) await told(page, /träff/);
      const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
      expect(wide, kind).toBeLessThanOrEqual(screen);
    }
  });
});
