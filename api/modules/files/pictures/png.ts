import { crc32 } from "node:zlib";
import type { Picture } from "./picture.ts";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What pixels are made from, and what says how they are to be shown. */
const KEPT = new Set("IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYs".split(" "));
const HEADER_BYTES = 13;
// Length, type and checksum.
const FRAME_BYTES = 12;

/** A PNG (ISO/IEC 15948) with the chunks of its pixels alone; null for what is none. */
export function readPng(bytes: Buffer): Picture | null {
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return null;
  const kept: Buffer[] = [SIGNATURE];
  const types: string[] = [];
  let at = SIGNATURE.length;
  while (types.at(-1) !== "IEND") {
    if (at + FRAME_BYTES > bytes.length) return null;
    const end = at + FRAME_BYTES + bytes.readUInt32BE(at);
    if (end > bytes.length) return null;
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return null;
    types.push(type);
    if (KEPT.has(type)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  const header = SIGNATURE.length;
  const isWhole =
    types[0] === "IHDR" && types.includes("IDAT") && bytes.readUInt32BE(header) === HEADER_BYTES;
  if (!isWhole) return null;
  return {
    mediaType: "image/png",
    width: bytes.readUInt32BE(header + 8),
    height: bytes.readUInt32BE(header + 12),
    bytes: Buffer.concat(kept),
  };
}
