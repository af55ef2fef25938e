import { encodeId } from "../../values/id.ts";
import { inLocale } from "../../values/localized.ts";
import type { MemberReading } from "../members/member-reading.ts";
import { programSnapshot } from "../programs/program.ts";
import { moneyOf } from "../rewards/described-reward.ts";
import { rewardOfVersion } from "../rewards/rewards-snapshot.ts";
import type { RedemptionRow } from "./member-redemptions.ts";

/** A redemption in the caller's language, as every audience sees it; with its row, for what is nested in it. */
export function describedRedemption(row: RedemptionRow, member: MemberReading) {
  const { configuration, locale } = member;
  const { rewardId, rewardVersion: version, status, points, redeemedAt, heldUntil } = row;
  const { currencyCode } = configuration.part(programSnapshot);
  const reward = rewardOfVersion(configuration, { rewardId, version });
  return {
    ...{ row, owner: member },
    id: encodeId("rdm", row.id),
    title: inLocale(reward?.titles ?? {}, locale),
    copay: moneyOf(row.copayMinor, currencyCode),
    ...{ status, points, redeemedAt, heldUntil },
  };
}

export type DescribedRedemption = ReturnType<typeof describedRedemption>;
