import { Migration } from "@mikro-orm/migrations";

/** Partners pull what the program offers with them, and what changed since they last did. */
export class PartnerCatalogs extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table reward_shares (
        program_id uuid not null references programs,
        reward_id uuid not null references rewards,
        partner_id uuid not null references partners,
        -- Ended, and perhaps begun again: which rows there are is known to every sandbox and backup.
        is_shared boolean not null,
        changed_at timestamptz not null,
        primary key (reward_id, partner_id)
      );
      create index reward_shares_of_program on reward_shares (program_id) where is_shared;

      -- As of which configuration and moment a partner's catalog was written, under this row's lock.
      create table partner_catalogs (
        partner_id uuid primary key references partners,
        program_id uuid not null references programs,
        configuration_version bigint not null,
        -- The number of the last change; the next one takes the next number.
        last_change bigint not null check (last_change >= 0),
        -- Removals up to this number may be forgotten: a cursor before it has to begin again.
        forgotten_change bigint not null default 0,
        -- When time alone changes it next; null when it never does.
        next_change_at timestamptz,
        check (forgotten_change between 0 and last_change)
      );

      create table partner_catalog_items (
        partner_id uuid not null references partner_catalogs,
        reward_id uuid not null references rewards,
        change bigint not null,
        version int not null check (version >= 1),
        updated_at timestamptz not null,
        -- Whether what is shown differs is told by this, without reading it.
        fingerprint text,
        -- What is shown, in every language; null when it is gone.
        item jsonb,
        primary key (partner_id, reward_id),
        check ((item is null) = (fingerprint is null))
      );
      create unique index partner_catalog_items_by_change on partner_catalog_items (partner_id, change);
      create index partner_catalog_items_gone on partner_catalog_items (partner_id, updated_at)
        where item is null;
    `);
  }
}
