import { Migration } from "@mikro-orm/migrations";

/** Gift cards that are sold: which unit of which line of a purchase each of them is. */
export class SoldGiftCards extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      alter table coupons
        add column sold_in uuid,
        add column sold_line text,
        add column sold_unit int check (sold_unit > 0),
        -- When its unit came back, and as what: it is void since then.
        add column returned_at timestamptz check (returned_at is null or status = 'VOID'),
        add column returned_as text check (returned_as in ('ACTIVE', 'EXPIRED', 'VOID')),
        add constraint coupons_returned check ((returned_at is null) = (returned_as is null)),
        add constraint coupons_sold_in_fkey
          foreign key (member_id, sold_in) references purchases (member_id, id),
        add constraint coupons_sold check (
          (sold_in is null) = (sold_line is null) and (sold_in is null) = (sold_unit is null)
            and (sold_in is not null or returned_at is null));
      -- Once a unit.
      create unique index coupons_sold_once on coupons (member_id, sold_in, sold_line, sold_unit)
        where sold_in is not null;
      -- For the proof: a code whose coupon is gone.
      create index coupon_codes_of_member on coupon_codes (member_id, coupon_id)
        where member_id is not null;

      -- What came back to a void card was not counted on it.
      update coupons c set remaining_minor = (c.terms ->> 'valueMinor')::bigint - (
        select coalesce(sum(u.amount_minor - u.refunded_minor), 0) from coupon_uses u
        where u.member_id = c.member_id and u.coupon_id = c.id and u.status <> 'RELEASED')
        where c.status = 'VOID' and c.remaining_minor is not null;

      create or replace function erase_member(member uuid) returns boolean
      language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        had_profile boolean;
      begin
        if not exists (select from members where id = member and status = 'CLOSED') then
          raise exception 'Only a closed account can be erased.';
        end if;
        delete from member_profiles where member_id = member;
        had_profile := found;
        delete from member_identities where member_id = member;
        update members set member_number = '' where id = member;
        update consents set source = '' where member_id = member;
        update tier_grants set reason = '' where member_id = member;
        update referrals set invited_name = null where member_id = member or referee_id = member;
        update purchases p set cart = p.cart
          || jsonb_build_object('lines', (
            select coalesce(jsonb_agg(line || '{"title": null}' order by place), '[]')
            from jsonb_array_elements(p.cart -> 'lines') with ordinality l (line, place)))
          || jsonb_build_object('payments', (
            select coalesce(jsonb_agg(payment || '{"reference": null}' order by place), '[]')
            from jsonb_array_elements(p.cart -> 'payments') with ordinality l (payment, place)))
          where p.member_id = member;
        -- The title of a card that was sold is that of its line.
        update coupons set terms = terms
          || '{"titles": {"en": "Gift card", "vi": "Thẻ quà tặng"}}'
          where member_id = member and sold_in is not null;
        update earning_occasions set name = '' where member_id = member and name <> '';
        update events set payload = payload || '{"name": ""}'
          where member_id = member and type = 'event.recorded';
        update messages set erased_at = now() where member_id = member and status = 'SENT';
        return had_profile;
      end $$;
    `);
  }
}
