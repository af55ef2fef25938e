import { uuidv7 } from "uuidv7";
import { sql } from "../../database/sql.ts";
import { sayInAll, text } from "../../locales/text.ts";
import type { DomainEvent } from "../../writes/event.ts";
import type { Work } from "../../writes/work.ts";
import { closeWallet } from "../ledger/close-wallet.ts";
import { earnPoints } from "../ledger/earn-points.ts";
import type { ExplanationLine } from "../ledger/entry.ts";
import { openWallet } from "../ledger/open-wallet.ts";
import type { Wallet } from "../ledger/wallet.ts";
import { currentMember } from "../members/merged-members.ts";
import type { SentPoints } from "./send-points.ts";

/** How points that were sent arrive. */
export interface Reception {
  /** The member whose wallet receives them. */
  receiver(work: Work, sent: SentPoints): string | Promise<string>;
  /** Whether the open wallet may receive them; if not, they go back to their sender. */
  accepts(work: Work, wallet: Wallet, sent: SentPoints): boolean | Promise<boolean>;
  readonly titles: ExplanationLine["titles"];
  /** What follows when they have arrived. */
  done(work: Work, wallet: Wallet, sent: SentPoints): void | Promise<void>;
}

/** Makes the reaction that receives sent points. */
export function reception({ receiver, accepts, titles, done }: Reception) {
  return async (work: Work, { payload }: DomainEvent): Promise<void> => {
    const sent = payload as unknown as SentPoints;
    const wallet = (await openWallet(work, await receiver(work, sent)))!;
    if (!(await accepts(work, wallet, sent))) {
      // `returnPoints` gives them back: this write has locked one wallet already.
      work.emit({ type: "points.undelivered", memberId: sent.fromMemberId, payload: sent });
      return;
    }
    await creditPoints(work, wallet, { sent, titles });
    await done(work, wallet, sent);
  };
}

/**
 * Gives points to the member they were sent to, unless that account was closed before they came.
 */
export const receivePoints = reception({
  receiver: (work, { toMemberId }) => currentMember(work.rows, toMemberId),
  accepts: (_work, { memberStatus }) => memberStatus !== "CLOSED",
  titles: sayInAll(text("care.receivedFromMember")),
  done(work, { memberId }, { transferId, points }) {
    work.emit({ type: "points.received", memberId, payload: { transferId, points } });
  },
});

/** Gives points back to their sender; if that account is closed too, they expire there. */
export const returnPoints = reception({
  receiver: (work, { fromMemberId }) => currentMember(work.rows, fromMemberId),
  accepts: () => true,
  titles: sayInAll(text("care.couldNotBeDelivered")),
  async done(work, wallet, { transferId, points }) {
    if (wallet.memberStatus === "CLOSED") await closeWallet(work, wallet);
    const { memberId } = wallet;
    work.emit({ type: "points.given-back", memberId, payload: { transferId, points } });
  },
});

const CREDITED = sql.read("find whether a transfer has arrived")`
  select from entries
  where member_id = ${"memberId"} and source_id = ${"transferId"} and points > 0
    and kind = 'TRANSFER'
`;

/**
 * A lot for each lot they came from, with the same expiry; nothing when they have arrived before.
 */
async function creditPoints(
  work: Work,
  wallet: Wallet,
  { sent, titles }: { sent: SentPoints; titles: ExplanationLine["titles"] },
): Promise<void> {
  const { transferId, points } = sent;
  const credited = await work.rows(CREDITED, { memberId: wallet.memberId, transferId });
  if (credited.length > 0) return;
  // Available since they were sent: otherwise an expiry before this job would come before its lot.
  const availableAt = new Date(sent.sentAt);
  await earnPoints(work, wallet, {
    kind: "TRANSFER",
    source: { kind: "TRANSFER", id: transferId },
    reference: "",
    occurredAt: work.now,
    explanation: [{ titles, points }],
    lots: sent.lots.map(({ points: issued, expiresAt }) => ({
      id: uuidv7(),
      issued,
      availableAt,
      expiresAt: expiresAt === null ? null : new Date(expiresAt),
      purchaseId: null,
    })),
  });
}
