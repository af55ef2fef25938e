import type { MemberFilter, MemberKind, MemberStatus } from "../../../../client/admin.ts";
import { daysOf } from "../../components/listing/use-listing.ts";
import type { Filters } from "../../components/listing/use-listing.ts";

const IN_BIRTHDAY_MONTH = { field: "birthdayMonth", operator: "=", value: true };

/** The API's filter for what the address of the list says; days begin in the program's zone. */
export function memberWhere(
  filters: Filters,
  startOfDay: (day: string) => string,
): MemberFilter | undefined {
  const range = <Value>(name: string, read: (text: string) => Value) => {
    const { [`${name}-from`]: from, [`${name}-to`]: to } = filters;
    if (!from && !to) return undefined;
    return { min: from && read(from), max: to && read(to) };
  };
  const where: MemberFilter = {
    tierIds: filters.tier?.split(","),
    statuses: filters.status?.split(",") as MemberStatus[] | undefined,
    enrolledAt: daysOf(filters, "joined", startOfDay),
    lastPurchaseAt: daysOf(filters, "bought", startOfDay),
    totalSpent: range("spent", String),
    available: range("points", Number) as MemberFilter["available"],
    orders: range("orders", Number) as MemberFilter["orders"],
    kinds: filters.kind?.split(",") as MemberKind[] | undefined,
    place: filters.place,
    consent: consentOf(filters.email),
    expiringWithin: filters.expiring,
    referred: filters.referred === undefined ? undefined : filters.referred === "yes",
    condition: filters.birthday ? IN_BIRTHDAY_MONTH : undefined,
  };
  return Object.values(where).some((value) => value !== undefined) ? where : undefined;
}

function consentOf(choice: string | undefined): MemberFilter["consent"] {
  if (choice === undefined) return undefined;
  return { purpose: "marketing", channel: "email", granted: choice === "yes" };
}
