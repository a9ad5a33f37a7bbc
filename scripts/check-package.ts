/**
 * Packs the project as npm would publish it and lets publint and attw ("are the types wrong?") look at the package.
 *
 *   npm run check:package       needs dist/, which `npm ci` builds
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "paragraf-pack-"));
const run = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

try {
  // dist/ is built already; building again here would pull it away from under tests that run at the same time.
  const [packed] = JSON.parse(run("npm", "pack", "--ignore-scripts", "--json", "--pack-destination", folder));
  const tarball = join(folder, packed.filename);
  process.stdout.write(run("node_modules/.bin/publint", "run", tarball, "--strict"));
  process.stdout.write(run("node_modules/.bin/attw", tarball, "--profile", "esm-only", "--format", "ascii", "--quiet"));
} catch (error) {
  // What the failed program found stands on its stdout.
  const { stdout } = error as { stdout?: string };
  process.stdout.write(stdout ?? `${error}\n`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
