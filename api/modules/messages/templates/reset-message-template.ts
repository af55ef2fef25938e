import { sql } from "../../../database/sql.ts";
import type { Work } from "../../../writes/work.ts";
import { callerName } from "../../access/caller-name.ts";
import { templateToChange } from "./template-to-change.ts";
import type { TemplateNamed } from "./template-to-change.ts";

const RESET = sql.write("reset a message template")`
  update message_templates
  set version = version + 1, draft = null, published = null,
    saved_at = ${"now"}, saved_by = ${"caller"}
  where program_id = ${"programId"} and kind = ${"kind"} and locale = ${"locale"}
`;

/**
 * Returns to the built-in text of a message; one that was never changed stays as it is.
 * @throws Refusal INVALID, EDITED_MEANWHILE.
 */
export async function resetMessageTemplate(work: Work, input: TemplateNamed): Promise<object> {
  const { kind, locale } = input;
  const stored = await templateToChange(work, input);
  if (!stored) return {};
  const { programId, now } = work;
  await work.rows(RESET, { programId, kind, locale, now, caller: await callerName(work) });
  return {};
}
