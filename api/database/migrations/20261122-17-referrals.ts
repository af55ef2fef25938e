import { Migration } from "@mikro-orm/migrations";

export class Referrals extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      -- A version is a whole document, written once as a draft and never changed after it is published.
      create table referral_program_versions (
        program_id uuid not null references programs,
        version int not null check (version > 0),
        status text not null check (status in ('DRAFT', 'PUBLISHED')),
        terms jsonb not null,
        saved_at timestamptz not null,
        saved_by text not null,
        published_at timestamptz check ((status = 'PUBLISHED') = (published_at is not null)),
        published_by text,
        in_force_from timestamptz check ((status = 'PUBLISHED') = (in_force_from is not null)),
        primary key (program_id, version)
      );
      create unique index referral_program_drafts on referral_program_versions (program_id)
        where status = 'DRAFT';

      -- As it was: a link and words, and no rewards yet. The words' placeholders become Liquid's.
      insert into referral_program_versions (program_id, version, status, terms, saved_at, saved_by, published_at,
        published_by, in_force_from)
      select r.program_id, 1, 'PUBLISHED', jsonb_build_object(
        'landingUrl', r.url_template, 'invitationDays', r.invitation_days, 'qualificationDays', 30,
        'minimumBaseMinor', 0, 'returnDays', null,
        'referrer', jsonb_build_object('points', 0, 'coupon', null),
        'referee', jsonb_build_object('points', 0, 'coupon', null),
        'cap', null, 'budget', null, 'joinsPerDayMax', 10,
        'messages', regexp_replace(r.messages::text, '\\{(url|code|name|program)\\}', '{{ \\1 }}', 'g')::jsonb
      ), p.created_at, 'upgrade', p.created_at, 'upgrade', p.created_at
      from referral_programs r join programs p on p.id = r.program_id;

      -- Every state a referral has been in. Each move goes on from the one before, and only as the list allows.
      create table referral_moves (
        member_id uuid not null references members,
        referral_id uuid not null,
        number int not null check (number > 0),
        previous int generated always as (nullif(number - 1, 0)) stored,
        from_status text,
        to_status text not null,
        moved_at timestamptz not null,
        primary key (member_id, referral_id, number),
        unique (member_id, referral_id, number, to_status),
        foreign key (member_id, referral_id, previous, from_status)
          references referral_moves (member_id, referral_id, number, to_status),
        check ((number = 1) = (from_status is null)),
        constraint referral_moves_allowed check (
          case from_status
            when 'INVITED' then to_status in ('JOINED', 'EXPIRED')
            when 'JOINED' then to_status in ('QUALIFIED', 'EXPIRED', 'REJECTED', 'IN_REVIEW')
            when 'IN_REVIEW' then to_status in ('JOINED', 'REJECTED')
            when 'QUALIFIED' then to_status in ('REWARDED', 'REVERSED')
            when 'REWARDED' then to_status = 'REVERSED'
            when 'REVERSED' then to_status in ('JOINED', 'QUALIFIED')
            when 'EXPIRED' then to_status = 'QUALIFIED'
            else from_status is null and to_status in ('INVITED', 'JOINED')
          end
        )
      );
      insert into referral_moves (member_id, referral_id, number, from_status, to_status, moved_at)
      select member_id, id, 1, null, status, coalesce(joined_at, created_at) from referrals;

      alter table referrals
        -- The latest move, which made it what it is.
        add column move int not null default 1,
        -- By which terms the friend joined.
        add column terms_version int,
        -- When nobody has followed the invitation, or the friend has not bought enough; null for no end.
        add column expires_at timestamptz check (expires_at is null or status in ('INVITED', 'JOINED')),
        -- How often it has qualified; rewards are given once for each.
        add column round int not null default 0 check (round >= 0),
        -- Why it was refused, or has to be looked at.
        add column reasons text[] not null default '{}' check (reasons <@ array['SAME_EMAIL', 'SAME_PHONE', 'SAME_CARD',
          'PRIOR_CUSTOMER', 'SHARED_DEVICE', 'SHARED_ADDRESS', 'VELOCITY', 'STAFF']),
        -- What staff wrote about refusing it.
        add column review_note text,
        -- Why a side got nothing although the referral qualified.
        add column referrer_withheld text
          check (referrer_withheld in ('NOTHING_OFFERED', 'MEMBER_NOT_ACTIVE', 'CAP_REACHED', 'BUDGET_SPENT')),
        add column referee_withheld text
          check (referee_withheld in ('NOTHING_OFFERED', 'MEMBER_NOT_ACTIVE', 'CAP_REACHED', 'BUDGET_SPENT')),
        add check (referee_id is not null or status in ('INVITED', 'EXPIRED')),
        add check (round > 0 or status not in ('QUALIFIED', 'REWARDED', 'REVERSED')),
        add foreign key (member_id, id, move, status)
          references referral_moves (member_id, referral_id, number, to_status);
      update referrals r set terms_version = case when r.referee_id is not null then 1 end,
        expires_at = (((case r.status when 'JOINED' then r.joined_at else r.created_at end)
            at time zone p.time_zone)::date + case r.status when 'JOINED' then 31 else t.invitation_days + 1 end
          )::timestamp at time zone p.time_zone
      from programs p join referral_programs t on t.program_id = p.id
      where p.id = r.program_id and r.status in ('INVITED', 'JOINED');
      create index referrals_by_id on referrals (id);
      create index referrals_to_expire on referrals (program_id, expires_at) where expires_at is not null;
      create index referrals_in_review on referrals (program_id, joined_at, id) where status = 'IN_REVIEW';
      drop table referral_programs;

      -- What each side was given, once for each time that the referral qualified.
      create table referral_rewards (
        member_id uuid not null references members,
        referral_id uuid not null,
        round int not null check (round > 0),
        id uuid not null,
        program_id uuid not null,
        side text not null check (side in ('REFERRER', 'REFEREE')),
        points bigint not null check (points >= 0),
        entry_sequence bigint check ((points > 0) = (entry_sequence is not null)),
        coupon_id uuid check (coupon_id is not null or points > 0),
        -- The counters of caps and budgets that it was added to.
        counted jsonb not null,
        given_at timestamptz not null,
        taken_back_at timestamptz,
        primary key (member_id, referral_id, round),
        foreign key (member_id, entry_sequence) references entries
      );

      -- Who came from the same device, or by the same address or number in another spelling; across members. Hashes
      -- only, and those of an erased member are deleted.
      create table referral_traces (
        program_id uuid not null,
        kind text not null check (kind in ('EMAIL', 'PHONE', 'DEVICE')),
        hash bytea not null check (length(hash) = 32),
        member_id uuid not null references members,
        primary key (program_id, kind, hash, member_id)
      );
      create index referral_traces_of_member on referral_traces (member_id);

      alter table entries
        drop constraint entries_source_kind_check,
        add constraint entries_source_kind_check
          check (source_kind in ('PURCHASE', 'ADJUSTMENT', 'LOT', 'RETURN', 'ENROLLMENT', 'BIRTHDAY', 'ANNIVERSARY',
            'EVENT', 'TRANSFER', 'CLOSING', 'MERGE', 'REDEMPTION', 'REFERRAL'));
      -- A reward is earned once, and taken back once.
      create unique index entries_of_referral on entries (member_id, source_id, kind) where source_kind = 'REFERRAL';
    `);
  }
}
