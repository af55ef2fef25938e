import { Migration } from "@mikro-orm/migrations";

/** Which adjustments were taken back, by hand or by a job: each once. */
export class AdjustmentReversals extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table adjustment_reversals (
        member_id uuid not null,
        entry_sequence bigint not null,
        reversal_sequence bigint not null check (reversal_sequence > entry_sequence),
        primary key (member_id, entry_sequence),
        unique (member_id, reversal_sequence),
        foreign key (member_id, entry_sequence) references entries,
        foreign key (member_id, reversal_sequence) references entries
      );
      insert into adjustment_reversals (member_id, entry_sequence, reversal_sequence)
      select m.member_id, m.entry_sequence, r.entry_sequence
      from staff_job_members m
      join staff_job_members r on r.job_id = m.reversed_in and r.member_id = m.member_id
      where r.entry_sequence is not null;
    `);
  }
}
