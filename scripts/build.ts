/**
 * Builds dist/: the library and the command line as ES modules that share their chunks, data JSON inside, dependencies
 * outside; the scripts of pages; and the declarations. One file per entry keeps the start short, and no `import … with { type: "json" }`
 * reaches users whose Node warns about it.
 *
 *   npm run build       npm run build -- --no-types
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { browserScripts } from "./browser-scripts.js";
import { withRanges } from "./letters.js";

const root = fileURLToPath(new URL("../", import.meta.url));
const types = !process.argv.includes("--no-types");

/** JSON as a string that is parsed: engines read that sooner than the same as an object of the program. */
const json: Plugin = {
  name: "json",
  setup({ onLoad }) {
    onLoad({ filter: /\.json$/ }, ({ path }) => {
      const text = JSON.stringify(JSON.parse(readFileSync(path, "utf8")));
      return { contents: `export default JSON.parse(${JSON.stringify(text)});`, loader: "js" };
    });
  },
};

const patterns: Plugin = {
  name: "patterns",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      contents: withRanges(readFileSync(path, "utf8")),
      loader: "ts",
    }));
  },
};

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: {
    index: "src/index.ts",
    cli: "src/cli/run.ts",
    batch: "src/batch/index.ts",
    queue: "src/queue/index.ts",
    "batch-worker": "src/batch/worker.ts",
  },
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  packages: "external",
  chunkNames: "chunks/[name]-[hash]",
  // Patterns with \p{…} stay literals: as calls of RegExp they would be made anew each time they are tried.
  supported: { "regexp-unicode-property-escapes": true },
  plugins: [json, patterns],
  logLevel: "warning",
  // A build that fails leaves the last one in place.
  write: false,
});
const scripts = await browserScripts();
rmSync(`${root}dist`, { recursive: true, force: true });
for (const { path, contents } of [...outputFiles, ...scripts]) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, contents);
}
if (types) {
  execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], {
    cwd: root,
    stdio: "inherit",
  });
}
