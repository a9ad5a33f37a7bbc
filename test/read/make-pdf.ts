/** Makes small PDFs for tests: text drawn where a test wants it, in Helvetica, uncompressed. */

/** Text on a page: points, origin top left, baseline. */
export interface Drawn {
  text: string;
  x: number;
  y: number;
  size?: number;
  bold?: boolean;
  /** Degrees counter-clockwise. */
  turn?: number;
  /** Invisible, as scanners store what they recognised. */
  hidden?: boolean;
}

export interface MadePage {
  drawn?: Drawn[];
  width?: number;
  height?: number;
  /** `/Rotate` of the page. */
  rotate?: number;
  /** Draws a grey pixel over the whole page. */
  image?: boolean;
}

/** What a file says of itself: entries of its catalogue and its trailer, objects of its own behind them. */
export interface MadeFacts {
  catalog?: string;
  trailer?: string;
}

/** `facts` may add objects, whose numbers it gets. */
export function makePdf(pages: MadePage[], facts?: (add: (body: string) => number) => MadeFacts): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const catalog = add("");
  const tree = add("");
  const font = (name: string): number =>
    add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`);
  const fonts = `<< /F1 ${font("Helvetica")} 0 R /F2 ${font("Helvetica-Bold")} 0 R >>`;
  const pixel = add(
    "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n\x80\nendstream",
  );
  const kids = pages.map((page) => {
    const { width = 595, height = 842, rotate = 0, image = false, drawn = [] } = page;
    const content = [
      image ? `q ${width} 0 0 ${height} 0 0 cm /Im0 Do Q` : "",
      ...drawn.map((item) => draw(item, height)),
    ].join("\n");
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    const xobjects = image ? ` /XObject << /Im0 ${pixel} 0 R >>` : "";
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Contents ${stream} 0 R /Resources << /Font ${fonts}${xobjects} >> >>`,
    );
  });
  const { catalog: more = "", trailer = "" } = facts?.(add) ?? {};
  objects[catalog - 1] = `<< /Type /Catalog /Pages ${tree} 0 R ${more} >>`;
  objects[tree - 1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] >>`;
  return assemble(objects, `/Root ${catalog} 0 R ${trailer}`);
}

function draw({ text, x, y, size = 12, bold = false, turn = 0, hidden = false }: Drawn, height: number): string {
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)].map((value) => value.toFixed(4));
  const escaped = text.replace(/[()\\]/g, (char) => `\\${char}`);
  return `BT ${hidden ? "3 Tr " : ""}/F${bold ? 2 : 1} ${size} Tf ${cos} ${sin} ${-Number(sin)} ${cos} ${x} ${height - y} Tm (${escaped}) Tj ET`;
}

function assemble(objects: string[], trailer: string): Uint8Array {
  let file = "%PDF-1.4\n";
  const offsets = objects.map((body, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (char) => char.charCodeAt(0));
}
