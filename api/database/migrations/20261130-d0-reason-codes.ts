import { Migration } from "@mikro-orm/migrations";

/** Why staff do what they do by hand: a list of the program's own, recorded with each such write. */
export class ReasonCodes extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table reason_codes (
        program_id uuid not null references programs (id),
        code text not null check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
        names jsonb not null check (jsonb_typeof(names) = 'object'),
        is_active boolean not null,
        version integer not null default 1 check (version > 0),
        created_at timestamptz not null,
        primary key (program_id, code)
      );

      -- Null in what was written before, and where nobody gave one. It says nothing of a member.
      alter table audit_records add column reason_code text;
    `);
  }
}
