import { Migration } from "@mikro-orm/migrations";

export class Care extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      -- A sandbox lives at the time its test clock shows; until it is set for the first time, at the real one.
      alter table programs
        add column is_sandbox boolean not null default false,
        add column test_now timestamptz,
        add check (test_now is null or is_sandbox);

      -- Each program's wallets fall due by its own clock.
      drop index wallets_due;
      create index wallets_due on wallets (program_id, next_due_at) where next_due_at is not null;
    `);
  }
}
