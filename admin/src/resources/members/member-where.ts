import type { MemberFilter, MemberStatus } from "../../../../client/admin.ts";
import { daysOf } from "../../components/listing/use-listing.ts";
import type { Filters } from "../../components/listing/use-listing.ts";

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
  };
  return Object.values(where).some((value) => value !== undefined) ? where : undefined;
}
