import { Migration } from "@mikro-orm/migrations";

/** Counts the changes of a member's profile, so that nobody's change takes another's away. */
export class ProfileVersions extends Migration {
  override up(): void {
    this.addSql(`alter table member_profiles add column version integer not null default 1
      check (version > 0)`);
  }
}
