import { uuidv7 } from "uuidv7";
import type { ConfigurationSnapshot } from "../../../configuration/configuration-snapshot.ts";
import type { Localized } from "../../../values/localized.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";
import { programSnapshot } from "../../programs/program.ts";
import type { Tier, TierSet } from "../tier-set.ts";
import { readTierPolicy } from "./read-tier-policy.ts";
import type { TierPolicyInput } from "./read-tier-policy.ts";
import { inOrder, readTiers } from "./read-tiers.ts";
import type { TierInput } from "./read-tiers.ts";

/** A whole tier set, as staff write it. */
export interface TierSetInput {
  /** What it is called, in the caller's language. */
  readonly name?: string | null;
  readonly policy?: TierPolicyInput | null;
  readonly tiers: readonly TierInput[];
}

/** What a tier set is read against: its versions, that which is edited first, and the caller's language. */
export interface TierSetRead {
  readonly versions: readonly [NamedSet, ...NamedSet[]];
  /** Whether there is no set yet: then all that has no plain meaning must be said. */
  readonly isNew?: boolean;
  readonly configuration: ConfigurationSnapshot;
  readonly locale: string;
}

type NamedSet = TierSet & { readonly names: Localized };

/** A tier set as it is to be, or everything that is wrong with it. */
export function readTierSet(
  input: TierSetInput,
  { versions, isNew = false, configuration, locale }: TierSetRead,
): { set: NamedSet } | { reasons: RefusalReason[] } {
  const [before] = versions;
  const { currencyCode, locales, defaultLocale } = configuration.part(programSnapshot);
  const spoken = [defaultLocale, ...locales.filter((it) => it !== defaultLocale)];
  const { policy, reasons } = readTierPolicy(input.policy ?? {}, before.policy);
  const read = readTiers(input.tiers, {
    known: versions.flatMap(({ tiers }): readonly Tier[] => tiers),
    metric: policy.metric,
    isNewMetric: policy.metric !== before.policy.metric,
    ...{ currencyCode, locale, newId: uuidv7 },
    locales: spoken,
  });
  const named = readSetName(input.name, before.names, { locale, locales: spoken });
  const unsaid = isNew ? missingIn(input.policy ?? {}) : [];
  const wrong = [...unsaid, ...named.reasons, ...reasons, ...read.reasons];
  if (wrong.length > 0) return { reasons: wrong };
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
    return { names: before, reasons: [{ code: "INVALID", field, message: BLANK }] };
  }
  // Without a name in the program's own language, the one given stands in for it.
  const names = { [locales[0]!]: name, ...before, [locale]: name };
  return { names: inOrder(names, locales), reasons: [] };
}

const BLANK = {
  en: "A tier set's name is not blank. Leave `name` out where it needs none.",
  vi: "Tên bộ hạng không được để trống. Hãy bỏ `name` nếu không cần.",
};

function missingIn(policy: TierPolicyInput): RefusalReason[] {
  const missing = (["metric", "window"] as const).filter((name) => policy[name] == null);
  return missing.map((name) => ({
    ...{ code: "REQUIRED", field: ["input", "policy", name] },
    message: {
      en: "A new set says what it measures and over which time.",
      vi: "Bộ hạng mới cần cho biết đo gì và trong thời gian nào.",
    },
  }));
}
