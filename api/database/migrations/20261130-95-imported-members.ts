import { Migration } from "@mikro-orm/migrations";

/** Members that come from elsewhere: with what proves a consent, and compared with each other. */
export class ImportedMembers extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      -- Which text was agreed to: its version, or its words.
      alter table consents add column wording text;

      -- Finds members of one name and birthday, who may be one person.
      create index member_profiles_by_birth on member_profiles (program_id, birth_date, sort_name)
        where birth_date is not null;

      -- What the lines of a trial run would have taken: hashes alone, deleted at its end. Nothing is
      -- lost with them after a crash.
      create unlogged table import_claims (
        run_id uuid not null,
        hash bytea not null check (length(hash) = 32),
        -- The line that would have taken it, by the hash of its external id.
        owner bytea not null check (length(owner) = 32),
        claimed_at timestamptz not null,
        primary key (run_id, hash)
      );
    `);
  }
}
