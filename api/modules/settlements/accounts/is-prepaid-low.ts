import type { PartnerTerms } from "./partner-account.ts";

/**
 * Whether less is left of what a partner paid in advance than its terms want it warned of.
 * @param balanceMinor what the partner owes; below 0 what is left.
 */
export function isPrepaidLow(
  balanceMinor: number,
  { funding, warnBelowMinor }: Pick<PartnerTerms, "funding" | "warnBelowMinor">,
): boolean {
  return funding === "PREPAID" && warnBelowMinor !== null && -balanceMinor < warnBelowMinor;
}
