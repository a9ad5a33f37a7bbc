import type { Finding } from "../index.js";
import type { Options } from "./command.js";
import type { IO, Output } from "./io.js";
import { printable, styleFor } from "./style.js";

/** One finding on one line, as editors and CI systems link it: `file:line:column severity message (id)`. */
export async function report(findings: readonly Finding[], name: string, output: Output, io: IO): Promise<void> {
  const style = styleFor(output, io);
  const colour = { error: style.red, warning: style.yellow, note: style.blue };
  for (const { severity, message, place, pointer, id } of findings) {
    const where = place ? `:${place.line}:${place.column ?? 1}` : pointer ? `#${pointer}` : "";
    const at = style.bold(printable(name + where));
    await output.write(`${at} ${colour[severity](severity)} ${printable(message)} ${style.dim(`(${id})`)}\n`);
  }
}

/** Of what was found, what shall be told: with --quiet errors alone. */
export const told = <T extends Finding>(findings: readonly T[], { quiet }: Options): readonly T[] =>
  quiet ? findings.filter(({ severity }) => severity === "error") : findings;

/** Tells on stderr what was found in an input. */
export const say = (findings: readonly Finding[], name: string, options: Options, io: IO): Promise<void> =>
  report(told(findings, options), name, io.stderr, io);
