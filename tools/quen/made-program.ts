import { COMMANDS } from "../../api/commands.ts";
import { operator } from "../../api/engine/credentials/operator.ts";
import type { AccessKeyKind } from "../../api/modules/access/access-key.ts";
import { createProgram, makeFirstKeys } from "../../api/modules/installation/create-program.ts";
import type { CreateProgram } from "../../api/modules/installation/create-program.ts";
import { programById } from "../../api/modules/installation/list-programs.ts";
import { encodeId } from "../../api/values/id.ts";
import type { Installation } from "./installation.ts";
import { writeOrExplain } from "./write-or-explain.ts";

/** A program that was made; its keys are shown this once. */
export interface MadeProgram {
  readonly id: string;
  readonly name: string;
  readonly keys: readonly { readonly kind: AccessKeyKind; readonly key: string }[];
}

/** Makes a program as whoever runs the installation does over the API. */
export async function makeProgram(
  installation: Installation,
  input: CreateProgram,
  flagOf: (field: string) => string,
): Promise<MadeProgram> {
  const context = await installation.contextFor(operator);
  const { keys, secrets } = makeFirstKeys(context);
  const seeds = context.programSeeds;
  const call = { operation: "createProgram", input, flagOf };
  const created = await writeOrExplain(context, call, (work, content) =>
    createProgram(work, content, { keys, seeds }),
  );
  const { name } = await programById(context, created.programId);
  return {
    id: encodeId("prg", created.programId),
    name,
    keys: created.keys.map(({ kind, id }) => ({ kind, key: secrets.get(id)! })),
  };
}

const USES: Record<string, string> = {
  PUBLISHABLE: "browsers of visitors",
  SECRET: "your servers and tills; it must never reach a browser",
  ADMIN: "your back office",
};

/** What its owner reads: the keys, and a first request. */
export function madeText({ id, name, keys }: MadeProgram, port: number): string {
  const secret = keys.find(({ kind }) => kind === "SECRET")!.key;
  return [
    "",
    `  ${name} is ready (${id}).`,
    "",
    "  Its keys. They are shown this once, so keep them now:",
    "",
    ...keys.map(({ kind, key }) => `  ${kind.padEnd(12)}${key}   for ${USES[kind]}`),
    "",
    `  With the server running (${COMMANDS.start}), enroll the first member:`,
    "",
    `  curl -s http://127.0.0.1:${port}/storefront/graphql \\`,
    `    -H 'Authorization: Bearer ${secret}' -H 'Content-Type: application/json' \\`,
    '    -d \'{"query": "mutation { enrollMember(input: { externalId: \\"1\\", ' +
      'idempotencyKey: \\"1\\" }) { member { id memberNumber } userErrors { message } } }"}\'',
    "",
    `  More keys: ${COMMANDS.quen} key create --help`,
    "",
  ].join("\n");
}
