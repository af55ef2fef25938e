import { Migration } from "@mikro-orm/migrations";

/** Message templates are versions as everything else is; a version without content sends the built-in template. */
export class MessageTemplateVersions extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      alter table message_templates add column id uuid not null default gen_random_uuid();
      alter table message_templates
        drop constraint message_templates_pkey,
        add primary key (id),
        add unique (program_id, kind, locale);

      create table message_template_versions (
        template_id uuid not null references message_templates,
        version int not null check (version > 0),
        status text not null,
        definition jsonb not null,
        saved_at timestamptz not null,
        saved_by text not null,
        published_at timestamptz,
        published_by text,
        in_force_from timestamptz,
        primary key (template_id, version),
        constraint message_template_versions_status
          check (status in ('DRAFT', 'PUBLISHED', 'DISCARDED', 'CANCELLED')),
        constraint message_template_versions_published check (
          (status in ('PUBLISHED', 'CANCELLED')) = (published_at is not null)
          and (published_at is null) = (in_force_from is null)
        )
      );
      create unique index message_template_drafts on message_template_versions (template_id)
        where status = 'DRAFT';

      insert into message_template_versions (template_id, version, status, definition, saved_at, saved_by)
      select id, version, 'DRAFT', jsonb_build_object('content', draft), saved_at, saved_by
      from message_templates where draft is not null;
      -- What was sent has the number before the draft's. Without draft and text, it was reset.
      insert into message_template_versions (template_id, version, status, definition, saved_at, saved_by,
        published_at, published_by, in_force_from)
      select id, case when draft is null then version else version - 1 end, 'PUBLISHED',
        jsonb_build_object('content', published), saved_at, saved_by, saved_at, saved_by, saved_at
      from message_templates
      where published is not null and (draft is null or version > 1) or published is null and draft is null;

      alter table message_templates
        alter column id drop default,
        drop column version,
        drop column draft,
        drop column published,
        drop column saved_at,
        drop column saved_by;
    `);
  }
}
