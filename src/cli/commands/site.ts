import { finding } from "../../findings/collect.js";
import type { Finding } from "../../index.js";
import { type Command, langOption, quietOption, UsageError } from "../command.js";
import { reasonOf } from "../load.js";
import { under } from "../paths.js";
import { say } from "../report.js";
import { wording } from "../wording.js";

/** Builds a searchable archive of models as a folder of web pages. */
export const site: Command = {
  name: "site",
  summary: "build a searchable web archive of models, which needs no server",
  arguments: [{ name: "<folder>", description: "folder of the site; what an earlier run made there is replaced" }],
  options: [
    { flags: "--from <folder>", description: "folder of models, as convert --to json --out-dir writes them" },
    { flags: "--title <text>", description: "name of the site (default: that of the only organisation)" },
    { flags: "--base-url <url>", description: "where the site will be published, so that its feeds say so" },
    langOption,
    quietOption,
  ],
  examples: [
    ["paragraf convert arkiv --to json --out-dir modeller", "first, the models"],
    ["paragraf site webb --from modeller", "then the site: open webb/index.html, or copy the folder to any web server"],
    [
      'paragraf site webb --from modeller --title "Lillsjö protokoll" --base-url https://protokoll.example/',
      "with feeds that can be subscribed to",
    ],
  ],
  exitCodes: ["the site was built", "some models could not be used, or no site could be built", "wrong usage"],
  async run([folder = ""], options, io) {
    const { from } = options;
    if (from === undefined) throw new UsageError("say where the models are: --from <folder>");
    const baseUrl = addressOf(options.baseUrl);
    if ((await io.files.kind(from)) !== "folder") throw new UsageError(`--from: there is no folder "${from}"`);
    const { buildSite, SiteError } = await import("../../site/index.js");
    const lang = options.lang ?? "sv";
    try {
      const { failed, ...built } = await buildSite({
        from: io.files.absolute(from),
        to: io.files.absolute(folder),
        lang,
        ...(options.title !== undefined && { title: options.title }),
        ...(baseUrl !== undefined && { baseUrl }),
        onProblem: (name, problem) =>
          say(
            "findings" in problem ? problem.findings : [unreadable(problem.reason, lang)],
            under(from, name),
            options,
            io,
          ),
      });
      if (!options.quiet) {
        const megabytes = (built.bytes / 1e6).toFixed(1).replace(".", lang === "sv" ? "," : ".");
        await io.stderr.write(`${wording("site-built", lang, { ...built, megabytes, folder })}\n`);
        if (failed > 0) await io.stderr.write(`${wording("site-left-out", lang, { failed })}\n`);
      }
      return failed > 0 ? 1 : 0;
    } catch (error) {
      const problem =
        error instanceof SiteError
          ? finding(`site-${error.code}`, {}, lang)
          : finding("output-unwritable", { args: { target: folder, reason: reasonOf(error) } }, lang);
      await say([problem], error instanceof SiteError && error.code === "no-models" ? from : folder, options, io);
      return 1;
    }
  },
};

const unreadable = (reason: string | undefined, lang: "sv" | "en"): Finding =>
  reason === undefined
    ? finding("input-not-json", {}, lang)
    : finding("site-model-unreadable", { args: { reason } }, lang);

function addressOf(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url && (url.protocol === "https:" || url.protocol === "http:") && url.search === "" && url.hash === "")
    return url.href;
  throw new UsageError(`--base-url: "${given}" is no address such as https://protokoll.example/arkiv/`);
}
