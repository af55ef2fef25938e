import { Migration } from "@mikro-orm/migrations";

/** A purchase of which only gift cards that it sold are kept is no order any more. */
export class KeptOrders extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      -- Whether the purchase counts as an order after this return. What was counted before stays
      -- counted until its next return.
      alter table returns add column keeps_order boolean;
      update returns r set keeps_order = not r.keeps_nothing and (p.context -> 'isOrder') is null
        from purchases p where p.member_id = r.member_id and p.id = r.purchase_id;
      alter table returns
        alter column keeps_order set not null,
        add constraint returns_keep_orders check (not (keeps_nothing and keeps_order));
    `);
  }
}
