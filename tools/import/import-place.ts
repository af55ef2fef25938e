import { createHash } from "node:crypto";
import { appendFile, open, readFile, rename, rm, truncate, writeFile } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";

/** How far a file has been imported. */
export interface ImportPlace {
  /** Where the next line begins. */
  readonly bytes: number;
  readonly lines: number;
  readonly recorded: number;
  readonly known: number;
  readonly refused: number;
}

interface Kept extends ImportPlace {
  /**
   * What stands before the place, so that another file of the same name is imported from its start.
   */
  readonly fingerprint: string;
  /** How long the file of problems is: what stands after that is reported again. */
  readonly problemBytes: number;
}

const START: ImportPlace = { bytes: 0, lines: 0, recorded: 0, known: 0, refused: 0 };
const FINGERPRINT_BYTES = 64 * 1024;

/**
 * The place up to which a file has been imported, kept beside it: `<file>.progress.json`, gone when
 * all is done.
 */
export async function importPlace(file: string, handle: FileHandle) {
  const placeFile = `${file}.progress.json`;
  const problemsFile = `${file}.problems.jsonl`;
  const kept = await keptPlace(placeFile, handle);
  if (kept) await truncate(problemsFile, kept.problemBytes);
  else await writeFile(problemsFile, "");
  let problemBytes = kept?.problemBytes ?? 0;
  const {
    fingerprint: _,
    problemBytes: __,
    ...place
  } = kept ?? { ...START, fingerprint: "", problemBytes };

  return {
    place: place as ImportPlace,
    problemsFile,
    /**
     * Keeps a new place with the problems on the way there; after a crash it is this place or the
     * one before.
     */
    async move(place: ImportPlace, problems: readonly object[]): Promise<void> {
      const text = problems.map((problem) => `${JSON.stringify(problem)}\n`).join("");
      await appendFile(problemsFile, text, { flush: true });
      problemBytes += Buffer.byteLength(text);
      const fingerprint = await fingerprintOf(handle, place.bytes);
      const moved: Kept = { ...place, fingerprint, problemBytes };
      await replace(placeFile, JSON.stringify(moved));
    },
    async finish(): Promise<void> {
      await rm(placeFile, { force: true });
      if (problemBytes === 0) await rm(problemsFile, { force: true });
    },
  };
}

async function keptPlace(placeFile: string, handle: FileHandle): Promise<Kept | null> {
  const text = await readFile(placeFile, "utf8").catch(() => null);
  if (text === null) return null;
  const kept = JSON.parse(text) as Kept;
  return (await fingerprintOf(handle, kept.bytes)) === kept.fingerprint ? kept : null;
}

async function fingerprintOf(handle: FileHandle, bytes: number): Promise<string> {
  const from = Math.max(0, bytes - FINGERPRINT_BYTES);
  const buffer = Buffer.alloc(bytes - from);
  const { bytesRead } = await handle.read(buffer, 0, buffer.length, from);
  return createHash("sha256")
    .update(buffer.subarray(0, bytesRead))
    .update(String(bytes))
    .digest("hex");
}

/** Whole or not at all. */
async function replace(path: string, text: string): Promise<void> {
  const beside = `${path}.new`;
  const file = await open(beside, "w");
  await file.writeFile(text);
  await file.sync();
  await file.close();
  await rename(beside, path);
}
