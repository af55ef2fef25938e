import { Migration } from "@mikro-orm/migrations";

/**
 * Sums of what became of points by the month in which they were issued, kept along the chains with
 * the sums of days.
 */
export class IssueCohorts extends Migration {
  override up(): void {
    this.addSql(`
      create table ledger_cohorts (
        program_id uuid not null references programs,
        -- The first days of the month of issue, and of that in which points moved.
        cohort date not null check (extract(day from cohort) = 1),
        month date not null check (extract(day from month) = 1),
        from_account text not null,
        to_account text not null check (to_account <> from_account),
        points bigint not null check (points > 0),
        primary key (program_id, cohort, month, from_account, to_account)
      );
      insert into ledger_cohorts (program_id, cohort, month, from_account, to_account, points)
      select g.id, date_trunc('month', o.effective_at at time zone g.time_zone)::date,
        date_trunc('month', e.effective_at at time zone g.time_zone)::date,
        t.from_account, t.to_account, sum(t.points)
      from ledger_summed s
      join programs g on g.id = s.program_id
      join entries e on e.member_id = s.member_id and e.sequence <= s.sequence
      join transfers t on t.member_id = e.member_id and t.entry_sequence = e.sequence
      join lots l on l.member_id = t.member_id and l.id = t.lot_id
      join entries o on o.member_id = l.member_id and o.sequence = l.entry_sequence
      group by 1, 2, 3, 4, 5;
    `);
  }
}
