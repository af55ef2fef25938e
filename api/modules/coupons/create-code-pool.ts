import { uuidv7 } from "uuidv7";
import { sql } from "../../database/sql.ts";
import { say, text } from "../../locales/text.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { callerName } from "../access/caller-name.ts";
import { SHARDS } from "./pools/code-pool.ts";
import type { Context } from "../../graphql/context.ts";
import type { TrialRun } from "../../writes/trying/trial-run.ts";
import { shortCodesWarning, storeCodes, tryCodes } from "./pools/store-codes.ts";
import type { StoredCodes } from "./pools/store-codes.ts";

const CREATE_POOL = sql.write("create a code pool with its counts")`
  with created as (
    insert into code_pools (id, program_id, name, created_at, created_by)
    values (${"poolId"}, ${"programId"}, ${"name"}, ${"now"}, ${"createdBy"})
  )
  insert into code_pool_counts (code_pool_id, shard)
  select ${"poolId"}, shard from generate_series(0, ${"shards"} - 1) shard
`;

/**
 * Creates an empty pool.
 * @throws Refusal INVALID for a blank name.
 */
export async function createCodePool(
  work: Work,
  input: { readonly name: string },
): Promise<{ poolId: string }> {
  const { programId, now } = work;
  const name = input.name.trim();
  if (name === "") throw refusal("INVALID", ["input", "name"], text("coupons.poolNameRequired"));
  const poolId = uuidv7();
  const createdBy = await callerName(work);
  await work.rows(CREATE_POOL, { poolId, programId, name, now, createdBy, shards: SHARDS });
  work.audit({ subjectId: poolId });
  return { poolId };
}

/**
 * The result of an upload. A client that was cut off sends all lines again; what was stored is a
 * duplicate.
 */
export interface ReceivedCodes {
  readonly lines: number;
  readonly added: number;
  readonly duplicates: number;
  readonly rejected: number;
  /** The first of those, by their lines from 1: a thousand, where nothing else is asked for. */
  readonly rejections: readonly { readonly line: number; readonly message: string }[];
  /** About codes that can be guessed; null for none. */
  readonly warning: string | null;
}

interface CodesToReceive {
  readonly poolId: string;
  readonly lines: AsyncIterable<string>;
  /** Counts only, where set. */
  readonly trial?: TrialRun | null;
  readonly rejectionsMax?: number;
}

const BATCH = 5000;
const REJECTIONS_MAX = 1000;

/**
 * Adds codes to a pool as they arrive, a batch at a time, in memory that does not grow with their
 * number. Empty lines are skipped.
 */
export async function receiveCodes(
  context: Context,
  { poolId, lines, trial = null, rejectionsMax = REJECTIONS_MAX }: CodesToReceive,
): Promise<ReceivedCodes> {
  const report = { lines: 0, added: 0, duplicates: 0, rejected: 0 };
  const rejections: { line: number; message: string }[] = [];
  const message = say(text("coupons.notACode"), context.locale);
  let shortCodes = 0;
  let batch: { line: number; code: string }[] = [];

  const add = async (codes: readonly string[]) => {
    const written = await context.write({ operation: "addCodes", input: null }, (work) =>
      storeCodes(work, { poolId, codes }),
    );
    return written.result as StoredCodes;
  };
  const store = async () => {
    const codes = batch.map(({ code }) => code);
    const stored = trial ? await tryCodes({ codes, trial }) : await add(codes);
    const { added, duplicates, rejected, short } = stored;
    shortCodes += short;
    report.added += added;
    report.duplicates += duplicates;
    report.rejected += rejected.length;
    for (const position of rejected.slice(0, rejectionsMax - rejections.length)) {
      rejections.push({ line: batch[position]!.line, message });
    }
    batch = [];
  };

  for await (const code of lines) {
    report.lines += 1;
    if (code.trim() !== "") batch.push({ line: report.lines, code });
    if (batch.length === BATCH) await store();
  }
  if (batch.length > 0) await store();
  return { ...report, rejections, warning: shortCodesWarning(shortCodes, context.locale) };
}
