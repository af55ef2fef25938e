import { Migration } from "@mikro-orm/migrations";

/** Coupons that staff give to members, with who gave them and why. */
export class CouponsByStaff extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      alter table coupons
        add column issued_by text,
        add column issue_reason text,
        add constraint coupons_issued_for_a_reason
          check ((issued_by is null) = (issue_reason is null));
    `);
  }
}
