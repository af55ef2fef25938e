import { sql } from "../../../database/sql.ts";
import { startOfDay } from "../../../values/calendar.ts";
import { mailboxOf } from "../../../values/typed/mailbox.ts";
import type { Work } from "../../../writes/work.ts";
import { programSnapshot } from "../../programs/program.ts";
import type { LockedReferral } from "../journey/move-referral.ts";
import type { RejectionReason } from "../referral-status.ts";

/** The two sides of a referral, who may be one person. */
export type ReferralSides = Pick<LockedReferral, "referrerId" | "refereeId" | "joinedAt">;

interface RejectionSignals {
  readonly referrerEmail: string | null;
  readonly refereeEmail: string | null;
  readonly sharesEmail: boolean;
  readonly sharesPhone: boolean;
  readonly sharesCard: boolean;
  readonly isKnown: boolean;
  readonly boughtBefore: boolean;
}

// Cards are compared by the reference that the shop gives the payments of both.
const FIND_REJECTION_SIGNALS = sql.read<RejectionSignals>("find reasons to reject a referral")`
  with shared as (
    select o.kind, o.member_id from referral_traces t
    join referral_traces o on o.program_id = t.program_id and o.kind = t.kind and o.hash = t.hash
    where t.member_id = ${"refereeId"} and o.member_id <> ${"refereeId"}
      and t.kind in ('EMAIL', 'PHONE')
  )
  select (select email from member_profiles where member_id = ${"referrerId"}) as "referrerEmail",
    (select email from member_profiles where member_id = ${"refereeId"}) as "refereeEmail",
    exists (
      select from shared where kind = 'EMAIL' and member_id = ${"referrerId"}
    ) as "sharesEmail",
    exists (
      select from shared where kind = 'PHONE' and member_id = ${"referrerId"}
    ) as "sharesPhone",
    exists (
      select from purchases p, jsonb_array_elements(p.cart -> 'payments') payment
      where p.member_id = ${"refereeId"} and payment ->> 'kind' = 'CARD'
        and payment ->> 'reference' <> '' and exists (
          select from purchases o
          where o.member_id = ${"referrerId"} and o.cart -> 'payments' @> jsonb_build_array(
            jsonb_build_object('kind', 'CARD', 'reference', payment ->> 'reference'))
        )
    ) as "sharesCard",
    exists (
      select from shared s
      join members m on m.id = s.member_id join members r on r.id = ${"refereeId"}
      where s.kind = 'EMAIL' and s.member_id <> ${"referrerId"}
        and (m.enrolled_at, m.id) < (r.enrolled_at, r.id)
    ) as "isKnown",
    exists (
      select from purchases
      where member_id = ${"refereeId"} and placed_at < ${"joiningDay"}
    ) as "boughtBefore"
`;

/**
 * Why a friend is rejected: it is the referrer under another spelling, or was a customer before.
 */
export async function rejectionReasons(
  work: Work,
  { referrerId, refereeId, joinedAt }: ReferralSides,
): Promise<RejectionReason[]> {
  const { timeZone } = work.configuration.part(programSnapshot);
  const joiningDay = startOfDay(joinedAt, timeZone);
  const [signals] = await work.rows(FIND_REJECTION_SIGNALS, { referrerId, refereeId, joiningDay });
  const { referrerEmail, refereeEmail, ...shared } = signals!;
  const isMailbox =
    referrerEmail !== null &&
    refereeEmail !== null &&
    mailboxOf(referrerEmail) === mailboxOf(refereeEmail);

  const reasons: [RejectionReason, boolean][] = [
    ["SAME_EMAIL", isMailbox || shared.sharesEmail],
    ["SAME_PHONE", shared.sharesPhone],
    ["SAME_CARD", shared.sharesCard],
    ["PRIOR_CUSTOMER", shared.isKnown || shared.boughtBefore],
  ];
  return reasons.flatMap(([reason, isFound]) => (isFound ? [reason] : []));
}
