import type { Worker } from "tesseract.js";
import { type OcrEngine, OcrError, type OcrPage } from "./engine.js";
import { readTsv } from "./tsv.js";

/** The recognizer with long short-term memory: the only one that the language data holds. */
const LSTM = 1;

/** What a picture is scanned at that does not say. */
const USUAL_DPI = 300;

/**
 * tesseract.js with the Swedish data of its npm package: WebAssembly, no network, no cache on disk. Undefined where these
 * optional packages are not installed. Its data cannot output "§"; the sign comes out as one that looks like it.
 */
export async function tesseractJsEngine(): Promise<OcrEngine | undefined> {
  const loaded = await Promise.all([import("tesseract.js"), import("@tesseract.js-data/swe")]).catch(() => undefined);
  if (loaded === undefined) return undefined;
  const [{ default: tesseract }, { default: data }] = loaded;
  let worker: Promise<Worker> | undefined;
  let version = "";
  const start = (): Promise<Worker> =>
    tesseract
      .createWorker(data.code, LSTM, {
        langPath: data.langPath,
        gzip: data.gzip,
        cacheMethod: "none",
        // Without a handler the library throws in a callback, where nobody can catch it.
        errorHandler: () => {},
      })
      .then(async (made) => {
        await made.setParameters({ tessedit_pageseg_mode: tesseract.PSM.AUTO });
        return made;
      });
  const stop = async (): Promise<void> => {
    const running = worker;
    worker = undefined;
    await running?.then(
      (made) => made.terminate(),
      () => undefined,
    );
  };
  return {
    get name() {
      return `tesseract.js${version} (${data.code})`;
    },
    tiff: false,
    async recognize(image, dpi, milliseconds) {
      worker ??= start();
      try {
        const made = await worker;
        // Unless it is told, the library guesses, and says so on stderr.
        await made.setParameters({ user_defined_dpi: String(Math.round(dpi ?? USUAL_DPI)) });
        const read = made.recognize(Buffer.from(image), {}, { tsv: true, text: false }).then(({ data: page }) => {
          version = page.version ? ` ${page.version}` : "";
          return readTsv(page.tsv ?? "");
        });
        return await within(read, milliseconds);
      } catch (error) {
        await stop();
        throw error instanceof OcrError
          ? error
          : new OcrError(String((error as Error)?.message ?? error), { cause: error });
      }
    },
    close: stop,
  };
}

/** A result, or an OcrError after so many milliseconds; whoever gives up ends the work. */
async function within(work: Promise<OcrPage>, milliseconds: number): Promise<OcrPage> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new OcrError("it took too long")), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => {});
  }
}
