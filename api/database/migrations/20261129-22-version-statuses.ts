import { Migration } from "@mikro-orm/migrations";

const TABLES = [
  "earning_rule_versions",
  "reward_versions",
  "tier_set_versions",
  "referral_program_versions",
];

/** A draft can be discarded and a scheduled version cancelled; both keep their numbers. */
export class VersionStatuses extends Migration {
  override up(): void {
    for (const table of TABLES) {
      this.addSql(/* sql */ `
        do $$
        declare old record;
        begin
          for old in
            select conname from pg_constraint
            where conrelid = '${table}'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%status%'
          loop
            execute format('alter table ${table} drop constraint %I', old.conname);
          end loop;
        end $$;
        alter table ${table}
          add constraint ${table}_status
            check (status in ('DRAFT', 'PUBLISHED', 'DISCARDED', 'CANCELLED')),
          add constraint ${table}_published check (
            (status in ('PUBLISHED', 'CANCELLED')) = (published_at is not null)
            and (published_at is null) = (in_force_from is null)
          );
      `);
    }
  }
}
