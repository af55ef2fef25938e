import { Migration } from "@mikro-orm/migrations";

/** Who may approve a movement is written to, once, in a language and if they like. */
export class ApprovalMails extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      alter table staff add column approval_mails boolean not null default true,
        -- The language of e-mails to them; null for the program's.
        add column locale text check (locale in ('en', 'vi'));

      create table approval_mails (
        id uuid primary key,
        program_id uuid not null references programs,
        member_id uuid not null,
        approval_id uuid not null,
        staff_id uuid not null references staff,
        status text not null check (status in ('WAITING', 'SENT', 'SKIPPED', 'FAILED')),
        error text,
        created_at timestamptz not null,
        sent_at timestamptz,
        -- By the program's clock.
        next_attempt_at timestamptz,
        -- By the real clock: the worker that has it says so every few seconds.
        taken_until timestamptz,
        attempts int not null default 0 check (attempts >= 0),
        failures int not null default 0 check (failures >= 0),
        unique (approval_id, staff_id),
        foreign key (member_id, approval_id) references approvals,
        check ((status = 'WAITING') = (next_attempt_at is not null)),
        check ((status = 'SENT') = (sent_at is not null))
      );
      create index approval_mails_due on approval_mails (program_id, next_attempt_at)
        where next_attempt_at is not null;
      create index approval_mails_by_time on approval_mails (program_id, created_at)
        where next_attempt_at is null;
    `);
  }
}
