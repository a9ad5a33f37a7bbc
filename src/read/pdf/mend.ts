import type { PdfObjects } from "./objects.js";
export function mend(bytes: Uint8Array, _objects: PdfObjects): Uint8Array { return bytes; }
