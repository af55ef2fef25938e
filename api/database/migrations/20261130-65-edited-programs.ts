import { Migration } from "@mikro-orm/migrations";

/** A program's own names, languages and look are edited; partners and limits of keys, too. */
export class EditedPrograms extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      alter table programs
        add column version int not null default 1 check (version > 0),
        -- How it looks: { logoUrl, color }, each of which may be missing.
        add column look jsonb not null default '{}' check (jsonb_typeof(look) = 'object');

      alter table partners
        add column version int not null default 1 check (version > 0),
        add column status text not null default 'ACTIVE' check (status in ('ACTIVE', 'ARCHIVED')),
        -- What its purchases are recorded under.
        add column source text;
      create unique index partners_by_source on partners (program_id, source)
        where source is not null;
      create unique index partners_by_name on partners (program_id, lower(name))
        where status = 'ACTIVE';

      -- How many points the holder of a key may give or take by hand: at once, and in a day.
      alter table access_keys
        add column points_per_time bigint check (points_per_time > 0),
        add column points_per_day bigint check (points_per_day > 0);
      create table access_key_points (
        program_id uuid not null references programs,
        -- Of whoever has the key, also after it was rotated.
        owner_id uuid not null,
        day date not null,
        points bigint not null check (points >= 0),
        primary key (program_id, owner_id, day)
      );
    `);
  }
}
