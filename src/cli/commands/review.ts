import { spawn } from "node:child_process";
import { once } from "node:events";
import { finding, translated } from "../../findings/collect.js";
import { type Command, type Options, pdfEngineOption, UsageError } from "../command.js";
import { readCorrections, sidecarPath } from "../corrections.js";
import { expand } from "../inputs.js";
import type { IO } from "../io.js";
import { reasonOf } from "../load.js";
import { report } from "../report.js";
import { wording } from "../wording.js";

/** Starts a page on this machine that shows documents beside their readings. */
export const review: Command = {
  name: "review",
  summary: "look at documents beside their readings in the browser, and correct them",
  arguments: [{ name: "[inputs...]", description: "documents, folders or patterns" }],
  options: [
    { flags: "-p, --port <number>", description: "port of the page (default: any that is free)" },
    { flags: "--host <address>", description: "loopback address to listen on", default: "127.0.0.1" },
    { flags: "--by <name>", description: "who signs the corrections (default: the user of this machine)" },
    { flags: "--open", description: "open the page in the browser (default where stdout is a terminal)" },
    { flags: "--no-open", description: "print the address only" },
    pdfEngineOption,
  ],
  examples: [
    ["paragraf review protokoll.pdf", "shows the pages beside what was read from them"],
    ["paragraf review arkiv --no-open", "takes a folder as a queue, the worst documents first"],
    ["paragraf convert protokoll.pdf", "afterwards: applies what was corrected"],
  ],
  exitCodes: ["the page was closed with Ctrl C", "no document can be read, or the port is taken", "wrong usage"],
  async run(words, options, io) {
    if (words.length === 0) throw new UsageError("name at least one document");
    if (words.includes("-")) throw new UsageError("standard input has no place for corrections; name a file");
    const port = portOf(options);
    const { isLoopback, serve, Store } = await import("../../review/index.js");
    const { host = "127.0.0.1" } = options;
    if (!isLoopback(host)) throw new UsageError("--host must be a loopback address: 127.0.0.1, ::1 or localhost");
    const documents: { name: string; path: string }[] = [];
    for (const found of await expand(words, io.files)) {
      if ("problem" in found) await report([translated(found.problem, "sv")], found.name, io.stderr, io);
      else for (const { name, path = name } of found.inputs) documents.push({ name, path });
    }
    if (documents.length === 0) return 1;
    const store = new Store(
      documents,
      {
        read: (path) => io.files.read(path),
        corrections: async (path) => readCorrections(await sidecarPath(path), io.files),
        save: async (path, corrections) =>
          io.files.write(await sidecarPath(path), `${JSON.stringify(corrections, null, 2)}\n`),
        now: io.now,
      },
      { pdfEngine: options.pdfEngine ?? "auto", by: signer(options, io) },
    );
    let running: Awaited<ReturnType<typeof serve>>;
    try {
      running = await serve(store, { host, port });
    } catch (error) {
      const args = { port, reason: reasonOf(error) };
      await report([finding("review-no-port", { args })], `${host}:${port}`, io.stderr, io);
      return 1;
    }
    const stop = io.interrupted();
    await io.stdout.write(`${running.url}\n`);
    await io.stderr.write(`${wording("review-running", "sv", { count: documents.length })}\n`);
    if (options.open ?? io.stdout.isTTY) openInBrowser(running.url);
    if (!stop.aborted) await once(stop, "abort");
    await running.close();
    return 0;
  },
};

function portOf({ port = "0" }: Options): number {
  const number = Number(port);
  if (!/^\d{1,5}$/.test(port) || number > 65_535) throw new UsageError("--port takes a number from 0 to 65535");
  return number;
}

const signer = ({ by }: Options, { env }: IO): string => by?.trim() || env.USER || env.USERNAME || "okänd";

/** What opens an address on each system. Nothing comes of it where there is no browser: the address is printed anyway. */
function openInBrowser(url: string): void {
  const [program, ...words] =
    process.platform === "win32" ? ["explorer.exe", url] : [process.platform === "darwin" ? "open" : "xdg-open", url];
  const child = spawn(program as string, words, { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}
