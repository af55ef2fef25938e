import { uuidv7 } from "uuidv7";
import { amountMinorMax } from "../../values/money.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { openMember } from "../care/open-member.ts";
import { sentLots } from "../care/transfer-points.ts";
import type { SentPoints } from "../care/transfer-points.ts";
import { spendPoints } from "../ledger/spend-points.ts";
import { membershipOf } from "./membership.ts";

export interface ContributeToHousehold {
  /** The member's public id. */
  readonly memberId: string;
  readonly points: number;
}

const POINTS = ["input", "points"];
const MEMBER = ["input", "memberId"];

const KEPT = /* sql */ `select pending + available as points from wallets where member_id = $1`;

/**
 * Takes available points from a member and sends them to its household, where they arrive a moment later, by
 * `receiveContribution`.
 * @returns where to find the member's entry.
 * @throws Refusal as the mutation's description lists.
 */
export async function contributeToHousehold(
  work: Work,
  { memberId: id, points }: ContributeToHousehold,
): Promise<{ memberId: string; sequence: number }> {
  if (points === 0) throw refusal("ZERO_POINTS", POINTS, NOTHING);
  if (points < 0) throw refusal("INVALID", POINTS, NOTHING);
  const wallet = await openMember(work, id);
  const { memberId, memberStatus } = wallet;
  if (memberStatus === "CLOSED") throw refusal("MEMBER_CLOSED", MEMBER, CLOSED);
  if (memberStatus === "SUSPENDED") throw refusal("MEMBER_SUSPENDED", MEMBER, SUSPENDED);
  const membership = await membershipOf(work.rows, memberId);
  if (!membership) throw refusal("NOT_IN_A_HOUSEHOLD", MEMBER, ALONE);
  const { householdId } = membership;
  const [kept] = await work.rows<{ points: number }>(KEPT, [householdId]);
  if (kept!.points + points > amountMinorMax) throw tooMany();

  const transferId = uuidv7();
  const entry = await spendPoints(work, wallet, {
    ...{ kind: "TRANSFER", points, reference: "", field: POINTS },
    source: { kind: "TRANSFER", id: transferId },
    explanation: [{ titles: GIVEN, points: -points }],
  });
  const sent: SentPoints = {
    ...{ transferId, fromMemberId: memberId, toMemberId: householdId, points },
    ...{ sentAt: work.now.toISOString(), lots: await sentLots(work, entry) },
  };
  work.audit({ memberId, subjectId: entry.id });
  work.emit({ type: "household.contributed", memberId, payload: sent });
  return { memberId, sequence: entry.sequence };
}

function tooMany(): Refusal {
  return refusal("AMOUNT_TOO_LARGE", POINTS, {
    en: `A wallet holds at most ${amountMinorMax} points.`,
    vi: `Ví chỉ chứa được tối đa ${amountMinorMax} điểm.`,
  });
}

const GIVEN = { en: "Given to the household", vi: "Góp vào hộ gia đình" };

const NOTHING = {
  en: "Give a number of points above zero.",
  vi: "Hãy góp số điểm lớn hơn 0.",
};

const CLOSED = {
  en: "This account is closed; it has no points to give.",
  vi: "Tài khoản này đã đóng; không còn điểm để góp.",
};

const SUSPENDED = {
  en: "This member is suspended; it can give points when it is active again.",
  vi: "Thành viên này đang tạm khóa; có thể góp điểm khi hoạt động trở lại.",
};

const ALONE = {
  en: "This member belongs to no household. Let it join one first.",
  vi: "Thành viên này không thuộc hộ gia đình nào. Hãy cho tham gia một hộ trước.",
};
