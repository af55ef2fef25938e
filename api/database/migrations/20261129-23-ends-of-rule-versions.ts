import { Migration } from "@mikro-orm/migrations";

/** A version ends where a newer one begins: that is worked out, so that cancelling the newer one undoes it. */
export class EndsOfRuleVersions extends Migration {
  override up(): void {
    this.addSql(/* sql */ `alter table earning_rule_versions drop column in_force_until`);
  }
}
