import { addDays, dayOf, endOf, periodAround, startOf } from "../../../values/calendar.ts";
import type { PartnerTerms } from "../accounts/partner-account.ts";

/** What says which period of an account is open. */
export interface PeriodFacts {
  /** The end of the last one that was closed; null where none was. */
  readonly closedUntil: Date | null;
  /** When the first terms were agreed. */
  readonly openedAt: Date;
  /** How long periods were to be when it began; for the first, by the first terms. */
  readonly period: PartnerTerms["period"];
}

/** The instants [from, until) of a period. */
export interface StatementPeriod {
  readonly from: Date;
  readonly until: Date;
}

/**
 * The period that is open: it goes on where the last one ended, or begins with the month in which
 * the first terms were agreed, and lasts to the end of its calendar month or quarter.
 * @param zone the program's.
 */
export function openPeriod(
  { closedUntil, openedAt, period }: PeriodFacts,
  zone: string,
): StatementPeriod {
  const from = closedUntil ?? periodAround("MONTH", openedAt, zone).from!;
  return { from, until: startOf(addDays(endOf(dayOf(from, zone), period), 1), zone) };
}

/** What the entries of a period come to, by kind: points and minor units. */
export interface StatementSums {
  readonly pointsIssued: number;
  readonly pointsRedeemed: number;
  readonly owedByPartnerMinor: number;
  readonly owedToPartnerMinor: number;
  /** Of both of these. */
  readonly returnsMinor: number;
  readonly adjustmentsMinor: number;
  readonly paymentsMinor: number;
}

/** What the partner owes at the end of a period, below 0 what it is owed: the next opening. */
export function netOf(openingMinor: number, sums: StatementSums): number {
  const { owedByPartnerMinor, owedToPartnerMinor, adjustmentsMinor, paymentsMinor } = sums;
  return openingMinor + owedByPartnerMinor - owedToPartnerMinor + adjustmentsMinor + paymentsMinor;
}

/**
 * What of a net is to be paid; the rest is carried over: what is less than the minimum either way,
 * and what is left of what was paid in advance.
 */
export function amountToPay(
  netMinor: number,
  { minimumMinor, funding }: Pick<PartnerTerms, "minimumMinor" | "funding">,
): number {
  if (Math.abs(netMinor) < minimumMinor) return 0;
  return funding === "PREPAID" && netMinor < 0 ? 0 : netMinor;
}
