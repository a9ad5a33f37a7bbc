import { version } from "../version.js";
import { type IO, OutputError } from "./io.js";

export { nodeIO } from "./io.js";

/** What a command ends with that cannot say what it found. */
const UNSAID = 2;

/** Runs one command line (without `node` and the script) and returns its exit code. */
export async function run(argv: readonly string[], io: IO): Promise<number> {
  try {
    // Scripts ask for the version to probe for the tool: that shall not cost loading the rest.
    if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
      await io.stdout.write(`${version}\n`);
      return 0;
    }
    const { runProgram } = await import("./program.js");
    return await runProgram(argv, io);
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    // Where stderr is full, too, the exit code is all that is left to tell.
    await io.stderr.write(`error: ${error.message}\n`).catch(() => undefined);
    return UNSAID;
  }
}
