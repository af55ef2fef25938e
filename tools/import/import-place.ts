import { appendFile, open, readFile, rename, rm, truncate, writeFile } from "node:fs/promises";

/** How a place in a file is kept. */
export interface PlaceOptions<Place> {
  readonly file: string;
  /** Where an import begins. */
  readonly start: Place;
  /** What stands for the file up to a place: another file of its name begins at its start. */
  fingerprintOf(place: Place): Promise<string>;
}

interface Kept<Place> {
  readonly place: Place;
  readonly fingerprint: string;
  /** How long the file of problems is: what stands after that is reported again. */
  readonly problemBytes: number;
  readonly savedAt: string;
}

/**
 * The place up to which a file has been imported, kept beside it: `<file>.progress.json`, gone when
 * all is done.
 */
export async function importPlace<Place>({ file, start, fingerprintOf }: PlaceOptions<Place>) {
  const placeFile = `${file}.progress.json`;
  const problemsFile = `${file}.problems.jsonl`;
  const kept = await keptPlace(placeFile, fingerprintOf);
  if (kept) await truncate(problemsFile, kept.problemBytes);
  else await writeFile(problemsFile, "");
  let problemBytes = kept?.problemBytes ?? 0;

  return {
    place: kept?.place ?? start,
    /** When the place was saved that the import goes on from; null where it begins. */
    resumedFrom: kept ? new Date(kept.savedAt) : null,
    problemsFile,
    /**
     * Keeps a new place with the problems on the way there; after a crash it is this place or the
     * one before.
     */
    async move(place: Place, problems: readonly object[]): Promise<void> {
      const text = problems.map((problem) => `${JSON.stringify(problem)}\n`).join("");
      await appendFile(problemsFile, text, { flush: true });
      problemBytes += Buffer.byteLength(text);
      const fingerprint = await fingerprintOf(place);
      const savedAt = new Date().toISOString();
      const moved: Kept<Place> = { place, fingerprint, problemBytes, savedAt };
      await replace(placeFile, JSON.stringify(moved));
    },
    /** Ends the import. @returns whether there were problems. */
    async finish(): Promise<boolean> {
      await rm(placeFile, { force: true });
      if (problemBytes === 0) await rm(problemsFile, { force: true });
      return problemBytes > 0;
    },
  };
}

async function keptPlace<Place>(
  placeFile: string,
  fingerprintOf: PlaceOptions<Place>["fingerprintOf"],
): Promise<Kept<Place> | null> {
  const text = await readFile(placeFile, "utf8").catch(() => null);
  if (text === null) return null;
  const kept = JSON.parse(text) as Kept<Place>;
  // An older version kept its places otherwise.
  if (!kept.place) return null;
  return (await fingerprintOf(kept.place)) === kept.fingerprint ? kept : null;
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
