import { Migration } from "@mikro-orm/migrations";

export class Coupons extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table code_pools (
        id uuid primary key,
        program_id uuid not null references programs,
        name text not null,
        created_at timestamptz not null,
        created_by text not null
      );
      create index code_pools_of_program on code_pools (program_id, created_at, id);

      -- In shards, so that members who take codes of one pool at the same time do not wait for each other.
      create table code_pool_counts (
        code_pool_id uuid not null references code_pools,
        shard smallint not null check (shard >= 0),
        added bigint not null default 0 check (added >= 0),
        taken bigint not null default 0 check (taken >= 0),
        primary key (code_pool_id, shard)
      );

      -- Every code there is, across members; of a pool, also those that nobody has yet.
      create table coupon_codes (
        program_id uuid not null references programs,
        -- In capitals, without spaces and hyphens: so it is unique, and so it is found.
        code text not null check (code ~ '^[A-Z0-9._]{4,64}$'),
        -- As people see it.
        shown text not null,
        code_pool_id uuid references code_pools,
        -- Its turn in the pool.
        place bigint generated always as identity,
        member_id uuid references members,
        coupon_id uuid,
        primary key (program_id, code),
        check ((member_id is null) = (coupon_id is null)),
        check (member_id is not null or code_pool_id is not null)
      );
      create index coupon_codes_left on coupon_codes (code_pool_id, place) where member_id is null;

      alter table coupons
        alter column reward_id drop not null,
        alter column code drop not null,
        add column redemption_id uuid,
        add column code_pool_id uuid references code_pools,
        -- What it is for, as it was when it was issued.
        add column terms jsonb,
        -- What is left on a gift card: never more than was put on it.
        add column remaining_minor bigint check (remaining_minor >= 0),
        -- When to remind of its end; null once that was done, and where there is nothing to remind of.
        add column remind_at timestamptz,
        add column voided_at timestamptz,
        add column void_reason text,
        add column voided_by text,
        drop constraint coupons_status_check;
      update coupons c set
        terms = jsonb_build_object('kind', r.kind, 'titles', r.titles, 'valueMinor', r.value_minor,
          'percent', r.percent::text, 'maxDiscountMinor', null, 'product', null),
        remaining_minor = case when r.kind = 'GIFT_CARD' then
          case when c.status = 'USED' then 0 else coalesce(r.value_minor, 0) end end
        from rewards r where r.id = c.reward_id;
      update coupons set terms = '{"kind": "EXPERIENCE", "titles": {}, "valueMinor": null, "percent": null,
        "maxDiscountMinor": null, "product": null}' where terms is null;
      insert into coupon_codes (program_id, code, shown, member_id, coupon_id)
        select program_id, kept, code, member_id, id
        from (select *, upper(regexp_replace(code, '[\\s-]', '', 'g')) as kept from coupons) c
        where kept ~ '^[A-Z0-9._]{4,64}$'
        on conflict do nothing;
      alter table coupons
        alter column terms set not null,
        -- RESERVED: kept for a redemption that is held, seen by nobody. WITHDRAWN: it was, and its code is gone.
        add constraint coupons_status_check
          check (status in ('RESERVED', 'ACTIVE', 'USED', 'EXPIRED', 'VOID', 'WITHDRAWN')),
        add constraint coupons_have_codes check ((code is null) = (status = 'WITHDRAWN')),
        add constraint coupons_hold_no_more
          check (remaining_minor <= coalesce((terms ->> 'valueMinor')::bigint, 0));
      create unique index coupons_of_redemption on coupons (member_id, redemption_id)
        where redemption_id is not null;
      create index coupons_to_expire on coupons (program_id, expires_at) where status = 'ACTIVE';
      create index coupons_to_remind on coupons (program_id, remind_at) where status = 'ACTIVE';

      create table coupon_uses (
        member_id uuid not null references members,
        id uuid not null,
        program_id uuid not null,
        coupon_id uuid not null,
        -- The checkout: what its purchase is, or will be, recorded as.
        source text not null,
        purchase_external_id text not null,
        -- What it took off or paid; null when nobody said what was bought.
        amount_minor bigint check (amount_minor >= 0),
        -- A gift card is used in parts, any other coupon once.
        is_part boolean not null,
        status text not null check (status in ('OPEN', 'RECORDED', 'RELEASED', 'RESTORED')),
        used_at timestamptz not null,
        ended_at timestamptz check ((ended_at is null) = (status in ('OPEN', 'RECORDED'))),
        primary key (member_id, id),
        foreign key (member_id, coupon_id) references coupons,
        check (not is_part or amount_minor > 0)
      );
      create unique index coupon_uses_whole on coupon_uses (member_id, coupon_id)
        where ended_at is null and not is_part;
      create unique index coupon_uses_in_force on coupon_uses (member_id, source, purchase_external_id, coupon_id)
        where ended_at is null;
      create index coupon_uses_of_coupon on coupon_uses (member_id, coupon_id, used_at);
    `);
  }
}
