import { Migration } from "@mikro-orm/migrations";

/** Partners read their feed with tokens of their own; the audit log shows what partners do. */
export class FeedTokens extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      alter table access_keys drop constraint access_keys_kind_check;
      alter table access_keys add constraint access_keys_kind_check
        check (kind in ('PUBLISHABLE', 'SECRET', 'ADMIN', 'PARTNER', 'FEED'));
      alter table access_keys drop constraint access_keys_check;
      alter table access_keys add constraint access_keys_check
        check ((kind in ('PARTNER', 'FEED')) = (partner_id is not null));
      create index access_keys_of_partner on access_keys (partner_id) where partner_id is not null;

      drop index audit_records_by_time;
      create index audit_records_by_time on audit_records (program_id, recorded_at, id)
        where actor_kind in ('STAFF', 'AUTOMATION', 'PARTNER', 'OPERATOR');
      drop index audit_records_by_member;
      create index audit_records_by_member on audit_records (program_id, member_id, recorded_at, id)
        where actor_kind in ('STAFF', 'AUTOMATION', 'PARTNER', 'OPERATOR') and member_id is not null;
      drop index audit_records_by_subject;
      create index audit_records_by_subject on audit_records (program_id, subject_id, recorded_at, id)
        where actor_kind in ('STAFF', 'AUTOMATION', 'PARTNER', 'OPERATOR') and subject_id is not null;
    `);
  }
}
