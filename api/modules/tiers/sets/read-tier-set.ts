import { uuidv7 } from "uuidv7";
import type { ConfigurationSnapshot } from "../../../configuration/configuration-snapshot.ts";
import { text } from "../../../locales/text.ts";
import type { Localized } from "../../../values/localized.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";
import { programSnapshot } from "../../programs/program.ts";
import type { Tier, TierSet } from "../tier-set.ts";
import { missingInPolicy, readTierPolicy } from "./read-tier-policy.ts";
import type { TierPolicyInput } from "./read-tier-policy.ts";
import { inOrder, readTiers } from "./read-tiers.ts";
import type { TierInput } from "./read-tiers.ts";

/** A whole tier set, as staff enter it. */
export interface TierSetInput {
  /** What it is called, in the caller's language. */
  readonly name?: string | null;
  readonly policy?: TierPolicyInput | null;
  readonly tiers: readonly TierInput[];
}

/**
 * What a tier set is read against: its versions, the edited one first, and the caller's language.
 */
export interface TierSetRead {
  readonly versions: readonly [NamedSet, ...NamedSet[]];
  /** Whether there is no set yet: then the values without a default are required. */
  readonly isNew?: boolean;
  readonly configuration: ConfigurationSnapshot;
  readonly locale: string;
}

type NamedSet = TierSet & { readonly names: Localized };

/** Reads a tier set, or gives every reason to refuse it. */
export function readTierSet(
  input: TierSetInput,
  { versions, isNew = false, configuration, locale }: TierSetRead,
): { set: NamedSet } | { reasons: RefusalReason[] } {
  const [before] = versions;
  const { currencyCode, locales, defaultLocale } = configuration.part(programSnapshot);
  const ownFirst = [defaultLocale, ...locales.filter((it) => it !== defaultLocale)];
  const { policy, reasons } = readTierPolicy(input.policy ?? {}, before.policy);
  const read = readTiers(input.tiers, {
    existing: versions.flatMap(({ tiers }): readonly Tier[] => tiers),
    metric: policy.metric,
    isNewMetric: policy.metric !== before.policy.metric,
    currencyCode,
    locale,
    newId: uuidv7,
    locales: ownFirst,
  });
  const named = readSetName(input.name, before.names, { locale, locales: ownFirst });
  const missing = isNew ? missingInPolicy(input.policy ?? {}) : [];
  const all = [...missing, ...named.reasons, ...reasons, ...read.reasons];
  if (all.length > 0) return { reasons: all };
  return { set: { policy, tiers: read.tiers, names: named.names } };
}

function readSetName(
  name: string | null | undefined,
  before: Localized,
  { locale, locales }: { locale: string; locales: readonly string[] },
): { names: Localized; reasons: RefusalReason[] } {
  if (name == null) return { names: before, reasons: [] };
  const field = ["input", "name"];
  if (name.trim() === "") {
    const message = text("tiers.setNameBlank");
    return { names: before, reasons: [{ code: "INVALID", field, message }] };
  }
  // Without a name in the program's own language, this one stands in for it.
  const names = { [locales[0]!]: name, ...before, [locale]: name };
  return { names: inOrder(names, locales), reasons: [] };
}
