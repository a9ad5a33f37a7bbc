import { execFileSync } from "node:child_process";
import { root } from "./source.ts";

/** Before the tests: the executable and the workers of a batch run what is built, so what is tested is built, once. */
export default function build(): void {
  execFileSync(process.execPath, ["--import", "tsx", "scripts/build.ts", "--no-types"], {
    cwd: root,
    stdio: "inherit",
  });
}
