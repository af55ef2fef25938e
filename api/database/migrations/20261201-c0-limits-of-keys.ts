import { Migration } from "@mikro-orm/migrations";

// The version before meets this: it does not know these columns.
/** From where a key may be used, and how much a second may be asked for with it. */
export class LimitsOfKeys extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      alter table access_keys
        -- Addresses and ranges of them; from anywhere when empty. A text that is none fails.
        add column allowed_addresses text[] not null default '{}'
          check (allowed_addresses::inet[] is not null),
        add column cost_per_second int check (cost_per_second >= 1),
        add constraint access_keys_in_browsers_have_no_limits check (
          kind <> 'PUBLISHABLE' or allowed_addresses = '{}' and cost_per_second is null
        );
    `);
  }
}
