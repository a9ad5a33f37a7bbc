import type { PdfObjects } from "./objects.js";
import { type Dict, Ref, type Value } from "./syntax.js";

/** A page as it is shown: its size in points after turning, the number of its object, and what it draws with. */
export interface PageBox {
  width: number;
  height: number;
  object: number;
  resources: Value | undefined;
}

/** US Letter is what the standard implies for a page without a box (7.7.3.3); 200 is far deeper than page trees grow. */
const LETTER: Box = [0, 0, 612, 792];
const DEEPEST = 200;

type Box = [number, number, number, number];

interface Inherited {
  media: Box | undefined;
  crop: Box | undefined;
  rotate: number;
  resources: Value | undefined;
}

/** The pages in order, or undefined where the page tree cannot be read. At most `limit` + 1 pages are listed. */
export function pageBoxes(objects: PdfObjects, root: Dict | undefined, limit: number): PageBox[] | undefined {
  const pages: PageBox[] = [];
  const seen = new Set<number>();

  const visit = (value: Value | undefined, inherited: Inherited, depth: number): void => {
    if (!(value instanceof Ref) || seen.has(value.number) || depth > DEEPEST || pages.length > limit) return;
    seen.add(value.number);
    const node = objects.dict(value);
    if (node === undefined) return;
    const rotate = objects.resolve(node.get("/Rotate"));
    const own: Inherited = {
      media: boxOf(objects, node.get("/MediaBox")) ?? inherited.media,
      crop: boxOf(objects, node.get("/CropBox")) ?? inherited.crop,
      rotate: typeof rotate === "number" ? rotate : inherited.rotate,
      resources: node.get("/Resources") ?? inherited.resources,
    };
    const kids = objects.resolve(node.get("/Kids"));
    if (Array.isArray(kids)) for (const kid of kids) visit(kid, own, depth + 1);
    else pages.push({ ...shownSize(own), object: value.number, resources: own.resources });
  };

  visit(root?.get("/Pages"), { media: undefined, crop: undefined, rotate: 0, resources: undefined }, 0);
  return pages.length === 0 ? undefined : pages;
}

function boxOf(objects: PdfObjects, value: Value | undefined): Box | undefined {
  const array = objects.resolve(value);
  if (!Array.isArray(array) || array.length !== 4) return undefined;
  const numbers = array.map((item) => objects.resolve(item));
  if (!numbers.every((n): n is number => typeof n === "number" && Number.isFinite(n))) return undefined;
  const [a, b, c, d] = numbers as Box;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

/** The crop box within the media box, turned as the page says. */
function shownSize({ media = LETTER, crop, rotate }: Inherited): { width: number; height: number } {
  let [x0, y0, x1, y1] = media;
  if (crop !== undefined) {
    const cut: Box = [Math.max(x0, crop[0]), Math.max(y0, crop[1]), Math.min(x1, crop[2]), Math.min(y1, crop[3])];
    if (cut[2] > cut[0] && cut[3] > cut[1]) [x0, y0, x1, y1] = cut;
  }
  const turned = Math.abs(rotate % 180) === 90;
  return turned ? { width: y1 - y0, height: x1 - x0 } : { width: x1 - x0, height: y1 - y0 };
}

/** So many drawn objects of a page are looked at for images, those within forms included. */
const MOST_DRAWN = 200;

/** True where a page's resources hold an image, itself or within a form. */
export function holdsImage(objects: PdfObjects, resources: Value | undefined): boolean {
  const waiting = [resources];
  let seen = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const value of objects.dict(objects.dict(next)?.get("/XObject"))?.values() ?? []) {
      if (++seen > MOST_DRAWN) return false;
      const object = objects.dict(value);
      const kind = object?.get("/Subtype");
      if (kind === "/Image") return true;
      if (kind === "/Form") waiting.push(object?.get("/Resources"));
    }
  }
  return false;
}
