import { dayOf } from "../../rules/calendar.ts";
import type { Work } from "../../work/work.ts";
import { programPart } from "../programs/program.ts";
import type { KeptContribution } from "../tiers/replayed-standing.ts";
import type { KeptValue } from "./kept-value.ts";

const CONTRIBUTIONS = /* sql */ `
  select p.id as "purchaseId", p.recorded_at as "recordedAt", p.placed_at as "placedAt",
    coalesce(p.cart ->> 'locationId', p.cart ->> 'channel', p.source) as place,
    coalesce(r.kept_base_minor, p.base_minor) as "spendMinor",
    coalesce(r.kept_qualifying_points, (p.context -> 'qualifyingPoints')::bigint) as points
  from purchases p
  left join lateral (
    select r.kept_base_minor, r.kept_qualifying_points, r.keeps_nothing from returns r
    where r.member_id = p.member_id and r.purchase_id = p.id order by r.number desc limit 1
  ) r on true
  where p.member_id = any ($1::uuid[]) and r.keeps_nothing is not true
  order by p.recorded_at, p.id
`;

interface Row extends Omit<KeptContribution, "day"> {
  readonly purchaseId: string;
  readonly placedAt: Date;
}

interface Asked {
  /** A member and all that were merged into it. */
  readonly pool: readonly string[];
  /** What another one bought before counts from the member's own beginning. */
  readonly enrolledAt: Date;
  /** What one of them comes to from now on. */
  readonly after?: Pick<KeptValue, "keepsNothing" | "baseMinor" | "qualifyingPoints"> & {
    readonly purchaseId: string;
  };
}

/** What each purchase of which something is kept counts for tiers, in the order of their recording. */
export async function keptContributions(
  work: Work,
  { pool, enrolledAt, after }: Asked,
): Promise<KeptContribution[]> {
  const { timeZone } = work.catalog.part(programPart);
  const rows = await work.rows<Row>(CONTRIBUTIONS, [pool]);
  return rows.flatMap(({ purchaseId, placedAt, ...row }) => {
    const recordedAt = row.recordedAt < enrolledAt ? enrolledAt : row.recordedAt;
    const kept = { ...row, recordedAt, day: dayOf(placedAt, timeZone) };
    if (purchaseId !== after?.purchaseId) return [kept];
    const { baseMinor: spendMinor, qualifyingPoints: points } = after;
    return after.keepsNothing ? [] : [{ ...kept, spendMinor, points }];
  });
}
