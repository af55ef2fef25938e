import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { inLocale } from "../../../values/localized.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import type { TierSet } from "../tier-set.ts";

const IN_USE = sql.read<{ tierId: string }>("find which tiers have members")`
  select tier_id as "tierId" from tier_standings
  where program_id = ${"programId"} and tier_set_id = ${"setId"}
    and tier_id = any (${"tierIds"}::uuid[])
  union
  select (g ->> 'tierId')::uuid from tier_standings, jsonb_array_elements(grants) g
  where program_id = ${"programId"} and tier_set_id = ${"setId"}
    and grants <> '[]' and (g ->> 'tierId')::uuid = any (${"tierIds"}::uuid[])
`;

/**
 * A tier with members can't just vanish: it must empty first, by a threshold that nobody reaches.
 * @returns TIER_IN_USE when the set lacks a tier of `live` that members have earned or were given;
 *   empty otherwise.
 */
export async function tiersInUse(
  { rows, programId, locale }: Work,
  setId: string,
  { live, set }: { live: TierSet | null; set: TierSet },
): Promise<RefusalReason[]> {
  const gone = live?.tiers.filter(({ id }) => !set.tiers.some((tier) => tier.id === id)) ?? [];
  if (gone.length === 0) return [];
  const tierIds = gone.map(({ id }) => id);
  const used = await rows(IN_USE, { programId, setId, tierIds });
  if (used.length === 0) return [];
  const names = gone
    .filter(({ id }) => used.some(({ tierId }) => tierId === id))
    .map((tier) => inLocale(tier.names, locale));
  const message = text("tiers.tiersInUse", { tiers: names.join(", ") });
  return [{ code: "TIER_IN_USE", field: ["input", "tiers"], message }];
}
