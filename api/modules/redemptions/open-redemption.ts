import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
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
import type { TakenCapacity } from "./capacity/take-capacity.ts";

/** A redemption under the lock of the wallet where its points are. */
export interface OpenRedemption extends TakenCapacity {
  readonly id: string;
  /** The member under whom it is stored, permanently. */
  readonly memberId: string;
  readonly rewardVersion: number;
  readonly status: RedemptionStatus;
  readonly points: number;
  readonly couponId: string;
  readonly redeemedAt: Date;
}

export const FIELD = ["input", "redemptionId"];

const MEMBER_OF_REDEMPTION = sql.read<{ memberId: string }>("find the member of a redemption")`
  select member_id as "memberId" from redemption_ids
  where id = ${"id"} and program_id = ${"programId"}
`;

/** The columns of an `OpenRedemption`. */
export const REDEMPTION_COLUMNS = sql`
  id, member_id as "memberId", reward_id as "rewardId", reward_version as "rewardVersion", status,
  points, coupon_id as "couponId", took_stock as "tookStock", counted,
  redeemed_at as "redeemedAt"
`;

const REDEMPTION = sql.read<OpenRedemption>("read a redemption to change it")`
  select ${REDEMPTION_COLUMNS} from redemptions
  where member_id = ${"memberId"} and id = ${"id"}
`;

/**
 * Finds the redemption that a write is to change, and locks the wallet where its points are today:
 * its member's, or that of the member it was merged into. Holds that were due have ended.
 * @throws Refusal NOT_FOUND, also for a member whose redemption it is not; MEMBER_CLOSED;
 * MERGE_UNDER_WAY.
 */
export async function openRedemption(
  work: Work,
  publicId: string,
): Promise<{ wallet: Wallet; redemption: OpenRedemption; spendId: string; ended: EndedHolds }> {
  const { caller, programId } = work;
  const id = decodeId("rdm", publicId);
  const [stored] = id ? await work.rows(MEMBER_OF_REDEMPTION, { id, programId }) : [];
  if (!id || !stored) throw notFound();
  const { wallet, path } = await openOwner(work, stored.memberId);
  const owners = path.map(({ memberId }) => memberId);
  if (caller.kind === "MEMBER" && !owners.includes(caller.memberId)) throw notFound();

  const ended = await endHolds(work, wallet.memberId);
  const [redemption] = await work.rows(REDEMPTION, { memberId: stored.memberId, id });
  if (wallet.memberStatus === "CLOSED") throw memberClosed();
  if (path.some(({ isSettled }) => !isSettled)) {
    throw refusal("MERGE_UNDER_WAY", FIELD, text("redemptions.mergeUnderWay"));
  }
  const spendId = await spendOf(work, owners, redemption!);
  return { wallet, redemption: redemption!, spendId, ended };
}

/** The id of the spend of its points, under their owner of today; what has ended has none. */
async function spendOf(
  work: Work,
  owners: readonly string[],
  { id, status }: OpenRedemption,
): Promise<string> {
  if (owners.length === 1 || status !== "CONFIRMED") return id;
  const spendId = await movedSpend(work, owners, id);
  if (!spendId) throw memberClosed();
  return spendId;
}

/** The answer of a write that changed it. */
export function madeOf({ memberId }: Wallet, redemption: OpenRedemption): RedemptionMade {
  const { id: redemptionId, memberId: keptBy } = redemption;
  return keptBy === memberId ? { memberId, redemptionId } : { memberId, redemptionId, keptBy };
}

/** @throws Refusal REDEMPTION_ENDED. */
export function refuseEnded({ status }: OpenRedemption): void {
  if (status !== "CANCELLED" && status !== "ENDED") return;
  throw refusal("REDEMPTION_ENDED", FIELD, text("redemptions.hasEnded"));
}

/** The titles of the reward in the version that was redeemed. */
export function titlesOf(work: Work, { rewardId, rewardVersion }: OpenRedemption): Localized {
  const { configuration } = work;
  return rewardOfVersion(configuration, { rewardId, version: rewardVersion })!.titles;
}

function notFound() {
  return refusal("NOT_FOUND", FIELD, text("redemptions.notFound"));
}

function memberClosed() {
  return refusal("MEMBER_CLOSED", FIELD, text("redemptions.memberClosed"));
}
