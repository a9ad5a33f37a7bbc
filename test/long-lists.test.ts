import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "./support/source.ts";

/** A stack of so many KiB has room for fewer arguments of a call than the documents have parts; the usual one has for some 120 000. */
const STACK = 100;
const PARTS = 11_000;

it("hands lists on as lists, not as arguments of which a call can be given too many", { timeout: 300_000 }, () => {
  const documents = ["answers on lines of their own", "closing pages", "names at the table"];
  const script = join(root, "test", "support", "long-lists.ts");
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [`--stack-size=${STACK}`, "--import", "tsx", script, String(PARTS), ...documents],
    { cwd: root, encoding: "utf8" },
  );
  expect(stderr + stdout.trim()).toBe("");
});
