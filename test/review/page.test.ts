import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Minutes } from "../../src/index.ts";
import { axeViolations, withBrowser } from "../support/browser.ts";
import { type Desk, onDesk } from "../support/review.ts";

const TEXT = { "protokoll.txt": "traskholm-socialnamnden-2022-10-26/input.txt" };
const PDF = { "protokoll.pdf": "lovsunda-arbetsutskottet-2023-10-10-57/input.pdf" };

/** A text with what would run, hide or turn round if it were shown as it is. */
const HOSTILE = `Lillsjö kommun
Miljönämnden
Protokoll 2024-05-16

Närvarande:
Greta Ahlbom (S), ordförande <img src=x onerror="document.title='fallen'">

§ 3 <script>document.title = "fallen"</script> \u202Egnird\u202C brygga \u001b|31m
Dnr MFN 2024/12

Beslut
Badbryggan byggs om.
`;

const value = (page: Page, pointer: string) => page.locator(`[data-p="${pointer}"]`);
const status = (page: Page) => page.getByRole("status").first();

withBrowser("the review page", ({ open }) => {
  /** Documents on a desk, the page that shows them, and in the end proof that no request has left the machine. */
  const reviewing = (
    documents: Readonly<Record<string, string>>,
    work: (page: Page, desk: Desk) => Promise<void>,
    options: Parameters<typeof open>[0] = {},
  ): Promise<void> =>
    onDesk(documents, async (desk) => {
      const { url } = await desk.review(...Object.keys(documents));
      const { page, requests } = await open({ viewport: { width: 1280, height: 860 }, ...options });
      const faults: string[] = [];
      page.on("pageerror", ({ message }) => faults.push(message));
      page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
      await page.goto(url);
      await page.locator(".value").first().waitFor();
      await work(page, desk);
      expect(requests.filter((asked) => !asked.startsWith(url))).toEqual([]);
      expect(faults.filter((fault) => !/status of 422/.test(fault))).toEqual([]);
    });
  const model = async ({ paragraf }: Desk, name: string): Promise<Minutes> =>
    JSON.parse((await paragraf("convert", name)).stdout);
  const correct = async (page: Page, pointer: string, text: string, why = ""): Promise<void> => {
    await value(page, pointer).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("textbox", { name: "Rätt värde" }).fill(text);
    if (why) await page.getByLabel("Varför").fill(why);
    await page.getByRole("button", { name: "Spara" }).click();
    await page.locator("form.correct").waitFor({ state: "detached" });
  };

  describe.each([
    ["a text", TEXT, "/paragraphs/1/title", "Ansökan om serveringstillstånd, Restaurang Kajutan"],
    ["a PDF", PDF, "/paragraphs/0/title", "Yttrande till förvaltningsrätten i mål om upphandling av snöröjning"],
  ])("on %s", (_what, documents, pointer, title) => {
    it("lights up the words of a value, and the value of words", () =>
      reviewing(documents, async (page) => {
        await value(page, pointer).hover();
        const lit = page.locator(".seg.lit");
        await expect.poll(async () => (await lit.allTextContents()).join(" ")).toBe(title);
        await value(page, pointer).click();
        expect(await page.locator(".seg.chosen").first().isVisible()).toBe(true);
        await value(page, "/body").click();
        expect(await value(page, pointer).getAttribute("class")).not.toContain("lit");
        await page
          .locator(".seg", { hasText: title.slice(0, 30) })
          .first()
          .hover();
        await expect.poll(() => value(page, pointer).getAttribute("class")).toContain("lit");
        if ("protokoll.pdf" in documents)
          await expect
            .poll(() =>
              page
                .locator(".sheet img")
                .first()
                .evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth),
            )
            .toBeGreaterThan(500);
      }));
  });

  it("corrects a value, which `convert` applies until the source changes", () =>
    reviewing(TEXT, async (page, desk) => {
      await page.getByLabel("Rättas av").fill("Vera Arkiv");
      await correct(page, "/paragraphs/1/title", "Serveringstillstånd", "Kortare i registret");
      await expect.poll(() => status(page).textContent()).toContain("sparat");
      expect(await value(page, "/paragraphs/1/title").getAttribute("class")).toContain("corrected");
      expect(JSON.parse(desk.read("protokoll.txt.corrections.json")).corrections).toMatchObject([
        {
          kind: "value",
          pointer: "/paragraphs/1/title",
          value: "Serveringstillstånd",
          by: "Vera Arkiv",
          when: "2026-11-25T12:00:00.000Z",
          why: "Kortare i registret",
        },
      ]);
      const corrected = await model(desk, "protokoll.txt");
      expect(corrected.paragraphs[1]?.title).toBe("Serveringstillstånd");
      expect(corrected.corrections).toMatchObject([{ pointer: "/paragraphs/1/title", by: "Vera Arkiv" }]);
      expect((await desk.paragraf("convert", "protokoll.txt", "--no-corrections")).stdout).not.toContain(
        '"Serveringstillstånd"',
      );
      desk.write("protokoll.txt", `${desk.read("protokoll.txt")}\n`);
      const { stdout, stderr } = await desk.paragraf("convert", "protokoll.txt");
      expect(JSON.parse(stdout).paragraphs[1].title).toBe("Ansökan om serveringstillstånd, Restaurang Kajutan");
      expect(stderr).toContain("correction-stale");
      expect(await desk.paragraf("validate", "protokoll.txt")).toMatchObject({
        stdout: expect.stringContaining("correction-stale"),
      });
      await page.reload();
      await page.locator(".stale").waitFor();
      await page.getByRole("button", { name: /^Ta bort rättelsen/ }).click();
      await page.locator(".stale").waitFor({ state: "detached" });
      expect(JSON.parse(desk.read("protokoll.txt.corrections.json")).corrections).toEqual([]);
    }));

  it("undoes, one change after the other", () =>
    reviewing(TEXT, async (page, desk) => {
      const undo = page.getByRole("button", { name: "Ångra" });
      expect(await undo.isDisabled()).toBe(true);
      await correct(page, "/meeting/place", "Stadshuset");
      await correct(page, "/meeting/place", "Rådhuset");
      await undo.click();
      await expect.poll(() => value(page, "/meeting/place").innerText()).toContain("Stadshuset");
      await expect.poll(() => value(page, "/meeting/place").innerText()).not.toContain("Bergtagna");
      await page.keyboard.press("Control+z");
      await expect.poll(() => value(page, "/meeting/place").innerText()).toContain("Bergtagna");
      expect(await undo.isDisabled()).toBe(true);
      expect(JSON.parse(desk.read("protokoll.txt.corrections.json")).corrections).toEqual([]);
    }));

  it("joins people and splits them", () =>
    reviewing(TEXT, async (page, desk) => {
      const before = (await model(desk, "protokoll.txt")).people.length;
      await page.getByLabel("Kristian Wahl", { exact: true }).first().check();
      await page.getByLabel("Linn Haraldsdotter", { exact: true }).first().check();
      await page.getByRole("button", { name: "Slå ihop de markerade" }).click();
      await page.getByRole("heading", { name: `Personer (${before - 1})` }).waitFor();
      const { people } = await model(desk, "protokoll.txt");
      expect(people.find(({ name }) => name === "Kristian Wahl")?.variants).toEqual(["Linn Haraldsdotter"]);
      const row = page.locator(".people > li", { hasText: "Ulf Bjurman (M)" });
      await row.locator("summary").click();
      await row.getByLabel("Ulf Bjurman", { exact: true }).nth(1).check();
      await row.getByRole("button", { name: "Skilj ut de markerade" }).click();
      await page.getByRole("heading", { name: `Personer (${before})` }).waitFor();
      expect((await model(desk, "protokoll.txt")).people.filter(({ name }) => name === "Ulf Bjurman")).toHaveLength(2);
    }));

  it("works with the keyboard alone: values, lines, findings, help", () =>
    reviewing(TEXT, async (page, desk) => {
      const focused = () => page.evaluate("document.activeElement.dataset.p ?? document.activeElement.textContent");
      await page.keyboard.press("t");
      expect(await focused()).toBe("/body");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      expect(await focused()).toBe("/meeting/date");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Escape");
      expect(await focused()).toBe("/meeting/date");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("Enter");
      await page.keyboard.type("Träskholm");
      await page.keyboard.press("Enter");
      await expect.poll(focused).toBe("/organization");
      expect((await model(desk, "protokoll.txt")).organization).toBe("Träskholm");
      await page.keyboard.press("k");
      expect(await focused()).toContain("TRÄSKHOLMS KOMMUN");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.getByLabel("Raden är").waitFor();
      await page.keyboard.type("Vanlig");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await expect.poll(() => status(page).textContent()).toContain("ommärkt");
      expect((await model(desk, "protokoll.txt")).corrections?.map(({ kind }) => kind)).toEqual(["value", "line"]);
      await page.keyboard.press("n");
      expect(await page.locator(".seg.chosen").first().textContent()).toContain("121212-1212");
      await page.keyboard.press("o");
      expect(await page.locator(".seg.chosen").first().getAttribute("class")).toContain("unclaimed");
      await page.keyboard.press("?");
      await page.getByRole("dialog").getByText("nästa anmärkning").waitFor();
      await page.keyboard.press("Escape");
      await page.keyboard.press("u");
      await expect.poll(async () => (await model(desk, "protokoll.txt")).corrections?.length).toBe(1);
    }));

  it("adds what was not read, with the words of the line that was chosen", () =>
    reviewing(TEXT, async (page, desk) => {
      await page.locator(".line", { hasText: "Jan-Erik Brolin" }).click();
      await value(page, "/attendance/17/name").hover();
      await page.getByRole("button", { name: "Lägg till uppgift: Jan-Erik Brolin" }).click();
      await page.locator("dialog select[name=key]").selectOption("party");
      await page.locator("dialog input[name=value]").fill("S");
      await page.getByRole("button", { name: "Spara" }).click();
      await expect.poll(() => status(page).textContent()).toContain("tillagt");
      const { attendance, corrections } = await model(desk, "protokoll.txt");
      expect(attendance.find(({ name }) => name === "Jan-Erik Brolin")?.party).toBe("S");
      expect(corrections?.[0]?.printed).toContain("Jan-Erik Brolin, socialchef");
    }));

  it("says why it does not save what the model does not allow", () =>
    reviewing(TEXT, async (page, desk) => {
      await page.locator(".line", { hasText: "Förvaringsplats" }).click();
      await page.getByRole("button", { name: "Märk om raden" }).click();
      await page.getByLabel("Raden är").selectOption("item");
      await page.getByRole("button", { name: "Spara" }).click();
      await page.getByRole("alert").getByText("kan inte följas").waitFor();
      expect(() => desk.read("protokoll.txt.corrections.json")).toThrow();
    }));

  it("shows the worst documents first, and names those that cannot be read", () =>
    reviewing({ ...PDF, ...TEXT, "trasig.pdf": "%PDF-1.4\ntrasig" }, async (page) => {
      await page.getByText("återstår").waitFor({ state: "detached" });
      const names = await page.locator(".queue .name").allTextContents();
      expect(names).toEqual(["trasig.pdf", "protokoll.txt", "protokoll.pdf"]);
      await page.locator(".queue button", { hasText: "trasig.pdf" }).getByText("PDF-filen är skadad").waitFor();
      await page.locator(".queue button", { hasText: "protokoll.txt" }).click();
      await page.getByRole("heading", { name: "protokoll.txt" }).waitFor();
      await page.keyboard.press("j");
      await page.getByRole("heading", { name: "protokoll.pdf" }).waitFor();
    }));

  it("shows the document that was chosen last, whichever answer comes first", () =>
    reviewing({ ...PDF, ...TEXT }, async (page) => {
      await page.getByText("återstår").waitFor({ state: "detached" });
      const row = (name: string): Locator => page.locator(".queue button", { hasText: name });
      await row("protokoll.txt").click();
      await page.getByRole("heading", { name: "protokoll.txt" }).waitFor();
      let release = (): void => undefined;
      const released = new Promise<void>((done) => (release = done));
      await page.route("**/documents/*", (route) => released.then(() => route.continue()), { times: 1 });
      await row("protokoll.pdf").click();
      await Promise.all([page.waitForResponse(/documents/), row("protokoll.txt").click()]);
      await Promise.all([page.waitForResponse(/documents/), release()]);
      await page.evaluate(() => new Promise((done) => setTimeout(done)));
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("protokoll.txt");
    }));

  it("shows hostile text as text", () =>
    reviewing({ "<img src=x onerror=alert(1)>.txt": HOSTILE }, async (page, desk) => {
      const dialogs: string[] = [];
      page.on("dialog", (dialog) => dialogs.push(dialog.message()));
      const title = value(page, "/paragraphs/0/title");
      const shown = (await title.textContent()) ?? "";
      expect(shown).toContain("<script>");
      expect(shown).toContain("\u241b|31m");
      expect(await page.locator("body").textContent()).not.toMatch(/[\u202A-\u202E\u0000-\u0008\u000e-\u001f]/);
      await correct(page, "/meeting/date", "2024-05-17", "<script>alert(1)</script>");
      await page.getByRole("heading", { name: "Rättelser (1)" }).waitFor();
      expect(await page.locator("script:not([src]), .reading img, [onerror]").count()).toBe(0);
      expect(await page.title()).toContain("<img src=x onerror=alert(1)>.txt");
      expect(dialogs).toEqual([]);
      expect(desk.read("<img src=x onerror=alert(1)>.txt.corrections.json")).toContain("2024-05-17");
    }));

  it("has nothing that axe objects to", () =>
    reviewing({ ...TEXT, ...PDF }, async (page) => {
      await page.getByText("återstår").waitFor({ state: "detached" });
      for (const summary of await page.locator("summary").all())
        await summary.evaluate((element) => element.parentElement?.setAttribute("open", ""));
      await correct(page, "/meeting/place", "Stadshuset");
      await value(page, "/paragraphs/1/title").focus();
      await page.keyboard.press("Enter");
      await page.getByRole("textbox", { name: "Rätt värde" }).fill("Annat");
      expect(await axeViolations(page)).toEqual([]);
    }));

  it.each([
    ["light", {}],
    ["dark", { colorScheme: "dark" }],
    ["on a phone", { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true }],
  ] as const)("has nothing that axe objects to on a PDF, %s", (_how, options) =>
    reviewing(
      PDF,
      async (page) => {
        await correct(page, "/paragraphs/0/title", "Yttrande till förvaltningsrätten");
        await page.getByRole("heading", { name: "Rättelser (1)" }).waitFor();
        await value(page, "/body").focus();
        await page.keyboard.press("Enter");
        await page.locator("form.correct").waitFor();
        expect(await axeViolations(page)).toEqual([]);
        await page.getByRole("button", { name: "Tangenter" }).click();
        expect(await axeViolations(page)).toEqual([]);
      },
      options,
    ),
  );
});
