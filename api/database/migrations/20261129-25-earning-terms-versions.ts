import { Migration } from "@mikro-orm/migrations";

/** Earning terms are versions as everything else is: drafts, in force now or from a later moment on. */
export class EarningTermsVersions extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table earning_terms_versions (
        program_id uuid not null references programs,
        version int not null check (version > 0),
        status text not null,
        definition jsonb not null,
        saved_at timestamptz not null,
        saved_by text not null,
        published_at timestamptz,
        published_by text,
        in_force_from timestamptz,
        primary key (program_id, version),
        constraint earning_terms_versions_status
          check (status in ('DRAFT', 'PUBLISHED', 'DISCARDED', 'CANCELLED')),
        constraint earning_terms_versions_published check (
          (status in ('PUBLISHED', 'CANCELLED')) = (published_at is not null)
          and (published_at is null) = (in_force_from is null)
        )
      );
      create unique index earning_terms_drafts on earning_terms_versions (program_id)
        where status = 'DRAFT';

      -- Each began when the one before it was replaced, by whom that was.
      with terms as (
        select program_id, version, terms as definition from former_earning_terms
        union all
        select id, terms_version, earning_terms from programs
      )
      insert into earning_terms_versions (program_id, version, status, definition, saved_at, saved_by,
        published_at, published_by, in_force_from)
      select t.program_id, t.version, 'PUBLISHED', t.definition, b.at, b.by, b.at, b.by, b.at
      from terms t
      join programs p on p.id = t.program_id
      left join former_earning_terms f on f.program_id = t.program_id and f.version = t.version - 1
      cross join lateral (
        select coalesce(f.replaced_at, p.created_at) as at, coalesce(f.replaced_by, 'migration') as by
      ) b;

      drop table former_earning_terms;
      alter table programs drop column earning_terms, drop column terms_version;
    `);
  }
}
