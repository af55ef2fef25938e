import { uuidv7 } from "uuidv7";
import type { ProgramSeeds } from "../../configuration/program-seeds.ts";
import type { Context } from "../../graphql/context.ts";
import { Refusal } from "../../writes/refusal.ts";
import type { RefusalReason } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import type { AccessKeyKind } from "../access/access-key.ts";
import { originProblems } from "../access/create-access-key.ts";
import { insertAccessKey, makeKey } from "../access/insert-access-key.ts";
import type { StoredKey } from "../access/insert-access-key.ts";
import { insertSandbox } from "./insert-sandbox.ts";
import { readNewProgram } from "./read-new-program.ts";
import type { NewProgramInput } from "./read-new-program.ts";

export interface CreateProgram extends NewProgramInput {
  /** The public id of the program that it is a sandbox of. */
  readonly sandboxOf?: string | null;
  readonly origins?: readonly string[] | null;
}

type FirstKeyKind = Exclude<AccessKeyKind, "PARTNER" | "FEED">;

const TITLES: Readonly<Record<FirstKeyKind, string>> = {
  PUBLISHABLE: "Website",
  SECRET: "Shop",
  ADMIN: "Back office",
};

/** A key that a program begins with, as it is stored. */
interface FirstKey {
  readonly kind: FirstKeyKind;
  readonly stored: StoredKey;
  readonly scopes: readonly string[];
}

/** What a program was made with; the keys themselves are in no database. */
export interface CreatedProgram {
  readonly programId: string;
  readonly keys: readonly { readonly kind: AccessKeyKind; readonly id: string }[];
}

/** The first keys of a program, one of each kind with all that it may do, and their secrets. */
export function makeFirstKeys(context: Context) {
  const made = (["PUBLISHABLE", "SECRET", "ADMIN"] as const).map((kind) => {
    const { key, stored, grants } = makeKey(kind, context);
    const scopes = kind === "PUBLISHABLE" ? [] : [...grants.scopes[kind]].sort();
    return { secret: key, firstKey: { kind, stored, scopes } };
  });
  return {
    keys: made.map(({ firstKey }) => firstKey),
    secrets: new Map(made.map(({ firstKey, secret }) => [firstKey.stored.id, secret])),
  };
}

/**
 * Makes a program from a template, or a sandbox from a program, with its first keys.
 * @throws Refusal with everything that is wrong, each at its field: INVALID, REQUIRED;
 *   NOT_FOUND and PROGRAM_CLOSED of the program that a sandbox is of.
 */
export async function createProgram(
  work: Work,
  input: CreateProgram,
  { keys, seeds }: { readonly keys: readonly FirstKey[]; readonly seeds: ProgramSeeds },
): Promise<CreatedProgram> {
  const origins = [...new Set(input.origins ?? [])];
  const problems = originProblems("PUBLISHABLE", origins);
  const programId =
    input.sandboxOf == null
      ? await insertNew(work, { input, problems, seeds })
      : await insertSandbox(work, { input, problems, seeds });
  for (const { kind, stored, scopes } of keys) {
    await insertAccessKey(work, {
      ...stored,
      programId,
      kind,
      scopes,
      title: TITLES[kind],
      ownerId: uuidv7(),
      origins: kind === "PUBLISHABLE" ? origins : [],
      partnerId: null,
      expiresAt: null,
    });
  }
  work.audit({ subjectId: programId });
  return { programId, keys: keys.map(({ kind, stored }) => ({ kind, id: stored.id })) };
}

/** What is inserted, and what is known to be wrong with it. */
interface Insertion {
  readonly input: CreateProgram;
  readonly problems: readonly RefusalReason[];
  readonly seeds: ProgramSeeds;
}

function insertNew(work: Work, { input, problems, seeds }: Insertion): Promise<string> {
  const read = readNewProgram(input);
  if ("reasons" in read) throw new Refusal(...read.reasons, ...problems);
  if (problems.length > 0) throw new Refusal(...problems);
  return seeds.insertProgram(work.em, read.program, work.now);
}
