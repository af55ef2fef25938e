import type { Context } from "../../graphql/context.ts";
import { describedEntry, memberEntries } from "../ledger/member-entries.ts";
import { MemberReading } from "../members/member-reading.ts";
import { approvalById } from "./approving/list-approvals.ts";

/** Where to find what a movement of points did: an entry, or what it waits for. */
export interface MovedOrWaiting {
  readonly memberId: string;
  readonly sequence?: number | null;
  readonly approvalId?: string;
}

/** The entry of a movement, as it is now, its member, and what the movement waits for. */
export async function showMovement(
  { memberId, sequence, approvalId }: MovedOrWaiting,
  context: Context,
) {
  const member = new MemberReading(memberId, context);
  if (sequence == null) {
    return {
      member,
      entry: null,
      approval: approvalId && (await approvalById(context, approvalId)),
    };
  }
  const [entry] = await member.part(memberEntries, { before: sequence + 1, limit: 1 });
  return { entry: describedEntry(entry!, member), member, approval: null };
}
