/** pdf.js's worker, imported for its effect: it offers itself on `globalThis`. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs";
