import { sql } from "../../../database/sql.ts";
import type { RunStatement } from "../../../database/sql.ts";
import { standingAt } from "../../../versioning/version.ts";
import type { Standing, StoredVersion } from "../../../versioning/version.ts";
import type { MessageKind } from "../message-kind.ts";
import type { MessageContent } from "./message-content.ts";

/** The definition of a message template. */
export interface TemplateDefinition {
  /** Null: the built-in template is sent. */
  readonly content: MessageContent | null;
}

export type TemplateVersion = StoredVersion<TemplateDefinition>;

/** A program's own template of a kind of message in a language, as it stands now. */
export interface StoredTemplate {
  readonly id: string;
  readonly kind: MessageKind;
  readonly locale: string;
  readonly standing: Standing<TemplateVersion>;
}

interface TemplateRow extends Omit<StoredTemplate, "standing">, TemplateVersion {}

// The versions that are not past: the draft, the one in force, and those to come.
const LIST_TEMPLATES = sql.read<TemplateRow>("list a program's message templates")`
  select t.id, t.kind, t.locale, v.version, v.status, v.definition, v.saved_at as "savedAt",
    v.saved_by as "savedBy", v.published_at as "publishedAt", v.published_by as "publishedBy",
    v.in_force_from as "inForceFrom"
  from message_templates t
  join message_template_versions v on v.template_id = t.id and v.status in ('DRAFT', 'PUBLISHED')
  where t.program_id = ${"programId"}
    and (${"kind"}::text is null or t.kind = ${"kind"})
    and (${"locale"}::text is null or t.locale = ${"locale"})
    and not exists (
      select from message_template_versions newer
      where newer.template_id = t.id and newer.version > v.version
        and newer.status = 'PUBLISHED' and newer.in_force_from <= ${"now"}
    )
  order by t.id, v.version desc
`;

/** Which templates: of whom and when. */
export interface TemplatesOf {
  readonly programId: string;
  readonly now: Date;
}

/** The program's own templates, or those of a kind or language. */
export async function storedTemplates(
  rows: RunStatement,
  { programId, now }: TemplatesOf,
  { kind = null, locale = null }: { kind?: string | null; locale?: string | null } = {},
): Promise<StoredTemplate[]> {
  const found = await rows(LIST_TEMPLATES, { programId, now, kind, locale });
  return [...Map.groupBy(found, ({ id }) => id)].flatMap(([id, versions]) => {
    const standing = standingAt<TemplateVersion>(versions, now);
    const { kind: of, locale: language } = versions[0]!;
    return standing ? [{ id, kind: of, locale: language, standing }] : [];
  });
}

/** One of them; null when it was never changed. */
export async function storedTemplate(
  rows: RunStatement,
  templates: TemplatesOf,
  only: { kind: MessageKind; locale: string },
): Promise<StoredTemplate | null> {
  const [template] = await storedTemplates(rows, templates, only);
  return template ?? null;
}

/** The content that is sent now; null when it is the built-in one. */
export function sentContent(template: StoredTemplate | null): MessageContent | null {
  return template?.standing.live?.definition.content ?? null;
}

/**
 * The content to try: the draft's, or else the one that is sent; null when it is the built-in one.
 */
export function latestContent(template: StoredTemplate | null): MessageContent | null {
  const draft = template?.standing.draft;
  return draft ? draft.definition.content : sentContent(template);
}
