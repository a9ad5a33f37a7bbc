import { execFile, spawn } from "node:child_process";
import { promisify } from "node:util";
import { type OcrEngine, OcrError, type OcrPage } from "./engine.js";
import { readTsv } from "./tsv.js";

const PROGRAM = "tesseract";
/**
 * The model of the Latin script knows the section sign, which the Swedish model does not; the Swedish one reads figures and
 * brackets better ("8 (93)"). Either alone will do.
 */
const MODELS: readonly (readonly string[])[] = [["Latin", "script/Latin"], ["swe"]];
/** Page segmentation 3: fully automatic, which keeps tables whole. */
const SEGMENTATION = "3";
/** Thresholds by Sauvola's method read what lies in shade, which the default one takes for black; known from 5.0 on. */
const THRESHOLDS = ["-c", "thresholding_method=2"];
const KNOWN_SINCE = 5;
/** Threads of one tesseract fight over short loops: one is several times faster than two. */
const ENVIRONMENT = { ...process.env, OMP_THREAD_LIMIT: "1" };
/** Longest answer: a page of 40 million pixels full of 6 pt print stays far below. */
const MOST_OUTPUT = 64 * 1024 * 1024;

/** The `tesseract` of the machine; undefined where it or a model for Swedish is not installed. */
export async function tesseractEngine(): Promise<OcrEngine | undefined> {
  const asked = await Promise.all([answer("--version"), answer("--list-langs")]).catch(() => undefined);
  if (asked === undefined) return undefined;
  const [version, languages] = asked;
  const known = new Set(languages.split(/\r?\n/).map((line) => line.trim()));
  const model = MODELS.flatMap((names) => names.find((name) => known.has(name)) ?? []).join("+");
  if (model === "") return undefined;
  const [, number = ""] = /tesseract v?(\S+)/.exec(version) ?? [];
  const settings = Number.parseInt(number, 10) >= KNOWN_SINCE ? THRESHOLDS : [];
  return {
    name: `tesseract ${number} (${model})`,
    tiff: true,
    recognize: (image, dpi, milliseconds) => recognize(image, [model, ...settings], dpi, milliseconds),
    close: async () => {},
  };
}

/** Both streams: what is asked for comes on either, by version. */
async function answer(question: string): Promise<string> {
  const { stdout, stderr } = await promisify(execFile)(PROGRAM, [question], { timeout: 10_000 });
  return `${stdout}\n${stderr}`;
}

/** `language` is the model, with settings behind it. */
function recognize(
  image: Uint8Array,
  language: readonly string[],
  dpi: number | undefined,
  milliseconds: number,
): Promise<OcrPage> {
  return new Promise((resolve, reject) => {
    const words = ["stdin", "stdout", "-l", ...language, "--psm", SEGMENTATION];
    if (dpi !== undefined) words.push("--dpi", String(Math.round(dpi)));
    words.push("tsv");
    const child = spawn(PROGRAM, words, {
      env: ENVIRONMENT,
      timeout: Math.max(1, milliseconds),
      killSignal: "SIGKILL",
    });
    const parts: Buffer[] = [];
    let size = 0;
    let complaint = "";
    child.stdout.on("data", (part: Buffer) => {
      size += part.length;
      if (size > MOST_OUTPUT) child.kill("SIGKILL");
      else parts.push(part);
    });
    child.stderr.on("data", (part: Buffer) => {
      complaint = (complaint + part.toString("utf8")).slice(-500);
    });
    child.on("error", (error) => reject(new OcrError(error.message, { cause: error })));
    child.on("close", (code, signal) => {
      if (code !== 0)
        return reject(new OcrError(signal ? "it took too long" : complaint.trim() || `exit code ${code}`));
      try {
        resolve(readTsv(Buffer.concat(parts).toString("utf8")));
      } catch (error) {
        reject(error);
      }
    });
    // A program that ends early closes the pipe: its exit code says why.
    child.stdin.on("error", () => {});
    child.stdin.end(image);
  });
}
