import { sql } from "../../../database/sql.ts";
import type { RunStatement } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { currencyDecimals } from "../../../values/money.ts";
import { outdatedVersion } from "../../../versioning/outdated-version.ts";
import { Refusal } from "../../../writes/refusal.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { languageUse } from "./language-use.ts";
import { readProgramChange } from "./read-program-change.ts";
import type { ProgramChange, StoredProgram } from "./read-program-change.ts";

export interface UpdateProgram extends ProgramChange {
  readonly version: number;
}

// Locked: two who edit it at once do so one after the other.
const READ_PROGRAM = sql.read<StoredProgram & { version: number }>("read a program to edit it")`
  select version, names, descriptions, points_names as "pointsNames", locales,
    default_locale as "defaultLocale", look, currency_code as "currencyCode",
    time_zone as "timeZone"
  from programs where id = ${"programId"}
`;

const IS_IN_USE = sql.read<{ inUse: boolean }>("find out whether a program is in use")`
  select exists (select from purchases where program_id = ${"programId"})
    or exists (select from entries where program_id = ${"programId"}) as "inUse"
`;

const UPDATE_PROGRAM = sql.write("edit a program")`
  update programs p set version = p.version + 1, names = e.names, descriptions = e.descriptions,
    points_names = e."pointsNames", locales = e.locales, default_locale = e."defaultLocale",
    look = e.look, currency_code = e."currencyCode", time_zone = e."timeZone"
  from jsonb_to_record(${"edited"}) as e (names jsonb, descriptions jsonb, "pointsNames" jsonb,
    locales text[], "defaultLocale" text, look jsonb, "currencyCode" text, "timeZone" text)
  where id = ${"programId"}
`;

/**
 * Edits what a program is called, speaks and looks like.
 * @throws Refusal EDITED_MEANWHILE; with everything that is wrong: INVALID, LANGUAGE_IN_USE,
 *   PROGRAM_IN_USE.
 */
export async function updateProgram(
  work: Work,
  { version, ...change }: UpdateProgram,
): Promise<{ version: number }> {
  const { programId, locale } = work;
  await work.changeConfiguration();
  const [before] = await work.rows(READ_PROGRAM, { programId });
  if (before!.version !== version) throw outdatedVersion(before!.version);
  const { after, reasons } = readProgramChange(change, { before: before!, locale });
  const removed = before!.locales.filter((it) => !after.locales.includes(it));
  const use = await languageUse(work, { removed, remaining: after.locales });
  if (use) reasons.push({ code: "LANGUAGE_IN_USE", field: ["input", "locales"], message: use });
  reasons.push(...(await fixedReasons(work, { before: before!, after })));
  if (reasons.length > 0) throw new Refusal(...reasons);

  await work.rows(UPDATE_PROGRAM, { programId, edited: JSON.stringify(after) });
  const { version: _, ...was } = before!;
  work.audit({ subjectId: programId, before: was, after });
  return { version: version + 1 };
}

/** Whether something was recorded, by which currency and days have their meaning. */
export async function isProgramInUse(rows: RunStatement, programId: string): Promise<boolean> {
  const [answer] = await rows(IS_IN_USE, { programId });
  return answer!.inUse;
}

/** Money and days that were recorded mean what they meant: then neither of the two changes. */
async function fixedReasons(
  work: Work,
  { before, after }: { readonly before: StoredProgram; readonly after: StoredProgram },
): Promise<RefusalReason[]> {
  const changed = (["currencyCode", "timeZone"] as const).filter((it) => before[it] !== after[it]);
  if (changed.length === 0) return [];
  if (await isProgramInUse(work.rows, work.programId)) {
    const message = text("programs.fixedByUse");
    return changed.map((field) => ({ code: "PROGRAM_IN_USE", field: ["input", field], message }));
  }
  const [from, to] = [before.currencyCode, after.currencyCode];
  if (currencyDecimals(from) === currencyDecimals(to)) return [];
  // Amounts are stored in minor units: 10,000 ₫ would become 100.00 €.
  const message = text("programs.otherDecimals", { currency: from });
  return [{ code: "INVALID", field: ["input", "currencyCode"], message }];
}
