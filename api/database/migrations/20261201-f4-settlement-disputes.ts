import { Migration } from "@mikro-orm/migrations";

/** What partners say against lines of their settlements, and what the program answers. */
export class SettlementDisputes extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      -- Beside the line, which never changes.
      create table settlement_disputes (
        partner_id uuid not null,
        sequence bigint not null,
        program_id uuid not null references programs,
        status text not null check (status in ('OPEN', 'ANSWERED', 'CLOSED')),
        notes int not null check (notes between 0 and 100),
        opened_at timestamptz not null,
        primary key (partner_id, sequence),
        foreign key (partner_id, sequence) references partner_entries
      );
      create index settlement_disputes_of_program on settlement_disputes (program_id);

      create table settlement_dispute_notes (
        partner_id uuid not null,
        sequence bigint not null,
        number int not null check (number >= 1),
        program_id uuid not null references programs,
        written_by text not null check (written_by in ('PARTNER', 'PROGRAM')),
        text text not null check (char_length(text) between 1 and 1000),
        written_at timestamptz not null,
        primary key (partner_id, sequence, number),
        foreign key (partner_id, sequence) references settlement_disputes
      );
      create index settlement_dispute_notes_of_program on settlement_dispute_notes (program_id);
    `);
  }
}
