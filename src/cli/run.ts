import { version } from "../version.js";
import type { IO } from "./io.js";

export { nodeIO } from "./io.js";

/** Runs one command line (without `node` and the script) and returns its exit code. */
export async function run(argv: readonly string[], io: IO): Promise<number> {
  // Scripts ask for the version to probe for the tool: that shall not cost loading the rest.
  if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
    await io.stdout.write(`${version}\n`);
    return 0;
  }
  const { runProgram } = await import("./program.js");
  return runProgram(argv, io);
}
