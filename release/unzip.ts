import { inflateRawSync } from 'node:zlib';

const STORED = 0;
const DEFLATED = 8;

/**
 * The files of a zip archive of ours by their names, in its order (PKWARE APPNOTE 6.3.10, 4.3.7 to 4.3.16).
 * @throws Error when it is no archive, has a comment, or packs in a way we do not.
 */
export function unzip(archive: Buffer): Map<string, Buffer> {
  const end = archive.length - 22;
  if (end < 0 || archive.toString('latin1', end, end + 4) !== 'PK\x05\x06')
    throw new Error('This is no zip archive, or one with a comment.');
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const length = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + length);
    files.set(name, contentAt(archive, at));
    at += 46 + length + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return files;
}

/** The content of the file whose entry of the central directory stands at `entry`. */
function contentAt(archive: Buffer, entry: number): Buffer {
  const method = archive.readUInt16LE(entry + 10);
  const local = archive.readUInt32LE(entry + 42);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + archive.readUInt32LE(entry + 20));
  if (method === STORED) return packed;
  if (method === DEFLATED) return inflateRawSync(packed);
  throw new Error(`A file is packed by method ${method}, which we do not write.`);
}
