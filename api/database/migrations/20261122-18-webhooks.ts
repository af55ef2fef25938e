import { Migration } from "@mikro-orm/migrations";

export class Webhooks extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      -- Given under the lock of the member's wallet: of two events of a member, the later one has the greater.
      alter table events add column sequence bigint generated always as identity;

      -- Of which points that will expire was told, so that it is told once.
      create table expiry_notices (
        member_id uuid not null references members,
        day date not null,
        points bigint not null check (points > 0),
        told_at timestamptz not null,
        primary key (member_id, day)
      );

      create table webhook_endpoints (
        id uuid primary key,
        program_id uuid not null references programs,
        url text not null,
        description text not null,
        -- Empty: every event.
        event_types text[] not null,
        status text not null check (status in ('ENABLED', 'DISABLED', 'ARCHIVED')),
        disabled_at timestamptz,
        disabled_reason text check (disabled_reason in ('STAFF', 'GONE', 'FAILING')),
        -- Locked with a key that is not in here; the one before signs too, for a while.
        secret bytea not null check (length(secret) > 28),
        previous_secret bytea check (length(previous_secret) > 28),
        previous_until timestamptz,
        -- Since when nothing has arrived.
        failing_since timestamptz,
        created_at timestamptz not null,
        check ((status = 'DISABLED') = (disabled_reason is not null)),
        check ((disabled_at is null) = (disabled_reason is null)),
        check ((previous_secret is null) = (previous_until is null))
      );
      create index webhook_endpoints_of_program on webhook_endpoints (program_id, created_at desc, id desc);

      -- An event on its way to an endpoint; there is no second one.
      create table webhook_deliveries (
        id uuid primary key,
        endpoint_id uuid not null references webhook_endpoints,
        program_id uuid not null,
        event_id uuid not null,
        event_type text not null,
        body text not null,
        status text not null check (status in ('WAITING', 'DELIVERED', 'FAILED')),
        created_at timestamptz not null,
        -- By the program's clock.
        next_attempt_at timestamptz,
        -- By the real clock: the worker that has it says so every few seconds.
        taken_until timestamptz,
        -- How often it was taken; the number of its last attempt.
        attempts int not null default 0 check (attempts >= 0),
        -- How many times it failed since the schedule began.
        failures int not null default 0 check (failures >= 0),
        unique (endpoint_id, event_id),
        check ((status = 'WAITING') = (next_attempt_at is not null))
      );
      create index webhook_deliveries_waiting on webhook_deliveries (endpoint_id, next_attempt_at, id)
        where next_attempt_at is not null;
      create index webhook_deliveries_of_program on webhook_deliveries (program_id, created_at desc, id desc);
      create index webhook_deliveries_of_endpoint on webhook_deliveries (endpoint_id, created_at desc, id desc);

      create table webhook_attempts (
        delivery_id uuid not null references webhook_deliveries on delete cascade,
        number int not null check (number > 0),
        attempted_at timestamptz not null,
        took_ms int not null check (took_ms >= 0),
        status int,
        error text,
        response text not null,
        primary key (delivery_id, number),
        check ((status is null) = (error is not null))
      );
    `);
  }
}
