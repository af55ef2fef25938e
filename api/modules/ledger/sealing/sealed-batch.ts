import { createHash } from "node:crypto";
import { sql } from "../../../database/sql.ts";
import type { SealedRow } from "../../../writes/sealed-table.ts";

/** The rows of one table that a batch covers: all of the program in a range of places. */
export interface BatchPart {
  readonly table: string;
  readonly after: number;
  readonly until: number;
  /** The last place that was given when it was sealed. */
  readonly last: number;
  readonly places: readonly number[];
  /** The digests of the rows, one after the other. */
  readonly digests: Buffer;
}

export interface SealedBatch {
  readonly number: number;
  readonly sealedAt: Date;
  readonly signature: Buffer;
}

export const DIGEST_BYTES = 32;

/** The part that holds these rows. */
export function partOf(
  range: Omit<BatchPart, "places" | "digests">,
  rows: readonly SealedRow[],
): BatchPart {
  return {
    ...range,
    places: rows.map(({ place }) => place),
    digests: Buffer.concat(rows.map(({ digest }) => digest)),
  };
}

/** What the signature of a batch covers: its parts, and the batch before it. */
export function signedBatch(
  programId: string,
  { number, sealedAt }: Omit<SealedBatch, "signature">,
  { previous, parts }: { previous: Buffer | null; parts: readonly BatchPart[] },
) {
  return {
    version: 1,
    batch: number,
    program: programId,
    sealedAt: sealedAt.toISOString(),
    previous: previous?.toString("base64url") ?? null,
    parts: parts
      .map(({ table, after, until, last, places, digests }) => [
        table,
        after,
        until,
        last,
        createHash("sha256").update(JSON.stringify(places)).update(digests).digest("hex"),
      ])
      .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  };
}

/** A program's newest batch. */
export const NEWEST_BATCH = sql.read<SealedBatch>("read the newest batch")`
  select number, sealed_at as "sealedAt", signature from sealed_batches
  where program_id = ${"programId"} order by number desc limit 1
`;

/** Up to which place each table of a program is sealed, before a batch or now. */
export const SEALED_PLACES = sql.read<{ table: string; until: number }>("find the sealed places")`
  select t.name as table, coalesce((
    select p.until_place from sealed_parts p
    where p.program_id = ${"programId"} and p.table_name = t.name
      and p.number < ${"before"}
    order by p.until_place desc limit 1
  ), 0) as until
  from unnest(${"tables"}::text[]) as t (name)
`;

/** Behind every batch and every place. */
export const NO_END = Number.MAX_SAFE_INTEGER;
