import { crc32, deflateSync } from "node:zlib";
import { openPage } from "../harness/browser.ts";

/** What must never be given to anybody who looks at a picture. */
export const SECRET = "taken at 21.0285 N 105.8542 E by Lan";

export type PictureType = "image/png" | "image/jpeg" | "image/webp";

/** A picture of some colors, as a browser makes it. */
export async function drawPicture(type: PictureType, width = 40, height = 24): Promise<Buffer> {
  const { page } = await openPage();
  const base64 = await page.evaluate<string>(`(async () => {
    const canvas = new OffscreenCanvas(${width}, ${height});
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#c0392b";
    pen.fillRect(0, 0, ${width}, ${height});
    pen.fillStyle = "#2980b9";
    pen.fillRect(0, 0, ${width} / 2, ${height} / 3);
    const blob = await canvas.convertToBlob({ type: "${type}" });
    return btoa(String.fromCharCode(...new Uint8Array(await blob.arrayBuffer())));
  })()`);
  await page.close();
  return Buffer.from(base64, "base64");
}

/** How a browser shows a picture: its size, and a hash over its pixels. */
export async function shown(bytes: Buffer, type: PictureType) {
  const { page } = await openPage();
  const view = await page.evaluate<{
    width: number;
    height: number;
    pixels: string;
  }>(`(async () => {
    const bytes = Uint8Array.from(atob("${bytes.toString("base64")}"), (it) => it.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "${type}" }));
    const { width, height } = bitmap;
    const pen = new OffscreenCanvas(width, height).getContext("2d");
    pen.drawImage(bitmap, 0, 0);
    return { width, height, pixels: pen.getImageData(0, 0, width, height).data.join() };
  })()`);
  await page.close();
  return view;
}

/** The same picture with a secret wherever its format takes one, and behind its end. */
export function withSecret(bytes: Buffer, type: PictureType): Buffer {
  const parts = { "image/png": pngParts, "image/jpeg": jpegParts, "image/webp": webpParts }[type];
  return Buffer.concat([parts(bytes), Buffer.from(`<script>${SECRET}</script>`)]);
}

/** A chunk of a PNG. */
export function pngChunk(type: string, body: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, "latin1"), body]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.length);
  frame.writeUInt32BE(crc32(content), 4);
  return Buffer.concat([frame.subarray(0, 4), content, frame.subarray(4)]);
}

function pngParts(bytes: Buffer): Buffer {
  const text = pngChunk("tEXt", Buffer.from(`Comment\0${SECRET}`));
  const packed = pngChunk("zTXt", Buffer.concat([Buffer.from("C\0\0"), deflateSync(SECRET)]));
  const exif = pngChunk("eXIf", Buffer.from(`MM\0*${SECRET}`));
  const own = pngChunk("quEn", Buffer.from(SECRET));
  const headerEnd = 8 + 25;
  const parts = [bytes.subarray(0, headerEnd), text, packed, exif, own, bytes.subarray(headerEnd)];
  return Buffer.concat(parts);
}

/** A segment of a JPEG. */
function jpegSegment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** An Exif segment that says how the camera was held, and more. */
export function exif(orientation: number): Buffer {
  const entry = Buffer.alloc(12);
  entry.writeUInt16LE(0x0112, 0);
  entry.writeUInt16LE(3, 2);
  entry.writeUInt32LE(1, 4);
  entry.writeUInt16LE(orientation, 8);
  const tiff = [Buffer.from("II*\0\x08\0\0\0\x01\0", "latin1"), entry, Buffer.alloc(4)];
  return jpegSegment(0xe1, Buffer.concat([Buffer.from("Exif\0\0"), ...tiff, Buffer.from(SECRET)]));
}

function jpegParts(bytes: Buffer): Buffer {
  const comment = jpegSegment(0xfe, Buffer.from(SECRET));
  const packets = jpegSegment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${SECRET}`));
  const second = jpegSegment(0xe2, Buffer.from(`MPF\0${SECRET}`));
  const [start, rest] = [bytes.subarray(0, 2), bytes.subarray(2)];
  return Buffer.concat([start, exif(1), packets, second, comment, rest]);
}

function webpChunk(type: string, body: Buffer): Buffer {
  const head = Buffer.from(`${type}\0\0\0\0`, "latin1");
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
}

function webpParts(bytes: Buffer): Buffer {
  const extended = Buffer.alloc(10);
  // Exif and XMP follow; the size, each side less one, is 40 × 24.
  extended[0] = 0b0000_1100;
  extended.writeUIntLE(39, 4, 3);
  extended.writeUIntLE(23, 7, 3);
  const known = bytes.toString("latin1", 12, 16) === "VP8X" ? 12 + 18 : 12;
  const content = Buffer.concat([
    webpChunk("VP8X", extended),
    bytes.subarray(known),
    webpChunk("EXIF", Buffer.from(`II*\0${SECRET}`)),
    webpChunk("XMP ", Buffer.from(SECRET)),
  ]);
  const header = Buffer.from("RIFF\0\0\0\0WEBP", "latin1");
  header.writeUInt32LE(content.length + 4, 4);
  return Buffer.concat([header, content]);
}
