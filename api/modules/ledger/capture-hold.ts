import type { Work } from "../../writes/work.ts";
import type { ExplanationLine, PostedEntry, Transfer } from "./entry.ts";
import { postEntries } from "./post-entries.ts";
import type { UseRow } from "./use-to-end.ts";
import { useToEnd } from "./use-to-end.ts";
import type { Wallet } from "./wallet.ts";

const DONE = /* sql */ `update uses set status = 'DONE' where member_id = $1 and id = $2`;

/**
 * Spends points that are held, those of lots that have expired meanwhile too. The wallet must be open (`openWallet`),
 * and the hold not have ended.
 */
export async function captureHold(
  work: Work,
  wallet: Wallet,
  { useId, titles }: { useId: string; titles: ExplanationLine["titles"] },
): Promise<PostedEntry> {
  const parts = await useToEnd(work, wallet.memberId, { useId, status: "HELD" });
  const points = -parts.reduce((sum, part) => sum + part.points, 0);
  const [entry] = postEntries(work, wallet, [
    {
      ...{ kind: "CAPTURE", points, effectiveAt: work.now, occurredAt: work.now },
      ...{ source: { kind: "REDEMPTION", id: useId }, reference: "", lots: [] },
      explanation: [{ titles, points }],
      transfers: parts.map(captured),
    },
  ]);
  work.send(DONE, [wallet.memberId, useId]);
  return entry!;
}

function captured({ lotId, points }: UseRow): Transfer {
  return { from: "HELD", to: "REDEEMED", points, lotId };
}
