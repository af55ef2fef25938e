import type { ExpiryPolicy } from "../../values/expiry.ts";
import type { SnapshotPart } from "../../configuration/configuration-snapshot.ts";

/** Terms by which points last until some time after the member's last activity. */
export type ActivityPolicy = Extract<ExpiryPolicy, { kind: "AFTER_ACTIVITY" }>;

export interface ActivityTerms {
  /** How lots and the ledger name them: "12 MONTH", "1 YEAR QUARTER". */
  readonly name: string;
  readonly policy: ActivityPolicy;
}

const EVER = /* sql */ `
  select distinct definition -> 'expiry' as expiry from earning_terms_versions
  where program_id = ? and status = 'PUBLISHED'
    and definition -> 'expiry' ->> 'kind' = 'AFTER_ACTIVITY'
`;

/**
 * All such terms that the program has or ever had, since lots keep those that they were earned by;
 * mostly none.
 */
export const activityTermsSnapshot: SnapshotPart<readonly ActivityTerms[]> = {
  name: "activityTerms",
  async load(em, programId) {
    const ever = await em.execute<{ expiry: ActivityPolicy }[]>(EVER, [programId]);
    const named = ever.map(({ expiry: policy }) => ({ name: activityTermsName(policy)!, policy }));
    return [...new Map(named.map((terms) => [terms.name, terms])).values()];
  },
};

/** The name of an expiry's terms; null where activity changes nothing. */
export function activityTermsName(policy: ExpiryPolicy): string | null {
  if (policy.kind !== "AFTER_ACTIVITY") return null;
  const { count, unit, endOf } = policy;
  return [count, unit, ...(endOf ? [endOf] : [])].join(" ");
}
