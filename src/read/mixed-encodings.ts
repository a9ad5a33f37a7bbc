/** What is a character of UTF-8 (Unicode 17, table 3-7, but for its finer limits), or a byte above ASCII that is none. */
const UNITS = /[\xC2-\xDF][\x80-\xBF]|[\xE0-\xEF][\x80-\xBF]{2}|[\xF0-\xF4][\x80-\xBF]{3}|[\x80-\xFF]/g;
/** The bytes of §, å, ä, ö, é and their capitals, of dashes and of quotation marks in Windows-1252. */
const SWEDISH = /[\xA7\xE5\xE4\xF6\xE9\xC5\xC4\xD6\xC9\x91-\x97]/;

/** Characters of UTF-8 that it takes, and per other byte: no text in Windows-1252 has as many by chance. */
const SOUND = 10;
const SHARE = 0.25;
/** Share of the other bytes that must stand for what Swedish is written with. */
const FITTING = 0.8;

/**
 * Text put together of parts in UTF-8 and in Windows-1252, each character decoded as what it is; undefined where that is
 * not what the bytes look like.
 */
export function mixedEncodings(bytes: Buffer): string | undefined {
  const raw = bytes.toString("latin1");
  let sound = 0;
  let other = 0;
  let fitting = 0;
  for (const [unit] of raw.matchAll(UNITS)) {
    if (unit.length > 1) sound++;
    else {
      other++;
      if (SWEDISH.test(unit)) fitting++;
    }
  }
  if (other === 0 || sound < SOUND || sound < other * SHARE || fitting < other * FITTING) return undefined;
  const windows = new TextDecoder("windows-1252");
  return raw.replace(UNITS, (unit) => {
    const code = Buffer.from(unit, "latin1");
    return unit.length > 1 ? code.toString("utf8") : windows.decode(code);
  });
}
