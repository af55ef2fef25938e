import { sql } from "../../../database/sql.ts";
import { writesHaveEnded } from "../../../database/writers.ts";
import type { ScheduledTask, TaskContext } from "../../../jobs/scheduled-task.ts";
import type { SealedRow, SealedTable } from "../../../writes/sealed-table.ts";
import type { Work } from "../../../writes/work.ts";
import { NEWEST_BATCH, NO_END, partOf, SEALED_PLACES, signedBatch } from "./sealed-batch.ts";
import type { BatchPart } from "./sealed-batch.ts";

const WRITES_MS_MAX = 2_000;
const ROWS_MAX = 2_000;
// A read sorts what lies between two places: after a large import that would be all of a table.
const PLACES_AT_ONCE = 5_000;
// How many places of other programs a batch passes over at most.
const BATCH_PLACES_MAX = 1_000_000;
// A program without rows is sealed up to here too, so that the places of others are not read again.
const EMPTY_PLACES_MAX = 50_000;

const LAST_PLACES = sql.read<{ table: string; last: number }>("find the last places")`
  select t.name as table,
    coalesce(pg_sequence_last_value(pg_get_serial_sequence(t.name, 'place')), 0) as last
  from unnest(${"tables"}::text[]) as t (name)
`;

/**
 * Seals what was written since the batch before it, up to the last places that were given when it
 * began: rows commit later than they take their places, so it waits until those writes have ended.
 * While one of them goes on, the next run seals more.
 */
export const signBatches: ScheduledTask = {
  name: "sign-batches",
  every: "1m",
  async run(context) {
    const { rows, sealedTables } = context;
    const tables = sealedTables.map(({ table }) => table);
    const last = await rows(LAST_PLACES, { tables });
    if (!(await writesHaveEnded(rows, tables, WRITES_MS_MAX))) return;
    const untilOf = new Map(last.map(({ table, last: until }) => [table, until]));
    // Most programs have nothing to seal most of the time: these need no write.
    let mayHaveMore = (await nextParts(context, untilOf)).length > 0;
    while (mayHaveMore) {
      await context.write({
        operation: "signBatches",
        async run(work) {
          mayHaveMore = await signBatch(work, { ...context, untilOf });
        },
      });
    }
  },
};

type Reading = Pick<TaskContext, "programId" | "rows" | "sealedTables">;

/** The next rows of each table, up to its last place. */
async function nextParts(
  { programId, rows, sealedTables }: Reading,
  untilOf: ReadonlyMap<string, number>,
): Promise<BatchPart[]> {
  const tables = sealedTables.map(({ table }) => table);
  const sealed = await rows(SEALED_PLACES, { programId, tables, before: NO_END });
  const afterOf = new Map(sealed.map(({ table, until }) => [table, until]));
  const parts = await Promise.all(
    sealedTables.map(async (of): Promise<BatchPart[]> => {
      const [after, last] = [afterOf.get(of.table)!, untilOf.get(of.table)!];
      if (last <= after || !(await isReady(of, { programId, rows }))) return [];
      const { until, found } = await nextRows(of, { programId, rows, after, last });
      if (found.length === 0 && until - after < EMPTY_PLACES_MAX) return [];
      return [partOf({ table: of.table, after, until, last }, found)];
    }),
  );
  return parts.flat();
}

interface Range extends Pick<Reading, "programId" | "rows"> {
  readonly after: number;
  readonly last: number;
}

/** The program's next rows of a table, and up to which place those are all. */
async function nextRows(
  { rowsBetween }: SealedTable,
  { programId, rows, after, last }: Range,
): Promise<{ until: number; found: SealedRow[] }> {
  let until = after;
  while (until < last && until - after < BATCH_PLACES_MAX) {
    const range = { programId, after: until, until: Math.min(until + PLACES_AT_ONCE, last) };
    const found = await rows(rowsBetween, { ...range, limit: ROWS_MAX });
    until = found.length === ROWS_MAX ? found.at(-1)!.place : range.until;
    if (found.length > 0) return { until, found };
  }
  return { until, found: [] };
}

async function isReady(
  { isReady }: SealedTable,
  { programId, rows }: Pick<Reading, "programId" | "rows">,
): Promise<boolean> {
  return isReady === null || (await rows(isReady, { programId }))[0]!.isReady;
}

// Of two workers at once, the second finds the batch of the first.
const LOCK = sql.write("lock batches")`
  select pg_advisory_xact_lock(hashtextextended('batch ' || ${"programId"}::text, 0))
`;

const INSERT_BATCH = sql.write("insert a batch")`
  insert into sealed_batches (program_id, number, sealed_at, signature)
  values (${"programId"}, ${"number"}, ${"sealedAt"}, ${"signature"})
`;

const INSERT_PART = sql.write("insert a part of a batch")`
  insert into sealed_parts (program_id, number, table_name, after_place, until_place, last_place,
    places, digests)
  values (${"programId"}, ${"number"}, ${"table"}, ${"after"}, ${"until"}, ${"last"}, ${"places"},
    ${"digests"})
`;

/** @returns whether there was anything to seal. */
async function signBatch(
  work: Work,
  { sealedTables, keyRing, untilOf }: TaskContext & { untilOf: ReadonlyMap<string, number> },
): Promise<boolean> {
  const { programId, rows, now: sealedAt } = work;
  await rows(LOCK, { programId });
  const parts = await nextParts({ programId, rows, sealedTables }, untilOf);
  if (parts.length === 0) return false;
  const [newest] = await rows(NEWEST_BATCH, { programId });
  const number = (newest?.number ?? 0) + 1;
  const previous = newest?.signature ?? null;
  const signature = keyRing.sign(signedBatch(programId, { number, sealedAt }, { previous, parts }));
  await rows(INSERT_BATCH, { programId, number, sealedAt, signature });
  await Promise.all(parts.map((part) => rows(INSERT_PART, { programId, number, ...part })));
  return true;
}
