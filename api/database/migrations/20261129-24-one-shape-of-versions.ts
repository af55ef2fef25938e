import { Migration } from "@mikro-orm/migrations";

/** Every table of versions keeps what a version says in one document. */
export class OneShapeOfVersions extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      alter table tier_set_versions add column definition jsonb;
      update tier_set_versions
      set definition = jsonb_build_object('policy', policy, 'tiers', tiers, 'names', names);
      alter table tier_set_versions
        alter column definition set not null,
        drop column policy,
        drop column tiers,
        drop column names;
      alter table referral_program_versions rename column terms to definition;
    `);
  }
}
