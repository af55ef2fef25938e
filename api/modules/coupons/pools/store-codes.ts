import { sql } from "../../../database/sql.ts";
import { say, text } from "../../../locales/text.ts";
import type { TrialRun } from "../../../writes/trying/trial-run.ts";
import type { Work } from "../../../writes/work.ts";
import { readCouponCode, SHORT_CODE } from "../coupon-code.ts";

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
  const isNew = new Set(stored!.added);
  // Of one that was sent twice, the first is new.
  const duplicated = [...read.keys()].filter((position) => {
    const { code } = read[position]!;
    return code !== null && !isNew.delete(code);
  });
  return { added, duplicates: duplicated.length, duplicated, rejected, short };
}

const FIND_CODES = sql.read<{ code: string }>("find which of some codes a program has")`
  select code from coupon_codes
  where program_id = ${"programId"} and code = any (${"codes"}::text[])
`;

/** What adding codes would come to, had those of earlier lines been added. */
export async function tryCodes({
  codes,
  trial,
}: CodesToTry): Promise<Omit<StoredCodes, "duplicated">> {
  const read = codes.map((typed) => readCouponCode(typed));
  const accepted = read.filter((code) => code !== null);
  let added = 0;
  // By the engine itself: nobody added anything, so no audit record says so.
  await trial.write(async (work) => {
    const [known, earlier] = await Promise.all([
      work.rows(FIND_CODES, { programId: work.programId, codes: accepted }),
      trial.find(work, accepted.map(claimOf)),
    ]);
    const taken = new Set(known.map(({ code }) => code));
    const open = [...new Set(accepted)].filter((it) => !taken.has(it) && !earlier.has(claimOf(it)));
    trial.claim(work, "codes", open.map(claimOf));
    added = open.length;
  });
  return {
    added,
    duplicates: accepted.length - added,
    rejected: [...read.keys()].filter((position) => read[position] === null),
    short: accepted.filter((code) => code.length < SHORT_CODE).length,
  };
}

interface CodesToTry {
  readonly codes: readonly string[];
  readonly trial: TrialRun;
}

const claimOf = (code: string) => `CODE ${code}`;
