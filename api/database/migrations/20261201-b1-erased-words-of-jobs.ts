import { Migration } from "@mikro-orm/migrations";

/**
 * What staff wrote when it started a job goes with the members that the job was for: each entry has
 * those words too, and keeps them for whoever stays.
 */
export class ErasedWordsOfJobs extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create or replace function erase_member(member uuid) returns boolean
      language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        had_profile boolean;
      begin
        had_profile := erase_member_and_changes(member);
        update approvals set reason = '', note = '' where member_id = member;
        update staff_job_members set message = '' where member_id = member and message <> '';
        -- A job that still waits or runs needs them for its other members, and loses them at its end.
        update staff_jobs j set parameters = j.parameters || '{"reason": ""}'
        from staff_job_members m
        where m.member_id = member and j.id = m.job_id and j.ended_at is not null
          and j.parameters ? 'reason';
        return had_profile;
      end $$;

      -- The words stood in the record of the start as well, which belongs to no member.
      update audit_records a set changes = (
        select coalesce(jsonb_agg(change order by place), '[]')
        from jsonb_array_elements(a.changes) with ordinality c (change, place)
        where change ->> 'path' <> 'reason'
      )
      where operation = 'startBulkAction' and changes is not null;
    `);
  }
}
