import { Migration } from "@mikro-orm/migrations";

/** Long work that staff starts: what people see of it, and where it goes on. */
export class JobsOfStaff extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      alter table files drop constraint files_purpose_check,
        add constraint files_purpose_check
          check (purpose in ('PICTURE', 'IMPORT_REPORT', 'JOB_REPORT'));

      create table staff_jobs (
        id uuid primary key,
        program_id uuid not null references programs,
        kind text not null,
        -- In public ids.
        parameters jsonb not null,
        status text not null
          check (status in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
        -- Whose rights it has: somebody of the staff, or whoever holds a key, also after it was
        -- rotated.
        starter_kind text not null check (starter_kind in ('STAFF', 'AUTOMATION')),
        starter_id uuid not null,
        owner_id uuid not null,
        starter text not null,
        locale text not null,
        total bigint not null check (total >= 0),
        succeeded bigint not null default 0 check (succeeded >= 0),
        refused bigint not null default 0 check (refused >= 0),
        points bigint,
        created_at timestamptz not null,
        started_at timestamptz,
        ended_at timestamptz,
        problem text,
        report_id uuid references files on delete set null,
        reverses_id uuid references staff_jobs,
        check (succeeded + refused <= total),
        check ((status in ('WAITING', 'RUNNING')) = (ended_at is null)),
        check ((status = 'FAILED') = (problem is not null)),
        check (status not in ('RUNNING', 'DONE') or started_at is not null),
        check (status <> 'DONE' or succeeded + refused = total),
        check ((kind = 'REVERSE_POINTS') = (reverses_id is not null))
      );
      create index staff_jobs_by_time on staff_jobs (program_id, created_at, id);
      create index staff_jobs_by_report on staff_jobs (report_id) where report_id is not null;
      create index staff_jobs_of_reversed on staff_jobs (reverses_id)
        where reverses_id is not null;

      -- The members that a job was started for: they never change, and each is done with once.
      create table staff_job_members (
        job_id uuid not null references staff_jobs,
        member_id uuid not null references members,
        status text not null default 'WAITING' check (status in ('WAITING', 'DONE', 'REFUSED')),
        -- The entry it made, where it moves points.
        entry_sequence bigint,
        points bigint,
        code text,
        message text,
        -- The job that took the entry back.
        reversed_in uuid references staff_jobs,
        primary key (job_id, member_id),
        check ((status = 'REFUSED') = (code is not null)),
        check ((code is null) = (message is null)),
        check ((entry_sequence is null) = (points is null)),
        check (entry_sequence is null or status = 'DONE'),
        check (reversed_in is null or entry_sequence is not null)
      );
      create index staff_job_members_waiting on staff_job_members (job_id, member_id)
        where status = 'WAITING';
      create index staff_job_members_reversed on staff_job_members (reversed_in)
        where reversed_in is not null;
      create index staff_job_members_of_member on staff_job_members (member_id);
    `);
  }
}
