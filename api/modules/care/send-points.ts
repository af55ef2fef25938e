import { uuidv7 } from "uuidv7";
import { text } from "../../locales/text.ts";
import { amountMinorMax } from "../../values/money.ts";
import type { RefusalReason } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import type { ExplanationLine, LotPart, PostedEntry } from "../ledger/entry.ts";
import { spendPoints, spentLots } from "../ledger/spend-points.ts";
import type { Wallet } from "../ledger/wallet.ts";

/** Points on their way from one wallet to another: the payload of the events. */
export interface SentPoints {
  readonly transferId: string;
  readonly fromMemberId: string;
  readonly toMemberId: string;
  readonly points: number;
  /** RFC 3339. */
  readonly sentAt: string;
  /** What each of the sender's lots gave. */
  readonly lots: readonly { readonly points: number; readonly expiresAt: string | null }[];
}

/** Points to send, above zero. */
export interface Sending {
  /** The event whose reaction receives them. */
  readonly type: "points.transferred" | "household.contributed";
  readonly toMemberId: string;
  readonly points: number;
  readonly titles: ExplanationLine["titles"];
  /** The program's code for why staff sends them. */
  readonly reasonCode?: string | null;
  /** The lots to send from; the lots that expire soonest when left out. */
  readonly lots?: readonly LotPart[];
}

export const POINTS_FIELD = ["input", "points"];

/**
 * Takes available points from an open wallet and emits them. A reaction (`reception`) brings them
 * to the other wallet a moment later, so that no write locks two wallets.
 * @returns the sender's entry.
 * @throws Refusal NOT_ENOUGH_POINTS
 */
export async function sendPoints(
  work: Work,
  wallet: Wallet,
  { type, toMemberId, points, titles, reasonCode, lots }: Sending,
): Promise<PostedEntry> {
  const { memberId } = wallet;
  const transferId = uuidv7();
  const entry = await spendPoints(work, wallet, {
    kind: "TRANSFER",
    points,
    lots,
    source: { kind: "TRANSFER", id: transferId },
    reference: "",
    explanation: [{ titles, points: -points, ...(reasonCode && { reasonCode }) }],
    field: POINTS_FIELD,
  });
  const spent = await spentLots(work, entry);
  const sent: SentPoints = {
    transferId,
    fromMemberId: memberId,
    toMemberId,
    points,
    sentAt: work.now.toISOString(),
    lots: spent.map(({ points, expiresAt }) => {
      return { points, expiresAt: expiresAt?.toISOString() ?? null };
    }),
  };
  work.emit({ type, memberId, payload: sent });
  return entry;
}

/** The refusal of more points than a wallet holds. */
export function tooManyPoints(field: readonly string[]): RefusalReason {
  const message = text("care.walletHoldsAtMost", { max: amountMinorMax });
  return { code: "AMOUNT_TOO_LARGE", field, message };
}
