import { sql } from "../../../../database/sql.ts";
import type { ScheduledTask } from "../../../../jobs/scheduled-task.ts";
import { writeEachDue } from "../../../../jobs/write-each-due.ts";
import type { Day } from "../../../../values/calendar.ts";
import type { Work } from "../../../../writes/work.ts";
import type { Checkout } from "../coupon-use.ts";
import { uncountUses } from "./count-use.ts";

interface EndedUse extends Checkout {
  readonly promotionCodeId: string;
  readonly day: Day;
}

const ENDED = sql`
  promotion_code_id as "promotionCodeId", source, purchase_external_id as "purchaseExternalId",
  used_on::text as day
`;

const END_DUE = sql.write<EndedUse>("end uses of a promotion code that are over")`
  update promotion_code_uses set status = 'RELEASED', ended_at = held_until
  where promotion_code_id = ${"promotionCodeId"} and status = 'OPEN' and held_until <= ${"now"}
  returning ${ENDED}
`;

/** Ends the uses of a promotion code whose checkouts did not come to an end in time. */
export async function endDuePromotionUses(work: Work, promotionCodeId: string): Promise<void> {
  await freeUses(work, await work.rows(END_DUE, { promotionCodeId, now: work.now }));
}

const CODES_DUE = sql.read<{ promotionCodeId: string }>("find promotion codes held too long")`
  select distinct u.promotion_code_id as "promotionCodeId"
  from promotion_code_uses u join promotion_codes p on p.id = u.promotion_code_id
  where p.program_id = ${"programId"} and u.status = 'OPEN' and u.held_until <= ${"now"}
  limit ${"limit"}
`;

/** Ends the uses of checkouts that did not come to an end in time; they counted no more before. */
export const releaseHeldPromotionUses: ScheduledTask = {
  name: "release-held-promotion-codes",
  every: "1m",
  run: (context) =>
    writeEachDue<{ promotionCodeId: string }>(context, {
      operation: "releaseHeldPromotionCodes",
      look: (limit) =>
        context.rows(CODES_DUE, { programId: context.programId, now: context.now, limit }),
      run: (work, { promotionCodeId }) => endDuePromotionUses(work, promotionCodeId),
    }),
};

const RELEASE = sql.write<EndedUse>("release a use of a promotion code")`
  update promotion_code_uses set status = 'RELEASED', ended_at = ${"now"}
  where promotion_code_id = ${"promotionCodeId"} and id = ${"useId"} and status = 'OPEN'
  returning ${ENDED}
`;

/** Gives back an open use of a promotion code. @returns false when it was open no more. */
export async function releasePromotionUse(
  work: Work,
  use: { promotionCodeId: string; useId: string },
): Promise<boolean> {
  const released = await work.rows(RELEASE, { ...use, now: work.now });
  await freeUses(work, released);
  return released.length > 0;
}

const RESTORE = sql.write<EndedUse>("restore the uses of promotion codes of a purchase")`
  update promotion_code_uses set status = 'RESTORED', ended_at = ${"now"}
  where program_id = ${"programId"} and source = ${"source"}
    and purchase_external_id = ${"purchaseExternalId"} and status = 'RECORDED'
  returning ${ENDED}
`;

/** Gives back what a purchase used of promotion codes: nothing of it is kept any more. */
export async function restorePromotionUses(
  work: Work,
  { source, purchaseExternalId }: Checkout,
): Promise<void> {
  const { programId, now } = work;
  await freeUses(work, await work.rows(RESTORE, { programId, source, purchaseExternalId, now }));
}

async function freeUses(work: Work, ended: readonly EndedUse[]): Promise<void> {
  const byCode = Map.groupBy(ended, ({ promotionCodeId }) => promotionCodeId);
  // In one order, so that two writes that free several never wait for each other.
  for (const [promotionCodeId, uses] of [...byCode].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    await uncountUses(
      work,
      promotionCodeId,
      uses.map(({ day }) => day),
    );
    for (const { source, purchaseExternalId } of uses) {
      const payload = { promotionCodeId, source, purchaseExternalId };
      work.emit({ type: "promotion-code.released", payload });
    }
  }
}
