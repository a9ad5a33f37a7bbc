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
  return loaded && new TesseractJs(loaded[0].default, loaded[1].default);
}

class TesseractJs implements OcrEngine {
  readonly tiff = false;
  private worker: Promise<Worker> | undefined;
  private version = "";

  constructor(
    private readonly tesseract: typeof import("tesseract.js"),
    private readonly data: typeof import("@tesseract.js-data/swe").default,
  ) {}

  get name(): string {
    return `tesseract.js${this.version} (${this.data.code})`;
  }

  async recognize(image: Uint8Array, dpi: number | undefined, milliseconds: number): Promise<OcrPage> {
    this.worker ??= this.start();
    try {
      const worker = await this.worker;
      // Unless it is told, the library guesses, and says so on stderr.
      await worker.setParameters({ user_defined_dpi: String(Math.round(dpi ?? USUAL_DPI)) });
      return await within(this.readWith(worker, image), milliseconds);
    } catch (error) {
      await this.close();
      if (error instanceof OcrError) throw error;
      throw new OcrError(String((error as Error)?.message ?? error), { cause: error });
    }
  }

  async close(): Promise<void> {
    const running = this.worker;
    this.worker = undefined;
    await running?.then(
      (worker) => worker.terminate(),
      () => undefined,
    );
  }

  private async start(): Promise<Worker> {
    const { code, langPath, gzip } = this.data;
    const worker = await this.tesseract.createWorker(code, LSTM, {
      langPath,
      gzip,
      cacheMethod: "none",
      // Without a handler the library throws in a callback, where nobody can catch it.
      errorHandler: () => {},
    });
    await worker.setParameters({ tessedit_pageseg_mode: this.tesseract.PSM.AUTO });
    return worker;
  }

  private async readWith(worker: Worker, image: Uint8Array): Promise<OcrPage> {
    const { data } = await worker.recognize(Buffer.from(image), {}, { tsv: true, text: false });
    this.version = data.version ? ` ${data.version}` : "";
    return readTsv(data.tsv ?? "");
  }
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
