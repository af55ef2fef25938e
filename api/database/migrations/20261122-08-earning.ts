import { Migration } from "@mikro-orm/migrations";

export class Earning extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      -- What rules have given a member within the periods that their limits count; under the wallet's lock.
      -- The owner is a rule's id, or "group:" and the name of a best-of group.
      create table earning_uses (
        member_id uuid not null references members,
        owner text not null,
        period text not null check (period in ('EVER', 'YEAR', 'MONTH', 'WEEK', 'DAY')),
        -- The period's first day in the program's zone; '-infinity' for EVER.
        from_day date not null,
        points bigint not null check (points >= 0),
        times bigint not null check (times >= 0),
        primary key (member_id, owner, period, from_day)
      );

      -- The same for the program as a whole. Locked after a wallet, in the order of the key, never before one.
      create table earning_budgets (
        program_id uuid not null references programs,
        owner text not null,
        period text not null check (period in ('EVER', 'YEAR', 'MONTH', 'WEEK', 'DAY')),
        from_day date not null,
        points bigint not null check (points >= 0),
        times bigint not null check (times >= 0),
        primary key (program_id, owner, period, from_day)
      );

      -- An empty span: the version was replaced before its time and never held.
      alter table earning_rule_versions
        drop constraint earning_rule_versions_check1,
        add constraint earning_rule_versions_span check (in_force_until >= in_force_from);

      -- The newest purchases of a program, to try a draft on.
      create index purchases_of_program on purchases (program_id, placed_at, id);
    `);
  }
}
