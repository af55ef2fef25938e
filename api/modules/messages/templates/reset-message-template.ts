import type { Work } from "../../../writes/work.ts";
import { callerName } from "../../access/caller-name.ts";
import { templateToChange } from "./template-to-change.ts";
import type { TemplateNamed } from "./template-to-change.ts";

const RESET = /* sql */ `
  update message_templates set version = version + 1, draft = null, published = null, saved_at = $4, saved_by = $5
  where program_id = $1 and kind = $2 and locale = $3
`;

/**
 * Goes back to the built-in words of a message; one that was never changed stays as it is.
 * @throws Refusal as the mutation's description lists.
 */
export async function resetMessageTemplate(work: Work, input: TemplateNamed): Promise<object> {
  const { kind, locale } = input;
  const stored = await templateToChange(work, input);
  if (!stored) return {};
  await work.rows(RESET, [work.programId, kind, locale, work.now, await callerName(work)]);
  return {};
}
