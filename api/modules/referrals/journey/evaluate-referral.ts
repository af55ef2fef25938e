import { sql } from "../../../database/sql.ts";
import type { DomainEvent } from "../../../writes/event.ts";
import type { Work } from "../../../writes/work.ts";
import { openOwner } from "../../ledger/open-wallet.ts";
import type { OpenOwner } from "../../ledger/open-wallet.ts";
import { currentMember, pooledMembersOf } from "../../members/merged-members.ts";
import { giveReferralReward } from "./give-referral-reward.ts";
import { lockedReferral, moveReferral } from "./move-referral.ts";
import type { LockedReferral } from "./move-referral.ts";
import { qualificationWindow, qualifyingPurchase } from "./qualifying-purchase.ts";
import type { QualifyingPurchase } from "./qualifying-purchase.ts";
import { referralTermsOf } from "../referral-program.ts";
import { rejectionReasons } from "../checks/rejection-reasons.ts";
import { reverseReferralReward } from "./reverse-referral-reward.ts";

/**
 * The payload of the event that a referral qualified; the referrer's half of the reward goes by it.
 */
export interface ReferralQualified {
  readonly referralId: string;
  readonly refereeId: string;
  /** The first, second… time that it qualifies. */
  readonly round: number;
  readonly purchaseId: string;
  /** When that was bought, RFC 3339. */
  readonly placedAt: string;
}

/** The payload of the event that no kept purchase qualifies a referral any more. */
export interface ReferralReversed {
  readonly referralId: string;
  readonly refereeId: string;
  readonly round: number;
}

interface JoinedReferral {
  readonly refereeId: string;
  readonly referrerId: string;
  readonly referralId: string;
}

const LIST_JOINED = sql.read<JoinedReferral>("list the referrals that a member joined by")`
  select member_id as "refereeId", referrer_id as "referrerId", referral_id as "referralId"
  from referees
  where member_id = any (${pooledMembersOf(sql`${"memberId"}::uuid`)})
    and program_id = ${"programId"}
  order by referral_id
`;

/**
 * Evaluates whether a member's purchases qualify the referral that it joined by, and gives or
 * reverses the member's half of the reward; also for accounts merged into it. The referrer's half
 * follows by `rewardReferrer` and `reverseFromReferrer`: no write locks two wallets. Depends on
 * what is on record, not on the event: it may run in any order, any number of times.
 */
export async function evaluateReferral(work: Work, { memberId }: DomainEvent): Promise<void> {
  const current = await currentMember(work.rows, memberId!);
  const { programId } = work;
  const joined = await work.rows(LIST_JOINED, { memberId: current, programId });
  for (const { refereeId, ...place } of joined) {
    const owner = await openOwner(work, refereeId);
    const referral = await lockedReferral(work, place);
    if (!referral) continue;
    if (OPEN.has(referral.status)) await qualify(work, owner, referral);
    else if (DONE.has(referral.status)) await reverse(work, owner, referral);
  }
}

const OPEN: ReadonlySet<string> = new Set(["JOINED", "EXPIRED", "REVERSED"]);
const DONE: ReadonlySet<string> = new Set(["QUALIFIED", "REWARDED"]);

async function qualify(work: Work, owner: OpenOwner, referral: LockedReferral): Promise<void> {
  const { id: referralId, referrerId, refereeId } = referral;
  const purchase = await purchaseThatCounts(work, owner, referral);
  if (!purchase) return;
  const reasons = await rejectionReasons(work, referral);
  if (reasons.length > 0) {
    // A referral that expired, or whose reward was reversed, gets nothing anyway.
    if (referral.status !== "JOINED") return;
    await moveReferral(work, referral, { to: "REJECTED", reasons });
    const payload = { referralId, refereeId, reasons };
    return work.emit({ type: "referral.rejected", memberId: referrerId, payload });
  }

  const { placedAt, purchaseId } = purchase;
  const round = referral.round + 1;
  const next = { ...referral, round };
  const reward = { referral: next, side: "REFEREE" as const, placedAt };
  const refereeWithheld = await giveReferralReward(work, owner.wallet, reward);
  await moveReferral(work, referral, {
    to: "QUALIFIED",
    round,
    referrerWithheld: null,
    refereeWithheld,
  });
  const payload: ReferralQualified = {
    referralId,
    refereeId,
    round,
    purchaseId,
    placedAt: placedAt.toISOString(),
  };
  work.emit({ type: "referral.qualified", memberId: referrerId, payload });
}

async function reverse(work: Work, owner: OpenOwner, referral: LockedReferral): Promise<void> {
  if (await purchaseThatCounts(work, owner, referral)) return;
  const { id: referralId, referrerId, refereeId, round } = referral;
  await reverseReferralReward(work, owner, { referralId, round });
  const reversed = await moveReferral(work, referral, { to: "REVERSED" });
  const { until } = windowOf(work, referral);
  if (work.now < until) await moveReferral(work, reversed, { to: "JOINED", expiresAt: until });
  const payload: ReferralReversed = { referralId, refereeId, round };
  work.emit({ type: "referral.reversed", memberId: referrerId, payload });
}

function windowOf({ configuration }: Work, { joinedAt, termsVersion }: LockedReferral) {
  return qualificationWindow(configuration, joinedAt, referralTermsOf(configuration, termsVersion));
}

/** The qualifying purchase of the friend, or of accounts it was merged with. */
function purchaseThatCounts(
  work: Work,
  { path }: OpenOwner,
  referral: LockedReferral,
): Promise<QualifyingPurchase | null> {
  const { minimumBaseMinor } = referralTermsOf(work.configuration, referral.termsVersion);
  const window = windowOf(work, referral);
  return qualifyingPurchase(work, path.at(-1)!.pool, { ...window, minimumBaseMinor });
}
