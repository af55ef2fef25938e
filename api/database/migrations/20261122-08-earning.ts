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

      -- What other than a purchase rules gave points for, with what came of it: 0 points when no rule applied.
      create table earning_occasions (
        member_id uuid not null references members,
        id uuid not null,
        program_id uuid not null,
        trigger text not null check (trigger in ('ENROLLMENT', 'BIRTHDAY', 'ANNIVERSARY', 'EVENT')),
        -- What comes once a year comes once in each; null for events, which have ids.
        year int check ((year is null) = (trigger = 'EVENT')),
        name text check ((name is not null) = (trigger = 'EVENT')),
        occurred_at timestamptz not null,
        recorded_at timestamptz not null,
        points bigint not null check (points >= 0),
        -- What the evaluation saw, as for purchases.
        context jsonb not null,
        result jsonb not null,
        entry_sequence bigint,
        primary key (member_id, id),
        unique (member_id, trigger, year),
        foreign key (member_id, entry_sequence) references entries
      );

      -- An event is itself for ever, whoever sends it again; across members.
      create table event_ids (
        program_id uuid not null,
        source text not null,
        external_id text not null,
        member_id uuid not null,
        occasion_id uuid not null,
        content_hash bytea not null check (length(content_hash) = 32),
        primary key (program_id, source, external_id)
      );

      -- Up to which day yearly occasions have been looked for.
      create table earning_days (
        program_id uuid not null references programs,
        trigger text not null check (trigger in ('BIRTHDAY', 'ANNIVERSARY')),
        day date not null,
        primary key (program_id, trigger)
      );
      create index member_profiles_by_birthday on member_profiles
        (program_id, (extract(month from birth_date) * 100 + extract(day from birth_date)))
        where birth_date is not null;

      alter table entries
        drop constraint entries_source_kind_check,
        add constraint entries_source_kind_check check (source_kind in ('PURCHASE', 'ADJUSTMENT', 'LOT', 'RETURN',
          'ENROLLMENT', 'BIRTHDAY', 'ANNIVERSARY', 'EVENT'));

      -- The newest purchases of a program, to try a draft on.
      create index purchases_of_program on purchases (program_id, placed_at, id);
    `);
  }
}
