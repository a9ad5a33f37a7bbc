import { translated } from "../../findings/collect.js";
import { isAsGrave } from "../../findings/finding.js";
import type { LintOptions } from "../../index.js";
import { type Accepting, partition, readBaseline, writeBaseline } from "../baseline-file.js";
import { checkInput, type Inspected } from "../check-input.js";
import {
  type Command,
  correctionsOption,
  langOption,
  type Options,
  ocrOption,
  pdfEngineOption,
  quietOption,
  UsageError,
} from "../command.js";
import type { Checked, Format, Setting } from "../formats/format.js";
import { formats } from "../formats/index.js";
import { expand, type Input } from "../inputs.js";
import type { IO } from "../io.js";
import { under } from "../paths.js";
import { report, told } from "../report.js";
import { type Settings, settings } from "../settings.js";
import { styleFor } from "../style.js";
import { wording } from "../wording.js";

/** Checks models, or documents as they are read. The findings are the result, so they go to stdout. */
export const validate: Command = {
  name: "validate",
  summary: "check models or documents and list what is wrong",
  arguments: [
    { name: "[inputs...]", description: "JSON models, documents, folders, patterns, or - for standard input" },
  ],
  options: [
    {
      flags: "-f, --format <format>",
      description: "how findings are written",
      choices: formats.map(({ name }) => name),
      default: "pretty",
    },
    {
      flags: "--fail-on <severity>",
      description: "fail from this severity on (default: error)",
      choices: ["error", "warning", "note"],
    },
    { flags: "--max-warnings <number>", description: "fail where there are more warnings" },
    { flags: "--config <file>", description: "configuration (default: the nearest paragraf.config.json)" },
    { flags: "--preset <name>", description: "rules to start from: kommunallagen, strict or archive" },
    { flags: "--seats <number>", description: "members of the body, for the quorum" },
    { flags: "--baseline <file>", description: "findings that are accepted, each with a reason" },
    { flags: "--update-baseline", description: "accept what is found now; new findings need --reason" },
    { flags: "--reason <text>", description: "why new findings are accepted" },
    pdfEngineOption,
    ocrOption,
    correctionsOption,
    langOption,
    quietOption,
  ],
  examples: [
    ["paragraf validate protokoll.json", "checks a model against the schema and the rules"],
    ['paragraf validate "2024/**/*.pdf"', "reads documents and lists everything that was noticed"],
    ["paragraf validate protokoll.pdf --format sarif > protokoll.sarif", "writes a report for code scanning"],
    [
      'paragraf validate arkiv --baseline godtaget.json --update-baseline --reason "Före 2020"',
      "accepts what is there today",
    ],
  ],
  exitCodes: [
    "nothing as grave as --fail-on, and not too many warnings",
    "there are such findings",
    "some input is unusable, or wrong usage",
  ],
  async run(words, options, io) {
    if (words.length === 0) throw new UsageError("name at least one input; - reads standard input");
    const job = await prepare(options, io);
    const inspected = await inspectAll(words, job, io);
    const failed = inspected.some((one) => one.failed);
    if (job.accepting && options.updateBaseline) {
      const count = await writeBaseline(job.accepting, inspected, options.reason ?? "", io);
      await io.stderr.write(`${wording("accepted", job.setting.lang, { count, file: job.accepting.path })}\n`);
      return failed ? 2 : 0;
    }
    const { checked, stale } = await partition(inspected, job.accepting?.known ?? []);
    await write(checked, job, io);
    if (stale.length > 0 && job.accepting) {
      const values = { count: stale.length, file: job.accepting.path };
      await io.stderr.write(`${wording("stale", job.setting.lang, values)}\n`);
    }
    await summarise(checked, job, io);
    const grave = checked.some(({ findings }) =>
      findings.some(({ severity }) => isAsGrave(severity, job.setting.failOn)),
    );
    return failed ? 2 : (await tooManyWarnings(checked, job, io)) || grave ? 1 : 0;
  },
};

/** Everything that the options and the configuration decide. */
interface Job {
  options: Options;
  format: Format;
  setting: Setting;
  rules: LintOptions;
  accepting: Accepting | undefined;
  maxWarnings: number;
  settings: Settings;
}

