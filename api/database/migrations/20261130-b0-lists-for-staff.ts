import { Migration } from "@mikro-orm/migrations";

/** Staff lists what a program has of each kind, newest first. */
export class ListsForStaff extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create index referrals_of_program on referrals (program_id, created_at, id);
    `);
  }
}
