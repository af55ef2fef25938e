import { Duration } from "luxon";
import { uuidv7 } from "uuidv7";
import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import { dayOf, isDurationUpTo } from "../../values/calendar.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { issueCoupon } from "../coupons/issue-coupon.ts";
import { memberTimesSpent } from "../ledger/member-wallet.ts";
import { spendPoints } from "../ledger/spend-points.ts";
import { openWallet, openWalletOf } from "../ledger/open-wallet.ts";
import type { Wallet } from "../ledger/wallet.ts";
import { readPart } from "../members/member-reading.ts";
import { birthDateAt } from "../members/birth-date.ts";
import { memberProfile } from "../members/member-profile.ts";
import type { MemberBy } from "../members/member-by.ts";
import { programSnapshot } from "../programs/program.ts";
import { rewardCandidate } from "../rewards/reward-candidate.ts";
import { ineligibilityOf } from "../rewards/reward-eligibility.ts";
import type { RewardCandidate } from "../rewards/reward-eligibility.ts";
import type { Reward } from "../rewards/reward.ts";
import { settlePrimaryStanding } from "../tiers/settle-standings.ts";
import { endHolds } from "./end-holds.ts";
import { recordRedeeming } from "./record-redeeming.ts";
import { couponOf, REWARD, rewardNamed } from "./reward-coupon.ts";
import { takeCapacity } from "./capacity/take-capacity.ts";
import type { TakenCapacity } from "./capacity/take-capacity.ts";

export interface RedeemReward {
  /** The public id. */
  readonly rewardId: string;
  /** Named by a shop; a member token redeems for its own member. */
  readonly member?: MemberBy | null;
  /** Named by the back office. */
  readonly memberId?: string;
  readonly hold?: boolean | null;
  /** ISO 8601. */
  readonly holdFor?: string | null;
}

/** Which redemption a write made or changed. */
export interface RedemptionMade {
  readonly memberId: string;
  readonly redemptionId: string;
  /** The member under whom it is stored, where that account was merged into this one. */
  readonly keptBy?: string;
}

const HOLD_FOR = "PT1H";
const HOLD_DAYS_MAX = 30;

const INSERT_REDEMPTION = sql.write("insert a redemption")`
  with named as (
    insert into redemption_ids (id, program_id, member_id)
    values (${"redemptionId"}, ${"programId"}, ${"memberId"})
  )
  insert into redemptions (member_id, id, program_id, reward_id, reward_version, status, points,
    copay_minor, coupon_id, redeemed_at, held_until, confirmed_at, took_stock, counted)
  values (${"memberId"}, ${"redemptionId"}, ${"programId"}, ${"rewardId"}, ${"version"},
    ${"status"}, ${"points"}, ${"copayMinor"}, ${"couponId"}, ${"now"}, ${"heldUntil"},
    ${"confirmedAt"}, ${"tookStock"}, ${"counted"})
`;

/**
 * Spends a member's points on a reward, or reserves them for it: points, stock, limits, coupon and
 * redemption, all or nothing.
 * @throws Refusal NOT_FOUND, REQUIRED, INVALID, NO_CODES_LEFT, a code of `Ineligibility`, or one of
 * the member.
 */
export async function redeemReward(work: Work, input: RedeemReward): Promise<RedemptionMade> {
  const { configuration, now } = work;
  const heldUntil = heldUntilOf(work, input);
  const wallet = await openPayer(work, input);
  const { memberId } = wallet;
  const ended = await endHolds(work, memberId);
  const reward = rewardNamed(work, input.rewardId);
  const candidate = await candidateIn(work, wallet);
  const isFreed = ended.rewardIds.has(reward.id);
  const why = ineligibilityOf(reward, { ...candidate, isFreed }, work);
  if (why) throw refusal(why.code, REWARD, why.message);

  const { timeZone } = configuration.part(programSnapshot);
  const day = dayOf(now, timeZone);
  const taken = await takeCapacity(work, reward, { day, field: REWARD });
  const redemptionId = uuidv7();
  const { couponId } = await issueCoupon(work, {
    ...couponOf(work, reward),
    memberId,
    redemptionId,
    reveal: heldUntil === null,
  });
  if (!heldUntil) await recordRedeeming(work, wallet, { redemptionId, at: now });
  await spendPoints(work, wallet, {
    kind: heldUntil ? "HOLD" : "REDEEM",
    points: reward.cost,
    reference: "",
    field: REWARD,
    source: { kind: "REDEMPTION", id: redemptionId },
    explanation: [{ titles: reward.titles, points: -reward.cost }],
    on: { spendId: redemptionId, subjectId: reward.id, day, heldUntil },
  });
  insertRedemption(work, reward, { memberId, redemptionId, couponId, heldUntil, taken });
  if (taken.isLast || ended.isFirst) await work.changeConfiguration();
  return { memberId, redemptionId };
}

