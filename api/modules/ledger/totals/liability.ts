import type { ConfigurationSnapshot } from "../../../configuration/configuration-snapshot.ts";
import type { RunStatement } from "../../../database/sql.ts";
import { dayOf, startOf } from "../../../values/calendar.ts";
import type { Day } from "../../../values/calendar.ts";
import { fraction } from "../../../values/fraction.ts";
import { majorUnits, moneyView } from "../../../values/money.ts";
import { costOfPoints, earningTermsAt, pointValueOf } from "../../programs/earning-terms.ts";
import { programSnapshot } from "../../programs/program.ts";
import { breakage } from "./breakage.ts";
import { issueCohorts } from "./issue-cohorts.ts";
import { programBalances } from "./ledger-totals.ts";

// Of fewer, nobody knows how points of this program end.
const MONTHS_MIN = 12;
// Breakage is an estimate: a hundredth of a percent is more than it knows.
const PARTS = 10_000;

/**
 * What a program owes its members: its points, and what they cost by the value of a point of that
 * time, less those that will never be redeemed.
 * @param at as it was when this day began; now if null. It must have begun.
 */
export async function liability(
  run: RunStatement,
  configuration: ConfigurationSnapshot,
  { at, now }: { at: Day | null; now: Date },
) {
  const { programId } = configuration;
  const { timeZone, currencyCode } = configuration.part(programSnapshot);
  const day = at ?? dayOf(now, timeZone);
  const [{ pending, available, held, debt }, cohorts] = await Promise.all([
    programBalances(run, programId, at),
    issueCohorts(run, { programId, until: `${day.slice(0, 7)}-01` }),
  ]);
  const points = pending + available + held;
  // What begins with the day was not in force before it.
  const lastMoment = at === null ? now : new Date(startOf(at, timeZone).getTime() - 1);
  const terms = earningTermsAt(configuration, lastMoment);
  const pointValue = pointValueOf(terms);
  const lost = cohorts.length < MONTHS_MIN ? null : breakage(cohorts);
  const lostParts = lost === null ? null : Math.round(lost * PARTS);
  const share = fraction(BigInt(PARTS - (lostParts ?? 0)), BigInt(PARTS));
  return {
    points,
    debt,
    pointValue: pointValue && majorUnits(pointValue, currencyCode),
    breakage: lostParts === null ? null : String(lostParts / PARTS),
    amount: moneyView(costOfPoints(points, terms, share), currencyCode),
  };
}
