import { connectionOf, pageOf, timedCursor, timedPlace } from "../../graphql/connection.ts";
import type { PageArgs } from "../../graphql/connection.ts";
import type { MemberReading } from "../members/member-reading.ts";
import { memberRedemptions } from "./member-redemptions.ts";
import type { RedemptionRow, RedemptionStatus } from "./member-redemptions.ts";

/** A page of a member's redemptions, newest first. */
export async function redemptionList<Node>(
  member: MemberReading,
  args: PageArgs & { status?: RedemptionStatus | null },
  node: (row: RedemptionRow) => Node,
) {
  const page = pageOf(args, timedPlace("rdm"));
  const asked = { status: args.status ?? null, before: page.from, limit: page.limit };
  const rows = await member.part(memberRedemptions, asked);
  return connectionOf(rows, page, {
    cursor: ({ redeemedAt, id }) => timedCursor("rdm", { at: redeemedAt, id }),
    node,
  });
}
