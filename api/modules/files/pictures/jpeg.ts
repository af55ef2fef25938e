import type { Picture } from "./picture.ts";

const START = Buffer.from([0xff, 0xd8]);
const END = Buffer.from([0xff, 0xd9]);
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const EXIF = 0xe1;
/** Baseline, extended and progressive: what browsers show. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);
/** Tables and restarts of the decoder. */
const TABLES = new Set([0xc4, 0xdb, 0xdd]);
/** The beginnings of application segments that say how pixels are to be shown, by marker. */
const APPLICATIONS: Readonly<Record<number, string>> = {
  0xe0: "JFIF\0",
  0xe2: "ICC_PROFILE\0",
  0xee: "Adobe",
};
const EXIF_NAME = "Exif\0\0";
const ORIENTATION = 0x0112;

/** A JPEG (ISO/IEC 10918) with the segments of its pixels alone; null for what is none. */
export function readJpeg(bytes: Buffer): Picture | null {
  if (!bytes.subarray(0, 2).equals(START)) return null;
  const kept: Buffer[] = [];
  let size: Pick<Picture, "width" | "height"> | null = null;
  let orientation = 1;
  let hasScan = false;
  let at = START.length;
  for (;;) {
    // A marker may be filled up with any number of 0xff.
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at] === 0xff ? bytes[at + 1]! : null;
    if (marker === END_OF_IMAGE) break;
    if (marker === null || at + 4 > bytes.length) return null;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end < at + 4 || end > bytes.length) return null;
    const body = bytes.subarray(at + 4, end);
    const next = marker === START_OF_SCAN ? endOfScan(bytes, end) : end;
    if (FRAMES.has(marker)) {
      if (size || body.length < 6) return null;
      size = { height: body.readUInt16BE(1), width: body.readUInt16BE(3) };
    }
    hasScan ||= marker === START_OF_SCAN;
    if (marker === EXIF && startsWith(body, EXIF_NAME)) orientation = orientationIn(body);
    if (isKept(marker, body)) kept.push(bytes.subarray(at, next));
    at = next;
  }
  if (!size || !hasScan) return null;
  const turned = orientation === 1 ? [] : [exifOf(orientation)];
  const isOnItsSide = orientation >= 5;
  return {
    mediaType: "image/jpeg",
    width: isOnItsSide ? size.height : size.width,
    height: isOnItsSide ? size.width : size.height,
    bytes: Buffer.concat([START, ...turned, ...kept, END]),
  };
}

function isKept(marker: number, body: Buffer): boolean {
  if (FRAMES.has(marker) || TABLES.has(marker) || marker === START_OF_SCAN) return true;
  const name = APPLICATIONS[marker];
  return name !== undefined && startsWith(body, name);
}

function startsWith(body: Buffer, name: string): boolean {
  return body.toString("latin1", 0, name.length) === name;
}

/** Behind the pixels, at the next marker: one that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** How a camera was held (Exif 2.3, 4.6.4 A): 1 to 8; 1, upright, where nothing says so. */
function orientationIn(body: Buffer): number {
  const tiff = body.subarray(EXIF_NAME.length);
  const isLittle = tiff.toString("latin1", 0, 2) === "II";
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  if (tiff.length < 10) return 1;
  const directory = long(4);
  if (directory + 2 > tiff.length) return 1;
  for (let entry = 0; entry < short(directory); entry++) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.length) return 1;
    if (short(at) !== ORIENTATION) continue;
    const value = short(at + 8);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** An Exif segment that says how a camera was held, and no more. */
function exifOf(orientation: number): Buffer {
  const directory = Buffer.alloc(18);
  directory.writeUInt16BE(1, 0);
  directory.writeUInt16BE(ORIENTATION, 2);
  // One value of the type "short".
  directory.writeUInt16BE(3, 4);
  directory.writeUInt32BE(1, 6);
  directory.writeUInt16BE(orientation, 10);
  const tiff = Buffer.from([0x4d, 0x4d, 0x00, 0x2a, 0x00, 0x00, 0x00, 0x08]);
  const body = Buffer.concat([Buffer.from(EXIF_NAME, "latin1"), tiff, directory]);
  const head = Buffer.from([0xff, EXIF, 0x00, body.length + 2]);
  return Buffer.concat([head, body]);
}
