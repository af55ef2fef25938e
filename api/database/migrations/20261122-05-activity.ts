import { Migration } from "@mikro-orm/migrations";

export class Activity extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table purchases (
        member_id uuid not null references members,
        id uuid not null,
        program_id uuid not null,
        source text not null,
        external_id text not null,
        placed_at timestamptz not null,
        recorded_at timestamptz not null,
        total_minor bigint not null check (total_minor >= 0),
        base_minor bigint not null check (base_minor >= 0),
        points bigint not null check (points >= 0),
        cart jsonb not null,
        -- What the evaluation saw, for returns: rule versions, tier, first purchase, room in limits.
        context jsonb not null,
        -- What recording it answered, for whoever sends it again.
        result jsonb not null,
        entry_sequence bigint,
        primary key (member_id, id),
        foreign key (member_id, entry_sequence) references entries
      );
      create index purchases_by_time on purchases (member_id, placed_at);

      -- A purchase is itself for ever, whoever sends it again.
      create table purchase_ids (
        program_id uuid not null,
        source text not null,
        external_id text not null,
        member_id uuid not null,
        purchase_id uuid not null,
        content_hash bytea not null check (length(content_hash) = 32),
        primary key (program_id, source, external_id)
      );

      create table purchase_totals (
        member_id uuid primary key references members,
        program_id uuid not null,
        orders bigint not null check (orders >= 0),
        spent_minor bigint not null check (spent_minor >= 0),
        last_placed_at timestamptz
      );

      -- What a day of kept purchases counts for tiers; a visit is a place, once a day.
      create table tier_days (
        member_id uuid not null references members,
        day date not null,
        spend_minor bigint not null check (spend_minor >= 0),
        orders int not null check (orders >= 0),
        points bigint not null check (points >= 0),
        places text[] not null,
        primary key (member_id, day)
      );

      -- Days are exclusive ends, in the program's time zone.
      create table tier_standings (
        member_id uuid not null references members,
        tier_set_id uuid not null,
        program_id uuid not null,
        tier_id uuid,
        valid_until_day date,
        grace_until_day date,
        primary key (member_id, tier_set_id)
      );
      create index tier_standings_by_tier on tier_standings (program_id, tier_id);

      create table tier_changes (
        member_id uuid not null references members,
        id uuid not null,
        tier_set_id uuid not null,
        from_tier_id uuid,
        to_tier_id uuid,
        effective_at timestamptz not null,
        recorded_at timestamptz not null,
        reason text not null check (reason in ('ENROLLED', 'REACHED')),
        purchase_id uuid,
        primary key (member_id, id)
      );

      create table coupons (
        member_id uuid not null references members,
        id uuid not null,
        program_id uuid not null,
        reward_id uuid not null,
        code text not null,
        status text not null check (status in ('ACTIVE', 'USED', 'VOID')),
        issued_at timestamptz not null,
        expires_at timestamptz,
        primary key (member_id, id)
      );
      create index coupons_by_time on coupons (member_id, issued_at, id);

      create table referrers (
        member_id uuid primary key references members,
        program_id uuid not null,
        code text not null
      );

      -- Finds a referrer by code; across members.
      create table referral_codes (
        program_id uuid not null,
        code text not null,
        member_id uuid not null references members,
        primary key (program_id, code)
      );

      create table referrals (
        member_id uuid not null references members,
        id uuid not null,
        program_id uuid not null,
        status text not null check (status in ('INVITED', 'JOINED', 'QUALIFIED', 'REWARDED', 'EXPIRED', 'REJECTED',
          'IN_REVIEW', 'REVERSED')),
        channel text check (channel in ('EMAIL', 'ZALO', 'FACEBOOK', 'MESSENGER', 'SMS', 'COPY')),
        -- The name the referrer gave for a friend who has not joined.
        invited_name text,
        referee_id uuid check (referee_id <> member_id),
        created_at timestamptz not null,
        joined_at timestamptz check ((joined_at is null) = (referee_id is null)),
        primary key (member_id, id)
      );
      create index referrals_by_time on referrals (member_id, created_at, id);

      -- Who brought a member: nobody is brought twice.
      create table referees (
        member_id uuid primary key references members,
        program_id uuid not null,
        referrer_id uuid not null check (referrer_id <> member_id),
        referral_id uuid not null
      );
    `);
  }
}
