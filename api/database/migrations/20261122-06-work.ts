import { Migration } from "@mikro-orm/migrations";

export class Work extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      -- The answer of every write that was ever given a key; remembered for ever.
      create table idempotency_keys (
        program_id uuid not null,
        owner_id uuid not null,
        operation text not null,
        key text not null,
        input_hash bytea not null check (length(input_hash) = 32),
        result jsonb,
        created_at timestamptz not null,
        primary key (program_id, owner_id, operation, key)
      );

      create table audit_records (
        program_id uuid not null,
        id uuid not null,
        recorded_at timestamptz not null,
        actor_kind text not null,
        actor_id uuid not null,
        operation text not null,
        member_id uuid,
        subject_id uuid,
        request_id text not null,
        primary key (program_id, id)
      );

      -- What happened, for whoever reacts a moment later; the dispatcher turns it into jobs.
      create table events (
        id uuid primary key,
        program_id uuid not null,
        member_id uuid,
        type text not null,
        payload jsonb not null,
        occurred_at timestamptz not null,
        dispatched_at timestamptz
      );
      create index events_to_dispatch on events (id) where dispatched_at is null;
    `);
  }
}
