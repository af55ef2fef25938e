import { Migration } from "@mikro-orm/migrations";

/** What staff write down about a member. */
export class MemberNotes extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table member_notes (
        member_id uuid not null references members,
        id uuid not null unique,
        program_id uuid not null references programs,
        text text not null check (text <> '' and length(text) <= 2000),
        is_pinned boolean not null,
        -- Of whoever has the key, also after it was rotated; of a person, the user.
        author_id uuid not null,
        author text not null,
        created_at timestamptz not null,
        changed_at timestamptz,
        primary key (member_id, id)
      );
    `);
  }
}
