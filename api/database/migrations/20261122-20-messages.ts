import { Migration } from "@mikro-orm/migrations";

export class Messages extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      -- An e-mail on its way to a member, without what stands in it; or a test, with the address until it is sent.
      create table messages (
        id uuid primary key,
        program_id uuid not null references programs,
        member_id uuid references members,
        event_id uuid,
        kind text not null check (kind in
          ('WELCOME', 'POINTS_EXPIRING', 'TIER_REACHED', 'COUPON_ISSUED', 'REFERRAL_REWARDED')),
        -- Of the event: ids, numbers and instants.
        about jsonb not null,
        test_locale text,
        test_address text,
        status text not null check (status in ('WAITING', 'SENT', 'SKIPPED', 'FAILED')),
        skipped_for text check (skipped_for in
          ('NO_ADDRESS', 'NO_CONSENT', 'NOT_ACTIVE', 'OUTDATED', 'SWITCHED_OFF')),
        error text,
        created_at timestamptz not null,
        sent_at timestamptz,
        -- By the program's clock.
        next_attempt_at timestamptz,
        -- By the real clock: the worker that has it says so every few seconds.
        taken_until timestamptz,
        -- How often it was taken; the number of its last attempt.
        attempts int not null default 0 check (attempts >= 0),
        failures int not null default 0 check (failures >= 0),
        unique (event_id, kind),
        check ((status = 'WAITING') = (next_attempt_at is not null)),
        check ((status = 'SENT') = (sent_at is not null)),
        check ((status = 'SKIPPED') = (skipped_for is not null)),
        check ((member_id is null) = (test_locale is not null)),
        check ((member_id is null) = (event_id is null)),
        -- An address of nobody else's, and no longer than it is needed.
        check ((test_address is not null) = (member_id is null and status = 'WAITING'))
      );
      create index messages_waiting on messages (program_id, next_attempt_at, id) where next_attempt_at is not null;
      create index messages_of_program on messages (program_id, created_at desc, id desc);
      create index messages_of_member on messages (member_id, created_at desc, id desc);

      -- Words of a program's own for a kind of e-mail in a language; without both, the built-in ones are sent.
      create table message_templates (
        program_id uuid not null references programs,
        kind text not null,
        locale text not null,
        version int not null check (version > 0),
        draft jsonb,
        published jsonb,
        saved_at timestamptz not null,
        saved_by text not null,
        primary key (program_id, kind, locale)
      );

      -- Kinds of e-mail that a program switched off, or on again.
      create table message_switches (
        program_id uuid not null references programs,
        kind text not null,
        enabled boolean not null,
        primary key (program_id, kind)
      );
    `);
  }
}
