import { sql } from "../../database/sql.ts";
import type { Work } from "../../writes/work.ts";

const SET_STATUS = sql.write("set a member's status")`
  update members set status = ${"status"} where id = ${"memberId"}
`;

/** Sets a member's status. The caller must hold the lock of the member's wallet. */
export async function changeMemberStatus(
  work: Work,
  { memberId, status }: { memberId: string; status: "ACTIVE" | "SUSPENDED" | "CLOSED" },
): Promise<void> {
  await work.rows(SET_STATUS, { memberId, status });
}
