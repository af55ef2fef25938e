import { Migration } from "@mikro-orm/migrations";

/** Points pay for purchases: reserved for a checkout, and spent by the purchase. */
export class PointsAsPayment extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      alter table entries
        drop constraint entries_source_kind_check,
        add constraint entries_source_kind_check check (source_kind in ('PURCHASE', 'ADJUSTMENT', 'LOT', 'RETURN',
          'ENROLLMENT', 'BIRTHDAY', 'ANNIVERSARY', 'EVENT', 'TRANSFER', 'CLOSING', 'MERGE', 'REDEMPTION',
          'RESERVATION', 'REFERRAL'));

      -- Spends that pay for a purchase. Whether one is still held says its spend.
      create table point_payments (
        member_id uuid not null references wallets,
        -- The spend's id too.
        id uuid not null,
        program_id uuid not null references programs,
        -- The checkout: what its purchase is, or will be, recorded as.
        source text not null,
        purchase_external_id text not null,
        points bigint not null check (points > 0),
        amount_minor bigint not null check (amount_minor > 0),
        status text not null check (status in ('HELD', 'PAID', 'RELEASED')),
        created_at timestamptz not null,
        primary key (member_id, id),
        foreign key (member_id, id) references uses
      );
      create unique index point_payments_held on point_payments (member_id, source, purchase_external_id)
        where status = 'HELD';
      create index point_payments_of_checkout on point_payments (program_id, source, purchase_external_id);
    `);
  }
}
