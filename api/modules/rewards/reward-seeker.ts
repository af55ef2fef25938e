import { dayOf } from "../../values/calendar.ts";
import type { ConfigurationSnapshot } from "../../configuration/configuration-snapshot.ts";
import { PurchaseFacts } from "../earning/earning-facts.ts";
import { programSnapshot } from "../programs/program.ts";
import type { BarSeeker } from "./reward-bar.ts";
import type { RewardSeeker } from "./reward-availability.ts";

/** A member as rewards ask for it: what it can spend, who it is, and what it has had. */
export type WholeSeeker = RewardSeeker & BarSeeker;

/** What is known of a member who seeks a reward. */
export interface SeekerFacts extends RewardSeeker {
  readonly timesUsed: BarSeeker["timesUsed"];
  readonly birthDate: string | null;
  readonly enrolledAt: Date;
  readonly memberLocale: string | null;
}

export function rewardSeeker(
  { birthDate, enrolledAt, memberLocale, ...seeker }: SeekerFacts,
  { configuration, now }: { configuration: ConfigurationSnapshot; now: Date },
): WholeSeeker {
  const { timeZone: zone } = configuration.part(programSnapshot);
  const member = {
    ...{ tierLevel: seeker.tierLevel, segmentIds: new Set<string>(), isFirstPurchase: false },
    ...{ birthDay: birthDate, enrolledDay: dayOf(enrolledAt, zone), locale: memberLocale },
  };
  const occasion = { placedAt: now, channel: null, locationId: null, lines: [] };
  return { ...seeker, facts: new PurchaseFacts(occasion, [], { zone, member }) };
}
