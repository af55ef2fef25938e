import { sql } from "../../database/sql.ts";
import type { Work } from "../../writes/work.ts";

const READ_KEY_NAME = sql.read<{ name: string }>("read the name of an access key")`
  select name from access_keys where program_id = ${"programId"} and id = ${"keyId"}
`;

/** The name of a write's caller for people: that of its key. */
export async function callerName({ programId, caller, rows }: Work): Promise<string> {
  const keyId = caller.credentialId;
  const [key] = await rows(READ_KEY_NAME, { programId, keyId });
  return key?.name ?? caller.kind;
}
