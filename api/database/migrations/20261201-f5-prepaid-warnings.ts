import { Migration } from "@mikro-orm/migrations";

/** From how little on a partner that pays in advance is warned. */
export class PrepaidWarnings extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      alter table partner_terms_versions
        add column warn_below_minor bigint check (warn_below_minor > 0),
        add check (warn_below_minor is null or funding = 'PREPAID');
    `);
  }
}
