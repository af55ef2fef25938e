import { Migration } from "@mikro-orm/migrations";

/** With the member go its card's number, the names of its events, and the mails of the outbox. */
export class ErasedTexts extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      -- Its member was erased: the worker deletes it with its file of the outbox.
      alter table messages add column erased_at timestamptz;
      create index messages_erased on messages (id) where erased_at is not null;

      create index events_with_names on events (member_id) where type = 'event.recorded';

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
        update earning_occasions set name = '' where member_id = member and name <> '';
        update events set payload = payload || '{"name": ""}'
          where member_id = member and type = 'event.recorded';
        update messages set erased_at = now() where member_id = member and status = 'SENT';
        return had_profile;
      end $$;
    `);
  }
}
