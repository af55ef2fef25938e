import { Migration } from "@mikro-orm/migrations";

/** What entries, transfers and tier changes may be, with everything that has come to them. */
export class LedgerKinds extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      alter table entries
        drop constraint entries_kind_check,
        add constraint entries_kind_check check (kind in ('EARN', 'RELEASE', 'EXPIRE', 'ADJUST', 'DEBT_REPAID',
          'RETURN', 'TRANSFER', 'REDATE', 'MERGE', 'UNMERGE', 'HOLD', 'CAPTURE', 'VOID', 'REDEEM', 'REFUND')),
        drop constraint entries_source_kind_check,
        add constraint entries_source_kind_check check (source_kind in ('PURCHASE', 'ADJUSTMENT', 'LOT', 'RETURN',
          'ENROLLMENT', 'BIRTHDAY', 'ANNIVERSARY', 'EVENT', 'TRANSFER', 'CLOSING', 'MERGE', 'REDEMPTION', 'REFERRAL'));
      -- What a member would recognize, newest first.
      drop index entries_activity;
      create index entries_activity on entries (member_id, sequence desc)
        where kind in ('EARN', 'EXPIRE', 'ADJUST', 'RETURN', 'TRANSFER', 'MERGE', 'UNMERGE', 'HOLD', 'REDEEM', 'REFUND');
      alter table transfers
        drop constraint transfers_from_account_check,
        add constraint transfers_from_account_check check (from_account in ('PENDING', 'AVAILABLE', 'HELD', 'DEBT',
          'ISSUED', 'EXPIRED', 'ADJUSTED', 'TRANSFERRED', 'MERGED', 'REDEEMED')),
        drop constraint transfers_to_account_check,
        add constraint transfers_to_account_check check (to_account in ('PENDING', 'AVAILABLE', 'HELD', 'DEBT',
          'ISSUED', 'EXPIRED', 'ADJUSTED', 'TRANSFERRED', 'MERGED', 'REDEEMED'));
    `);
  }
}
