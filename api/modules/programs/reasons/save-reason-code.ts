import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import type { Localized } from "../../../values/localized.ts";
import { outdatedVersion } from "../../../versioning/outdated-version.ts";
import { refusal, Refusal } from "../../../writes/refusal.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { programSnapshot } from "../program.ts";

export interface SaveReasonCode {
  readonly code: string;
  /** None for a new one. */
  readonly version?: number | null;
  readonly translations: readonly { readonly locale: string; readonly name: string }[];
  readonly active?: boolean | null;
}

const CODE = /^[A-Z][A-Z0-9_]{0,39}$/;
const NAME_LONGEST = 100;
const CODES_MAX = 100;

interface StoredReason {
  readonly code: string;
  readonly names: Localized;
  readonly isActive: boolean;
  readonly version: number;
}

const READ_CODES = sql.read<StoredReason>("read reason codes to edit one")`
  select code, names, is_active as "isActive", version from reason_codes
  where program_id = ${"programId"}
`;

const SAVE = sql.write("save a reason code")`
  insert into reason_codes (program_id, code, names, is_active, created_at)
  values (${"programId"}, ${"code"}, ${"names"}, ${"isActive"}, ${"now"})
  on conflict (program_id, code) do update set names = excluded.names,
    is_active = excluded.is_active, version = reason_codes.version + 1
`;

/**
 * Adds a reason code, or edits the names of one and whether it is used. The code itself stays: it
 * is recorded with what was done.
 * @throws Refusal CODE_TAKEN, NOT_FOUND, EDITED_MEANWHILE; INVALID.
 */
export async function saveReasonCode(
  work: Work,
  { code, version, translations, active }: SaveReasonCode,
): Promise<{ code: string }> {
  const { programId, now } = work;
  // The program's lock: two who add one code at once do so one after the other.
  await work.changeConfiguration();
  const codes = await work.rows(READ_CODES, { programId });
  const before = codes.find((it) => it.code === code);
  expectVersion(before, version);
  const isActive = active ?? before?.isActive ?? true;
  const names = inOrder(work, { ...before?.names, ...namesIn(translations) });
  const reasons = problems(work, { code, translations, names });
  if (!before && codes.length >= CODES_MAX) {
    const message = text("programs.tooManyReasons", { max: CODES_MAX });
    reasons.push({ code: "INVALID", field: ["input", "code"], message });
  }
  if (reasons.length > 0) throw new Refusal(...reasons);

  await work.rows(SAVE, { programId, code, names: JSON.stringify(names), isActive, now });
  const was = before && { names: before.names, isActive: before.isActive };
  work.audit({ before: was ?? {}, after: { code, names, isActive } });
  return { code };
}

function expectVersion(before: StoredReason | undefined, version: number | null | undefined): void {
  const field = ["input", version == null ? "code" : "version"];
  if (!before) {
    if (version == null) return;
    throw refusal("NOT_FOUND", ["input", "code"], text("programs.noSuchReason"));
  }
  if (version == null) throw refusal("CODE_TAKEN", field, text("programs.reasonTaken"));
  if (before.version === version) return;
  throw outdatedVersion(before.version, field);
}

function namesIn(translations: SaveReasonCode["translations"]): Record<string, string> {
  return Object.fromEntries(translations.map(({ locale, name }) => [locale, name.trim()]));
}

/** In the program's own order: readers of other languages see the first. */
function inOrder({ configuration }: Work, names: Record<string, string>): Localized {
  const { locales } = configuration.part(programSnapshot);
  return Object.fromEntries(locales.flatMap((of) => (names[of] ? [[of, names[of]]] : [])));
}

interface NamedReason extends Pick<SaveReasonCode, "code" | "translations"> {
  readonly names: Localized;
}

function problems(work: Work, { code, translations, names }: NamedReason): RefusalReason[] {
  const { locales } = work.configuration.part(programSnapshot);
  const found: RefusalReason[] = [];
  const refuse = (path: readonly string[], message: RefusalReason["message"]) =>
    found.push({ code: "INVALID", field: ["input", ...path], message });
  if (!CODE.test(code)) refuse(["code"], text("programs.reasonCodeInvalid"));
  for (const [position, { locale, name }] of translations.entries()) {
    const path = ["translations", String(position)];
    if (!locales.includes(locale)) {
      refuse(
        [...path, "locale"],
        text("programs.translationNotSpoken", { list: locales.join(", ") }),
      );
    }
    if (name.trim() === "" || [...name.trim()].length > NAME_LONGEST) {
      refuse([...path, "name"], text("programs.nameLength", { max: NAME_LONGEST }));
    }
  }
  if (Object.keys(names).length === 0 && found.length === 0) {
    refuse(["translations"], text("programs.reasonNameMissing"));
  }
  return found;
}