async function prepare(options: Options, io: IO): Promise<Job> {
  const found = await settings(options, io);
  const { config, folder } = found;
  const { planOf, presetNames } = await import("../../index.js");
  const { preset, lang = "sv" } = options;
  if (preset !== undefined && !presetNames.includes(preset)) {
    throw new UsageError(`there is no preset "${preset}"; known are ${presetNames.join(", ")}`);
  }
  const [first] = formats as readonly [Format, ...Format[]];
  const path = options.baseline ?? (config.baseline === undefined ? undefined : under(folder, config.baseline));
  if (options.updateBaseline && path === undefined) throw new UsageError("--update-baseline needs --baseline <file>");
  if (options.updateBaseline && !options.reason?.trim())
    throw new UsageError("--update-baseline needs --reason <text>");
  return {
    options,
    format: formats.find(({ name }) => name === options.format) ?? first,
    setting: {
      lang,
      style: styleFor(io.stdout, io),
      columns: io.stdout.columns,
      failOn: options.failOn ?? config.failOn ?? "error",
    },
    rules: {
      lang,
      plan: planOf(preset === undefined ? config : { ...config, extends: preset }),
      ...(options.seats !== undefined && { seats: numberOf("--seats", options.seats, 1) }),
    },
    accepting: path === undefined ? undefined : await readBaseline(path, options.updateBaseline ?? false, io),
    maxWarnings:
      options.maxWarnings === undefined
        ? (config.maxWarnings ?? Number.POSITIVE_INFINITY)
        : numberOf("--max-warnings", options.maxWarnings, 0),
    settings: found,
  };
}

function numberOf(flag: string, value: string, least: number): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < least)
    throw new UsageError(`${flag} takes a whole number from ${least} on`);
  return number;
}

async function inspectAll(words: readonly string[], { options, rules, settings: { config, folder } }: Job, io: IO) {
  const inspected: Inspected[] = [];
  const ignored = new Set<string>();
  for (const pattern of config.ignorePatterns ?? []) {
    for (const path of await io.files.glob(pattern, folder)) ignored.add(io.files.absolute(under(folder, path)));
  }
  const isIgnored = ({ path }: Input): boolean => path !== undefined && ignored.has(io.files.absolute(path));
  for (const found of await expand(words, io.files)) {
    if ("problem" in found) {
      const findings = [translated(found.problem, options.lang ?? "sv")];
      inspected.push({ name: found.name, findings, paged: false, failed: true, minutes: undefined });
      continue;
    }
    for (const input of found.inputs) {
      if (isIgnored(input)) continue;
      for (const one of await checkInput(input, options, rules, io)) inspected.push(one);
    }
  }
  return inspected;
}

/** Findings to stdout in the format chosen, reasons why an input could not be read to stderr. */
async function write(checked: readonly Checked[], { format, setting, options }: Job, io: IO): Promise<void> {
  const shown = checked.map((one) => ({ ...one, findings: told(one.findings, options) }));
  for (const one of shown) {
    if (one.failed) await report(one.findings, one.name, io.stderr, io);
    else if (format.each) await io.stdout.write(format.each(one, setting));
  }
  if (format.all) await io.stdout.write(format.all(shown, setting));
}

async function summarise(checked: readonly Checked[], { options, setting }: Job, io: IO): Promise<void> {
  if (options.quiet || checked.length < 2) return;
  const failed = checked.filter((one) => one.failed).length;
  const faulty = checked.filter((one) => !one.failed && one.findings.length > 0).length;
  const count = { clean: checked.length - failed - faulty, faulty, failed };
  await io.stderr.write(`${wording("validated", setting.lang, count)}\n`);
}

/** Counts the warnings against their limit; says so where the limit makes the run fail. */
async function tooManyWarnings(checked: readonly Checked[], { setting, maxWarnings }: Job, io: IO): Promise<boolean> {
  const all = checked.flatMap(({ findings }) => findings);
  const count = all.filter(({ severity }) => severity === "warning").length;
  if (count <= maxWarnings) return false;
  await io.stderr.write(`${wording("too-many-warnings", setting.lang, { count, most: maxWarnings })}\n`);
  return true;
}
