import { sql } from "../../database/sql.ts";
import type { RunStatement } from "../../database/sql.ts";
import { moneyView } from "../../values/money.ts";

interface FiguresRow {
  readonly members: number;
  readonly joined: number;
  readonly active: number;
  readonly repeat: number;
  readonly purchases: number;
  readonly spentMinor: number;
}

// What is kept of a purchase is what its latest return says. Members are counted by their
// purchases, never by sums of days.
const FIGURES = sql.read<FiguresRow>("count what the members of a program did")`
  with buyers as (
    select p.member_id, count(*) as purchases,
      sum(coalesce(r.kept_base_minor, p.base_minor)) as spent
    from purchases p left join lateral (
      select r.kept_base_minor, r.keeps_nothing from returns r
      where r.member_id = p.member_id and r.purchase_id = p.id
      order by r.number desc limit 1
    ) r on true
    where p.program_id = ${"programId"} and p.placed_at >= ${"from"} and p.placed_at < ${"until"}
      and not coalesce(r.keeps_nothing, false)
    group by p.member_id
  )
  select m.members, m.joined, b.* from (
    select count(*) as members, count(*) filter (where enrolled_at >= ${"from"}) as joined
    from members
    where program_id = ${"programId"} and enrolled_at < ${"until"} and status <> 'CLOSED'
  ) m cross join (
    select count(*) as active, count(*) filter (where purchases > 1) as repeat,
      coalesce(sum(purchases), 0)::bigint as purchases,
      coalesce(sum(spent), 0)::bigint as "spentMinor"
    from buyers
  ) b
`;

interface Period {
  readonly programId: string;
  readonly currencyCode: string;
  readonly from: Date;
  readonly until: Date;
}

/** What the members of a program did in [from, until), by one statement. */
export async function programFigures(
  run: RunStatement,
  { programId, currencyCode, from, until }: Period,
) {
  const [row] = await run(FIGURES, { programId, from, until });
  const { spentMinor, ...figures } = row!;
  return { ...figures, spent: moneyView(spentMinor, currencyCode) };
}
