import type { Formats } from "../../formats.ts";

/** The days of a settlement, the last included: its end is the first moment after it. */
export function settlementDays(
  { from, until }: { readonly from: string; readonly until: string },
  { date }: Pick<Formats, "date">,
): string {
  const last = new Date(Date.parse(until) - 1).toISOString();
  return `${date(from)} – ${date(last)}`;
}
