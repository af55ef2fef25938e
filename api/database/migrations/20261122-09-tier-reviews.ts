import { Migration } from "@mikro-orm/migrations";

export class TierReviews extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      alter table tier_standings
        -- The version of the tier set by which it was reviewed last; 0: before the first was in force.
        add column set_version int not null default 1,
        -- When it has to be looked at again if nothing is bought: a review, or the end of a grant.
        add column next_review_at timestamptz,
        -- The grants that had not ended when it was looked at last, as [{id, tierId, untilDay}].
        add column grants jsonb not null default '[]',
        -- The granted tier, where it is above the earned one.
        add column granted_tier_id uuid;
      create index tier_standings_to_review on tier_standings (program_id, next_review_at, member_id)
        where next_review_at is not null;
      create index tier_standings_by_version on tier_standings (tier_set_id, set_version, member_id);

      -- Looked at once, and then at its time.
      update tier_standings set next_review_at = now() where tier_id is not null;

      alter table tier_changes drop constraint tier_changes_reason_check;
      alter table tier_changes add constraint tier_changes_reason_check check (reason in ('ENROLLED', 'REACHED',
        'NOT_KEPT', 'POLICY', 'GRANTED', 'GRANT_REVOKED', 'GRANT_ENDED', 'RETURNED'));
      create index tier_changes_by_time on tier_changes (member_id, effective_at desc, id desc);

      -- Every grant, for ever; those in force stand in tier_standings too.
      create table tier_grants (
        member_id uuid not null references members,
        id uuid not null,
        tier_set_id uuid not null,
        tier_id uuid not null,
        -- Exclusive, in the program's time zone; null is for good.
        until_day date,
        reason text not null,
        granted_at timestamptz not null,
        granted_by text not null,
        revoked_at timestamptz,
        revoked_by text check ((revoked_by is null) = (revoked_at is null)),
        primary key (member_id, id)
      );
    `);
  }
}
