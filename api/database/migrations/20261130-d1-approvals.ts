import { Migration } from "@mikro-orm/migrations";

/** Above a limit, points move by hand once somebody else has approved it. */
export class Approvals extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      -- How many points people with a role may move by hand; no row for any number.
      create table role_limits (
        program_id uuid not null references programs,
        role text not null,
        points_per_time bigint check (points_per_time > 0),
        points_per_day bigint check (points_per_day > 0),
        primary key (program_id, role)
      );

      create table approvals (
        member_id uuid not null references members,
        id uuid not null,
        program_id uuid not null references programs,
        operation text not null check (operation in ('adjustPoints', 'transferPoints')),
        points bigint not null check (points <> 0),
        -- What else the write takes, in public ids.
        input jsonb not null,
        -- What staff wrote: erasure takes both.
        reason text not null,
        note text not null default '',
        status text not null check (status in ('PENDING', 'APPROVED', 'DECLINED')),
        requested_at timestamptz not null,
        -- Of whoever has the key, also after it was rotated; of a person, the user.
        requested_by uuid not null,
        requester text not null,
        expires_at timestamptz not null check (expires_at > requested_at),
        decided_at timestamptz,
        decider text,
        -- Nobody approves what they asked for.
        decided_by uuid check (status <> 'APPROVED' or decided_by <> requested_by),
        entry_sequence bigint,
        primary key (member_id, id),
        check ((status = 'PENDING') = (decided_at is null)),
        check ((decided_at is null) = (decided_by is null)),
        check ((status = 'APPROVED') = (entry_sequence is not null))
      );
      create index approvals_by_time on approvals (program_id, requested_at, id);
      create index approvals_pending on approvals (program_id, requested_at, id)
        where status = 'PENDING';

      alter function erase_member(uuid) rename to erase_member_and_changes;
      create function erase_member(member uuid) returns boolean
      language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        had_profile boolean;
      begin
        had_profile := erase_member_and_changes(member);
        update approvals set reason = '', note = '' where member_id = member;
        return had_profile;
      end $$;
      revoke execute on function erase_member_and_changes(uuid) from public;
    `);
  }
}
