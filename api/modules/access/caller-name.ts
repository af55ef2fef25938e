import type { Work } from "../../writes/work.ts";

const NAME = /* sql */ `select name from access_keys where program_id = $1 and id = $2`;

/** What people know a write's caller by: the name of its key. */
export async function callerName({ programId, caller, rows }: Work): Promise<string> {
  const [key] = await rows<{ name: string }>(NAME, [programId, caller.credentialId]);
  return key?.name ?? caller.kind;
}
