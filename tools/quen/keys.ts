import { operatorIn } from "../../api/engine/credentials/operator.ts";
import type { Context } from "../../api/graphql/context.ts";
import type { AccessKeyKind } from "../../api/modules/access/access-key.ts";
import { createAccessKey } from "../../api/modules/access/create-access-key.ts";
import { accessKeyById, listAccessKeys } from "../../api/modules/access/list-access-keys.ts";
import { isScoped, makeKey } from "../../api/modules/access/insert-access-key.ts";
import type { ScopedKind } from "../../api/modules/access/insert-access-key.ts";
import { revokeAccessKey } from "../../api/modules/access/revoke-access-key.ts";
import { rotateAccessKey } from "../../api/modules/access/rotate-access-key.ts";
import { Program } from "../../api/modules/programs/program.ts";
import { COMMANDS } from "../../api/commands.ts";
import { decodeId } from "../../api/values/id.ts";
import { inInstallation } from "./installation.ts";
import type { Installation } from "./installation.ts";
import { UsageError } from "./usage-error.ts";
import { writeOrExplain } from "./write-or-explain.ts";

const NO_PROGRAM = `There is no program yet: ${COMMANDS.quen} init`;

export interface KeyFlags {
  /** The program's id; needed where there are several. */
  readonly program?: string;
  readonly kind?: string;
  readonly title?: string;
  /** Separated by commas; all that there are when left out. */
  readonly scopes?: string;
  readonly origin?: readonly string[];
  readonly partner?: string;
  readonly expiresAt?: string;
  readonly overlap?: string;
  readonly json?: boolean;
}

/** Lists the access keys of a program, newest first. */
export function listKeys(flags: KeyFlags): Promise<void> {
  return inProgram(flags, async (context) => {
    const { nodes } = await listAccessKeys(context, { first: 100 });
    if (flags.json) console.log(JSON.stringify(nodes, null, 2));
    else {
      console.table(
        nodes.map(({ id, kind, title, start, lastUsedAt, expiresAt, revokedAt }) => {
          const dates = { lastUsedAt, expiresAt, revokedAt };
          const shown = Object.entries(dates).map(([name, at]) => [name, at?.toISOString() ?? ""]);
          return { id, kind, title, start, ...Object.fromEntries(shown) };
        }),
      );
    }
  });
}

/** Makes a key, and shows it this once. */
export function createKey(flags: KeyFlags): Promise<void> {
  const kind = (flags.kind ?? "SECRET").toUpperCase() as AccessKeyKind;
  if (!["PUBLISHABLE", "SECRET", "ADMIN", "PARTNER", "FEED"].includes(kind)) {
    throw new UsageError("--kind: give publishable, secret, admin, partner or feed.");
  }
  const expiresAt = flags.expiresAt ? new Date(flags.expiresAt) : null;
  if (expiresAt && Number.isNaN(expiresAt.getTime())) {
    throw new UsageError(`--expires-at: "${flags.expiresAt}" is no time. Give 2027-01-31T00:00Z.`);
  }
  return inProgram(flags, async (context) => {
    const made = makeKey(kind, context);
    const all = (scoped: ScopedKind) => [...made.grants.scopes[scoped]];
    const input = {
      kind,
      title: flags.title ?? "Made by hand",
      scopes: isScoped(kind) ? (flags.scopes?.split(",") ?? all(kind)) : [],
      origins: flags.origin ?? [],
      partnerId: flags.partner ?? null,
      expiresAt,
    };
    const { keyId } = await writeOrExplain(
      context,
      { operation: "createAccessKey", input },
      (work, content) => createAccessKey(work, content, made),
    );
    await showNew(context, { keyId, secret: made.key, json: flags.json });
  });
}

/** Makes a key in the place of another, and shows it this once. */
export function rotateKey(id: string | undefined, flags: KeyFlags): Promise<void> {
  return inProgram(flags, async (context) => {
    const old = await keyNamed(context, id);
    const made = makeKey(old.kind, context);
    const input = { id: old.id, overlap: flags.overlap ?? "P1D" };
    const { keyId, previousUntil } = await writeOrExplain(
      context,
      { operation: "rotateAccessKey", input },
      (work, content) => rotateAccessKey(work, content, made),
    );
    await showNew(context, { keyId, secret: made.key, json: flags.json, previousUntil });
  });
}

/** Ends a key. */
export function revokeKey(id: string | undefined, flags: KeyFlags): Promise<void> {
  return inProgram(flags, async (context) => {
    const { id: named } = await keyNamed(context, id);
    await writeOrExplain(
      context,
      { operation: "revokeAccessKey", input: { id: named } },
      revokeAccessKey,
    );
    console.log(`${named} is revoked. Within five seconds nothing is answered to it any more.`);
  });
}

async function keyNamed(context: Context, id: string | undefined) {
  const keyId = decodeId("key", id ?? "");
  const key = keyId && (await accessKeyById(context, keyId));
  if (!key) throw new UsageError(`Give the id of a key (key_…): see ${COMMANDS.quen} key list.`);
  return key;
}

interface NewKey {
  readonly keyId: string;
  readonly secret: string;
  readonly json: boolean | undefined;
  readonly previousUntil?: string;
}

async function showNew(context: Context, { keyId, secret, json, previousUntil }: NewKey) {
  const key = (await accessKeyById(context, keyId))!;
  if (json) {
    console.log(
      JSON.stringify({ id: key.id, kind: key.kind, key: secret, previousUntil }, null, 2),
    );
    return;
  }
  const until = previousUntil ? [`  The old key works until ${previousUntil}.`] : [];
  console.log(
    ["", `  ${key.title} (${key.id}). Shown this once:`, "", `  ${secret}`, ...until, ""].join(
      "\n",
    ),
  );
}

/**
 * Runs something in the program that a flag names, or in the only one, in the operator's name.
 * @throws UsageError
 */
export function inProgram(
  { program }: Pick<KeyFlags, "program">,
  run: (context: Context, installation: Installation) => Promise<void>,
): Promise<void> {
  return inInstallation(async (installation) => {
    const programId = await programIdOf(installation, program);
    await run(await installation.contextFor(operatorIn(programId)), installation);
  });
}

async function programIdOf({ app }: Installation, named: string | undefined): Promise<string> {
  const programs = await app.orm.em.fork().find(Program, {});
  const id = named === undefined ? null : decodeId("prg", named);
  const found = named === undefined ? programs : programs.filter((it) => it.id === id);
  if (found.length === 1) return found[0]!.id;
  if (programs.length === 0) throw new UsageError(NO_PROGRAM);
  throw new UsageError(`Give --program prg_…: see ${COMMANDS.quen} program list.`);
}
