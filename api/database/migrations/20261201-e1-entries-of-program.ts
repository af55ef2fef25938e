import { Migration } from "@mikro-orm/migrations";

/** The entries of all members, by when they were recorded. */
export class EntriesOfProgram extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      -- Grows at its end only: what it costs is measured in docs/decisions/0050.
      create index entries_of_program on entries (program_id, recorded_at, id);
    `);
  }
}
