import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { Refusal, refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { callerName } from "../../access/caller-name.ts";
import { commonFacts } from "../sending/message-facts.ts";
import { wrongInContent } from "./message-content.ts";
import type { MessageContent } from "./message-content.ts";
import { SAMPLE_MEMBER, sampleFacts } from "./sample-facts.ts";
import { templateToChange } from "./template-to-change.ts";
import type { TemplateNamed } from "./template-to-change.ts";

export interface SaveMessageTemplate extends TemplateNamed {
  /** The draft there is, when left out. */
  readonly content?: MessageContent | null;
  readonly publish?: boolean | null;
}

const SAVE = sql.write("save a message template")`
  insert into message_templates as t
    (program_id, kind, locale, version, draft, published, saved_at, saved_by)
  values (${"programId"}, ${"kind"}, ${"locale"}, ${"version"}, ${"draft"}, ${"published"},
    ${"now"}, ${"caller"})
  on conflict (program_id, kind, locale) do update set
    version = excluded.version, draft = excluded.draft,
    published = coalesce(excluded.published, t.published),
    saved_at = excluded.saved_at, saved_by = excluded.saved_by
`;

/**
 * Saves a program's own text for a message: as a draft, or to be sent from now on.
 * @throws Refusal INVALID, EDITED_MEANWHILE, REQUIRED without content or draft.
 */
export async function saveMessageTemplate(work: Work, input: SaveMessageTemplate): Promise<object> {
  const { kind, locale } = input;
  const stored = await templateToChange(work, input);
  const content = input.content ?? stored?.draft;
  if (!content) {
    throw refusal("REQUIRED", ["input", "content"], text("messages.draftMissing"));
  }
  const facts = { ...commonFacts(work, SAMPLE_MEMBER, locale), ...sampleFacts(kind, locale) };
  const reasons = wrongInContent(content, facts, ["input", "content"]);
  if (reasons.length > 0) throw new Refusal(...reasons);

  const { subject, html } = content;
  const saved = JSON.stringify({ subject, html, text: content.text });
  await work.rows(SAVE, {
    programId: work.programId,
    kind,
    locale,
    version: input.version + 1,
    draft: input.publish ? null : saved,
    published: input.publish ? saved : null,
    now: work.now,
    caller: await callerName(work),
  });
  return {};
}
