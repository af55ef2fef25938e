import { Migration } from "@mikro-orm/migrations";

/** The audit log without what partners sell at their counters. */
export class AuditWithoutCounters extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      -- The version before goes by audit_records_by_time, which a later one drops.
      create index audit_log_by_time on audit_records (program_id, recorded_at, id)
        where actor_kind in ('STAFF', 'AUTOMATION', 'PARTNER', 'OPERATOR')
          and operation not in ('recordPartnerPurchase', 'recordPartnerReturn',
            'cancelPartnerReturn', 'useVoucher', 'undoVoucherUse');
    `);
  }
}
