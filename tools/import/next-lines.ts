import type { FileHandle } from "node:fs/promises";

const LINE_FEED = 10;
const CHUNK = 1024 * 1024;

/**
 * The next whole lines of a file from a byte on, so many at most; at its end the last one may lack
 * its line break.
 * @returns no bytes at the end.
 * @throws Error when one line alone is too long
 */
export async function nextLines(
  file: FileHandle,
  { from, linesMax, bytesMax }: { from: number; linesMax: number; bytesMax: number },
): Promise<{ bytes: Buffer; lines: number }> {
  const chunks: Buffer[] = [];
  let length = 0;
  let lines = 0;
  let end = 0;
  while (length < bytesMax && lines < linesMax) {
    const chunk = Buffer.allocUnsafe(Math.min(CHUNK, bytesMax - length));
    const { bytesRead } = await file.read(chunk, 0, chunk.length, from + length);
    if (bytesRead === 0) {
      if (end < length) [lines, end] = [lines + 1, length];
      break;
    }
    const read = chunk.subarray(0, bytesRead);
    chunks.push(read);
    for (let at = read.indexOf(LINE_FEED); at >= 0 && lines < linesMax;) {
      lines += 1;
      end = length + at + 1;
      at = read.indexOf(LINE_FEED, at + 1);
    }
    length += bytesRead;
  }
  if (end === 0 && length > 0) throw new Error(`A line is longer than ${bytesMax} bytes.`);
  return { bytes: Buffer.concat(chunks).subarray(0, end), lines };
}
