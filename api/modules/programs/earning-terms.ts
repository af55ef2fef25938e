import { defineEntity, p } from "@mikro-orm/core";
import type {
  ConfigurationSnapshot,
  SnapshotPart,
} from "../../configuration/configuration-snapshot.ts";
import { inForceAt } from "../../versioning/version.ts";
import { versionColumns } from "../../versioning/version-columns.ts";
import { divideHalfUp, fraction, fractionOf, multiply, one } from "../../values/fraction.ts";
import type { ExpiryPolicy } from "../../values/expiry.ts";
import type { PayWithPoints } from "./pay-with-points.ts";

/** What holds for every purchase of a program. */
export interface EarningTerms {
  /** Whole days that earned points wait after the day of the purchase; null: available at once. */
  readonly pendingDays: number | null;
  readonly expiry: ExpiryPolicy;
  /** Whether separate tax earns too. */
  readonly includesTax: boolean;
  /** Whether delivery earns too. */
  readonly includesShipping: boolean;
  /** How many days before enrollment a purchase may have been placed and still earn. */
  readonly retroDays: number;
  /** The most points one purchase can earn; null: no limit. */
  readonly purchasePointsMax: number | null;
  /**
   * How many days before points expire `points.expiring` is emitted; 14 when left out, 0:
   * never.
   */
  readonly expiryNoticeDays?: number;
  /**
   * What a point costs the program, in minor units: a decimal string. Liability and backtests go
   * by it; null, or left out: nobody has said it.
   */
  readonly pointValue?: string | null;
  /**
   * What becomes of spent points that a return takes back: owed by the member, or paid by the
   * program; owed if left out.
   */
  readonly debt?: "REPAY" | "FORGIVE";
  /** How members pay with points; they can't when left out or null. */
  readonly payWithPoints?: PayWithPoints | null;
  /** For how long a checkout may hold points and coupons; 24 when left out. */
  readonly checkoutHours?: number;
  /**
   * For how many days after a return what it gives back can be used, where its own end has passed;
   * 30 when left out.
   */
  readonly refundDays?: number;
  /**
   * For how many days keyed hashes of an erased member's identities stay; 365 when left out, 0:
   * none are made.
   */
  readonly erasedIdentityDays?: number;
  /**
   * For how long gift cards that are sold can be used, as an ISO 8601 duration; they have no end
   * when left out or null.
   */
  readonly giftCardValidity?: string | null;
}

/** For how many hours a checkout may hold points and coupons, at most. */
export function checkoutHoursOf({ checkoutHours = 24 }: EarningTerms): number {
  return checkoutHours;
}

/** For how many days after a return what it gives back can be used at least. */
export function refundDaysOf({ refundDays = 30 }: EarningTerms): number {
  return refundDays;
}

/** For how many days an erased member is known again by hashes of its identities. */
export function erasedIdentityDaysOf({ erasedIdentityDays = 365 }: EarningTerms): number {
  return erasedIdentityDays;
}

/** What a point costs the program, in minor units: a decimal string; null: nobody has said it. */
export function pointValueOf({ pointValue = null }: Pick<EarningTerms, "pointValue">) {
  return pointValue;
}

/**
 * What points cost the program in minor units, rounded half up once; null without a value of a
 * point.
 * @param share the share of them that counts; all if left out.
 */
export function costOfPoints(points: number, terms: EarningTerms, share = one): number | null {
  const pointValue = pointValueOf(terms);
  if (pointValue === null) return null;
  const value = fractionOf(pointValue);
  if (!value) throw new RangeError(`"${pointValue}" is no value of a point.`);
  const cost = multiply(multiply(value, share), fraction(BigInt(points)));
  return Number(divideHalfUp(cost.numerator, cost.denominator));
}

/** For how long a gift card can be used that is sold; null: it has no end. */
export function giftCardValidityOf({ giftCardValidity = null }: EarningTerms): string | null {
  return giftCardValidity;
}

const schema = defineEntity({
  name: "EarningTermsVersion",
  tableName: "earning_terms_versions",
  properties: { programId: p.uuid().primary(), ...versionColumns<EarningTerms>() },
});

/** One version of a program's earning terms. */
export class EarningTermsVersion extends schema.class {}
schema.setClass(EarningTermsVersion);

/** All versions of the program's earning terms, newest first. */
export const earningTermsSnapshot: SnapshotPart<readonly EarningTermsVersion[]> = {
  name: "earningTerms",
  load: (em, programId) =>
    em.find(EarningTermsVersion, { programId }, { orderBy: { version: "desc" } }),
};

/** The version in force at an instant; before the first one began, the first. */
export function earningTermsVersionAt(
  configuration: ConfigurationSnapshot,
  at: Date,
): EarningTermsVersion {
  const versions = configuration.part(earningTermsSnapshot);
  const version =
    inForceAt(versions, at) ?? versions.findLast(({ status }) => status === "PUBLISHED");
  if (!version) throw new Error(`Program ${configuration.programId} has no earning terms.`);
  return version;
}

/** Whether members can, or could once, pay with points: some may be held for a checkout. */
export function everPaidWithPoints(configuration: ConfigurationSnapshot): boolean {
  const versions = configuration.part(earningTermsSnapshot);
  return versions.some(({ definition }) => definition.payWithPoints);
}

/** The terms in force at an instant. */
export function earningTermsAt(configuration: ConfigurationSnapshot, at: Date): EarningTerms {
  return earningTermsVersionAt(configuration, at).definition;
}
