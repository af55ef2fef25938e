import { Migration } from "@mikro-orm/migrations";

/** Lists of the admin as people want to find them again. */
export class ListViews extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table list_views (
        id uuid primary key,
        program_id uuid not null references programs,
        list text not null check (list ~ '^[a-z][a-z-]{0,39}$'),
        -- Of whoever has the key, also after it was rotated; of a person, the user.
        owner_id uuid not null,
        owner text not null,
        name text not null check (name <> '' and length(name) <= 60),
        state text not null check (length(state) <= 2000),
        is_shared boolean not null,
        created_at timestamptz not null,
        unique (program_id, id)
      );
      create unique index list_views_by_name
        on list_views (program_id, list, owner_id, lower(name));

      -- With which view a list opens for somebody: their own, or one that is shared.
      create table list_view_choices (
        program_id uuid not null,
        owner_id uuid not null,
        list text not null,
        view_id uuid not null,
        primary key (program_id, owner_id, list),
        foreign key (program_id, view_id) references list_views (program_id, id)
          on delete cascade
      );
      create index list_view_choices_of_view on list_view_choices (program_id, view_id);
    `);
  }
}
