import { decodeId } from "../../graphql/id.ts";
import type { Localized } from "../../rules/localized.ts";
import { refusal } from "../../work/refusal.ts";
import type { Work } from "../../work/work.ts";
import { openWallet } from "../ledger/open-wallet.ts";
import type { Wallet } from "../ledger/wallet.ts";
import { rewardOfVersion } from "../rewards/rewards-part.ts";
import { endHolds } from "./end-holds.ts";
import type { EndedHolds } from "./end-holds.ts";
import type { RedemptionStatus } from "./member-redemptions.ts";
import type { TakenRoom } from "./take-room.ts";

/** A redemption under the lock of its member's wallet. */
export interface OpenRedemption extends TakenRoom {
  readonly id: string;
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
  select id, reward_id as "rewardId", reward_version as "rewardVersion", status, points, coupon_id as "couponId",
    took_stock as "tookStock", counted, redeemed_at as "redeemedAt"
  from redemptions where member_id = $1 and id = $2
`;

/**
 * Finds the redemption that a write is to change, and locks its member's wallet; holds that were due have ended.
 * @throws Refusal NOT_FOUND, also for a member whose redemption it is not; MEMBER_CLOSED.
 */
export async function openRedemption(
  work: Work,
  publicId: string,
): Promise<{ wallet: Wallet; redemption: OpenRedemption; ended: EndedHolds }> {
  const { caller, programId } = work;
  const id = decodeId("rdm", publicId);
  const [whose] = id ? await work.rows<{ memberId: string }>(WHOSE, [id, programId]) : [];
  const isTheirs = caller.kind !== "MEMBER" || whose?.memberId === caller.memberId;
  if (!whose || !isTheirs) throw noSuchRedemption();

  const { memberId } = whose;
  const wallet = (await openWallet(work, memberId))!;
  const ended = await endHolds(work, memberId);
  const [redemption] = await work.rows<OpenRedemption>(REDEMPTION, [memberId, id]);
  if (wallet.memberStatus === "CLOSED") throw closed();
  return { wallet, redemption: redemption!, ended };
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
  const { catalog } = work;
  return rewardOfVersion(catalog, { rewardId, version: rewardVersion })!.titles;
}

function noSuchRedemption() {
  return refusal("NOT_FOUND", FIELD, {
    en: "There is no such redemption.",
    vi: "Không có lượt đổi thưởng này.",
  });
}

function closed() {
  return refusal("MEMBER_CLOSED", FIELD, {
    en: "The account of this redemption is closed; its points are gone.",
    vi: "Tài khoản của lượt đổi này đã đóng; điểm không còn nữa.",
  });
}
