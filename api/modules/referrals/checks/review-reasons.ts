import type { Address } from "../../members/profile.ts";
import type { Work } from "../../../writes/work.ts";
import type { ReferralSides } from "./rejection-reasons.ts";
import type { ReviewReason } from "../referral-status.ts";
import { searchable } from "../../members/searchable.ts";

const A_DAY_MS = 86_400_000;
// Enough to notice; whoever brought more is looked at for that.
const FRIENDS_MAX = 200;

interface Found {
  readonly own: Address | null;
  readonly others: readonly (Address | null)[];
  readonly sharesDevice: boolean;
  readonly joins: number;
}

const FOUND = /* sql */ `
  with friends as (
    select referee_id, joined_at from referrals
    where member_id = $1 and referee_id <> $2 order by created_at desc, id desc limit $4
  )
  select (select address from member_profiles where member_id = $2) as own,
    (
      select coalesce(jsonb_agg(p.address), '[]') from member_profiles p
      where p.address is not null and p.member_id in (select $1 union all select referee_id from friends)
    ) as others,
    exists (
      select from referral_traces t
      join referral_traces o on o.program_id = t.program_id and o.kind = t.kind and o.hash = t.hash
      where t.member_id = $2 and t.kind = 'DEVICE' and o.member_id <> $2
    ) as "sharesDevice",
    (select count(*) from friends where joined_at > $3) as joins
`;

/**
 * What staff should look at before a friend counts: a device that another member came from, the referrer's address or
 * that of another friend, more friends within 24 hours than is usual.
 */
export async function reviewReasons(
  work: Work,
  { referrerId, refereeId, joinedAt }: ReferralSides,
  { joinsPerDayMax }: { joinsPerDayMax: number },
): Promise<ReviewReason[]> {
  const since = new Date(joinedAt.getTime() - A_DAY_MS);
  const values = [referrerId, refereeId, since, Math.max(FRIENDS_MAX, joinsPerDayMax)];
  const [found] = await work.rows<Found>(FOUND, values);
  const { own, others, sharesDevice, joins } = found!;
  const reasons: [ReviewReason, boolean][] = [
    ["SHARED_DEVICE", sharesDevice],
    ["SHARED_ADDRESS", others.some((other) => isSameAddress(own, other))],
    ["VELOCITY", joins >= joinsPerDayMax],
  ];
  return reasons.flatMap(([reason, isFound]) => (isFound ? [reason] : []));
}

/** Whether two addresses are the same house, however they are spelled; one without a street is nobody's. */
export function isSameAddress(a: Address | null, b: Address | null): boolean {
  if (!a?.line1?.trim() || !b?.line1?.trim()) return false;
  const isSame = (name: keyof Address) => {
    const [one, other] = [plain(a[name]), plain(b[name])];
    // What one of them leaves out tells them not apart.
    return one === "" || other === "" || one === other;
  };
  return plain(a.line1) === plain(b.line1) && isSame("city") && isSame("countryCode");
}

function plain(text: string | null | undefined): string {
  return searchable(text ?? "").replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
