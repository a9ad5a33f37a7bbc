/** How many readings are under way. */
let readings = 0;

/**
 * Runs work during which pdf.js may drop rejected promises: its parser starts some without anybody waiting, and on
 * damaged files Node would end the process for them. Rejections from elsewhere end in an uncaught exception as ever.
 */
export async function withoutStrayErrors<T>(work: () => Promise<T>): Promise<T> {
  if (readings++ === 0) process.on("unhandledRejection", onStray);
  try {
    return await work();
  } finally {
    await new Promise((resolve) => setImmediate(resolve));
    if (--readings === 0) process.off("unhandledRejection", onStray);
  }
}

function onStray(reason: unknown): void {
  const fromPdfJs = reason instanceof Error && /pdfjs-dist|pdf\.worker/.test(reason.stack ?? "");
  if (fromPdfJs || isPdfJsException(reason) || process.listenerCount("unhandledRejection") > 1) return;
  throw reason;
}

/** pdf.js's own exceptions are no `Error` objects made anew: they carry one stack for all. */
function isPdfJsException(reason: unknown): boolean {
  return typeof reason === "object" && reason !== null && "name" in reason && /Exception$/.test(String(reason.name));
}
