import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, type OutputFile } from "esbuild";

const root = fileURLToPath(new URL("../", import.meta.url));

/** What is bundled into a script that goes out to readers takes its licence along. */
const licence = readFileSync(`${root}node_modules/minisearch/LICENSE.txt`, "utf8").trim();

/**
 * The scripts that pages run, each one classic script with its dependencies inside: modules cannot be loaded from `file:`.
 * dist/site/search.js is the search page of `paragraf site`, dist/review/review.js the page of `paragraf review`.
 */
export async function browserScripts(): Promise<OutputFile[]> {
  const scripts = [
    scriptOf("site/search", "src/site/browser/search.ts", `/*! paragraf (MIT), with MiniSearch:\n${licence} */`),
    scriptOf("review/review", "src/review/browser/main.ts", "/*! paragraf (MIT) */"),
  ];
  return (await Promise.all(scripts)).flat();
}

async function scriptOf(name: string, from: string, banner: string): Promise<OutputFile[]> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { [name]: from },
    outdir: "dist",
    bundle: true,
    minify: true,
    format: "iife",
    platform: "browser",
    target: ["chrome100", "firefox100", "safari15.4"],
    charset: "utf8",
    banner: { js: banner },
    logLevel: "warning",
    write: false,
  });
  return outputFiles;
}
