import type { Words } from "../../../values/localized.ts";
import type { Work } from "../../../writes/work.ts";
import { readCouponCode } from "../coupon-code.ts";

/** What became of codes that were to be added. */
export interface StoredCodes {
  readonly added: number;
  /** Those that the program had already, in any pool, or that were sent twice. */
  readonly duplicates: number;
  /** The places, from 0, of those that can be no codes. */
  readonly rejected: readonly number[];
}

/** What is wrong with a code that is rejected. */
export const notACode: Words = {
  en: "A code has 4 to 64 letters A–Z, digits, dots or underscores; spaces and hyphens don't count.",
  vi: "Mã gồm 4 đến 64 chữ cái A–Z, chữ số, dấu chấm hoặc gạch dưới; không tính dấu cách và gạch nối.",
};

// Whose members take codes at the same time count in all rows of the pool; one more in one of them is nothing.
const STORE = /* sql */ `
  with added as (
    insert into coupon_codes (program_id, code, shown, code_pool_id)
    select $1, code, shown, $2 from unnest($3::text[], $4::text[]) with ordinality g (code, shown, place) order by place
    on conflict (program_id, code) do nothing
    returning 1
  ), counted as (
    update code_pool_counts set added = added + (select count(*) from added) where code_pool_id = $2 and shard = 0
  )
  select count(*) as added from added
`;

/** Adds codes to a pool, in their order. */
export async function storeCodes(
  work: Work,
  { poolId, codes }: { poolId: string; codes: readonly string[] },
): Promise<StoredCodes> {
  const read = codes.map((typed) => ({ code: readCouponCode(typed), shown: typed.trim() }));
  const rejected = [...read.keys()].filter((position) => read[position]!.code === null);
  const good = read.filter(({ code }) => code !== null);
  const values = [good.map(({ code }) => code), good.map(({ shown }) => shown)];
  const [stored] = await work.rows<{ added: number }>(STORE, [work.programId, poolId, ...values]);
  return { added: stored!.added, duplicates: good.length - stored!.added, rejected };
}
