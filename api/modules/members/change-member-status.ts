import type { Work } from "../../writes/work.ts";

const CHANGE = /* sql */ `update members set status = $2 where id = $1`;

/** Whether a member takes part. Only under the lock of the member's wallet, which whoever asks for it holds too. */
export async function changeMemberStatus(
  work: Work,
  { memberId, status }: { memberId: string; status: "ACTIVE" | "SUSPENDED" | "CLOSED" },
): Promise<void> {
  await work.rows(CHANGE, [memberId, status]);
}
