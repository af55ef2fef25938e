import type { DomainEvent } from "../../writes/event.ts";
import type { Work } from "../../writes/work.ts";
import { credit } from "../care/receive-points.ts";
import type { SentPoints } from "../care/transfer-points.ts";
import { openWallet } from "../ledger/open-wallet.ts";
import { membershipOf } from "./membership.ts";

/** Gives a household points that a member gave; where that one has left meanwhile, they go back. */
export async function receiveContribution(work: Work, { payload }: DomainEvent): Promise<void> {
  const sent = payload as unknown as SentPoints;
  const { toMemberId: householdId, fromMemberId, transferId, points } = sent;
  const wallet = (await openWallet(work, householdId))!;
  const membership = await membershipOf(work.rows, fromMemberId);
  if (membership?.householdId !== householdId) {
    work.emit({ type: "points.undelivered", memberId: fromMemberId, payload: sent });
    return;
  }
  await credit(work, wallet, { sent, titles: RECEIVED });
  const told = { transferId, fromMemberId, points };
  work.emit({ type: "household.received", memberId: householdId, payload: told });
}

const RECEIVED = { en: "Given by a member", vi: "Thành viên góp" };
