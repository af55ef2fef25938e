import { Duration } from "luxon";
import { uuidv7 } from "uuidv7";
import { decodeId } from "../../values/id.ts";
import { dayOf, later, isDurationUpTo } from "../../values/calendar.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { issueCoupon } from "../coupons/issue-coupon.ts";
import { memberTimesSpent } from "../ledger/member-wallet.ts";
import { openWallet, openWalletOf } from "../ledger/open-wallet.ts";
import { spendPoints } from "../ledger/spend-points.ts";
import type { Wallet } from "../ledger/wallet.ts";
import { readPart } from "../members/member-reading.ts";
import { memberProfile } from "../members/member-profile.ts";
import type { MemberBy } from "../members/member-by.ts";
import { settlePrimaryStanding } from "../tiers/settle-standings.ts";
import { programSnapshot } from "../programs/program.ts";
import { ineligibilityOf } from "../rewards/reward-eligibility.ts";
import { rewardCandidate } from "../rewards/reward-candidate.ts";
import type { RewardCandidate } from "../rewards/reward-candidate.ts";
import type { Reward } from "../rewards/reward.ts";
import { liveReward } from "../rewards/rewards-snapshot.ts";
import { endHolds } from "./end-holds.ts";
import { recordRedeeming } from "./record-redeeming.ts";
import { takeCapacity } from "./take-capacity.ts";

export interface RedeemReward {
  /** The public id. */
  readonly rewardId: string;
  /** For a shop; a member is itself. */
  readonly member?: MemberBy | null;
  readonly hold?: boolean | null;
  /** ISO 8601. */
  readonly holdFor?: string | null;
}

/** Which redemption a write made or changed. */
export interface RedemptionMade {
  readonly memberId: string;
  readonly redemptionId: string;
  /** Under whom it is kept, where that account was merged into the member. */
  readonly keptBy?: string;
}

const HOLD_FOR = "PT1H";
const HOLD_DAYS_MAX = 30;
const REWARD = ["input", "rewardId"];

const KEEP = /* sql */ `
  with named as (insert into redemption_ids (id, program_id, member_id) values ($2, $3, $1))
  insert into redemptions (member_id, id, program_id, reward_id, reward_version, status, points, copay_minor,
    coupon_id, redeemed_at, held_until, confirmed_at, took_stock, counted)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
`;

/**
 * Spends a member's points on a reward, or reserves them for it: points, stock, limits, coupon and redemption, all or
 * nothing.
 * @throws Refusal as the mutation's description lists.
 */
export async function redeemReward(work: Work, input: RedeemReward): Promise<RedemptionMade> {
  const heldUntil = heldUntilOf(work, input);
  const wallet = await openPayer(work, input);
  const { memberId } = wallet;
  const ended = await endHolds(work, memberId);
  const rewardId = decodeId("rwd", input.rewardId);
  const reward = rewardId && liveReward(work.configuration, rewardId, work.now);
  if (!reward) throw noSuchReward();
  const candidate = {
    ...(await candidateIn(work, wallet)),
    isFreed: ended.rewardIds.has(reward.id),
  };
  const unavailable = ineligibilityOf(reward, candidate, work);
  if (unavailable) throw refusal(unavailable.code, REWARD, unavailable.message);

  const { timeZone } = work.configuration.part(programSnapshot);
  const day = dayOf(work.now, timeZone);
  const room = await takeCapacity(work, reward, { day, field: REWARD });
  const redemptionId = uuidv7();
  const { couponId } = await issueCoupon(work, {
    ...{ memberId, rewardId: reward.id, redemptionId, terms: termsOf(reward) },
    codePoolId: reward.codePoolId,
    expiresAt: reward.couponValidity ? later(work.now, reward.couponValidity, timeZone) : null,
    reveal: heldUntil === null,
  });
  if (!heldUntil) await recordRedeeming(work, wallet, { redemptionId, at: work.now });
  await spendPoints(work, wallet, {
    ...{ kind: heldUntil ? "HOLD" : "REDEEM", points: reward.cost, reference: "", field: REWARD },
    source: { kind: "REDEMPTION", id: redemptionId },
    explanation: [{ titles: reward.titles, points: -reward.cost }],
    on: { spendId: redemptionId, subjectId: reward.id, day, heldUntil },
  });
  const [status, confirmedAt] = heldUntil ? ["HELD", null] : ["CONFIRMED", work.now];
  work.send(KEEP, [
    ...[memberId, redemptionId, work.programId, reward.id, reward.version, status, reward.cost],
    ...[reward.copayMinor, couponId, work.now, heldUntil, confirmedAt, room.tookStock],
    JSON.stringify(room.counted),
  ]);
  work.audit({ memberId, subjectId: redemptionId });
  const payload = { redemptionId, rewardId: reward.id, couponId, points: reward.cost };
  if (heldUntil)
    work.emit({ type: "redemption.held", memberId, payload: { ...payload, heldUntil } });
  else work.emit({ type: "reward.redeemed", memberId, payload });
  if (room.isLast || ended.isFirst) await work.changeConfiguration();
  return { memberId, redemptionId };
}

