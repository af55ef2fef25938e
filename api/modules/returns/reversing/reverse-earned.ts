import type { Work } from "../../../writes/work.ts";
import { freeLimits } from "../../earning/charge-limits.ts";
import { explanationChange, recordedExplanation } from "../../earning/explanation.ts";
import { freedUses } from "../../earning/limits.ts";
import { movedLots, reversePoints } from "../../ledger/reverse-points.ts";
import type { ReversedPoints } from "../../ledger/reverse-points.ts";
import type { Wallet } from "../../ledger/wallet.ts";
import { programSnapshot } from "../../programs/program.ts";
import type { KeptChange } from "../kept/kept-change.ts";
import type { ReadReturn } from "../read-return.ts";

/**
 * Takes back the points that what is kept would not have earned.
 * @returns where they were; null when it would have earned as many.
 */
export async function reverseEarned(
  work: Work,
  wallet: Wallet,
  {
    purchase,
    path,
    request,
    before,
    after,
    returnId,
  }: KeptChange & { request: ReadReturn; returnId: string },
): Promise<ReversedPoints | null> {
  const points = before.tally.points - after.tally.points;
  if (points === 0) return null;
  const earnedIn = purchase.entrySequence!;
  const owners = path.map(({ memberId }) => memberId);
  const { locales } = work.configuration.part(programSnapshot);
  const lines = explanationChange(before.tally.explanation, after.tally.explanation);
  return reversePoints(work, wallet, {
    earnedIn: path.length === 1 ? earnedIn : await movedLots(work, owners, earnedIn),
    points,
    source: { kind: "RETURN", id: returnId },
    reference: request.externalId,
    occurredAt: request.returnedAt,
    explanation: recordedExplanation(lines, locales),
  });
}

/**
 * Frees what the purchase took of limits and no longer does, for future purchases. What others
 * earned concurrently stays.
 */
export async function freeEarnedLimits(
  work: Work,
  { purchase, path, before, after }: KeptChange,
): Promise<void> {
  const charges = { before: before.tally.charges, after: after.tally.charges };
  const freed = freedUses(purchase.context.counted, charges);
  await freeLimits(work, path.at(-1)!.memberId, freed);
  for (const { memberId } of path.slice(0, -1)) {
    const ofMember = freed.filter(({ per }) => per === "MEMBER");
    await freeLimits(work, memberId, ofMember);
  }
}
