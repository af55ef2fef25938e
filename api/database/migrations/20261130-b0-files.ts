import { Migration } from "@mikro-orm/migrations";

/** Pictures, which stay, and reports of imports, which end. */
export class Files extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table files (
        id uuid primary key,
        program_id uuid not null references programs (id),
        purpose text not null check (purpose in ('PICTURE', 'IMPORT_REPORT')),
        media_type text not null,
        size integer not null check (size > 0),
        sha256 bytea not null check (length(sha256) = 32),
        -- Null where it is kept in an object store.
        content bytea,
        -- False while it is on its way to one.
        is_stored boolean not null,
        made_at timestamptz not null,
        ends_at timestamptz,
        check (content is null or (length(content) = size and sha256(content) = sha256)),
        check (content is null or is_stored),
        check ((purpose = 'PICTURE') = (ends_at is null))
      );
      -- All of it is compressed already.
      alter table files alter column content set storage external;

      create unique index files_of_pictures on files (program_id, sha256)
        where purpose = 'PICTURE';
      create index files_by_hash on files (sha256) where purpose = 'PICTURE';
      create index files_by_end on files (program_id, ends_at) where ends_at is not null;
    `);
  }
}
