import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { importPlace } from "./import-place.ts";

export type Counts = Readonly<Record<string, number>>;

/** How a file is imported, row by row. */
export interface RowsFile<Row, Numbers extends Counts> {
  readonly file: string;
  /** What else says which import this is: another one begins at the start of the file. */
  readonly name: string;
  /** Whether its place is kept, so that it can go on where it was stopped. */
  readonly isKept: boolean;
  readonly start: Numbers;
  /** How many rows are written before the place is kept. */
  readonly rowsAtOnce: number;
  /** Reads the file row by row. */
  read(body: AsyncIterable<Uint8Array>): AsyncGenerator<Row>;
  /** Imports some rows, of which the first is at `place` from 0. */
  write(rows: AsyncIterable<Row>, part: PartOptions): Promise<Numbers>;
  onProgress(share: number, counts: Numbers): void;
}

export interface PartOptions {
  readonly place: number;
  /** Of the first rows after an import was stopped: when its place was saved. */
  readonly resumedFrom: Date | null;
  report(problems: readonly object[]): Promise<void>;
}

export interface ImportedRows<Numbers> {
  readonly counts: Numbers;
  readonly problemsFile: string;
  /** Whether there is anything in it. */
  readonly hasProblems: boolean;
}

const FINGERPRINT_BYTES = 64 * 1024;

/**
 * Imports a file part by part; only one part is in memory. After each its place is kept beside it,
 * so that an import that was killed goes on there, and counts what it would have counted.
 * @throws Error when the file can't be read, or its heading is wrong
 */
export async function importRowsFile<Row, Numbers extends Counts>(
  options: RowsFile<Row, Numbers>,
): Promise<ImportedRows<Numbers>> {
  const { file, onProgress } = options;
  const { size } = await stat(file);
  // A trial run begins at the start, and leaves the place of an import alone.
  const fingerprint = options.isKept ? await fingerprintOf(options, size) : randomUUID();
  const kept = await importPlace({
    file: options.isKept ? file : `${file}.dry-run`,
    start: { rows: 0, counts: options.start },
    fingerprintOf: () => Promise.resolve(fingerprint),
  });
  let { place, resumedFrom } = kept;
  // From here on, what a killed import made can be told from what was there before.
  if (options.isKept && !resumedFrom) await kept.move(place, []);

  const stream = createReadStream(file);
  const rows = options.read(stream);
  for (let skipped = 0; skipped < place.rows; skipped++) await rows.next();
  for (;;) {
    const part = await take(rows, options.rowsAtOnce);
    if (part.length === 0) break;
    const problems: object[] = [];
    const report = async (found: readonly object[]) => void problems.push(...found);
    const counts = await options.write(each(part), { place: place.rows, resumedFrom, report });
    place = { rows: place.rows + part.length, counts: sum(place.counts, counts) };
    resumedFrom = null;
    await kept.move(place, problems);
    onProgress(size === 0 ? 1 : stream.bytesRead / size, place.counts);
  }
  const hasProblems = await kept.finish();
  return { counts: place.counts, problemsFile: kept.problemsFile, hasProblems };
}

async function take<Row>(rows: AsyncGenerator<Row>, countMax: number): Promise<Row[]> {
  const taken: Row[] = [];
  while (taken.length < countMax) {
    const { value, done } = await rows.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}

async function* each<Row>(rows: readonly Row[]): AsyncGenerator<Row> {
  yield* rows;
}

function sum<Numbers extends Counts>(one: Numbers, other: Numbers): Numbers {
  const entries = Object.entries(one).map(([name, count]) => [name, count + other[name]!]);
  return Object.fromEntries(entries) as Numbers;
}

/** What stands for the file and its import. */
async function fingerprintOf(
  { file, name }: { file: string; name: string },
  size: number,
): Promise<string> {
  const handle = await open(file);
  try {
    const buffer = Buffer.alloc(Math.min(size, FINGERPRINT_BYTES));
    await handle.read(buffer, 0, buffer.length, 0);
    return createHash("sha256").update(buffer).update(`${size} ${name}`).digest("hex");
  } finally {
    await handle.close();
  }
}
