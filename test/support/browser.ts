import { existsSync } from "node:fs";
import axe from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

/** Debian's Chromium, unless the environment names another. */
const EXECUTABLE = process.env.CHROMIUM ?? "/usr/bin/chromium";

const ARGUMENTS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** What the tests of a suite share: one Chromium, and a fresh profile for each page. */
export interface Session {
  /** A page of its own (no cookies, no cache), with every URL that it asked for, in order. Closed after the test. */
  open(options?: BrowserContextOptions): Promise<{ page: Page; requests: string[] }>;
}

/**
 * A suite of tests in real Chromium. Where there is none the suite is left out and says so; on CI (`CI=true`) it fails.
 *
 *     withBrowser("the page", ({ open }) => {
 *       it("has a title", async () => {
 *         const { page } = await open({ colorScheme: "dark" });
 */
export function withBrowser(name: string, tests: (session: Session) => void): void {
  if (!existsSync(EXECUTABLE)) {
    if (process.env.CI) it(name, () => expect.fail(`no Chromium at ${EXECUTABLE}; CHROMIUM names another`));
    else {
      console.warn(`LEFT OUT: ${name}: no Chromium at ${EXECUTABLE}; CHROMIUM names another`);
      describe.skip(name, () => it("in Chromium", () => {}));
    }
    return;
  }
  describe(name, { timeout: 60_000 }, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS });
    }, 60_000);
    afterEach(async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
    });
    afterAll(() => browser?.close());
    tests({
      async open(options = {}) {
        const context = await browser.newContext({ locale: "sv-SE", ...options });
        const requests: string[] = [];
        context.on("request", (request) => requests.push(request.url()));
        return { page: await context.newPage(), requests };
      },
    });
  });
}

/**
 * What axe-core finds wrong with the page as it is shown now, one line for each element: WCAG 2.2 A and AA, and axe's own
 * best practices. Works under any Content-Security-Policy.
 */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary?.replace(/\s+/g, " ")}`),
  );
}
