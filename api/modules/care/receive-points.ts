import { uuidv7 } from "uuidv7";
import type { DomainEvent } from "../../writes/event.ts";
import type { Work } from "../../writes/work.ts";
import { closeWallet } from "../ledger/close-wallet.ts";
import { earnPoints } from "../ledger/earn-points.ts";
import { openWallet } from "../ledger/open-wallet.ts";
import type { Wallet } from "../ledger/wallet.ts";
import { currentMember } from "../members/merged-members.ts";
import type { SentPoints } from "./transfer-points.ts";

/**
 * Gives points that were sent to whom they were sent to. Where that account was closed meanwhile, they go back, by
 * `giveBackPoints`: this write has locked one member already.
 */
export async function receivePoints(work: Work, { payload }: DomainEvent): Promise<void> {
  const sent = payload as unknown as SentPoints;
  const { transferId, points } = sent;
  const memberId = await currentMember(work.rows, sent.toMemberId);
  const wallet = (await openWallet(work, memberId))!;
  if (wallet.memberStatus === "CLOSED") {
    work.emit({ type: "points.undelivered", memberId: sent.fromMemberId, payload: sent });
    return;
  }
  await credit(work, wallet, { sent, titles: WORDS.received });
  work.emit({ type: "points.received", memberId, payload: { transferId, points } });
}

/** Gives points back to who sent them; where that account is closed too, they expire there. */
export async function giveBackPoints(work: Work, { payload }: DomainEvent): Promise<void> {
  const sent = payload as unknown as SentPoints;
  const { transferId, points } = sent;
  const memberId = await currentMember(work.rows, sent.fromMemberId);
  const wallet = (await openWallet(work, memberId))!;
  await credit(work, wallet, { sent, titles: WORDS.givenBack });
  if (wallet.memberStatus === "CLOSED") await closeWallet(work, wallet);
  work.emit({ type: "points.given-back", memberId, payload: { transferId, points } });
}

const KNOWN = /* sql */ `
  select from entries where member_id = $1 and source_id = $2 and points > 0 and kind = 'TRANSFER'
`;

interface Credit {
  readonly sent: SentPoints;
  readonly titles: { readonly en: string; readonly vi: string };
}

/** A lot for each lot they came from, with the same expiry; nothing when this was done before. */
export async function credit(work: Work, wallet: Wallet, { sent, titles }: Credit): Promise<void> {
  const { transferId, points } = sent;
  const known = await work.rows(KNOWN, [wallet.memberId, transferId]);
  if (known.length > 0) return;
  // Available since they were sent: had they waited for the job, an expiry meanwhile would come before its lot.
  const availableAt = new Date(sent.sentAt);
  await earnPoints(work, wallet, {
    ...{ kind: "TRANSFER", source: { kind: "TRANSFER", id: transferId }, reference: "" },
    occurredAt: work.now,
    explanation: [{ titles, points }],
    lots: sent.lots.map(({ points: issued, expiresAt }) => ({
      ...{ id: uuidv7(), issued, availableAt, purchaseId: null },
      expiresAt: expiresAt === null ? null : new Date(expiresAt),
    })),
  });
}

const WORDS = {
  received: { en: "Received from another member", vi: "Nhận từ thành viên khác" },
  givenBack: { en: "Could not be delivered", vi: "Không chuyển được, hoàn lại" },
};
