import { Migration } from "@mikro-orm/migrations";

/** What is done by command is in the audit log from now on; earlier grants by command are not. */
export class AuditedCommands extends Migration {
  override up(): void {
    // The place is written into a function: places are sealed, so that no grant is added before it.
    this.addSql(/* sql */ `
      do $$ begin
        execute format(
          'create function last_grant_before_audited_commands() returns bigint
            language sql immutable parallel safe as ''select %s::bigint''',
          (select coalesce(max(place), 0) from tier_grants where granted_by = 'SYSTEM')
        );
      end $$
    `);
  }
}
