/** How far into the bytes a declaration may stand (HTML Living Standard, 13.2.3.2, "prescan a byte stream"). */
const WINDOW = 1024;

/**
 * The encoding that an HTML page or XML document names in its own first bytes: `<meta charset>`, the `content` of a
 * `<meta http-equiv>`, or the XML declaration. Undefined where the bytes are no such document or name none.
 */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const opening = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, WINDOW)).toString("latin1");
  if (!/^\s{0,64}</.test(opening)) return undefined;
  const xml = /^\s{0,64}<\?xml [^>]{0,200}encoding\s{0,8}=\s{0,8}["']([\w:.-]{1,40})["']/i.exec(opening);
  const [, named] = xml ?? /<meta\s[^>]{0,400}charset\s{0,8}=\s{0,8}["']?([\w:.-]{1,40})/i.exec(opening) ?? [];
  return named?.toLowerCase();
}
