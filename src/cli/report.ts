import type { Finding } from "../index.js";
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
