import { createHash } from "node:crypto";
import { open, stat } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { importPlace } from "./import-place.ts";
import { nextLines } from "./next-lines.ts";
import { sendLines } from "./send-lines.ts";

/** How far an import is. */
export interface ImportProgress {
  /** From 0 to 1. */
  readonly share: number;
  readonly lines: number;
  readonly refused: number;
  /** Null while all is well. */
  readonly waitingFor: string | null;
}

export interface FileImport {
  readonly file: string;
  readonly key: string;
  /** Where Quen is. */
  readonly url: string;
  readonly locale?: string;
  /** How many lines a request carries; 5,000 are a second's work or two. */
  readonly linesAtOnce: number;
  onProgress(progress: ImportProgress): void;
}

export interface ImportedFile {
  readonly recorded: number;
  readonly known: number;
  readonly refused: number;
  readonly problemsFile: string;
}

/** How far a file has been imported. */
interface ImportPlace {
  /** Where the next line begins. */
  readonly bytes: number;
  readonly lines: number;
  readonly recorded: number;
  readonly known: number;
  readonly refused: number;
}

const START: ImportPlace = { bytes: 0, lines: 0, recorded: 0, known: 0, refused: 0 };
const FINGERPRINT_BYTES = 64 * 1024;
const BYTES_AT_ONCE = 8 * 1024 * 1024;

/**
 * Imports a file of purchases part by part, in its order; only one part is in memory. After each
 * part its place is kept beside the file, so that an import that was killed goes on there.
 * @throws Error when the file can't be read, or Quen refuses the request as a whole
 */
export async function importFile(options: FileImport): Promise<ImportedFile> {
  const { file, onProgress } = options;
  const { size } = await stat(file);
  const handle = await open(file);
  try {
    const fingerprintOf = ({ bytes }: ImportPlace) => fingerprintBefore(handle, bytes);
    const kept = await importPlace({ file, start: START, fingerprintOf });
    let place = kept.place;
    const report = (waitingFor: string | null) => {
      const share = size === 0 ? 1 : Math.min(1, place.bytes / size);
      onProgress({ share, lines: place.lines, refused: place.refused, waitingFor });
    };
    report(null);
    for (;;) {
      const part = await nextLines(handle, {
        from: place.bytes,
        linesMax: options.linesAtOnce,
        bytesMax: BYTES_AT_ONCE,
      });
      if (part.bytes.length === 0) break;
      const sent = await sendLines(part.bytes, { ...options, waiting: report });
      const problems = sent.problems.map((it) => ({ ...it, line: it.line + place.lines }));
      place = after(place, part, sent);
      await kept.move(place, problems);
      report(null);
    }
    await kept.finish();
    const { recorded, known, refused } = place;
    return { recorded, known, refused, problemsFile: kept.problemsFile };
  } finally {
    await handle.close();
  }
}

function after(
  place: ImportPlace,
  part: { bytes: Buffer; lines: number },
  report: { recorded: number; known: number; refused: number },
): ImportPlace {
  return {
    ...place,
    bytes: place.bytes + part.bytes.length,
    lines: place.lines + part.lines,
    recorded: place.recorded + report.recorded,
    known: place.known + report.known,
    refused: place.refused + report.refused,
  };
}

/** What stands before a place. */
async function fingerprintBefore(handle: FileHandle, bytes: number): Promise<string> {
  const from = Math.max(0, bytes - FINGERPRINT_BYTES);
  const buffer = Buffer.alloc(bytes - from);
  const { bytesRead } = await handle.read(buffer, 0, buffer.length, from);
  return createHash("sha256")
    .update(buffer.subarray(0, bytesRead))
    .update(String(bytes))
    .digest("hex");
}
