import { Migration } from "@mikro-orm/migrations";

/** Staff lists the redemptions and the coupons of a program, newest first. */
export class MoneyLists extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create index redemptions_of_program on redemptions (program_id, redeemed_at, id);
      create index coupons_of_program on coupons (program_id, issued_at, id);
    `);
  }
}
