import { Migration } from "@mikro-orm/migrations";

/** Whether a program has codes that are short enough to be guessed is found at once. */
export class ShortCodes extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create index coupon_codes_short on coupon_codes (program_id)
        where code_pool_id is not null and length(code) < 8;
    `);
  }
}
