import { Migration } from "@mikro-orm/migrations";

/**
 * Which of what a merged account had spent goes on as which, so that it can be taken back where the points are; and
 * when a program's referrals end and start again, and tier sets are put away.
 */
export class MergedUsesAndEnds extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table merged_uses (
        member_id uuid not null references wallets,
        use_id uuid not null,
        merge_id uuid not null,
        from_use_id uuid not null,
        primary key (member_id, use_id),
        unique (member_id, merge_id, from_use_id),
        foreign key (member_id, use_id) references uses
      );
      create index merged_uses_by_origin on merged_uses (member_id, from_use_id);

      -- While one is open, nobody is invited and nobody joins.
      create table referral_program_ends (
        program_id uuid not null references programs,
        ended_at timestamptz not null,
        ended_by text not null,
        started_at timestamptz check (started_at >= ended_at),
        started_by text check ((started_by is null) = (started_at is null)),
        primary key (program_id, ended_at)
      );
      create unique index referral_program_ended on referral_program_ends (program_id) where started_at is null;

      alter table tier_sets
        add column archived_at timestamptz,
        add constraint tier_sets_primary_stays check (not is_primary or archived_at is null);
    `);
  }
}
