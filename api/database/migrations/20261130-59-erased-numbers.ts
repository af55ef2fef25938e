import { Migration } from "@mikro-orm/migrations";

/**
 * Entries of version 2 hash a keyed hash of their reference, so that its text can go with its member;
 * so can the numbers of orders, returns and events everywhere else.
 */
export class ErasedNumbers extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      alter table entries
        add column version smallint not null default 1,
        add column reference_hash text,
        add constraint entries_versions check (version = 2 or (version = 1 and reference_hash is null));

      create index event_ids_of_member on event_ids (member_id);
      create index events_with_checkouts on events (member_id) where payload ? 'purchaseExternalId';

      -- What numbers of a member are replaced with: of each, its kind, the system, the text and a name for it.
      create function erase_numbers(member uuid, numbers jsonb) returns void
      language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        program uuid;
      begin
        select program_id into program from members where id = member and status = 'CLOSED';
        if program is null then
          raise exception 'Only a closed account can be erased.';
        end if;
        update returns r set external_id = n.name,
            result = r.result || jsonb_build_object('externalId', n.name)
          from purchases p, jsonb_to_recordset(numbers) as n (kind text, source text, number text, name text)
          where p.member_id = member and r.member_id = member and r.purchase_id = p.id
            and n.kind = 'RETURN' and n.source = p.source and n.number = r.external_id;
        update purchases p set external_id = n.name,
            result = p.result || jsonb_build_object('externalId', n.name)
          from jsonb_to_recordset(numbers) as n (kind text, source text, number text, name text)
          where p.member_id = member and n.kind = 'PURCHASE' and n.source = p.source
            and n.number = p.external_id;
        update purchase_ids k set external_id = n.name from jsonb_to_recordset(numbers) as n (kind text, source text, number text, name text)
          where k.program_id = program and k.member_id = member and n.kind = 'PURCHASE'
            and n.source = k.source and n.number = k.external_id;
        update event_ids k set external_id = n.name from jsonb_to_recordset(numbers) as n (kind text, source text, number text, name text)
          where k.program_id = program and k.member_id = member and n.kind = 'EVENT'
            and n.source = k.source and n.number = k.external_id;
        -- A gift card of somebody else may have paid.
        update coupon_uses u set purchase_external_id = n.name from jsonb_to_recordset(numbers) as n (kind text, source text, number text, name text)
          where u.program_id = program and n.kind = 'PURCHASE' and n.source = u.source
            and n.number = u.purchase_external_id;
        update promotion_code_uses u set purchase_external_id = n.name from jsonb_to_recordset(numbers) as n (kind text, source text, number text, name text)
          where u.program_id = program and n.kind = 'PURCHASE' and n.source = u.source
            and n.number = u.purchase_external_id;
        update point_payments u set purchase_external_id = n.name from jsonb_to_recordset(numbers) as n (kind text, source text, number text, name text)
          where u.program_id = program and n.kind = 'PURCHASE' and n.source = u.source
            and n.number = u.purchase_external_id;
        update events set payload = payload || '{"purchaseExternalId": ""}'
          where member_id = member and payload ? 'purchaseExternalId';
        update entries set reference = ''
          where member_id = member and version >= 2 and reference <> ''
            and kind not in ('MERGE', 'UNMERGE');
      end $$;
    `);
  }
}
