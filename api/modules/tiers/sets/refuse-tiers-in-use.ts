import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { inLocale } from "../../../values/localized.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import type { TierSet } from "../tier-set.ts";

const FIND_TIERS_IN_USE = sql.read<{ tierId: string }>("find tiers that have members")`
  select tier_id as "tierId" from tier_standings
  where program_id = ${"programId"} and tier_set_id = ${"setId"}
    and tier_id = any (${"tierIds"}::uuid[])
  union
  select (g ->> 'tierId')::uuid from tier_standings, jsonb_array_elements(grants) g
  where program_id = ${"programId"} and tier_set_id = ${"setId"} and grants <> '[]'
    and (g ->> 'tierId')::uuid = any (${"tierIds"}::uuid[])
`;

/**
 * A tier with members can't be removed: it must empty first, by a threshold that no member reaches.
 * @throws Refusal TIER_IN_USE when the set lacks a tier of `live` that members have earned or were
 *   given.
 */
export async function refuseTiersInUse(
  { rows, programId, locale }: Work,
  setId: string,
  { live, set }: { live: TierSet | null; set: TierSet },
): Promise<void> {
  const gone = live?.tiers.filter(({ id }) => !set.tiers.some((tier) => tier.id === id)) ?? [];
  if (gone.length === 0) return;
  const tierIds = gone.map(({ id }) => id);
  const used = await rows(FIND_TIERS_IN_USE, { programId, setId, tierIds });
  if (used.length === 0) return;
  const names = gone
    .filter(({ id }) => used.some(({ tierId }) => tierId === id))
    .map((tier) => inLocale(tier.names, locale));
  throw refusal(
    "TIER_IN_USE",
    ["input", "tiers"],
    text("tiers.tiersInUse", { tiers: names.join(", ") }),
  );
}
