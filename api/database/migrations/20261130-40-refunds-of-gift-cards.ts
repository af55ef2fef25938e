import { Migration } from "@mikro-orm/migrations";

/** What gift cards paid goes back onto them with each return, not only with the last. */
export class RefundsOfGiftCards extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      alter table coupon_uses
        -- What of a gift card's use is given back; what is left of the amount stays paid.
        add column refunded_minor bigint not null default 0;
      update coupon_uses set refunded_minor = amount_minor where is_part and status = 'RESTORED';
      alter table coupon_uses
        add constraint coupon_uses_refunded
          check (refunded_minor >= 0 and refunded_minor <= coalesce(amount_minor, 0));

      -- A use that was given back in whole still says what its card paid of the purchase.
      drop index coupon_uses_of_checkout;
      create index coupon_uses_of_checkout
        on coupon_uses (program_id, source, purchase_external_id);

      alter table coupons
        -- The end before a return gave the card a later one.
        add column former_expires_at timestamptz check (former_expires_at < expires_at);
    `);
  }
}
