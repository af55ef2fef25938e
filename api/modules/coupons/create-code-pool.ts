import { uuidv7 } from "uuidv7";
import { sql } from "../../database/sql.ts";
import { say, text } from "../../locales/text.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { callerName } from "../access/caller-name.ts";
import { SHARDS } from "./pools/code-pool.ts";
import type { Context } from "../../graphql/context.ts";
import type { TrialRun } from "../../writes/trying/trial-run.ts";
import { readCouponCode, SHORT_CODE } from "./coupon-code.ts";

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
  /** The lines, from 1, of the first thousand duplicates. */
  readonly duplicateLines: readonly number[];
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

/**
 * How lines of codes are read. Longer than any code: the beginning of a line is enough to say that
 * it is wrong.
 */
export const CODE_LINES = { charactersMax: 4096, replaceInvalid: true };

const BATCH = 5000;
const REJECTIONS_MAX = 1000;
const DUPLICATES_MAX = 1000;

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
  const duplicateLines: number[] = [];
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
    const { added, duplicates, duplicated, rejected, short } = stored;
    shortCodes += short;
    report.added += added;
    report.duplicates += duplicates;
    report.rejected += rejected.length;
    for (const position of duplicated.slice(0, DUPLICATES_MAX - duplicateLines.length)) {
      duplicateLines.push(batch[position]!.line);
    }
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
  const warning = shortCodesWarning(shortCodes, context.locale);
  return { ...report, duplicateLines, rejections, warning };
}

/** The result of adding codes. */
export interface StoredCodes {
  readonly added: number;
  /** Codes that the program had already, in any pool, or that were sent twice. */
  readonly duplicates: number;
  /** The positions, from 0, of those. */
  readonly duplicated: readonly number[];
  /** The positions, from 0, of what can't be a code. */
  readonly rejected: readonly number[];
  /** How many of those that can be codes are short enough to be guessed. */
  readonly short: number;
}

// Added codes are counted in one row of the pool; members who take codes count in all of them.
const STORE_CODES = sql.write<{ added: string[] }>("add codes to a pool")`
  with added as (
    insert into coupon_codes (program_id, code, shown, code_pool_id)
    select ${"programId"}, code, shown, ${"poolId"}
    from unnest(${"codes"}::text[], ${"shown"}::text[]) with ordinality g (code, shown, place)
    order by place
    on conflict (program_id, code) do nothing
    returning code
  ), counted as (
    update code_pool_counts set added = added + (select count(*) from added)
    where code_pool_id = ${"poolId"} and shard = 0
  )
  select coalesce(array_agg(code), '{}') as added from added
`;

/** A warning about codes that can be guessed; null for none. */
export function shortCodesWarning(count: number, locale: string): string | null {
  return count > 0 ? say(text("coupons.shortCodes", { count }), locale) : null;
}

/** Adds codes to a pool, in their order. */
export async function storeCodes(
  work: Work,
  { poolId, codes }: { poolId: string; codes: readonly string[] },
): Promise<StoredCodes> {
  const read = codes.map((typed) => ({ code: readCouponCode(typed), shown: typed.trim() }));
  const rejected = [...read.keys()].filter((position) => read[position]!.code === null);
  const accepted = read.filter(({ code }) => code !== null);
  const [stored] = await work.rows(STORE_CODES, {
    programId: work.programId,
    poolId,
    codes: accepted.map(({ code }) => code),
    shown: accepted.map(({ shown }) => shown),
  });
  const short = accepted.filter(({ code }) => code!.length < SHORT_CODE).length;
  const { length: added } = stored!.added;
  const duplicated = duplicatesIn(
    read.map(({ code }) => code),
    stored!.added,
  );
  return { added, duplicates: duplicated.length, duplicated, rejected, short };
}

/** The positions of codes that are not new; of one that was sent twice, the first is. */
function duplicatesIn(codes: readonly (string | null)[], added: readonly string[]): number[] {
  const isNew = new Set(added);
  return [...codes.keys()].filter((position) => {
    const code = codes[position]!;
    return code !== null && !isNew.delete(code);
  });
}

const FIND_CODES = sql.read<{ code: string }>("find which of some codes a program has")`
  select code from coupon_codes
  where program_id = ${"programId"} and code = any (${"codes"}::text[])
`;

/** What adding codes would come to, had those of earlier lines been added. */
async function tryCodes({ codes, trial }: CodesToTry): Promise<StoredCodes> {
  const read = codes.map((typed) => readCouponCode(typed));
  const accepted = read.filter((code) => code !== null);
  let added: string[] = [];
  // By the engine itself: nobody added anything, so no audit record says so.
  await trial.write(async (work) => {
    const [known, earlier] = await Promise.all([
      work.rows(FIND_CODES, { programId: work.programId, codes: accepted }),
      trial.find(work, accepted.map(claimOf)),
    ]);
    const taken = new Set(known.map(({ code }) => code));
    added = [...new Set(accepted)].filter((it) => !taken.has(it) && !earlier.has(claimOf(it)));
    trial.claim(work, "codes", added.map(claimOf));
  });
  return {
    added: added.length,
    duplicates: accepted.length - added.length,
    duplicated: duplicatesIn(read, added),
    rejected: [...read.keys()].filter((position) => read[position] === null),
    short: accepted.filter((code) => code.length < SHORT_CODE).length,
  };
}

interface CodesToTry {
  readonly codes: readonly string[];
  readonly trial: TrialRun;
}

const claimOf = (code: string) => `CODE ${code}`;
