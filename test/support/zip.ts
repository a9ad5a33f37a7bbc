import { crc32 } from "node:zlib";

/** A member of an archive made by hand: its name's bytes, the host that made it (APPNOTE 4.4.2.2), an extra field. */
export interface Member {
  name: Buffer;
  host: number;
  extra?: Buffer;
  content: string;
}

/** An archive whose members are stored as they are, and whose names say nothing of their encoding. */
export function zipOf(members: readonly Member[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, host, extra = Buffer.alloc(0), content } of members) {
    const data = Buffer.from(content);
    // What both headers have: version needed, flags, method, time, date, checksum, sizes, lengths.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(name.length, 22);
    common.writeUInt16LE(extra.length, 24);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, name, extra, data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02"), Buffer.from([20, host]), common, rest, name, extra]));
    parts.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(members.length, 4);
  end.writeUInt16LE(members.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, listed, Buffer.from("PK\x05\x06"), end]);
}

/** The extra field that gives a name in UTF-8 (APPNOTE 4.6.9), which holds where the name itself is the one it was made for. */
export function unicodePath(name: Buffer, text: string): Buffer {
  const told = Buffer.from(text);
  const head = Buffer.alloc(9);
  head.writeUInt16LE(0x7075, 0);
  head.writeUInt16LE(5 + told.length, 2);
  head.writeUInt8(1, 4);
  head.writeUInt32LE(crc32(name), 5);
  return Buffer.concat([head, told]);
}
