import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { commands } from "../src/cli/commands/index.ts";
import catalogue from "../src/findings/catalogue.json" with { type: "json" };
import { layouts } from "../src/layouts/index.ts";
import { renderers } from "../src/render/index.ts";
import { files, root, sources } from "./support/source.ts";

/** A list in code and the files of a folder must name the same things. */
const names = (folder: string, ending: string): string[] =>
  files(folder, ending)
    .filter((path) => path.split("/").length === folder.split("/").length + 1)
    .map((path) => basename(path, ending))
    .filter((name) => name !== "index")
    .sort();

const text = (path: string): string => readFileSync(join(root, path), "utf8");

describe("registries", () => {
  it("layouts are the files of src/layouts", () => {
    expect(layouts.map(({ id }) => id).sort()).toEqual(names("src/layouts", ".json"));
  });

  it("every renderer has its file, and help and README name it", () => {
    const folder = names("src/render", ".ts");
    const help = commands.find(({ name }) => name === "convert")?.options.find(({ flags }) => flags.includes("--to"));
    for (const { name } of renderers) {
      expect(folder).toContain(name);
      expect(help?.description).toContain(name);
      expect(text("README.md")).toContain(name);
    }
  });

  it("commands are the files of src/cli/commands, each with a transcript and a place in the README", () => {
    const listed = commands.map(({ name }) => name).sort();
    expect(listed).toEqual(names("src/cli/commands", ".ts"));
    expect([...listed, "paragraf"].sort()).toEqual(names("fixtures/commands", ".md"));
    for (const name of listed) expect(text("README.md")).toContain(`paragraf ${name}`);
  });

  it("`paragraf schema` knows the files of schemas", () => {
    const described = commands.find(({ name }) => name === "schema")?.arguments[0]?.description ?? "";
    for (const name of names("schemas", ".schema.json")) expect(described).toContain(name);
  });

  it("the text rules of layouts, renderers and commands say what they are", () => {
    expect(commands.filter(({ summary, examples }) => summary === "" || examples.length === 0)).toEqual([]);
  });
});

describe("the lock file", () => {
  it("names the native engine's binary for every platform, whatever the registry at hand mirrors", () => {
    const { packages } = JSON.parse(text("package-lock.json"));
    const platforms = Object.keys(packages["node_modules/@firecrawl/pdf-inspector"].optionalDependencies);
    expect(platforms.length).toBeGreaterThan(0);
    expect(platforms.filter((name) => !(`node_modules/${name}` in packages))).toEqual([]);
  });
});

describe("the catalogue of findings", () => {
  const entries = Object.entries<{ severity: string; sv: string; en: string }>(catalogue);
  const slots = (message: string): string[] => (message.match(/\{\w+\}/g) ?? []).sort();

  it("says the same in both languages", () => {
    expect(entries.filter(([, { sv, en }]) => slots(sv).join() !== slots(en).join() || !sv || !en)).toEqual([]);
  });

  it("grades every finding", () => {
    expect(entries.filter(([, { severity }]) => !["error", "warning", "note"].includes(severity))).toEqual([]);
  });

  it("holds every finding that the code reports, and no other", () => {
    const code = sources("src");
    const literals = new Set(code.flatMap((source) => source.literals));
    // An id put together from a template counts where the template opens it: `not-minutes-${genre}`.
    const openings = [...literals].filter((literal) => literal.endsWith("-"));
    const used = (id: string): boolean => literals.has(id) || openings.some((opening) => id.startsWith(opening));
    expect(entries.map(([id]) => id).filter((id) => !used(id))).toEqual([]);
    const reported = code.flatMap((source) =>
      [...source.text.matchAll(/\b(?:finding|report|failure|complain)\(\s*"([a-z][a-z0-9-]+)"/g)].map(([, id]) => id),
    );
    expect(reported.filter((id) => id !== undefined && !(id in catalogue))).toEqual([]);
  });

  it("says of every way in which reading fails what to do", () => {
    const union = text("src/read/unreadable.ts").match(/UnreadableCode =([^;]*);/)?.[1] ?? "";
    const codes = [...union.matchAll(/"([a-z-]+)"/g)].map(([, code]) => `input-${code}`);
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.filter((id) => !(id in catalogue))).toEqual([]);
  });
});