interface NewRedemption {
  readonly memberId: string;
  readonly redemptionId: string;
  readonly couponId: string;
  /** Null: confirmed at once. */
  readonly heldUntil: Date | null;
  readonly taken: TakenCapacity;
}

function insertRedemption(
  work: Work,
  { id: rewardId, version, cost, copayMinor }: Reward,
  { memberId, redemptionId, couponId, heldUntil, taken }: NewRedemption,
): void {
  const { programId, now } = work;
  work.send(INSERT_REDEMPTION, {
    memberId,
    redemptionId,
    programId,
    rewardId,
    version,
    status: heldUntil ? "HELD" : "CONFIRMED",
    points: cost,
    copayMinor,
    couponId,
    now,
    heldUntil,
    confirmedAt: heldUntil ? null : now,
    tookStock: taken.tookStock,
    counted: JSON.stringify(taken.counted),
  });
  work.audit({ memberId, subjectId: redemptionId });
  const payload = { redemptionId, rewardId, couponId, points: cost };
  if (heldUntil) {
    work.emit({ type: "redemption.held", memberId, payload: { ...payload, heldUntil } });
  } else {
    work.emit({ type: "reward.redeemed", memberId, payload });
  }
}

/**
 * Opens the wallet whose points are spent: a member's own, or the one that a shop names.
 * @throws Refusal REQUIRED, INVALID (a member token that names one), NOT_FOUND,
 * EXACTLY_ONE_REQUIRED.
 */
export async function openPayer(
  work: Work,
  { member, memberId }: { readonly member?: MemberBy | null; readonly memberId?: string },
): Promise<Wallet> {
  const { caller } = work;
  if (memberId !== undefined) {
    return openWalletOf(work, { by: { id: memberId }, field: ["input", "memberId"] });
  }
  const field = ["input", "member"];
  if (caller.kind === "MEMBER") {
    if (member == null) return (await openWallet(work, caller.memberId))!;
    throw refusal("INVALID", field, text("redemptions.memberOfTokenOnly"));
  }
  if (member == null) throw refusal("REQUIRED", field, text("redemptions.memberRequired"));
  return openWalletOf(work, { by: member, field });
}

function heldUntilOf(work: Work, { hold, holdFor }: RedeemReward): Date | null {
  if (holdFor != null && (!hold || !isDurationUpTo(holdFor, HOLD_DAYS_MAX))) {
    const message = text("redemptions.holdForInvalid", { max: HOLD_DAYS_MAX });
    throw refusal("INVALID", ["input", "holdFor"], message);
  }
  if (!hold) return null;
  return new Date(work.now.getTime() + Duration.fromISO(holdFor ?? HOLD_FOR).toMillis());
}

/** Reads the member as rewards need it, under the wallet's lock. */
async function candidateIn(work: Work, wallet: Wallet): Promise<RewardCandidate> {
  const { memberId, memberStatus: status, available, debt, enrolledAt } = wallet;
  const ask = { memberId, now: work.now, configuration: work.configuration, args: {} };
  const [profile, timesSpent, standing] = await Promise.all([
    readPart(work.rows, memberProfile, ask),
    readPart(work.rows, memberTimesSpent, ask),
    settlePrimaryStanding(work, memberId),
  ]);
  const { locale: memberLocale } = profile;
  const birthDate = birthDateAt(profile, work.now);
  const facts = { birthDate, enrolledAt, memberLocale, tierLevel: standing?.tier?.level ?? null };
  return rewardCandidate({ status, available, debt, timesSpent, ...facts }, work);
}
