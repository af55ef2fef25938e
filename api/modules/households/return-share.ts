import { uuidv7 } from "uuidv7";
import type { DomainEvent } from "../../writes/event.ts";
import type { Work } from "../../writes/work.ts";
import { sentLots } from "../care/transfer-points.ts";
import type { SentPoints } from "../care/transfer-points.ts";
import { openWallet } from "../ledger/open-wallet.ts";
import { spendPoints, unspentFrom } from "../ledger/spend-points.ts";
import { membershipOf } from "./membership.ts";

/** Sends a member who has left its household what is unspent of the points it gave; they arrive as any sent points do. */
export async function returnShare(work: Work, told: DomainEvent): Promise<void> {
  const { householdId } = told.payload as { householdId: string };
  const memberId = told.memberId!;
  const wallet = (await openWallet(work, householdId))!;
  // Back again before its share had left.
  if ((await membershipOf(work.rows, memberId))?.householdId === householdId) return;
  const lots = await unspentFrom(work, { memberId: householdId, fromMemberId: memberId });
  const points = lots.reduce((sum, lot) => sum + lot.points, 0);
  if (points === 0) return;

  const transferId = uuidv7();
  const entry = await spendPoints(work, wallet, {
    ...{ kind: "TRANSFER", points, lots, reference: "", field: [] },
    source: { kind: "TRANSFER", id: transferId },
    explanation: [{ titles: RETURNED, points: -points }],
  });
  const sent: SentPoints = {
    ...{ transferId, fromMemberId: householdId, toMemberId: memberId, points },
    ...{ sentAt: work.now.toISOString(), lots: await sentLots(work, entry) },
  };
  work.emit({ type: "points.transferred", memberId: householdId, payload: sent });
}

const RETURNED = { en: "Returned to a member who left", vi: "Trả lại thành viên đã rời hộ" };
