import type { Picture } from "./picture.ts";

const HEADER_BYTES = 12;
const CHUNK_HEADER_BYTES = 8;
/** What pixels are made from, and what says how they are to be shown. */
const KEPT = new Set(["VP8X", "ICCP", "ALPH", "VP8 ", "VP8L"]);
/** Bits of the extended header: whether parts follow that are left out, and whether it moves. */
const METADATA = 0b0000_1100;
const ANIMATION = 0b0000_0010;

type Size = Pick<Picture, "width" | "height">;

/** A WebP (RFC 9649) with the chunks of its pixels alone; null for what is none, or moves. */
export function readWebp(bytes: Buffer): Picture | null {
  const isRiff = bytes.toString("latin1", 0, 4) === "RIFF";
  if (!isRiff || bytes.toString("latin1", 8, HEADER_BYTES) !== "WEBP") return null;
  const end = CHUNK_HEADER_BYTES + bytes.readUInt32LE(4);
  if (end > bytes.length) return null;
  const kept: Buffer[] = [];
  let size: Size | null = null;
  for (let at = HEADER_BYTES; at + CHUNK_HEADER_BYTES <= end;) {
    const type = bytes.toString("latin1", at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    // Chunks of an odd length are filled up.
    const next = at + CHUNK_HEADER_BYTES + length + (length % 2);
    if (next > end) return null;
    const chunk = Buffer.from(bytes.subarray(at, next));
    const body = chunk.subarray(CHUNK_HEADER_BYTES);
    if (type === "VP8X") {
      if (length < 10 || body[0]! & ANIMATION) return null;
      body[0]! &= ~METADATA;
    }
    if (type === "VP8 " || type === "VP8L") {
      if (size) return null;
      size = type === "VP8 " ? lossySize(body) : losslessSize(body);
      if (!size) return null;
    }
    if (KEPT.has(type)) kept.push(chunk);
    at = next;
  }
  if (!size) return null;
  const content = Buffer.concat(kept);
  const header = Buffer.from("RIFF\0\0\0\0WEBP", "latin1");
  header.writeUInt32LE(content.length + 4, 4);
  return { mediaType: "image/webp", ...size, bytes: Buffer.concat([header, content]) };
}

/** RFC 6386, 9.1: behind three bytes, a start code, and two times 14 bits. */
function lossySize(body: Buffer): Size | null {
  if (body.length < 10 || body.readUIntBE(3, 3) !== 0x9d_01_2a) return null;
  return { width: body.readUInt16LE(6) & 0x3fff, height: body.readUInt16LE(8) & 0x3fff };
}

/** RFC 9649, 3.4: behind a signature, two times 14 bits, each one less than the size. */
function losslessSize(body: Buffer): Size | null {
  if (body.length < 5 || body[0] !== 0x2f) return null;
  const bits = body.readUInt32LE(1);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
