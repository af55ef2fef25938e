import { open, stat } from "node:fs/promises";
import { importPlace } from "./import-place.ts";
import type { ImportPlace } from "./import-place.ts";
import type { ImportProgress } from "./import-progress.ts";
import { nextLines } from "./next-lines.ts";
import { sendLines } from "./send-lines.ts";

export interface FileImport {
  readonly file: string;
  readonly key: string;
  /** Where Quen is. */
  readonly url: string;
  readonly locale?: string;
  /** How many lines a request carries; 5,000 are a second's work or two. */
  readonly linesAtOnce: number;
  told(progress: ImportProgress): void;
}

export interface ImportedFile {
  readonly recorded: number;
  readonly known: number;
  readonly refused: number;
  readonly problemsFile: string;
}

const BYTES_AT_ONCE = 8 * 1024 * 1024;

/**
 * Imports a file of purchases part by part, in its order; only one part is in memory. After each part its place is
 * kept beside the file, so that an import that was killed goes on there.
 * @throws Error when the file can't be read, or Quen refuses the request as a whole
 */
export async function importFile(asked: FileImport): Promise<ImportedFile> {
  const { file, told } = asked;
  const { size } = await stat(file);
  const handle = await open(file);
  try {
    const kept = await importPlace(file, handle);
    let place = kept.place;
    const tell = (waitingFor: string | null) => {
      const share = size === 0 ? 1 : Math.min(1, place.bytes / size);
      told({ share, lines: place.lines, refused: place.refused, waitingFor });
    };
    tell(null);
    for (;;) {
      const part = await nextLines(handle, {
        from: place.bytes,
        linesMax: asked.linesAtOnce,
        bytesMax: BYTES_AT_ONCE,
      });
      if (part.bytes.length === 0) break;
      const report = await sendLines(part.bytes, { ...asked, waiting: tell });
      const problems = report.problems.map((it) => ({ ...it, line: it.line + place.lines }));
      place = after(place, part, report);
      await kept.move(place, problems);
      tell(null);
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
