import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { programSnapshot } from "../../programs/program.ts";
import type { MessageKind } from "../message-kind.ts";
import { storedTemplate } from "./stored-template.ts";
import type { StoredTemplate } from "./stored-template.ts";

/** Which template, and which version of it somebody looked at. */
export interface TemplateNamed {
  readonly kind: MessageKind;
  readonly locale: string;
  readonly version: number;
}

// Also for one that has never been changed: of two who change it first, the second is refused.
const LOCK = sql.write("lock the message templates of a program")`
  select pg_advisory_xact_lock(hashtextextended('messages ' || ${"programId"}::text, 0))
`;

/**
 * A template under its lock; null when it was never changed.
 * @throws Refusal INVALID for a language of others, EDITED_MEANWHILE
 */
export async function templateToChange(
  work: Work,
  { kind, locale, version }: TemplateNamed,
): Promise<StoredTemplate | null> {
  refuseForeignLocale(work, locale);
  const { programId, rows } = work;
  await rows(LOCK, { programId });
  const stored = await storedTemplate(rows, { programId, kind, locale });
  if ((stored?.version ?? 0) === version) return stored;
  const field = ["input", "version"];
  throw refusal("EDITED_MEANWHILE", field, text("messages.templateEditedMeanwhile"));
}

/** @throws Refusal INVALID */
export function refuseForeignLocale({ configuration }: Work, locale: string): void {
  const { locales } = configuration.part(programSnapshot);
  if (locales.includes(locale)) return;
  const message = text("messages.localeNotSpoken", { locales: locales.join(", ") });
  throw refusal("INVALID", ["input", "locale"], message);
}
