import { Command as Commander, CommanderError, Option as CommanderOption } from "commander";
import { version } from "../version.js";
import { type Command, UsageError } from "./command.js";
import { commands } from "./commands/index.js";
import type { IO } from "./io.js";

/** Wrong usage, by the convention of shells and grep. */
const USAGE = 2;

/** Parses a command line with commander, runs its command and returns the exit code. */
export async function runProgram(argv: readonly string[], io: IO): Promise<number> {
  const said: (() => Promise<void>)[] = [];
  let code = 0;
  const program = new Commander("paragraf")
    .description("Reads Swedish committee minutes and writes them as JSON, Markdown, HTML and more.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand("help [command]", "print the help of a command")
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => said.push(() => io.stdout.write(text)),
      writeErr: (text) => said.push(() => io.stderr.write(text)),
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => io.stderr.columns ?? 100,
    })
    .addHelpText("after", "\n“paragraf help <command>” shows examples. Messages go to stderr, results to stdout.");
  for (const command of commands) {
    add(program, command, async (words, options) => {
      code = await command.run(words, options, io);
    });
  }
  try {
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (error instanceof UsageError) {
      await io.stderr.write(`error: ${error.message}\n`);
      code = USAGE;
    } else if (error instanceof CommanderError) code = error.exitCode === 0 ? 0 : USAGE;
    else throw error;
  }
  for (const say of said) await say();
  return code;
}

function add(
  program: Commander,
  command: Command,
  action: (words: string[], options: Record<string, string | boolean>) => Promise<void>,
): void {
  const child = program.command(command.name).description(command.summary).helpOption("-h, --help", "print help");
  for (const { name, description } of command.arguments) child.argument(name, description);
  for (const option of command.options) {
    const made = new CommanderOption(option.flags, option.description);
    if (option.choices) made.choices([...option.choices]);
    if (option.default !== undefined) made.default(option.default);
    child.addOption(made);
  }
  child.addHelpText("after", afterHelp(command));
  child.action((...given: unknown[]) => {
    const words = given.slice(0, command.arguments.length).flat();
    refuseEmpty(words, child.opts());
    return action(
      words.filter((word) => typeof word === "string"),
      child.opts(),
    );
  });
}

/** An empty word is a variable of the shell that is not set: taken for a name, it would mean the working folder or the root. */
function refuseEmpty(words: readonly unknown[], options: Record<string, unknown>): void {
  if (words.includes("")) throw new UsageError("an argument is empty");
  const [name] = Object.entries(options).find(([, value]) => value === "") ?? [];
  if (name !== undefined)
    throw new UsageError(`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} is empty`);
}

function afterHelp({ examples, exitCodes }: Command): string {
  const shown = examples.map(([line, does]) => `  $ ${line}\n      ${does}`).join("\n");
  const codes = exitCodes.map((meaning, code) => `  ${code}  ${meaning}`).join("\n");
  return `\nExamples:\n${shown}\n\nExit codes:\n${codes}`;
}
