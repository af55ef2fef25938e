import { inLocale } from "../../../values/localized.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import type { TierSet } from "../tier-set.ts";

const IN_USE = /* sql */ `
  select tier_id as "tierId" from tier_standings
  where program_id = $1 and tier_set_id = $2 and tier_id = any ($3::uuid[])
  union
  select (g ->> 'tierId')::uuid from tier_standings, jsonb_array_elements(grants) g
  where program_id = $1 and tier_set_id = $2 and grants <> '[]' and (g ->> 'tierId')::uuid = any ($3::uuid[])
`;

/**
 * A tier with members can't just vanish: it must empty first, by a threshold that nobody reaches.
 * @throws Refusal TIER_IN_USE when the set lacks a tier of `live` that members have earned or were given.
 */
export async function refuseTiersInUse(
  { rows, programId, locale }: Work,
  setId: string,
  { live, set }: { live: TierSet | null; set: TierSet },
): Promise<void> {
  const gone = live?.tiers.filter(({ id }) => !set.tiers.some((tier) => tier.id === id)) ?? [];
  if (gone.length === 0) return;
  const ids = gone.map(({ id }) => id);
  const used = await rows<{ tierId: string }>(IN_USE, [programId, setId, ids]);
  if (used.length === 0) return;
  const names = gone
    .filter(({ id }) => used.some(({ tierId }) => tierId === id))
    .map((tier) => inLocale(tier.names, locale));
  throw refusal("TIER_IN_USE", ["input", "tiers"], {
    en: `Members are in ${names.join(", ")}. Keep it, and raise its threshold until nobody is in it any more.`,
    vi: `Vẫn còn thành viên ở hạng ${names.join(", ")}. Hãy giữ hạng này và nâng ngưỡng cho đến khi không còn ai.`,
  });
}
