import { Migration } from "@mikro-orm/migrations";

/** What reached a program over HTTP and what it was answered, for whoever builds on it. */
export class RequestLog extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      -- Not part of the WAL: a crash of the database may empty it, and nothing else depends on it.
      create unlogged table requests (
        id uuid primary key default gen_random_uuid(),
        program_id uuid not null,
        request_id text not null,
        -- By the real clock, also in a sandbox.
        answered_at timestamptz not null,
        api text not null,
        operation text,
        type text,
        method text not null,
        status int not null,
        codes text[] not null,
        milliseconds int not null check (milliseconds >= 0),
        caller_kind text not null,
        -- The key, or the person's place on the staff; null for members, whom the log does not name.
        credential_id uuid
      );
      create index requests_by_time on requests (program_id, answered_at, id);
    `);
  }
}
