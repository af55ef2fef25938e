import type { TierSetEditorQuery } from "../../../../client/admin.ts";
import { changesBetween } from "../../components/versions/change.tsx";
import type { ConfigurationChange } from "../../components/versions/change.tsx";

type TierSet = NonNullable<TierSetEditorQuery["program"]["tierSet"]>;
type Tier = NonNullable<TierSet["draft"]>["tiers"][number];

/** How the draft differs from what members live by, in the paths of the API's own changes. */
export function draftChanges({ policy, tiers, draft }: TierSet): ConfigurationChange[] {
  if (!draft) return [];
  const live = new Map(tiers.map((tier) => [tier.id, tier]));
  const drafted = new Set(draft.tiers.map(({ id }) => id));
  return [
    ...changesOf("policy", policyFields(policy), policyFields(draft.policy)),
    ...draft.tiers.flatMap((tier) => {
      const was = live.get(tier.id);
      if (!was) return [{ path: `tiers.${tier.name}`, before: null, after: tier }];
      return changesOf(`tiers.${tier.name}`, tierFields(was), tierFields(tier));
    }),
    ...tiers
      .filter(({ id }) => !drafted.has(id))
      .map((tier) => ({ path: `tiers.${tier.name}`, before: tier, after: null })),
  ];
}

type Fields = Readonly<Record<string, unknown>>;

function changesOf(path: string, before: Fields, after: Fields): ConfigurationChange[] {
  return changesBetween(before, after).map((it) => ({ ...it, path: `${path}.${it.path}` }));
}

function policyFields({ window, ...policy }: TierSet["policy"]): Fields {
  return { ...policy, "window.kind": window.kind, "window.days": window.days ?? null };
}

function tierFields({ name, level, color, threshold, multiplier, invitationOnly }: Tier): Fields {
  return { name, level, color, invitationOnly, multiplier, threshold: threshold?.value ?? null };
}
