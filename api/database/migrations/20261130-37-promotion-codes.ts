import { Migration } from "@mikro-orm/migrations";

/** Promotion codes: one code, many uses. */
export class PromotionCodes extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table promotion_codes (
        id uuid primary key,
        program_id uuid not null references programs,
        code text not null check (code ~ '^[A-Z0-9._]{4,64}$'),
        archived_at timestamptz,
        created_at timestamptz not null
      );
      create unique index promotion_codes_live on promotion_codes (program_id, code)
        where archived_at is null;

      create table promotion_code_versions (
        promotion_code_id uuid not null references promotion_codes,
        version int not null check (version > 0),
        status text not null,
        definition jsonb not null,
        saved_at timestamptz not null,
        saved_by text not null,
        published_at timestamptz,
        published_by text,
        in_force_from timestamptz,
        primary key (promotion_code_id, version),
        constraint promotion_code_versions_status
          check (status in ('DRAFT', 'PUBLISHED', 'DISCARDED', 'CANCELLED')),
        constraint promotion_code_versions_published check (
          (status in ('PUBLISHED', 'CANCELLED')) = (published_at is not null)
          and (published_at is null) = (in_force_from is null)
        )
      );
      create unique index promotion_code_drafts on promotion_code_versions (promotion_code_id)
        where status = 'DRAFT';

      -- A code is one coupon's or one promotion code's.
      alter table coupon_codes
        add column promotion_code_id uuid references promotion_codes,
        drop constraint coupon_codes_check1,
        add constraint coupon_codes_of_something check (
          case when promotion_code_id is null then member_id is not null or code_pool_id is not null
          else member_id is null and code_pool_id is null end
        );

      -- How often a code is used in a period: the first one of a code, EVER, is locked before the others.
      create table promotion_code_counts (
        promotion_code_id uuid not null references promotion_codes,
        period text not null check (period in ('EVER', 'YEAR', 'MONTH', 'WEEK', 'DAY')),
        -- The period's first day; "-infinity" for EVER.
        from_day date not null,
        times bigint not null check (times >= 0),
        primary key (promotion_code_id, period, from_day)
      );

      create table promotion_code_uses (
        promotion_code_id uuid not null references promotion_codes,
        id uuid not null,
        program_id uuid not null,
        -- The version by which it took something off.
        version int not null,
        -- The buyer; null for a guest.
        member_id uuid references members,
        -- The checkout: what its purchase is, or will be, recorded as.
        source text not null,
        purchase_external_id text not null,
        -- What it took off; null when nobody said what was bought.
        amount_minor bigint check (amount_minor >= 0),
        -- What of that off which line, as [{ "id", "minor" }], and off delivery; null when nobody sent the cart.
        lines jsonb,
        shipping_minor bigint check (shipping_minor >= 0),
        status text not null check (status in ('OPEN', 'RECORDED', 'RELEASED', 'RESTORED')),
        used_at timestamptz not null,
        -- The day it counts for, in the program's time zone.
        used_on date not null,
        -- An open use ends at this instant, whether a job ran or not; null: it stays.
        held_until timestamptz,
        ended_at timestamptz check ((ended_at is null) = (status in ('OPEN', 'RECORDED'))),
        primary key (promotion_code_id, id),
        foreign key (promotion_code_id, version) references promotion_code_versions
      );
      -- Once for a purchase.
      create unique index promotion_code_uses_in_force
        on promotion_code_uses (program_id, source, purchase_external_id, promotion_code_id)
        where ended_at is null;
      create index promotion_code_uses_of_checkout
        on promotion_code_uses (program_id, source, purchase_external_id);
      create index promotion_code_uses_of_member
        on promotion_code_uses (promotion_code_id, member_id, used_on)
        where ended_at is null and member_id is not null;
      create index promotion_code_uses_held on promotion_code_uses (promotion_code_id, held_until)
        where status = 'OPEN' and held_until is not null;
    `);
  }
}
