import { Migration } from "@mikro-orm/migrations";

/** Addresses of partners, which are sent hints of what concerns them. */
export class PartnerWebhooks extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      alter table webhook_endpoints
        -- Whose it is; null for the program's own.
        add column partner_id uuid references partners,
        -- Up to which change of the partner's catalog hints were queued.
        add column catalog_change bigint check (catalog_change >= 0),
        add check ((partner_id is null) = (catalog_change is null));
      create index webhook_endpoints_of_partner on webhook_endpoints (partner_id)
        where partner_id is not null;

      alter table webhook_deliveries add column partner_id uuid references partners;
      create index webhook_deliveries_of_partner
        on webhook_deliveries (partner_id, created_at desc, id desc) where partner_id is not null;

      -- The change with which an item that was not in the catalog came into it.
      alter table partner_catalog_items add column appeared_change bigint;
      update partner_catalog_items set appeared_change = change where version = 1;
    `);
  }
}
