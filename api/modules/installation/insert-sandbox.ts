import type { ProgramSeeds } from "../../configuration/program-seeds.ts";
import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import { decodeId } from "../../values/id.ts";
import type { Localized } from "../../values/localized.ts";
import { refusal, Refusal } from "../../writes/refusal.ts";
import type { RefusalReason } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { nameProblem } from "./read-new-program.ts";
import type { NewProgramInput } from "./read-new-program.ts";

/** A sandbox that is to be made, and what is known to be wrong with it. */
interface NewSandbox {
  readonly input: NewProgramInput & { readonly sandboxOf?: string | null };
  readonly problems: readonly RefusalReason[];
  readonly seeds: ProgramSeeds;
}

interface Original {
  readonly currencyCode: string;
  readonly timeZone: string;
  readonly countryCode: string;
  readonly locales: readonly string[];
  readonly isSandbox: boolean;
  readonly isClosed: boolean;
}

const FIND_ORIGINAL = sql.read<Original>("find the program of a sandbox")`
  select currency_code as "currencyCode", time_zone as "timeZone", country_code as "countryCode",
    locales, is_sandbox as "isSandbox", closed_at is not null as "isClosed"
  from programs where id = ${"from"}
`;

/**
 * Inserts a sandbox of a program.
 * @throws Refusal NOT_FOUND, PROGRAM_CLOSED; INVALID for every value that is another than its own.
 */
export async function insertSandbox(
  work: Work,
  { input, problems, seeds }: NewSandbox,
): Promise<string> {
  const field = ["input", "sandboxOf"];
  const from = decodeId("prg", input.sandboxOf ?? "");
  const [original] = from ? await work.rows(FIND_ORIGINAL, { from }) : [];
  if (!from || !original) {
    throw refusal("NOT_FOUND", field, text("installation.noSuchProgram"));
  }
  if (original.isClosed) {
    throw refusal("PROGRAM_CLOSED", field, text("installation.alreadyClosed"));
  }
  if (original.isSandbox) throw refusal("INVALID", field, text("installation.sandboxOfSandbox"));
  const reasons = [...differences(input, original), ...problems];
  if (reasons.length > 0) throw new Refusal(...reasons);

  const { locales } = original;
  return seeds.insertSandbox(work.em, {
    from,
    since: work.now,
    names: everywhere(input.name, locales),
    pointsNames: everywhere(input.pointsName, locales),
  });
}

/** What a sandbox can't have otherwise than its program, and names that are none. */
function differences(input: NewProgramInput, original: Original): RefusalReason[] {
  const names = (["name", "pointsName"] as const).flatMap((field): RefusalReason[] => {
    const message = input[field] == null ? null : nameProblem(input[field].trim());
    return message ? [{ code: "INVALID", field: ["input", field], message }] : [];
  });
  const same = ["currencyCode", "timeZone", "countryCode", "locales"] as const;
  const others = same.flatMap((field): RefusalReason[] => {
    const given = input[field];
    if (given == null || String(given) === String(original[field])) return [];
    const message = text("installation.sandboxDiffers");
    return [{ code: "INVALID", field: ["input", field], message }];
  });
  return [...names, ...others];
}

function everywhere(
  name: string | null | undefined,
  locales: readonly string[],
): Localized | undefined {
  if (name == null) return undefined;
  return Object.fromEntries(locales.map((locale) => [locale, name.trim()]));
}
