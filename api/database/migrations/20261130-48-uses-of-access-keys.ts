import { Migration } from "@mikro-orm/migrations";

/** When access keys were last used, and which key came in the place of which. */
export class UsesOfAccessKeys extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      alter table access_keys add column successor_id uuid references access_keys;

      -- Apart from the keys: it is written again and again, and they are read by every request.
      create table access_key_uses (
        key_id uuid primary key references access_keys,
        last_used_at timestamptz not null
      );

      create index access_keys_by_program on access_keys (program_id, created_at desc, id desc);
    `);
  }
}
