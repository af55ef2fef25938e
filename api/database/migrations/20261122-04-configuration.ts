import { Migration } from "@mikro-orm/migrations";

export class Configuration extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table tier_sets (
        id uuid primary key,
        program_id uuid not null references programs,
        is_primary boolean not null,
        created_at timestamptz not null
      );
      create unique index tier_sets_primary on tier_sets (program_id) where is_primary;

      create table tiers (
        id uuid primary key,
        program_id uuid not null references programs,
        tier_set_id uuid not null references tier_sets
      );

      -- A version is a whole document, written once as a draft and never changed after it is published.
      create table tier_set_versions (
        tier_set_id uuid not null references tier_sets,
        version int not null check (version > 0),
        status text not null check (status in ('DRAFT', 'PUBLISHED')),
        policy jsonb not null,
        tiers jsonb not null,
        saved_at timestamptz not null,
        saved_by text not null,
        published_at timestamptz check ((status = 'PUBLISHED') = (published_at is not null)),
        published_by text,
        in_force_from timestamptz,
        primary key (tier_set_id, version)
      );
      create unique index tier_set_drafts on tier_set_versions (tier_set_id) where status = 'DRAFT';

      create table earning_rules (
        id uuid primary key,
        program_id uuid not null references programs,
        is_paused boolean not null default false,
        archived_at timestamptz,
        created_at timestamptz not null
      );

      create table earning_rule_versions (
        rule_id uuid not null references earning_rules,
        version int not null check (version > 0),
        status text not null check (status in ('DRAFT', 'PUBLISHED')),
        definition jsonb not null,
        saved_at timestamptz not null,
        saved_by text not null,
        published_at timestamptz check ((status = 'PUBLISHED') = (published_at is not null)),
        published_by text,
        in_force_from timestamptz,
        in_force_until timestamptz check (in_force_until > in_force_from),
        primary key (rule_id, version)
      );
      create unique index earning_rule_drafts on earning_rule_versions (rule_id) where status = 'DRAFT';

      create table rewards (
        id uuid primary key,
        program_id uuid not null references programs,
        status text not null check (status in ('DRAFT', 'PUBLISHED', 'ARCHIVED')),
        version int not null default 1,
        kind text not null check (kind in ('AMOUNT_DISCOUNT', 'PERCENT_DISCOUNT', 'FREE_PRODUCT', 'FREE_SHIPPING',
          'GIFT_CARD', 'PARTNER_VOUCHER', 'EXPERIENCE')),
        titles jsonb not null,
        descriptions jsonb not null,
        terms jsonb not null,
        cost bigint not null check (cost > 0),
        value_minor bigint check (value_minor > 0),
        percent numeric check (percent > 0 and percent <= 100),
        image_url text,
        min_tier_id uuid references tiers,
        partner_id uuid references partners,
        valid_from timestamptz,
        valid_until timestamptz check (valid_until > valid_from),
        updated_at timestamptz not null
      );

      create table referral_programs (
        program_id uuid primary key references programs,
        -- The page a friend lands on; {code} stands for the referral code.
        url_template text not null check (url_template like '%{code}%'),
        -- By channel; a channel that is left out has the engine's own words.
        messages jsonb not null default '{}',
        -- How many days after its own an invitation stays open.
        invitation_days int not null default 30 check (invitation_days > 0)
      );
    `);
  }
}
