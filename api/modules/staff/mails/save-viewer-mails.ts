import { sql } from "../../../database/sql.ts";
import { languages, text } from "../../../locales/text.ts";
import type { Language } from "../../../locales/text.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";

/** What somebody on the staff is written to about, and in which language; null: the program's. */
export interface ViewerMails {
  readonly approvals: boolean;
  readonly locale?: string | null;
}

const LOCK = sql.write<ViewerMails>("lock what somebody on the staff is written to about")`
  select approval_mails as approvals, locale from staff where id = ${"id"} for update
`;

const SAVE = sql.write("save what somebody on the staff is written to about")`
  update staff set approval_mails = ${"approvals"}, locale = ${"locale"} where id = ${"id"}
`;

/**
 * Saves what the caller is written to about.
 * @throws Refusal INVALID
 */
export async function saveViewerMails(
  work: Work,
  { approvals, locale = null }: ViewerMails,
): Promise<{ id: string }> {
  if (locale !== null && !languages.includes(locale as Language)) {
    const message = text("staff.mailLanguage", { languages: languages.join(", ") });
    throw refusal("INVALID", ["input", "locale"], message);
  }
  const id = work.caller.credentialId;
  const [before] = await work.rows(LOCK, { id });
  await work.rows(SAVE, { id, approvals, locale });
  work.audit({ subjectId: id, before: { ...before! }, after: { approvals, locale } });
  return { id };
}
