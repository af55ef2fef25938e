import { sql } from "../../../database/sql.ts";
import type { ScheduledTask } from "../../../jobs/scheduled-task.ts";
import { writeEachDue } from "../../../jobs/write-each-due.ts";
import type { Day } from "../../../values/calendar.ts";
import type { Work } from "../../../writes/work.ts";
import type { EarningTerms } from "../../programs/earning-terms.ts";
import { pointsEndingOn } from "../member-wallet.ts";
import { openWallet } from "../open-wallet.ts";
import { LOT_END } from "../posting/lots.ts";

const DAYS_AHEAD = 14;
const DAY_MS = 86_400_000;

const TERMS = sql.read<{ terms: EarningTerms; zone: string }>("read a program's terms in force")`
  select v.definition as terms, p.time_zone as zone
  from programs p join earning_terms_versions v on v.program_id = p.id
  where p.id = ${"programId"} and v.status = 'PUBLISHED' and v.in_force_from <= ${"now"}
  order by v.version desc limit 1
`;

interface Expiring {
  readonly memberId: string;
  readonly day: Day;
}

// A wallet's first due instant is no later than its first expiry, so its index finds them all.
const EXPIRING = sql.read<Expiring>("find points that expire soon")`
  select member_id as "memberId", day from (
    select l.member_id, e.ends_at, (e.ends_at at time zone ${"zone"})::date as day
    from wallets w join lots l on l.member_id = w.member_id
    cross join lateral (select ${LOT_END} as ends_at) e
    where w.program_id = ${"programId"} and w.next_due_at <= ${"until"} and l.available > 0
      and l.expires_at <= ${"until"}
  ) ending
  where ends_at > ${"now"} and ends_at <= ${"until"}
    and not exists (
      select from expiry_notices n where n.member_id = ending.member_id and n.day = ending.day)
  group by 1, 2 order by 2, 1 limit ${"limit"}
`;

/**
 * Emits `points.expiring` some days before points expire: once for each member and day, whatever is
 * earned for that day afterwards. Not for points that have expired already.
 */
export const emitExpiringPoints: ScheduledTask = {
  name: "tell-expiring-points",
  every: "1h",
  async run({ programId, now, rows, write }) {
    const [program] = await rows(TERMS, { programId, now });
    const { terms, zone } = program!;
    const until = new Date(now.getTime() + (terms.expiryNoticeDays ?? DAYS_AHEAD) * DAY_MS);
    await writeEachDue(
      { write },
      {
        operation: "tellExpiringPoints",
        look: (limit) => rows(EXPIRING, { programId, now, until, zone, limit }),
        run: (work, expiring) => emitExpiring(work, expiring, zone),
      },
    );
  },
};

// Of two workers at once, the second finds the notice of the first.
const INSERT_NOTICE = sql.write("insert an expiry notice")`
  insert into expiry_notices (member_id, day, points, told_at)
  values (${"memberId"}, ${"day"}, ${"points"}, ${"now"})
  on conflict do nothing returning 1
`;

async function emitExpiring(work: Work, { memberId, day }: Expiring, zone: string): Promise<void> {
  // Under the lock: what was spent concurrently does not expire.
  await openWallet(work, memberId);
  const ending = await pointsEndingOn(work, { memberId, day, zone });
  if (!ending) return;
  const { points, expiresAt } = ending;
  const inserted = await work.rows(INSERT_NOTICE, { memberId, day, points, now: work.now });
  if (inserted.length === 0) return;
  const payload = { points, expiresAt: expiresAt.toISOString() };
  work.emit({ type: "points.expiring", memberId, payload });
}
