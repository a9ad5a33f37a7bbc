// Packs a PDF of the kind Chromium writes (one classic cross-reference table, no encryption) into object streams, as word processors
// do: ISO 32000-1, 7.5.7 (object streams) and 7.5.8 (cross-reference streams). Page content is untouched; tagged files halve in size.

import { deflateSync } from "node:zlib";

/** Number -> offset of every object in use, from the classic table that `startxref` points at. */
function offsets(text) {
  const table = Number(text.match(/startxref\s+(\d+)\s+%%EOF\s*$/)[1]);
  const [, first, count] = text.slice(table).match(/^xref\s+(\d+) (\d+)/);
  if (first !== "0") throw new Error("a cross-reference table that does not begin at 0");
  const entries = text.slice(table).matchAll(/(\d{10}) \d{5} ([nf]) /g);
  const used = [...entries]
    .slice(0, Number(count))
    .flatMap(([, offset, kind], number) => (kind === "n" ? [[number, Number(offset)]] : []));
  return { table, size: Number(count), used: used.sort((a, b) => a[1] - b[1]) };
}

export function pack(pdf) {
  const text = pdf.toString("latin1");
  const { table, size, used } = offsets(text);
  const trailer = text.slice(table).match(/trailer\s*<<([\s\S]*?)>>\s*startxref/)[1];
  const entry = new Map();
  const packed = [];
  let out = "%PDF-1.5\n%\xE2\xE3\xCF\xD3\n";
  used.forEach(([number, start], i) => {
    const whole = text.slice(start, used[i + 1]?.[1] ?? table);
    const body = whole.replace(/^\d+ 0 obj\s/, "").replace(/\s*endobj\s*$/, "");
    if (body.endsWith("endstream")) {
      entry.set(number, [1, out.length, 0]);
      out += `${number} 0 obj\n${body}\nendobj\n`;
    } else {
      packed.push({ number, body });
    }
  });
  const holder = size;
  let head = "";
  let bodies = "";
  packed.forEach(({ number, body }, index) => {
    entry.set(number, [2, holder, index]);
    head += `${number} ${bodies.length} `;
    bodies += `${body}\n`;
  });
  const emit = (number, dictionary, data) => {
    entry.set(number, [1, out.length, 0]);
    const stream = deflateSync(data, { level: 9 });
    out += `${number} 0 obj\n<<${dictionary}/Filter /FlateDecode /Length ${stream.length}>>\nstream\n${stream.toString("latin1")}\nendstream\nendobj\n`;
  };
  emit(holder, `/Type /ObjStm /N ${packed.length} /First ${head.length} `, Buffer.from(head + bodies, "latin1"));
  const start = out.length;
  entry.set(holder + 1, [1, start, 0]);
  const rows = Buffer.alloc((holder + 2) * 7);
  for (let number = 0; number < holder + 2; number++) {
    const [kind, second, third] = entry.get(number) ?? [0, 0, 65535];
    rows.writeUInt8(kind, number * 7);
    rows.writeUInt32BE(second, number * 7 + 1);
    rows.writeUInt16BE(third, number * 7 + 5);
  }
  const kept = trailer.replace(/\/Size \d+/, "").replace(/\s+/g, " ");
  emit(holder + 1, `/Type /XRef /W [1 4 2] /Size ${holder + 2} ${kept}`, rows);
  return Buffer.from(`${out}startxref\n${start}\n%%EOF\n`, "latin1");
}
