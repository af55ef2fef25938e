import { Migration } from "@mikro-orm/migrations";

export class TierSetsAndTerms extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      alter table tier_set_versions add column names jsonb not null default '{}';
      -- The tier of one set at a moment, however many sets there are.
      drop index tier_changes_by_time;
      create index tier_changes_by_time on tier_changes (member_id, tier_set_id, effective_at desc, id desc);

      alter table programs add column terms_version int not null default 1 check (terms_version > 0);
      -- The terms that were replaced, each as long as it held; the present ones stand in programs.
      create table former_earning_terms (
        program_id uuid not null references programs,
        version int not null check (version > 0),
        terms jsonb not null,
        replaced_at timestamptz not null,
        replaced_by text not null,
        primary key (program_id, version)
      );

      -- By which terms a lot lasts longer than its own end: '12 MONTH', '1 YEAR QUARTER' after the last activity.
      alter table lots
        add column activity_terms text check (activity_terms ~ '^[1-9][0-9]* (DAY|MONTH|YEAR)( (MONTH|QUARTER|YEAR))?$'),
        add check (activity_terms is null or expires_at is not null);
      create index lots_by_activity on lots (member_id, activity_terms)
        where activity_terms is not null and (pending > 0 or available > 0);
      -- Until when a member's activity makes the lots of some terms last; the newest counts, and its entry vouches for it.
      create table activity_expiries (
        member_id uuid not null,
        entry_sequence bigint not null,
        terms text not null,
        until timestamptz not null,
        primary key (member_id, terms, entry_sequence),
        foreign key (member_id, entry_sequence) references entries
      );

      alter table entries
        drop constraint entries_kind_check,
        add constraint entries_kind_check
          check (kind in ('EARN', 'RELEASE', 'EXPIRE', 'ADJUST', 'DEBT_REPAID', 'RETURN', 'TRANSFER', 'REDATE'));

      -- What the program paid of a use that no lot could pay.
      alter table uses
        add column forgiven bigint not null default 0 check (forgiven >= 0),
        add check (debt + forgiven <= points);
    `);
  }
}
