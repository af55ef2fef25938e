import { Migration } from "@mikro-orm/migrations";

export class Rewards extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      alter table entries
        drop constraint entries_kind_check,
        add constraint entries_kind_check check (kind in ('EARN', 'RELEASE', 'EXPIRE', 'ADJUST', 'DEBT_REPAID',
          'RETURN', 'TRANSFER', 'HOLD', 'CAPTURE', 'VOID', 'REDEEM', 'REFUND')),
        drop constraint entries_source_kind_check,
        add constraint entries_source_kind_check check (source_kind in ('PURCHASE', 'ADJUSTMENT', 'LOT', 'RETURN',
          'ENROLLMENT', 'BIRTHDAY', 'ANNIVERSARY', 'EVENT', 'TRANSFER', 'CLOSING', 'REDEMPTION'));
      drop index entries_activity;
      create index entries_activity on entries (member_id, sequence desc)
        where kind in ('EARN', 'EXPIRE', 'ADJUST', 'RETURN', 'TRANSFER', 'HOLD', 'REDEEM', 'REFUND');
      alter table transfers
        drop constraint transfers_from_account_check,
        add constraint transfers_from_account_check check (from_account in ('PENDING', 'AVAILABLE', 'HELD', 'DEBT',
          'ISSUED', 'EXPIRED', 'ADJUSTED', 'TRANSFERRED', 'REDEEMED')),
        drop constraint transfers_to_account_check,
        add constraint transfers_to_account_check check (to_account in ('PENDING', 'AVAILABLE', 'HELD', 'DEBT',
          'ISSUED', 'EXPIRED', 'ADJUSTED', 'TRANSFERRED', 'REDEEMED'));

      alter table uses
        -- Points that are held go back by themselves from this instant on.
        add column held_until timestamptz,
        -- What the points were spent on, and on which day of the program: what limits count.
        add column subject_id uuid,
        add column used_on date,
        add check ((used_on is null) = (subject_id is null)),
        drop constraint uses_status_check,
        add constraint uses_status_check check (status in ('HELD', 'DONE', 'CANCELLED', 'REFUNDED')),
        add constraint uses_held check (status <> 'HELD' or held_until is not null),
        -- Nothing is owed for what was given back.
        add constraint uses_given_back check (status in ('HELD', 'DONE') or debt = 0);
      create index uses_of_entry on uses (member_id, entry_sequence);
      create index uses_held on uses (member_id, held_until) where status = 'HELD';
      create index uses_of_subject on uses (member_id, subject_id, used_on)
        where subject_id is not null and status in ('HELD', 'DONE');

      -- A version is a whole document, written once as a draft and never changed after it is published.
      create table reward_versions (
        reward_id uuid not null references rewards,
        version int not null check (version > 0),
        status text not null check (status in ('DRAFT', 'PUBLISHED')),
        definition jsonb not null check ((definition ->> 'cost')::bigint > 0),
        saved_at timestamptz not null,
        saved_by text not null,
        published_at timestamptz check ((status = 'PUBLISHED') = (published_at is not null)),
        published_by text,
        in_force_from timestamptz,
        primary key (reward_id, version)
      );
      create unique index reward_drafts on reward_versions (reward_id) where status = 'DRAFT';

      insert into reward_versions (reward_id, version, status, definition, saved_at, saved_by, published_at,
        published_by, in_force_from)
      select id, version, case status when 'DRAFT' then 'DRAFT' else 'PUBLISHED' end,
        jsonb_build_object('kind', kind, 'titles', titles, 'descriptions', descriptions, 'terms', terms,
          'cost', cost, 'copayMinor', null, 'valueMinor', value_minor, 'percent', percent::text,
          'maxDiscountMinor', null, 'product', null, 'imageUrl', image_url, 'minTierId', min_tier_id,
          'partnerId', partner_id, 'conditions', null, 'limits', '[]'::jsonb, 'couponValidity', null,
          'codePoolId', null,
          'validFrom', to_char(valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'validUntil', to_char(valid_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
        updated_at, 'migration', case when status <> 'DRAFT' then updated_at end,
        case when status <> 'DRAFT' then 'migration' end, case when status <> 'DRAFT' then updated_at end
      from rewards;

      alter table rewards
        add column archived_at timestamptz,
        add column created_at timestamptz,
        -- How many are left now, whatever the version; null: as many as anybody wants.
        add column stock_left bigint check (stock_left >= 0);
      update rewards set created_at = updated_at,
        archived_at = case status when 'ARCHIVED' then updated_at end;
      alter table rewards
        alter column created_at set not null,
        drop column status, drop column version, drop column kind, drop column titles, drop column descriptions,
        drop column terms, drop column cost, drop column value_minor, drop column percent, drop column image_url,
        drop column min_tier_id, drop column partner_id, drop column valid_from, drop column valid_until,
        drop column updated_at;

      -- How often a reward was redeemed by all members within the periods that its limits count. Locked after a
      -- wallet, in the order of the key, never before one.
      create table reward_counts (
        program_id uuid not null references programs,
        reward_id uuid not null references rewards,
        period text not null check (period in ('EVER', 'YEAR', 'MONTH', 'WEEK', 'DAY')),
        -- The period's first day in the program's zone; '-infinity' for EVER.
        from_day date not null,
        times bigint not null check (times >= 0),
        primary key (program_id, reward_id, period, from_day)
      );

      -- A redemption is the use of its points, by the same id.
      create table redemptions (
        member_id uuid not null references members,
        id uuid not null,
        program_id uuid not null,
        reward_id uuid not null,
        reward_version int not null,
        -- HELD past its end is ENDED, whether anybody wrote so or not.
        status text not null check (status in ('HELD', 'CONFIRMED', 'CANCELLED', 'ENDED')),
        points bigint not null check (points > 0),
        -- What is to be paid besides, in minor units.
        copay_minor bigint check (copay_minor > 0),
        coupon_id uuid not null,
        redeemed_at timestamptz not null,
        held_until timestamptz check (held_until > redeemed_at),
        -- When it was confirmed; and when it was cancelled or ended.
        confirmed_at timestamptz,
        ended_at timestamptz check ((ended_at is not null) = (status in ('CANCELLED', 'ENDED'))),
        -- Whether one was taken from the stock, and the periods that it was counted in for all members.
        took_stock boolean not null,
        counted jsonb not null,
        primary key (member_id, id),
        foreign key (member_id, id) references uses,
        check (status <> 'HELD' or held_until is not null),
        check (status <> 'CONFIRMED' or confirmed_at is not null)
      );
      create index redemptions_by_time on redemptions (member_id, redeemed_at, id);
      create index redemptions_held on redemptions (program_id, held_until, member_id) where status = 'HELD';
      create index redemptions_of_reward on redemptions (program_id, reward_id, status);

      -- Finds a redemption by its id; across members.
      create table redemption_ids (
        id uuid primary key,
        program_id uuid not null,
        member_id uuid not null
      );
    `);
  }
}
