import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { XmlDocument } from "libxml2-wasm";
import { describe, expect, it } from "vitest";
import type { Minutes, Paragraph } from "../../src/model/minutes.ts";
import { sampleMinutes } from "../support/sample-minutes.ts";
import { asFiles, build, contents, fixtureModels, inTemporaryFolder } from "../support/site.ts";

const models = fixtureModels();

/** The sample with other values; each has a source of its own. */
let made = 0;
function like(changes: Partial<Minutes>): Minutes {
  const sha256 = (++made).toString(16).padStart(64, "0");
  return { ...sampleMinutes, source: { ...sampleMinutes.source, sha256 }, provenance: {}, ...changes };
}

const item = (changes: Partial<Paragraph>): Paragraph => ({
  ...(sampleMinutes.paragraphs[0] as Paragraph),
  ...changes,
});

const hrefs = (page: string): string[] =>
  [...page.matchAll(/ (?:href|src|action)="([^"]*)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));

describe("a site", () => {
  it("is the same bytes whatever the models' files are called and in which order they come", async () => {
    const [one, other] = await Promise.all([
      inTemporaryFolder(async (folder) => contents((await build(folder, asFiles(models))).site)),
      inTemporaryFolder(async (folder) => {
        const lines = [...models].reverse();
        const [first, second, ...rest] = lines;
        const files = Object.fromEntries(rest.map((model, i) => [`djupt/ner/${rest.length - i}.json`, model]));
        const stream = [first, second, first].map((model) => JSON.stringify(model)).join("\n");
        return contents((await build(folder, { ...files, "alla.ndjson": `${stream}\n` })).site);
      }),
    ]);
    expect([...other.keys()]).toEqual([...one.keys()]);
    for (const [path, content] of one) expect(other.get(path), path).toBe(content);
  });

  it("holds together: every link leads to a file and a place in it, relative to wherever it lies", async () => {
    await inTemporaryFolder(async (folder) => {
      const { site, built } = await build(folder, asFiles(models));
      const files = contents(site);
      expect(built.documents).toBe(models.length);
      expect(built.files).toBe(files.size);
      const ids = new Map<string, Set<string>>();
      for (const [path, content] of files)
        ids.set(path, new Set([...content.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => id)));
      const broken: string[] = [];
      for (const [path, content] of files) {
        expect(path).toMatch(/^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.[a-z]+$/);
        if (!/\.(?:html|xml)$/.test(path)) continue;
        for (const href of hrefs(content)) {
          const [to = "", anchor] = href.split("#");
          const target = to === "" ? path : posix.join(dirname(path), to);
          if (!ids.has(target) || (anchor !== undefined && !ids.get(target)?.has(anchor)))
            broken.push(`${path}: ${href}`);
        }
      }
      expect(broken).toEqual([]);
    });
  });

  it("runs no script of its pages' own and fetches nothing from elsewhere", async () => {
    await inTemporaryFolder(async (folder) => {
      const { site } = await build(folder, asFiles(models.slice(0, 4)));
      for (const [path, content] of contents(site)) {
        if (!path.endsWith(".html")) continue;
        expect(content, path).toContain('http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;');
        expect(content, path).not.toMatch(/<script(?! src="assets\/search\.js" defer><\/script>)/);
        expect(content, path).not.toMatch(/ on\w+="|javascript:|https?:\/\//);
      }
    });
  });

  it("opens with a page under 100 KB with all that it loads", async () => {
    await inTemporaryFolder(async (folder) => {
      const many = Array.from({ length: 120 }, (_, i) =>
        like({ body: `Nämnd nummer ${i}`, organization: `Kommun ${i % 40}` }),
      );
      const files = contents((await build(folder, asFiles(many))).site);
      const size = (...paths: string[]): number =>
        paths.reduce((sum, path) => sum + Buffer.byteLength(files.get(path) ?? ""), 0);
      expect(size("index.html", "assets/stil.css", "assets/sidor.css")).toBeLessThan(40_000);
      expect(size("sok.html", "assets/stil.css", "assets/sidor.css", "assets/search.js")).toBeLessThan(100_000);
    });
  });

  it("says what is wrong with models that it cannot use, and builds of the rest", async () => {
    await inTemporaryFolder(async (folder) => {
      const { built, problems } = await build(folder, {
        "bra.json": like({}),
        "trasig.json": '{"schemaVersion": ',
        "felaktig.json": { ...like({}), kind: "kallelse" },
        "annat.json": ["något", "annat"],
        "strom.ndjson": `${JSON.stringify(like({ body: "Valnämnden" }))}\n\nskräp\n`,
        "protokoll.corrections.json": { not: "a model" },
        "report.json": { not: "a model" },
        ".dold.json": "{",
      });
      expect(built).toMatchObject({ documents: 2, failed: 4 });
      expect(problems.map(({ name }) => name)).toEqual([
        "annat.json",
        "felaktig.json",
        "strom.ndjson#3",
        "trasig.json",
      ]);
    });
  });

  it("shows hostile texts as texts", async () => {
    await inTemporaryFolder(async (folder) => {
      const nasty = `</title><script>alert(1)</script><img src=x onerror=alert(2)>"'&\u202E\u0000../../x`;
      const hostile = like({
        organization: nasty,
        body: nasty,
        meeting: { date: nasty, place: nasty },
        people: [{ id: "p1", name: `${nasty} Ek`, party: nasty, variants: [] }],
        attendance: [{ name: nasty, party: nasty, category: "member", serving: true, person: "p1", title: nasty }],
        paragraphs: [item({ number: nasty, title: nasty, diaryNumbers: [nasty], motions: [], votes: [] })],
      });
      const { site, problems } = await build(folder, asFiles([hostile, like({ paragraphs: hostile.paragraphs })]), {
        title: nasty,
      });
      // The schema wants dates to be dates; the rest of it is any text.
      expect(problems.map(({ name }) => name)).toEqual(["modell-0.json"]);
      const { date: _, ...place } = hostile.meeting;
      const again = await build(folder, { "modell-0.json": { ...hostile, meeting: place } }, { title: nasty });
      expect(again.problems).toEqual([]);
      for (const [path, content] of contents(site)) {
        expect(path).toMatch(/^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.[a-z]+$/);
        if (/\.(?:html|xml)$/.test(path)) expect(content, path).not.toMatch(/<script>|<img|\0/);
        if (path.startsWith("sok/")) expect(content, path).not.toContain("<");
      }
    });
  });
});

describe("the folder of a site", () => {
  it("is replaced where it is one, and left alone where it is anything else", async () => {
    await inTemporaryFolder(async (folder) => {
      const files = asFiles([like({})]);
      const { site } = await build(folder, files);
      writeFileSync(join(site, "gammal.html"), "");
      await build(folder, files);
      expect(existsSync(join(site, "gammal.html"))).toBe(false);
      const other = join(folder, "annat");
      mkdirSync(other);
      writeFileSync(join(other, "viktigt.txt"), "kvar");
      await expect(build(folder, files, { to: other })).rejects.toMatchObject({ code: "occupied" });
      expect(readFileSync(join(other, "viktigt.txt"), "utf8")).toBe("kvar");
      await expect(build(folder, files, { to: join(folder, "models", "site") })).rejects.toMatchObject({
        code: "overlap",
      });
      await expect(build(folder, files, { to: folder })).rejects.toMatchObject({ code: "overlap" });
      await expect(build(folder, {}, { from: other })).rejects.toMatchObject({ code: "no-models" });
      expect(readdirSync(folder).sort()).toEqual(["annat", "models", "site"]);
    });
  });

  it("stays as it was where building fails", async () => {
    await inTemporaryFolder(async (folder) => {
      const { site } = await build(folder, asFiles([like({})]));
      const before = contents(site);
      let calls = 0;
      const failing = build(
        folder,
        { "b.json": "{" },
        {
          onProblem: async () => {
            calls++;
            throw new Error("the terminal is gone");
          },
        },
      );
      await expect(failing).rejects.toThrow("the terminal is gone");
      expect(calls).toBe(1);
      expect(contents(site)).toEqual(before);
      expect(readdirSync(folder).sort()).toEqual(["models", "site"]);
    });
  });
});

describe("what belongs together", () => {
  const page = (files: Map<string, string>, folder: string, text: string): string[] =>
    [...files].filter(([path, content]) => path.startsWith(folder) && content.includes(text)).map(([path]) => path);
  const persons = (files: Map<string, string>, heading: string): string[] =>
    page(files, "personer/", `<h1>${heading}</h1>`);

  const member = (name: string, party: string | undefined, person: string) =>
    ({ name, ...(party && { party }), category: "member", serving: true, person }) as const;
  const meeting = (body: string, date: string, people: [name: string, party?: string][]): Minutes =>
    like({
      body,
      organization: "Lillsjö kommun",
      meeting: { date },
      people: people.map(([name, party], i) => ({ id: `p${i + 1}`, name, ...(party && { party }), variants: [] })),
      attendance: people.map(([name, party], i) => member(name, party, `p${i + 1}`)),
      paragraphs: [],
      attachments: [],
      signatures: [],
    });

  it("people are one by name, party and body, and doubtful ones are kept apart", async () => {
    await inTemporaryFolder(async (folder) => {
      const { site } = await build(
        folder,
        asFiles([
          meeting("Kommunstyrelsen", "2024-01-10", [
            ["Anna-Karin Ek", "S"],
            ["Bo Lind", "M"],
            ["Bo Lind", "M"],
            ["Ek", "S"],
          ]),
          meeting("Kommunstyrelsen", "2024-02-10", [["Anna Karin Ek", "S"], ["Bo Lind", "M"], ["Anna-Karin Ek"]]),
          meeting("Kommunfullmäktige", "2024-02-20", [
            ["Anna-Karin Ek", "S"],
            ["Anna-Karin Ek", "V"],
          ]),
        ]),
      );
      const files = contents(site);
      // One in the board, one in the council, one of another party, one without.
      const [board, ...others] = [...persons(files, "Anna Karin Ek (S)"), ...persons(files, "Anna-Karin Ek (S)")];
      expect(others).toHaveLength(1);
      expect(files.get(board ?? "")).toContain("2 av 2\u00A0sammanträden");
      expect(persons(files, "Anna-Karin Ek (V)")).toHaveLength(1);
      expect(persons(files, "Anna-Karin Ek")).toHaveLength(1);
      expect(files.get(board ?? "")).toContain("Samma namn på andra ställen");
      // Two of one name in one document: nobody knows which of them is meant elsewhere.
      expect(persons(files, "Bo Lind (M)")).toHaveLength(3);
      // A surname alone is nobody's page.
      expect(persons(files, "Ek (S)")).toHaveLength(0);
    });
  });

  it("matters are followed by registration number through bodies, not through registers without a name", async () => {
    await inTemporaryFolder(async (folder) => {
      const handled = (body: string, date: string, number: string, title: string): Minutes => ({
        ...meeting(body, date, []),
        paragraphs: [item({ number: "7", title, diaryNumbers: [number] })],
      });
      const { site, built } = await build(
        folder,
        asFiles([
          handled("Kommunstyrelsen", "2024-01-10", "KS 2024/12", "Ny badbrygga"),
          handled("Kommunfullmäktige", "2024-02-20", "ks  2024/12", "Ny badbrygga vid Lillsjön"),
          handled("Kommunstyrelsen", "2024-03-10", "2024/7", "Taxa"),
          handled("Valnämnden", "2024-03-11", "2024/7", "Vallokaler"),
        ]),
      );
      expect(built.matters).toBe(3);
      const files = contents(site);
      const [pier = ""] = page(files, "arenden/", "<h1>Ny badbrygga vid Lillsjön</h1>");
      const shown = files.get(pier) ?? "";
      expect(shown.indexOf("10 januari 2024")).toBeGreaterThan(0);
      expect(shown.indexOf("20 februari 2024")).toBeGreaterThan(shown.indexOf("10 januari 2024"));
      const [tax = ""] = page(files, "arenden/", "<h1>Taxa</h1>");
      expect(files.get(tax)).toContain("Samma nummer i andra diarier");
      const minutes = [...files].filter(([path]) => path.startsWith("protokoll/kommunstyrelsen-2024-01-10"));
      expect(minutes[0]?.[1]).toContain(`href="../${pier}"`);
    });
  });

  it("versions of one meeting stand together, and their § count once", async () => {
    await inTemporaryFolder(async (folder) => {
      const whole = like({ organization: "Lillsjö kommun", body: "Valnämnden", meeting: { date: "2024-05-16" } });
      const extract = { ...whole, kind: "extract" as const, paragraphs: whole.paragraphs.slice(0, 1) };
      const { site, built } = await build(folder, asFiles([extract, whole, structuredClone(whole)]));
      expect(built).toMatchObject({ documents: 2, meetings: 1 });
      const files = contents(site);
      expect(files.get("index.html")?.match(/class="versions"/g)).toHaveLength(1);
      const documents = [...files.keys()].filter((path) => path.startsWith("protokoll/"));
      expect(documents).toHaveLength(2);
      for (const path of documents) expect(files.get(path)).toContain("Andra versioner från samma sammanträde");
    });
  });

  it("charts have tables that say the same", async () => {
    await inTemporaryFolder(async (folder) => {
      const voted = (date: string) => like({ organization: "Lillsjö kommun", body: "Valnämnden", meeting: { date } });
      const { site } = await build(folder, asFiles([voted("2024-05-16"), voted("2024-06-16"), voted("2025-01-16")]));
      const [, body = ""] =
        [...contents(site)].find(([path]) => /^organ\/.*valnamnden-[0-9a-f]{12}\.html$/.test(path)) ?? [];
      const ballots = sampleMinutes.paragraphs.flatMap(({ votes }) => votes.flatMap((vote) => vote.ballots));
      const yes = ballots.filter(({ party, choice }) => party === "S" && choice === "yes").length;
      expect(yes).toBeGreaterThan(0);
      expect(body).toContain(`<tr><th scope="row">S</th><td class="number">${3 * yes}</td>`);
      expect(body.match(/<svg role="img" aria-label="[^"]+"/g)).toHaveLength(2);
      expect(body.match(/<caption>/g)).toHaveLength(2);
    });
  });
});

describe("feeds", () => {
  it("are well-formed Atom with what it demands", async () => {
    await inTemporaryFolder(async (folder) => {
      const baseUrl = "https://protokoll.example/arkiv";
      const { site } = await build(folder, asFiles(models), { baseUrl, title: "Arkiv & ]]> <b>" });
      const feeds = [...contents(site)].filter(([path]) => path.endsWith(".xml"));
      expect(feeds.length).toBeGreaterThan(5);
      const names = { a: "http://www.w3.org/2005/Atom" };
      for (const [path, content] of feeds) {
        using xml = XmlDocument.fromString(content);
        const find = (expression: string): string[] => xml.root.find(expression, names).map((node) => node.content);
        expect(find("/a:feed/a:id|/a:feed/a:entry/a:id").every((id) => /^urn:uuid:[0-9a-f-]{36}$/.test(id))).toBe(true);
        expect(new Set(find("//a:id")).size).toBe(find("//a:id").length);
        expect(find("/a:feed/a:title")).toHaveLength(1);
        expect(find("/a:feed/a:author/a:name")).toHaveLength(1);
        expect(find("//a:updated").every((moment) => /^\d{4}-\d\d-\d\dT00:00:00Z$/.test(moment))).toBe(true);
        expect(find("//a:entry").length).toBe(find("//a:entry/a:updated").length);
        expect(find("/a:feed/a:link[@rel='self']/@href")).toEqual([`${baseUrl}/${path}`]);
        for (const href of find("//a:entry/a:link/@href")) {
          expect(href.startsWith(`${baseUrl}/protokoll/`)).toBe(true);
          expect(existsSync(join(site, href.slice(baseUrl.length)))).toBe(true);
        }
      }
    });
  });
});
