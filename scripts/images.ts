/**
 * Takes the pictures in docs/images anew, or, given a folder, pictures of everything that a person sees in a browser: each
 * page as on a desk, in the dark, on a telephone and in print, to be looked at after a change of how pages look.
 * Needs dist/ and Chromium (CHROMIUM names it).
 *
 *   npx tsx scripts/images.ts             docs/images
 *   npx tsx scripts/images.ts FOLDER      everything, into the folder
 */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { archive } from "../test/support/generate/archive.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const bin = join(root, "bin", "paragraf.js");
const folder = mkdtempSync(join(tmpdir(), "paragraf-images-"));

/** So many generated minutes make an archive whose search has something to find. */
const MINUTES = 400;

/** What is reviewed, and from which document it comes. */
const REVIEWED = {
  "2022/socialnamnden-10-26.pdf": "traskholm-socialnamnden-2022-10-26/input.pdf",
  "2023/fullmaktige-06-15.pdf": "vasthamn-kommunfullmaktige-2023-06-15/input.pdf",
  "2023/kommunstyrelsen-03-14.txt": "norrskata-kommunstyrelsen-2023-03-14/input.txt",
  "2023/kommunstyrelsen-11-13.pdf": "granviken-kommunstyrelsen-2023-11-13/input.pdf",
};

/** The ways in which a page is looked at. */
const WAYS: Readonly<Record<string, BrowserContextOptions>> = {
  desk: { viewport: { width: 1280, height: 900 } },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
};

const paragraf = (...words: string[]): void => {
  execFileSync(process.execPath, [bin, ...words], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
};

/** Has the page reviewed documents, and calls back with its address. */
async function reviewing(work: (url: string) => Promise<void>): Promise<void> {
  const names = Object.keys(REVIEWED);
  const child = spawn(process.execPath, [bin, "review", ...names, "--no-open", "--by", "Vera Arkiv"], { cwd: folder });
  const closed = once(child, "close");
  try {
    const [address] = await once(child.stdout, "data");
    await work(String(address).trim());
  } finally {
    child.kill();
    await closed;
  }
}

/** Opens a document of the review page when all have been read, and waits for its reading and its pictures. */
async function opened(page: Page, url: string, name: string): Promise<void> {
  await page.goto(url);
  await page.locator(".value").first().waitFor();
  await page.locator(".state", { hasText: "väntar" }).first().waitFor({ state: "detached" });
  await page.locator(".queue button", { hasText: name }).click();
  await page.getByRole("heading", { name }).waitFor();
  await drawn(page);
}

/** Waits until the pictures of the pages that can be seen are there. */
async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Array.from(document.querySelectorAll("img"))
      .filter((image) => image.getBoundingClientRect().top < innerHeight && image.getBoundingClientRect().bottom > 0)
      .every((image) => image.complete && image.naturalWidth > 0),
  );
}

async function pageOf(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  return (await browser.newContext({ locale: "sv-SE", ...options })).newPage();
}

/** The pictures of the documentation. */
async function documentation(browser: Browser): Promise<void> {
  const target = (name: string): string => join(root, "docs", "images", name);
  await reviewing(async (url) => {
    const page = await pageOf(browser, { viewport: { width: 1200, height: 660 } });
    await opened(page, url, "socialnamnden");
    const name = page.locator('[data-p*="/reservations/"]', { hasText: "Jörgen Tuvesson" }).first();
    await name.evaluate((element) => element.scrollIntoView({ block: "center" }));
    await name.focus();
    await name.hover();
    await drawn(page);
    await page.screenshot({ path: target("review.png") });
  });
  const page = await pageOf(browser, { viewport: { width: 1120, height: 820 } });
  await page.goto(`${pathToFileURL(join(folder, "site", "sok.html")).href}?q=hundrastgård`);
  await page.locator("mark").first().waitFor();
  await page.screenshot({ path: target("site-search.png") });
}

/** Everything, into a folder. */
async function everything(browser: Browser, into: string): Promise<void> {
  mkdirSync(into, { recursive: true });
  paragraf("convert", ...Object.keys(REVIEWED), "--to", "html", "--out-dir", "out", "-q");
  paragraf("convert", "2022", "2023", "--to", "json", "--out-dir", "batch", "-q", "--workers", "1");
  const file = (path: string): string => pathToFileURL(join(folder, path)).href;
  const pages: Readonly<Record<string, string>> = {
    minutes: file("out/socialnamnden-10-26.html"),
    report: file("batch/report.html"),
    start: file("site/index.html"),
    search: `${file("site/sok.html")}?q=hundrastgård`,
    bodies: file("site/organ/index.html"),
    people: file("site/personer/index.html"),
    matters: file("site/arenden/index.html"),
  };
  for (const [way, options] of Object.entries(WAYS)) {
    for (const [name, url] of Object.entries(pages)) {
      const page = await pageOf(browser, options);
      await page.goto(url, { waitUntil: "load" });
      await page.screenshot({ path: join(into, `${name}-${way}.png`), fullPage: name === "minutes" });
      if (way === "desk") await page.pdf({ path: join(into, `${name}-print.pdf`), preferCSSPageSize: true });
      await page.context().close();
    }
  }
  await reviewing(async (url) => {
    for (const [way, options] of Object.entries(WAYS)) {
      const page = await pageOf(browser, options);
      await opened(page, url, "fullmaktige");
      await page.screenshot({ path: join(into, `review-${way}.png`) });
    }
  });
}

try {
  for (const [name, from] of Object.entries(REVIEWED)) {
    mkdirSync(join(folder, dirname(name)), { recursive: true });
    cpSync(join(root, "fixtures", "documents", from), join(folder, name));
  }
  mkdirSync(join(folder, "models"));
  let written = 0;
  for await (const minutes of archive(MINUTES))
    writeFileSync(join(folder, "models", `${written++}.json`), JSON.stringify(minutes));
  paragraf("site", "site", "--from", "models", "-q");
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--hide-scrollbars"],
  });
  const [into] = process.argv.slice(2);
  await (into === undefined ? documentation(browser) : everything(browser, into));
  await browser.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
