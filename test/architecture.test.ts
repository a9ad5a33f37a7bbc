import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root, type Source, sources, target } from "./support/source.ts";

/** Who may import whom, besides its own folder. ARCHITECTURE.md says why. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  model: ["text"],
  text: [],
  layouts: [],
  findings: ["model"],
  markdown: ["model", "text"],
  vocabulary: ["text"],
  read: ["model", "findings", "text", "layouts", "markdown"],
  segment: ["model", "findings", "text", "vocabulary", "layouts"],
  interpret: ["model", "findings", "text", "vocabulary"],
  link: ["model", "findings", "text", "vocabulary"],
  validate: ["model", "findings", "text", "vocabulary"],
  design: [],
  files: [],
  xml: ["text"],
  render: ["model", "findings", "text", "markdown", "design", "xml"],
  convert: ["model", "findings", "text"],
  corrections: ["model", "findings", "text"],
  pipeline: ["model", "findings", "corrections", "read", "segment", "interpret", "link", "validate"],
  index: ["pipeline", "model", "findings", "corrections", "read", "validate", "render", "convert", "version"],
  version: [],
  batch: ["index", "design", "files", "findings", "version"],
  queue: ["index", "batch", "version"],
  review: ["index", "design", "findings", "version"],
  site: ["index", "model", "text", "design", "files", "xml", "version"],
  cli: ["index", "batch", "queue", "review", "site", "files", "findings", "version"],
};

/** The layers whose code holds shapes and no words. */
const STAGES = ["text", "read", "segment", "interpret", "link", "validate"];

/** Those of them that read no formats, whose markup is spelt in patterns. */
const UNDERSTANDING = ["segment", "interpret", "link", "validate"];

/** What patterns may spell: the names of the schema and of pointers into a model. */
const OF_THE_MODEL = new Set(["paragraphs", "unclaimed", "votes", "Block"]);

/** The layers that may touch the machine. */
const OUTSIDE = ["read", "files", "batch", "queue", "review", "site", "cli"];

/** Swedish that would betray itself by no letter of its own. */
const WORDS =
  /^(?:och|att|till|enligt|beslut|beslutar|protokoll|utdrag|ledamot|ledamöter|yrkande|yrkar|yrkanden|bifall|avslag|bilaga|bilagor|sida|justerat|justerare|justering|dnr|diarienummer|kommun|kommunstyrelsen|reserverar|ordinarie|tjänstgörande|sekreterare|votering|ajournering|plats|tid|datum|januari|februari|mars|maj|juni|juli|augusti|oktober)$/i;

