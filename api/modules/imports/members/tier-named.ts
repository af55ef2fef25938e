import type { ConfigurationSnapshot } from "../../../configuration/configuration-snapshot.ts";
import { decodeId } from "../../../values/id.ts";
import { searchable } from "../../../values/typed/searchable.ts";
import { inForceAt, tiersSnapshot } from "../../tiers/tiers-snapshot.ts";

/**
 * The id of a tier that is in force, by its id or its name in any language; the primary set's comes
 * first.
 */
export function tierNamed(
  configuration: ConfigurationSnapshot,
  typed: string,
  now: Date,
): string | null {
  const id = decodeId("tier", typed);
  const name = searchable(typed);
  for (const history of configuration.part(tiersSnapshot)) {
    const found = inForceAt(history, now)?.tiers.find(
      (tier) => tier.id === id || Object.values(tier.names).some((one) => searchable(one) === name),
    );
    if (found) return found.id;
  }
  return null;
}
