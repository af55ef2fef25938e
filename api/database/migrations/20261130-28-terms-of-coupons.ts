import { Migration } from "@mikro-orm/migrations";

export class TermsOfCoupons extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      alter table coupon_uses
        -- What it took off which line: [{ "id", "minor" }]; null where nobody sent the cart.
        add column lines jsonb,
        add column shipping_minor bigint check (shipping_minor >= 0),
        -- An open use ends at this instant, whether a job ran or not; null: it stays.
        add column held_until timestamptz;
      -- A gift card pays for whoever has it, so a purchase's uses stand under any member.
      create index coupon_uses_of_checkout
        on coupon_uses (program_id, source, purchase_external_id) where ended_at is null;
      create index coupon_uses_held on coupon_uses (program_id, held_until)
        where status = 'OPEN' and held_until is not null;
    `);
  }
}
