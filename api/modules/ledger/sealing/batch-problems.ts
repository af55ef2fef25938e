import { setImmediate as othersTurn } from "node:timers/promises";
import type { ReadLane } from "../../../database/read-lane.ts";
import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import type { Text } from "../../../locales/text.ts";
import type { KeyedHashes } from "../../../values/keyed-hashes.ts";
import type { KeyRing } from "../../../values/key-ring.ts";
import { hasOwnMark } from "../../../writes/sealed-table.ts";
import type { SealedRow, SealedTable } from "../../../writes/sealed-table.ts";
import { DIGEST_BYTES, NO_END, SEALED_PLACES, signedBatch } from "./sealed-batch.ts";
import type { SealedBatch, BatchPart } from "./sealed-batch.ts";

export interface BatchProblem {
  readonly memberId: string | null;
  readonly message: Text;
}

export interface BatchChecks {
  readonly programId: string;
  readonly sealedTables: readonly SealedTable[];
  readonly keyRing: KeyRing;
  readonly hashes: KeyedHashes;
}

const BATCHES = sql.read<SealedBatch>("page through batches")`
  select number, sealed_at as "sealedAt", signature from sealed_batches
  where program_id = ${"programId"} and number >= ${"from"} order by number limit ${"limit"}
`;

const PARTS = sql.read<BatchPart & { number: number }>("read the parts of batches")`
  select number, table_name as table, after_place as after, until_place as until,
    last_place as last, places, digests
  from sealed_parts
  where program_id = ${"programId"} and number >= ${"from"} and number < ${"until"}
  order by number, table_name
`;

const BATCHES_AT_ONCE = 20;

/** What is wrong with batches and the rows that they cover: one by one, from a number on. */
export async function* checkBatches(
  { rows }: ReadLane,
  checks: BatchChecks,
  from: number,
): AsyncGenerator<{ number: number; problems: BatchProblem[] }> {
  const { programId, sealedTables } = checks;
  const tables = sealedTables.map(({ table }) => table);
  const before = await rows(SEALED_PLACES, { programId, tables, before: from });
  const untilOf = new Map(before.map(({ table, until }) => [table, until]));
  const unmarked = await unmarkedPlaces(rows, checks);
  let [previous] = from > 1 ? await rows(BATCHES, { programId, from: from - 1, limit: 1 }) : [];
  for (let first = from; ;) {
    const batches = await rows(BATCHES, { programId, from: first, limit: BATCHES_AT_ONCE });
    if (batches.length === 0) return;
    const until = batches.at(-1)!.number + 1;
    const parts = await rows(PARTS, { programId, from: first, until });
    for (const batch of batches) {
      const own = parts.filter(({ number }) => number === batch.number);
      const problems = [...batchProblems(checks, batch, { previous, parts: own, untilOf })];
      for (const part of own) {
        problems.push(...(await partProblems(rows, checks, { part, batch, unmarked })));
        untilOf.set(part.table, part.until);
      }
      yield { number: batch.number, problems };
      previous = batch;
    }
    first = until;
  }
}

/** What is wrong with a batch itself. */
function* batchProblems(
  { programId, keyRing }: BatchChecks,
  batch: SealedBatch,
  {
    previous,
    parts,
    untilOf,
  }: { previous?: SealedBatch; parts: readonly BatchPart[]; untilOf: ReadonlyMap<string, number> },
): Generator<BatchProblem> {
  const { number } = batch;
  if (number !== (previous?.number ?? 0) + 1) {
    yield ofProgram(text("ledger.batchMissing", { batch: number }));
  }
  const content = signedBatch(programId, batch, { previous: previous?.signature ?? null, parts });
  const isGapless = parts.every(({ table, after }) => after === (untilOf.get(table) ?? 0));
  if (!isGapless || !keyRing.verify(content, batch.signature)) {
    yield ofProgram(text("ledger.batchDiffers", { batch: number }));
  }
}

interface PartCheck {
  readonly part: BatchPart;
  readonly batch: SealedBatch;
  readonly unmarked: UnmarkedPlaces;
}

const PLACES_AT_ONCE = 10_000;

async function partProblems(
  rows: ReadLane["rows"],
  { programId, sealedTables, hashes }: BatchChecks,
  { part, batch, unmarked }: PartCheck,
): Promise<BatchProblem[]> {
  const sealed = sealedTables.find(({ table }) => table === part.table);
  if (!sealed) return [];
  const { table, after, until } = part;
  const found = await rows(sealed.rowsBetween, { programId, after, until, limit: PLACES_AT_ONCE });
  await othersTurn();
  const digestOf = digestsOf(part);
  const problems = found.flatMap((row) => [
    ...rowProblems(row, { table, digest: digestOf.get(row.place) ?? null }),
    ...markProblems(row, { sealed, hashes, unmarked }),
  ]);
  const there = new Set(found.map(({ place }) => place));
  const missing = part.places.filter((place) => !there.has(place));
  const sealedAt = batch.sealedAt.toISOString();
  return [
    ...problems,
    ...missing.map((place) => ofProgram(text("ledger.recordGone", { table, place, sealedAt }))),
  ];
}

