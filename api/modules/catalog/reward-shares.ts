import type {
  ConfigurationSnapshot,
  SnapshotPart,
} from "../../configuration/configuration-snapshot.ts";
import { partnersSnapshot } from "../partners/partner-company.ts";
import type { PartnerCompany } from "../partners/partner-company.ts";

interface Share {
  readonly rewardId: string;
  readonly partnerId: string;
}

const SHARES = /* sql */ `
  select reward_id as "rewardId", partner_id as "partnerId" from reward_shares
  where program_id = ? and is_shared
`;

/** In the configuration snapshot: with which partners each reward is shared. */
export const rewardSharesSnapshot: SnapshotPart<ReadonlyMap<string, ReadonlySet<string>>> = {
  name: "reward shares",
  async load(em, programId) {
    const shares = await em.execute<Share[]>(SHARES, [programId]);
    const byReward = Map.groupBy(shares, ({ rewardId }) => rewardId);
    return new Map(
      [...byReward].map(([rewardId, of]) => [
        rewardId,
        new Set(of.map(({ partnerId }) => partnerId)),
      ]),
    );
  },
};

/** The partners that a reward is shared with, by name. */
export function sharedWith(
  configuration: ConfigurationSnapshot,
  rewardId: string,
): readonly PartnerCompany[] {
  const partners = configuration.part(partnersSnapshot);
  return [...(configuration.part(rewardSharesSnapshot).get(rewardId) ?? [])]
    .map((id) => partners.get(id)!)
    .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}
