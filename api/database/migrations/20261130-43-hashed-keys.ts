import { Migration } from "@mikro-orm/migrations";

/**
 * Idempotency keys are stored as keyed hashes; which of them still are texts, and which secrets
 * were used.
 */
export class HashedKeys extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      alter table idempotency_keys add column is_hashed boolean not null default false;
      alter table idempotency_keys alter column is_hashed set default true;
      create index idempotency_keys_as_texts on idempotency_keys (program_id)
        where not is_hashed;

      create table hash_secrets (
        version text primary key,
        since timestamptz not null
      );
    `);
  }
}
