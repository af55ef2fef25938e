import { Migration } from "@mikro-orm/migrations";

/** The words of a consent go with its member, as where it was given does. */
export class ErasedWordings extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
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
        update consents set source = '', wording = null where member_id = member;
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