/** A member its own; a shop whoever it names. */
async function openPayer(work: Work, { member }: RedeemReward): Promise<Wallet> {
  const { caller } = work;
  const field = ["input", "member"];
  if (caller.kind === "MEMBER") {
    if (member == null) return (await openWallet(work, caller.memberId))!;
    throw refusal("INVALID", field, {
      en: "A member token redeems for its own member. Leave `member` out.",
      vi: "Mã thành viên chỉ đổi thưởng cho chính mình. Hãy bỏ `member`.",
    });
  }
  if (member == null) {
    throw refusal("REQUIRED", field, {
      en: "Say whose points: name the member in exactly one way.",
      vi: "Hãy cho biết điểm của ai: chỉ ra thành viên bằng đúng một cách.",
    });
  }
  return openWalletOf(work, { by: member, field });
}

function heldUntilOf(work: Work, { hold, holdFor }: RedeemReward): Date | null {
  if (holdFor != null && (!hold || !isDurationUpTo(holdFor, HOLD_DAYS_MAX))) {
    throw refusal("INVALID", ["input", "holdFor"], {
      en: `With \`hold\`, say for how long, at most ${HOLD_DAYS_MAX} days: PT15M, P1D. Without it, leave this out.`,
      vi: `Khi dùng \`hold\`, hãy ghi thời gian giữ, tối đa ${HOLD_DAYS_MAX} ngày: PT15M, P1D. Nếu không, hãy bỏ mục này.`,
    });
  }
  if (!hold) return null;
  return new Date(work.now.getTime() + Duration.fromISO(holdFor ?? HOLD_FOR).toMillis());
}

/** What the member brings, under the wallet's lock. */
async function candidateIn(work: Work, wallet: Wallet): Promise<RewardCandidate> {
  const { memberId, memberStatus: status, available, debt, enrolledAt } = wallet;
  const ask = { memberId, now: work.now, configuration: work.configuration, args: {} };
  const [profile, timesSpent, standing] = await Promise.all([
    readPart(work.rows, memberProfile, ask),
    readPart(work.rows, memberTimesSpent, ask),
    settlePrimaryStanding(work, memberId),
  ]);
  const { birthDate, locale: memberLocale } = profile;
  const facts = { birthDate, enrolledAt, memberLocale, tierLevel: standing?.tier?.level ?? null };
  return rewardCandidate({ status, available, debt, timesSpent, ...facts }, work);
}

function termsOf({ kind, titles, valueMinor, percent, maxDiscountMinor, product }: Reward) {
  return { kind, titles, valueMinor, percent, maxDiscountMinor, product };
}

function noSuchReward() {
  return refusal("NOT_FOUND", REWARD, {
    en: "There is no such reward. Load the rewards again and choose one of them.",
    vi: "Không có phần thưởng này. Hãy tải lại danh sách và chọn một phần thưởng.",
  });
}
