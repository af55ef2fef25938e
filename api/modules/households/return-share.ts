import { uuidv7 } from "uuidv7";
import type { DomainEvent } from "../../writes/event.ts";
import type { Work } from "../../writes/work.ts";
import { sentLots } from "../care/transfer-points.ts";
import type { SentPoints } from "../care/transfer-points.ts";
import { LOT_END } from "../ledger/lot-end.ts";
import { openWallet } from "../ledger/open-wallet.ts";
import type { LotPart } from "../ledger/spendable-lots.ts";
import { takePoints } from "../ledger/take-points.ts";
import { membershipOf } from "./membership.ts";

// Lots that came by the member's own entries; a lot has been spent as far as it is not available.
const OWN = /* sql */ `
  select l.id as "lotId", l.available as points
  from lots l join entries e on e.member_id = l.member_id and e.sequence = l.entry_sequence
  where l.member_id = $1 and l.available > 0 and e.kind = 'TRANSFER' and exists (
    select from entries g
    where g.member_id = $2 and g.kind = 'TRANSFER' and g.source_id = e.source_id and g.points < 0
  )
  order by ${LOT_END} nulls last, l.entry_sequence, l.id
`;

/** Sends a member who has left its household what is unspent of the points it gave; they arrive as any sent points do. */
export async function returnShare(work: Work, told: DomainEvent): Promise<void> {
  const { householdId } = told.payload as { householdId: string };
  const memberId = told.memberId!;
  const wallet = (await openWallet(work, householdId))!;
  // Back again before its share had left.
  if ((await membershipOf(work.rows, memberId))?.householdId === householdId) return;
  const lots = await work.rows<LotPart>(OWN, [householdId, memberId]);
  const points = lots.reduce((sum, lot) => sum + lot.points, 0);
  if (points === 0) return;

  const transferId = uuidv7();
  const entry = await takePoints(work, wallet, {
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
