import { text } from "../../../locales/text.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import type { Wallet } from "../../ledger/wallet.ts";
import { chargePoints } from "../../payments/refund-points.ts";
import type { ChangedPayment } from "../../payments/refund-points.ts";
import type { RecordedReturn, TenderCharge } from "../recorded-return.ts";
import type { PointsBack } from "./return-to-cancel.ts";

/** A cancelled return whose charges are known. */
interface ChargedPurchase extends Omit<ChangedPayment, "points"> {
  readonly charged: readonly TenderCharge[];
  readonly pointsBack: PointsBack;
  /** The return that is cancelled. */
  readonly recorded: RecordedReturn;
}

/**
 * Lets points pay again what a cancelled return had given back. What it had not, since the account
 * was closed, pays without any being taken: so only points that came back are taken, whichever
 * return is cancelled first. Call it before what the purchase earns is given again.
 * @returns the charges with what is taken.
 * @throws Refusal RETURN_IN_USE when fewer are available.
 */
export async function chargePointsOf(
  work: Work,
  wallet: Wallet,
  { charged, pointsBack, recorded, ...payment }: ChargedPurchase,
): Promise<readonly TenderCharge[]> {
  const isWrittenOff = recorded.refunds?.some(({ status }) => status === "WRITTEN_OFF") ?? false;
  const { givenBack, writtenOff } = pointsBack;
  const done: TenderCharge[] = [];
  for (const charge of charged) {
    const { tender, amountMinor } = charge;
    if (tender !== "POINTS" || !charge.points) {
      done.push(charge);
      continue;
    }
    const notGivenBack = isWrittenOff
      ? Math.min(charge.points, writtenOff)
      : Math.max(0, charge.points - givenBack);
    const points = charge.points - notGivenBack;
    done.push({ ...charge, points, ...(notGivenBack > 0 && { notGivenBack }) });
    if (points === 0) continue;
    const { available } = wallet;
    if (await chargePoints(work, wallet, { ...payment, points, amountMinor })) continue;
    const message = text("returns.pointsUsedSince", { available, points });
    throw refusal("RETURN_IN_USE", ["input", "externalId"], message);
  }
  return done;
}