/** The digests of a part, by the places of their rows. */
function digestsOf({ places, digests }: BatchPart): Map<number, Buffer> {
  const at = (index: number) => digests.subarray(index * DIGEST_BYTES, (index + 1) * DIGEST_BYTES);
  return new Map(places.map((place, index) => [place, at(index)]));
}

function* rowProblems(
  { id, memberId, digest }: SealedRow,
  sealed: { table: string; digest: Buffer | null },
): Generator<BatchProblem> {
  const { table } = sealed;
  if (sealed.digest?.equals(digest)) return;
  const message = sealed.digest
    ? text("ledger.recordChanged", { table, id })
    : text("ledger.recordInserted", { table, id });
  yield { memberId, message };
}

interface MarkCheck {
  readonly sealed: SealedTable;
  readonly hashes: KeyedHashes;
  readonly unmarked: UnmarkedPlaces;
}

function* markProblems(row: SealedRow, check: MarkCheck): Generator<BatchProblem> {
  const { sealed, hashes, unmarked } = check;
  const { table, isMarked } = sealed;
  const { place, id, memberId, mark } = row;
  if (!isMarked || (mark === null && place <= unmarked(table))) return;
  if (hasOwnMark(hashes, table, row)) return;
  yield { memberId, message: text("ledger.recordForged", { table, id }) };
}

/** Up to which place of a table rows may be without a mark: they were there before marks. */
type UnmarkedPlaces = (table: string) => number;

const FIRST_PLACES = sql.read<{ table: string | null; last: number | null }>(
  "find the places of the first batch",
)`
  select p.table_name as table, p.last_place as last
  from sealed_batches s
  left join sealed_parts p on p.program_id = s.program_id and p.number = s.number
  where s.program_id = ${"programId"} and s.number = 1
`;

async function unmarkedPlaces(
  rows: ReadLane["rows"],
  { programId }: BatchChecks,
): Promise<UnmarkedPlaces> {
  const first = await rows(FIRST_PLACES, { programId });
  if (first.length === 0) return () => Infinity;
  const lastOf = new Map(first.map(({ table, last }) => [table, last]));
  return (table) => lastOf.get(table) ?? 0;
}

/** How many rows wait to be sealed, and which of them the engine did not write. */
export async function checkUnsealed(
  { rows }: ReadLane,
  checks: BatchChecks,
): Promise<{ unsealed: number; problems: BatchProblem[] }> {
  const { programId, sealedTables, hashes } = checks;
  const tables = sealedTables.map(({ table }) => table);
  const places = await rows(SEALED_PLACES, { programId, tables, before: NO_END });
  const unmarked = await unmarkedPlaces(rows, checks);
  let unsealed = 0;
  const problems: BatchProblem[] = [];
  for (const sealed of sealedTables) {
    const after = places.find(({ table }) => table === sealed.table)!.until;
    const range = { programId, after, until: NO_END, limit: PLACES_AT_ONCE };
    const found = await rows(sealed.rowsBetween, range);
    unsealed += found.length;
    for (const row of found) problems.push(...markProblems(row, { sealed, hashes, unmarked }));
  }
  return { unsealed, problems };
}

interface SealedDigest {
  readonly place: number;
  /** Null where the batch of this range holds no such row. */
  readonly digest: Buffer | null;
}

const DIGESTS = sql.read<SealedDigest>("read the sealed digests of rows")`
  select w.place, substring(p.digests from
    32 * (array_position(p.places, w.place) - 1) + 1 for 32) as digest
  from unnest(${"places"}::bigint[]) as w (place)
  join lateral (
    select s.places, s.digests from sealed_parts s
    where s.program_id = ${"programId"} and s.table_name = ${"table"}
      and s.until_place >= w.place
    order by s.until_place limit 1
  ) p on true
`;

/** What is wrong with the rows of members, by the batches that cover them. */
export async function memberRecordProblems(
  { rows }: ReadLane,
  checks: BatchChecks,
  memberIds: readonly string[],
): Promise<BatchProblem[]> {
  const { programId, sealedTables, hashes } = checks;
  const unmarked = await unmarkedPlaces(rows, checks);
  const problems: BatchProblem[] = [];
  for (const sealed of sealedTables) {
    if (sealed.rowsOfMembers === null) continue;
    const { table } = sealed;
    const found = await rows(sealed.rowsOfMembers, { memberIds });
    const places = found.map(({ place }) => place);
    const digests = await rows(DIGESTS, { programId, table, places });
    const digestOf = new Map(digests.map(({ place, digest }) => [place, digest]));
    for (const row of found) {
      const digest = digestOf.get(row.place);
      if (digest !== undefined) problems.push(...rowProblems(row, { table, digest }));
      problems.push(...markProblems(row, { sealed, hashes, unmarked }));
    }
  }
  return problems;
}

function ofProgram(message: Text): BatchProblem {
  return { memberId: null, message };
}