const layerOf = (path: string): string => path.replace(/^src\//, "").split(/[/.]/, 1)[0] ?? "";

const all = sources("src");

function violations(find: (source: Source) => readonly string[]): string[] {
  return all.flatMap((source) => find(source).map((what) => `${source.path}: ${what}`));
}

describe("the house", () => {
  it("has only layers that the table knows", () => {
    expect([...new Set(all.map(({ path }) => layerOf(path)))].filter((layer) => !(layer in ALLOWED))).toEqual([]);
  });

  it("lets layers import only what lies below them", () => {
    const found = violations(({ path, imports }) =>
      imports
        .filter(({ name }) => name.startsWith("."))
        .map(({ name }) => target(path, name))
        .filter((to) => to.startsWith("src/"))
        .filter((to) => layerOf(to) !== layerOf(path) && !ALLOWED[layerOf(path)]?.includes(layerOf(to)))
        .map((to) => `must not import ${to}`),
    );
    expect(found).toEqual([]);
  });

  it("reaches other stages through their index only", () => {
    const found = all
      .filter(({ path }) => ["pipeline", "index"].includes(layerOf(path)))
      .flatMap(({ path, imports }) =>
        imports
          .map(({ name }) => target(path, name))
          .filter(
            (to) =>
              /^src\/(?:read|corrections|segment|interpret|link|validate|render)\//.test(to) &&
              !to.endsWith("/index.ts"),
          ),
      );
    expect(found).toEqual([]);
  });

  it("touches the machine only where it reads and at the command line", () => {
    const found = violations(({ path, imports, names }) =>
      OUTSIDE.includes(layerOf(path))
        ? []
        : [
            ...imports.map(({ name }) => name).filter((name) => name.startsWith("node:")),
            ...names.filter((name) => name.startsWith("process.")),
          ],
    );
    expect(found).toEqual([]);
  });

  it("is silent and gives the same bytes for the same bytes", () => {
    const forbidden =
      /^(?:console\.|process\.exit$|Math\.random|Date\.now|new Date$|new Intl\.|.*\.(?:localeCompare|toLocale\w+)$)/;
    // What the command line hands in from outside, the time of day among it, comes from one file.
    const found = violations(({ path, names }) =>
      path === "src/cli/io.ts" ? [] : names.filter((name) => forbidden.test(name)),
    );
    expect(found).toEqual([]);
  });

  it("imports every dependency in exactly one file", () => {
    const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const users = new Map<string, Set<string>>();
    for (const { path, imports } of all) {
      for (const { name, typeOnly } of imports) {
        if (typeOnly || name.startsWith(".") || name.startsWith("node:")) continue;
        const packageName = name.split("/", name.startsWith("@") ? 2 : 1).join("/");
        users.set(packageName, (users.get(packageName) ?? new Set()).add(path));
      }
    }
    const { dependencies, optionalDependencies, peerDependencies } = manifest;
    const declared = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }).sort();
    expect([...users.keys()].sort()).toEqual(declared);
    expect([...users].filter(([, paths]) => paths.size > 1)).toEqual([]);
  });

  it("keeps Swedish words out of the code of its stages", () => {
    const found = violations(({ path, literals }) =>
      STAGES.includes(layerOf(path)) ? literals.flatMap((text) => text.match(/\p{L}+/gu) ?? []).filter(isSwedish) : [],
    );
    expect(found).toEqual([]);
  });

  it("keeps Swedish endings and abbreviations out of the patterns of its stages", () => {
    const found = violations(({ path, patterns, calls }) =>
      UNDERSTANDING.includes(layerOf(path))
        ? [
            ...patterns.filter((pattern) => spelt(pattern).some((letters) => !OF_THE_MODEL.has(letters))),
            ...calls.filter((call) => /\.(?:endsWith|startsWith)\("\p{Ll}{1,3}"\)$/u.test(call)),
          ]
        : [],
    );
    expect(found).toEqual([]);
  });

  it("gives no label and no heading two meanings", () => {
    for (const name of ["labels", "headings"]) {
      const kinds = JSON.parse(readFileSync(join(root, "src", "vocabulary", `${name}.json`), "utf8"));
      const meanings = new Map<string, string[]>();
      for (const [kind, phrases] of Object.entries<string[]>(kinds))
        for (const phrase of phrases)
          meanings.set(phrase.toLowerCase(), [...(meanings.get(phrase.toLowerCase()) ?? []), kind]);
      expect([...meanings].filter(([, of]) => of.length > 1)).toEqual([]);
    }
  });

  it("says no phrase twice in one list of words", () => {
    const folder = join(root, "src", "vocabulary");
    const twice = readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .flatMap((name) =>
        Object.entries(JSON.parse(readFileSync(join(folder, name), "utf8"))).flatMap(([kind, phrases]) =>
          Array.isArray(phrases)
            ? phrases
                .filter((phrase, i) => typeof phrase === "string" && phrases.indexOf(phrase) < i)
                .map((phrase) => `${name}, ${kind}: ${phrase}`)
            : [],
        ),
      );
    expect(twice).toEqual([]);
  });

  it("says of everything public what it is", () => {
    const entries = all.filter(({ path }) => /^src\/(?:(?:batch|queue)\/)?index\.ts$/.test(path));
    const named = new Set(entries.flatMap(({ text }) => text.replace(/"[^"]*"|\/\*.*?\*\//gs, "").match(/\w+/g) ?? []));
    expect(violations(({ undocumented }) => undocumented.filter((name) => named.has(name)))).toEqual([]);
  });

  it("exports nothing that no other file speaks of", () => {
    const words = [...all, ...["scripts", "bench", "test"].flatMap(sources)].map(
      ({ path, text }) => [path, new Set(text.match(/[\w$]+/g))] as const,
    );
    const found = violations(({ path, exports }) =>
      exports.filter((name) => !words.some(([other, spoken]) => other !== path && spoken.has(name))),
    );
    expect(found).toEqual([]);
  });

  it("keeps files small", () => {
    const generated = new Set(["src/model/minutes.ts", "src/model/corrections.ts"]);
    const large = [...all, ...sources("scripts")]
      .filter(({ path, lines }) => lines > 300 && !generated.has(path))
      .map(({ path, lines }) => `${path}: ${lines} lines`);
    expect(large).toEqual([]);
  });

  it("keeps functions small", () => {
    const large = [...all, ...["scripts", "bench"].flatMap(sources)].flatMap(({ path, functions }) =>
      functions.filter(({ lines }) => lines > 50).map(({ name, lines }) => `${path}: ${name}, ${lines} lines`),
    );
    expect(large).toEqual([]);
  });

  it("names relative imports as they are when compiled", () => {
    const found = violations(({ imports }) =>
      imports.map(({ name }) => name).filter((name) => name.startsWith(".") && !/\.js(?:on)?$/.test(name)),
    );
    expect(found).toEqual([]);
  });
});

/** A word with å, ä or ö is Swedish; the letters alone, as in a character class or a table of encodings, are no word. */
function isSwedish(word: string): boolean {
  const alphabet = /åäö/i.test(word) || /^[åäöéèüáàæøñçß]+$/i.test(word);
  return WORDS.test(word) || (/[åäö]/i.test(word) && !alphabet);
}

/** Letters that a pattern spells out, one after the other: "(?:en|et)\\s" spells "en" and "et", and classes of characters spell nothing. */
function spelt(pattern: string): string[] {
  const plain = pattern
    .replace(/\/[a-z]*$/, "")
    .replace(/\[(?:\\.|[^\]\\])*\]/g, " ")
    .replace(/\\[pP]\{\w+\}|\\u(?:\{\w+\}|\w{4})|\\k?<\w+>|\(\?<\w+>|\\./g, " ");
  return plain.match(/\p{L}+/gu) ?? [];
}
