import { Migration } from "@mikro-orm/migrations";

/** The audit log says what changed, and from where; people read it by record, person and time. */
export class AuditLog extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      -- Null in what was written before, and in what shops and members do.
      alter table audit_records add column remote_address text;
      -- What of a record changed: [{path, before, after}]. Erasure takes what a member's records say.
      alter table audit_records add column changes jsonb;

      -- Only what people and keys of the back office do: purchases, which are many, pay nothing for it.
      create index audit_records_by_time on audit_records (program_id, recorded_at, id)
        where actor_kind in ('STAFF', 'AUTOMATION', 'OPERATOR');
      create index audit_records_by_member on audit_records (program_id, member_id, recorded_at, id)
        where actor_kind in ('STAFF', 'AUTOMATION', 'OPERATOR') and member_id is not null;
      create index audit_records_by_subject on audit_records (program_id, subject_id, recorded_at, id)
        where actor_kind in ('STAFF', 'AUTOMATION', 'OPERATOR') and subject_id is not null;
      create index audit_records_with_changes on audit_records (member_id) where changes is not null;

      alter function erase_member(uuid) rename to erase_member_data;
      create function erase_member(member uuid) returns boolean
      language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        had_profile boolean;
      begin
        had_profile := erase_member_data(member);
        update audit_records set changes = null where member_id = member and changes is not null;
        return had_profile;
      end $$;
      revoke execute on function erase_member_data(uuid) from public;
    `);
  }
}
