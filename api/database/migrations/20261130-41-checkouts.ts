import { Migration } from "@mikro-orm/migrations";

export class Checkouts extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      -- The place of a gift card among those that paid the purchase: its tenders in their order.
      alter table coupon_uses add column position smallint check (position >= 0);
      create index coupon_uses_held_of_coupon on coupon_uses (member_id, coupon_id, held_until)
        where status = 'OPEN' and held_until is not null;
      -- Before, a use that its purchase did not name stayed open, and came back with its return.
      update coupon_uses u set status = 'RECORDED' where u.status = 'OPEN' and exists (
        select from purchase_ids k where k.program_id = u.program_id and k.source = u.source
          and k.external_id = u.purchase_external_id);

      -- Locks the checkout first and looks then, so that no use is made or given back while its
      -- purchase is recorded.
      create function open_checkout(program uuid, checkout_source text, checkout_number text)
      returns table (
        id uuid, member_id uuid, coupon_id uuid, is_promotion boolean, terms jsonb,
        amount_minor bigint, is_part boolean, lines jsonb, shipping_minor bigint, status text,
        used_at timestamptz, ended_at timestamptz, held_until timestamptz
      ) language plpgsql as $$
      begin
        perform pg_advisory_xact_lock(hashtextextended(
          concat_ws(chr(31), 'checkout', program::text, checkout_source, checkout_number), 0));
        return query
          select u.id, u.member_id, u.coupon_id, false, c.terms, u.amount_minor - u.refunded_minor,
            u.is_part, u.lines, u.shipping_minor, u.status, u.used_at, u.ended_at, u.held_until
          from coupon_uses u join coupons c on c.member_id = u.member_id and c.id = u.coupon_id
          where u.program_id = program and u.source = checkout_source
            and u.purchase_external_id = checkout_number and u.status <> 'RESTORED'
          union all
          select u.id, u.member_id, u.promotion_code_id, true, v.definition, u.amount_minor, false,
            u.lines, u.shipping_minor, u.status, u.used_at, u.ended_at, u.held_until
          from promotion_code_uses u join promotion_code_versions v
            on v.promotion_code_id = u.promotion_code_id and v.version = u.version
          where u.program_id = program and u.source = checkout_source
            and u.purchase_external_id = checkout_number and u.status <> 'RESTORED'
          order by 11, 1;
      end $$;
    `);
  }
}
