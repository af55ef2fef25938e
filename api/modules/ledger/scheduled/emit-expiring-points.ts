import type { ScheduledTask } from "../../../jobs/scheduled-task.ts";
import { writeEachDue } from "../../../jobs/write-each-due.ts";
import type { Day } from "../../../values/calendar.ts";
import type { Work } from "../../../writes/work.ts";
import type { EarningTerms } from "../../programs/earning-terms.ts";
import { pointsEndingOn } from "../member-wallet.ts";
import { openWallet } from "../open-wallet.ts";
import { LOT_END } from "../posting/lots.ts";

const DAYS_AHEAD = 14;

const TERMS = /* sql */ `select earning_terms as terms, time_zone as zone from programs where id = $1`;

// The first thing due on a wallet lies no later than its first expiry, so its index finds all there is to tell.
const EXPIRING = /* sql */ `
  select member_id as "memberId", day from (
    select l.member_id, e.ends_at, (e.ends_at at time zone $4)::date as day
    from wallets w join lots l on l.member_id = w.member_id
    cross join lateral (select ${LOT_END} as ends_at) e
    where w.program_id = $1 and w.next_due_at <= $3 and l.available > 0 and l.expires_at <= $3
  ) ending
  where ends_at > $2 and ends_at <= $3
    and not exists (
      select from expiry_notices n where n.member_id = ending.member_id and n.day = ending.day)
  group by 1, 2 order by 2, 1 limit $5
`;

interface Expiring {
  readonly memberId: string;
  readonly day: Day;
}

/**
 * Tells of points that will expire, some days before: once for each day of a member on which some do, whatever is
 * earned for that day afterwards. What has expired meanwhile is not told of any more.
 */
export const emitExpiringPoints: ScheduledTask = {
  name: "tell-expiring-points",
  every: "1h",
  async run({ programId, now, rows, write }) {
    const [program] = await rows<{ terms: EarningTerms; zone: string }>(TERMS, [programId]);
    const { terms, zone } = program!;
    const horizon = new Date(now.getTime() + (terms.expiryNoticeDays ?? DAYS_AHEAD) * 86_400_000);
    await writeEachDue<Expiring>(
      { write },
      {
        operation: "tellExpiringPoints",
        look: (limit) => rows(EXPIRING, [programId, now, horizon, zone, limit]),
        run: (work, notice) => emit(work, { ...notice, zone }),
      },
    );
  },
};

// Two workers at once: the second finds the first's.
const NOTE = /* sql */ `
  insert into expiry_notices (member_id, day, points, told_at) values ($1, $2, $3, $4)
  on conflict do nothing returning 1
`;

async function emit(work: Work, { memberId, day, zone }: Expiring & { zone: string }) {
  // Under the lock: what was spent meanwhile does not expire.
  await openWallet(work, memberId);
  const ending = await pointsEndingOn(work, { memberId, day, zone });
  if (!ending) return;
  const { points, expiresAt } = ending;
  const noted = await work.rows(NOTE, [memberId, day, points, work.now]);
  if (noted.length === 0) return;
  const payload = { points, expiresAt: expiresAt.toISOString() };
  work.emit({ type: "points.expiring", memberId, payload });
}
