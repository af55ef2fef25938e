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

const SAVE = /* sql */ `
  insert into message_templates as t (program_id, kind, locale, version, draft, published, saved_at, saved_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (program_id, kind, locale) do update set version = excluded.version, draft = excluded.draft,
    published = coalesce(excluded.published, t.published), saved_at = excluded.saved_at, saved_by = excluded.saved_by
`;

/**
 * Saves a program's own words for a message: as a draft, or to be sent from now on.
 * @throws Refusal as the mutation's description lists.
 */
export async function saveMessageTemplate(work: Work, input: SaveMessageTemplate): Promise<object> {
  const { kind, locale } = input;
  const stored = await templateToChange(work, input);
  const content = input.content ?? stored?.draft;
  if (!content) {
    throw refusal("REQUIRED", ["input", "content"], {
      en: "There is no draft to save. Give the subject, the HTML and the plain text.",
      vi: "Chưa có bản nháp để lưu. Hãy nhập tiêu đề, nội dung HTML và văn bản thuần.",
    });
  }
  const facts = { ...commonFacts(work, SAMPLE_MEMBER, locale), ...sampleFacts(kind, locale) };
  const reasons = wrongInContent(content, facts, ["input", "content"]);
  if (reasons.length > 0) throw new Refusal(...reasons);

  const { subject, html, text } = content;
  const words = JSON.stringify({ subject, html, text });
  const [draft, published] = input.publish ? [null, words] : [words, null];
  const saved = [draft, published, work.now, await callerName(work)];
  await work.rows(SAVE, [work.programId, kind, locale, input.version + 1, ...saved]);
  return {};
}
