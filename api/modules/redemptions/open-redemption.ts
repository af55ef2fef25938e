import { decodeId } from "../../values/id.ts";
import type { Localized } from "../../values/localized.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { openOwner } from "../ledger/open-wallet.ts";
import { movedSpend } from "../ledger/refund-spend.ts";
import type { Wallet } from "../ledger/wallet.ts";
import { rewardOfVersion } from "../rewards/rewards-snapshot.ts";
import { endHolds } from "./end-holds.ts";
import type { EndedHolds } from "./end-holds.ts";
import type { RedemptionStatus } from "./member-redemptions.ts";
import type { RedemptionMade } from "./redeem-reward.ts";
import type { TakenCapacity } from "./take-capacity.ts";

/** A redemption under the lock of the wallet where its points are. */
export interface OpenRedemption extends TakenCapacity {
  readonly id: string;
  /** Under whom it is kept, for ever. */
  readonly memberId: string;
  readonly rewardVersion: number;
  readonly status: RedemptionStatus;
  readonly points: number;
  readonly couponId: string;
  readonly redeemedAt: Date;
}

export const FIELD = ["input", "redemptionId"];

const WHOSE = /* sql */ `
  select member_id as "memberId" from redemption_ids where id = $1 and program_id = $2
`;

const REDEMPTION = /* sql */ `
  select id, member_id as "memberId", reward_id as "rewardId", reward_version as "rewardVersion", status, points, coupon_id as "couponId",
    took_stock as "tookStock", counted, redeemed_at as "redeemedAt"
  from redemptions where member_id = $1 and id = $2
`;

/**
 * Finds the redemption that a write is to change, and locks the wallet where its points are today: its member's, or of
 * whom that was merged into. Holds that were due have ended.
 * @throws Refusal NOT_FOUND, also for a member whose redemption it is not; MEMBER_CLOSED; MERGE_UNDER_WAY.
 */
export async function openRedemption(
  work: Work,
  publicId: string,
): Promise<{ wallet: Wallet; redemption: OpenRedemption; spendId: string; ended: EndedHolds }> {
  const { caller, programId } = work;
  const id = decodeId("rdm", publicId);
  const [whose] = id ? await work.rows<{ memberId: string }>(WHOSE, [id, programId]) : [];
  if (!id || !whose) throw noSuchRedemption();
  const { wallet, path } = await openOwner(work, whose.memberId);
  const owners = path.map(({ memberId }) => memberId);
  if (caller.kind === "MEMBER" && !owners.includes(caller.memberId)) throw noSuchRedemption();

  const ended = await endHolds(work, wallet.memberId);
  const [redemption] = await work.rows<OpenRedemption>(REDEMPTION, [whose.memberId, id]);
  if (wallet.memberStatus === "CLOSED") throw closed();
  if (path.some(({ isSettled }) => !isSettled)) throw mergeUnderWay();
  return {
    wallet,
    redemption: redemption!,
    spendId: await spendOf(work, owners, redemption!),
    ended,
  };
}

/** Where its points are today; what has ended has none. */
async function spendOf(
  work: Work,
  owners: readonly string[],
  { id, status }: OpenRedemption,
): Promise<string> {
  if (owners.length === 1 || status !== "CONFIRMED") return id;
  const spendId = await movedSpend(work, owners, id);
  if (!spendId) throw closed();
  return spendId;
}

/** What a write of it answers. */
export function madeOf({ memberId }: Wallet, redemption: OpenRedemption): RedemptionMade {
  const { id: redemptionId, memberId: keptBy } = redemption;
  return keptBy === memberId ? { memberId, redemptionId } : { memberId, redemptionId, keptBy };
}

/** @throws Refusal REDEMPTION_ENDED. */
export function refuseEnded({ status }: OpenRedemption): void {
  if (status !== "CANCELLED" && status !== "ENDED") return;
  throw refusal("REDEMPTION_ENDED", FIELD, {
    en: "This redemption was cancelled, or not confirmed in time. Redeem the reward again.",
    vi: "Lượt đổi này đã bị hủy hoặc không được xác nhận kịp. Hãy đổi thưởng lại.",
  });
}

/** What the reward of a redemption was called. */
export function titlesOf(work: Work, { rewardId, rewardVersion }: OpenRedemption): Localized {
  const { configuration } = work;
  return rewardOfVersion(configuration, { rewardId, version: rewardVersion })!.titles;
}

function noSuchRedemption() {
  return refusal("NOT_FOUND", FIELD, {
    en: "There is no such redemption.",
    vi: "Không có lượt đổi thưởng này.",
  });
}

function mergeUnderWay() {
  return refusal("MERGE_UNDER_WAY", FIELD, {
    en: "The account of this redemption is being merged, or separated again. Try again in a moment.",
    vi: "Tài khoản của lượt đổi này đang được gộp hoặc tách. Hãy thử lại sau giây lát.",
  });
}

function closed() {
  return refusal("MEMBER_CLOSED", FIELD, {
    en: "The account of this redemption is closed; its points are gone.",
    vi: "Tài khoản của lượt đổi này đã đóng; điểm không còn nữa.",
  });
}
