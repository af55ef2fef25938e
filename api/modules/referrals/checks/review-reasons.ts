import { sql } from "../../../database/sql.ts";
import type { Address } from "../../members/profile.ts";
import type { Work } from "../../../writes/work.ts";
import type { ReferralSides } from "./rejection-reasons.ts";
import type { ReviewReason } from "../referral-status.ts";
import { searchable } from "../../../values/typed/searchable.ts";

const A_DAY_MS = 86_400_000;
// Enough to notice; a referrer of more friends is reviewed for that.
const FRIENDS_MAX = 200;

interface ReviewSignals {
  readonly own: Address | null;
  readonly others: readonly (Address | null)[];
  readonly sharesDevice: boolean;
  readonly joins: number;
}

const FIND_REVIEW_SIGNALS = sql.read<ReviewSignals>("find reasons to review a referral")`
  with friends as (
    select referee_id, joined_at from referrals
    where member_id = ${"referrerId"} and referee_id <> ${"refereeId"}
    order by created_at desc, id desc limit ${"limit"}
  )
  select (select address from member_profiles where member_id = ${"refereeId"}) as own,
    (
      select coalesce(jsonb_agg(p.address), '[]') from member_profiles p
      where p.address is not null and p.member_id in (
        select ${"referrerId"} union all select referee_id from friends)
    ) as others,
    exists (
      select from referral_traces t
      join referral_traces o on o.program_id = t.program_id and o.kind = t.kind and o.hash = t.hash
      where t.member_id = ${"refereeId"} and t.kind = 'DEVICE' and o.member_id <> ${"refereeId"}
    ) as "sharesDevice",
    (select count(*) from friends where joined_at > ${"since"}) as joins
`;

/**
 * Why staff should review a referral: a device of another member, the address of the referrer or of
 * another friend, more friends within 24 hours than is usual.
 */
export async function reviewReasons(
  work: Work,
  { referrerId, refereeId, joinedAt }: ReferralSides,
  { joinsPerDayMax }: { joinsPerDayMax: number },
): Promise<ReviewReason[]> {
  const since = new Date(joinedAt.getTime() - A_DAY_MS);
  const limit = Math.max(FRIENDS_MAX, joinsPerDayMax);
  const values = { referrerId, refereeId, since, limit };
  const [signals] = await work.rows(FIND_REVIEW_SIGNALS, values);
  const { own, others, sharesDevice, joins } = signals!;
  const reasons: [ReviewReason, boolean][] = [
    ["SHARED_DEVICE", sharesDevice],
    ["SHARED_ADDRESS", others.some((other) => isSameAddress(own, other))],
    ["VELOCITY", joins >= joinsPerDayMax],
  ];
  return reasons.flatMap(([reason, isFound]) => (isFound ? [reason] : []));
}

/**
 * Whether two addresses are the same house, however they are spelled; one without a street matches
 * none.
 */
export function isSameAddress(a: Address | null, b: Address | null): boolean {
  if (!a?.line1?.trim() || !b?.line1?.trim()) return false;
  const isSame = (name: keyof Address) => {
    const [one, other] = [plain(a[name]), plain(b[name])];
    // A part that one of them leaves out makes no difference.
    return one === "" || other === "" || one === other;
  };
  return plain(a.line1) === plain(b.line1) && isSame("city") && isSame("countryCode");
}

function plain(text: string | null | undefined): string {
  return searchable(text ?? "").replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
