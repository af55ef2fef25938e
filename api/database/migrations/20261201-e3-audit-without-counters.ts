import { Migration } from "@mikro-orm/migrations";

const SHOWN = /* sql */ `
  actor_kind in ('STAFF', 'AUTOMATION', 'PARTNER', 'OPERATOR')
  and operation not in ('recordPartnerPurchase', 'recordPartnerReturn', 'cancelPartnerReturn',
    'useVoucher', 'undoVoucherUse')
`;

/** The audit log without what partners sell at their counters. */
export class AuditWithoutCounters extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      drop index audit_records_by_time, audit_records_by_member, audit_records_by_subject;
      create index audit_records_by_time on audit_records (program_id, recorded_at, id)
        where ${SHOWN};
      create index audit_records_by_member on audit_records (program_id, member_id, recorded_at, id)
        where member_id is not null and ${SHOWN};
      create index audit_records_by_subject
        on audit_records (program_id, subject_id, recorded_at, id)
        where subject_id is not null and ${SHOWN};
    `);
  }
}
