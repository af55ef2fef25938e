import { sql } from "../../database/sql.ts";
import type { Work } from "../../writes/work.ts";

const READ_NAME = sql.read<{ name: string }>("read the name of a write's caller")`
  select u.name from staff s join auth.users u on u.id = s.user_id
  where s.program_id = ${"programId"} and s.id = ${"callerId"}
  union all
  select name from access_keys where program_id = ${"programId"} and id = ${"callerId"}
`;

/** The name of a write's caller for people: its own, or that of its key. */
export async function callerName({ programId, caller, rows }: Work): Promise<string> {
  const [found] = await rows(READ_NAME, { programId, callerId: caller.credentialId });
  return found?.name ?? caller.kind;
}
