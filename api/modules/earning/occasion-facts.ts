import type { ReadRows } from "../../database/transaction-rows.ts";
import type { Day } from "../../rules/calendar.ts";

/** What rules may ask of a member when no purchase sets them off. */
export interface OccasionFacts {
  readonly status: "ACTIVE" | "SUSPENDED" | "CLOSED";
  readonly birthDate: Day | null;
  readonly locale: string | null;
  /** The tier of the primary set that counted at the time. */
  readonly tierId: string | null;
}

const FACTS = /* sql */ `
  select m.status, p.birth_date as "birthDate", m.locale,
    (
      select c.to_tier_id from tier_changes c
      where c.member_id = m.id and c.effective_at <= $2
        and c.tier_set_id = (select s.id from tier_sets s where s.program_id = m.program_id and s.is_primary)
      order by c.effective_at desc, c.id desc limit 1
    ) as "tierId"
  from members m left join member_profiles p on p.member_id = m.id
  where m.id = $1
`;

export async function occasionFacts(
  rows: ReadRows,
  memberId: string,
  at: Date,
): Promise<OccasionFacts> {
  const [facts] = await rows<OccasionFacts>(FACTS, [memberId, at]);
  return facts!;
}
