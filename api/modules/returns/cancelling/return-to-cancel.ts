import { sql } from "../../../database/sql.ts";
import { isStoredNumber } from "../../../writes/erased-number.ts";
import type { RunStatement } from "../../../database/sql.ts";
import type { Kept } from "../../earning/earning-facts.ts";
import type { SpendPoints } from "../../ledger/entry.ts";
import { everythingKept } from "../kept/kept-tally.ts";
import type { KeptState } from "../kept/kept-money.ts";
import type { CancelledReturn, RecordedReturn } from "../recorded-return.ts";
import type { ReturnedPurchase } from "../returned-purchase.ts";

/** A return of a purchase, or the cancelling of one, in the order of recording. */
interface ReturnRow {
  readonly id: string;
  readonly externalId: string | null;
  readonly cancelsId: string | null;
  readonly refundsShipping: boolean;
  readonly kept: Kept;
  readonly result: RecordedReturn | CancelledReturn;
}

const READ_RETURNS = sql.read<ReturnRow>("read the returns of a purchase")`
  select id, external_id as "externalId", cancels_id as "cancelsId",
    refunds_shipping as "refundsShipping", kept, result
  from returns where member_id = ${"memberId"} and purchase_id = ${"purchaseId"} order by number
`;

/** A return that may be cancelled. */
export interface ReturnToCancel {
  readonly returnId: string;
  readonly recorded: RecordedReturn;
  /** What cancelling it answered before; null when it holds. */
  readonly cancelled: CancelledReturn | null;
  /** What is kept of the purchase without it. */
  readonly keptWithout: KeptState;
  /** For which spends the program pays because of returns by earlier versions. */
  readonly forgivenSpends: readonly ForgivenSpend[];
  /** Points that had paid: what returns and their cancelling make of them. */
  readonly pointsBack: PointsBack;
}

/** Points that paid for a purchase and pay no more, after all of its returns. */
export interface PointsBack {
  /** With the member again. */
  readonly givenBack: number;
  /** Not, since the account was closed. */
  readonly writtenOff: number;
}

/** What the program paid of a member's spend; below 0 for what it no longer does. */
export interface ForgivenSpend extends SpendPoints {
  /** Whose spend it was then. */
  readonly memberId: string;
}

/** Finds a return of a purchase by its own id; null when there is none. */
export async function returnToCancel(
  rows: RunStatement,
  purchase: ReturnedPurchase,
  { memberId, numbers }: { memberId: string; numbers: string },
): Promise<ReturnToCancel | null> {
  const { purchaseId } = purchase;
  const returns = await rows(READ_RETURNS, { memberId, purchaseId });
  const at = returns.findIndex((row) => isStoredNumber(numbers, row.externalId));
  if (at === -1) return null;
  const row = returns[at]!;
  const cancelling = returns.find(({ cancelsId }) => cancelsId === row.id);
  return {
    returnId: row.id,
    recorded: row.result as RecordedReturn,
    cancelled: cancelling ? (cancelling.result as CancelledReturn) : null,
    keptWithout: keptWithout(purchase, {
      now: returns.at(-1)!.kept,
      before: returns[at - 1]?.kept ?? everythingKept(purchase),
      after: row.kept,
      refundsShipping: row.refundsShipping,
    }),
    forgivenSpends: returns.flatMap(({ result }) => forgivenBy(result)),
    pointsBack: returns.map(({ result }) => pointsBackBy(result)).reduce(addPoints, NO_POINTS),
  };
}

const NO_POINTS: PointsBack = { givenBack: 0, writtenOff: 0 };

function addPoints(a: PointsBack, b: PointsBack): PointsBack {
  return { givenBack: a.givenBack + b.givenBack, writtenOff: a.writtenOff + b.writtenOff };
}

/** Below 0 for what a cancelled return takes. */
function pointsBackBy(result: RecordedReturn | CancelledReturn): PointsBack {
  const parts =
    "charged" in result
      ? result.charged.map(({ tender, points, notGivenBack = 0 }) => {
          return { tender, givenBack: -(points ?? 0), writtenOff: -notGivenBack };
        })
      : (result.refunds ?? []).map(({ tender, points, status }) => {
          const isWrittenOff = status === "WRITTEN_OFF";
          const [givenBack, writtenOff] = isWrittenOff ? [0, points ?? 0] : [points ?? 0, 0];
          return { tender, givenBack, writtenOff };
        });
  return parts.filter(({ tender }) => tender === "POINTS").reduce(addPoints, NO_POINTS);
}

function keptWithout(
  { isShippingRefunded }: Pick<ReturnedPurchase, "isShippingRefunded">,
  kept: { now: Kept; before: Kept; after: Kept; refundsShipping: boolean },
): KeptState {
  const { now, before, after, refundsShipping } = kept;
  return {
    quantities: now.quantities.map(
      (quantity, line) => quantity + before.quantities[line]! - after.quantities[line]!,
    ),
    adjustedMinor: now.adjustedMinor + before.adjustedMinor - after.adjustedMinor,
    isShippingRefunded: isShippingRefunded && !refundsShipping,
  };
}

function forgivenBy(result: RecordedReturn | CancelledReturn): readonly ForgivenSpend[] {
  const { memberId } = result;
  if ("unforgiven" in result) {
    return result.unforgiven.map(({ spendId, points }) => ({ memberId, spendId, points: -points }));
  }
  if (result.forgivenByLot) return [];
  const { forgiven } = result.reversed;
  const spends =
    result.forgivenSpends ?? (forgiven > 0 ? [{ spendId: null, points: forgiven }] : []);
  return spends.map((spend) => ({ memberId, ...spend }));
}
