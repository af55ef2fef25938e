import type { Connection, PageArgs } from "../../graphql/connection.ts";
import type { Context } from "../../graphql/context.ts";
import { encodeId } from "../../values/id.ts";
import { memberProfile } from "../members/member-profile.ts";
import type { MemberReading } from "../members/member-reading.ts";
import type { ListChoice, ListedExport } from "./export-kind.ts";

/** As many as a page of a list may have. */
const LIST_PAGE_SIZE = 100;

/** The columns that say whose a row is. */
export const memberColumns = [
  "member.id",
  "member.externalId",
  "member.memberNumber",
  "member.familyName",
  "member.givenName",
];

interface ListToExport<Node> extends Pick<ListedExport, "types" | "columns"> {
  /** Reads a page as the admin's list does. */
  list(
    context: Context,
    choice: ListChoice & PageArgs,
  ): Promise<Connection<Node> & { count(): Promise<number> }>;
  memberOf(node: Node): MemberReading;
  /** What a line says beside the member. */
  lineOf(node: Node): object;
}

/** The export of a list of the admin, whose rows are each of a member. */
export function exportOfList<Node>({
  types,
  columns,
  list,
  memberOf,
  lineOf,
}: ListToExport<Node>): ListedExport {
  return {
    types,
    columns,
    async count(context, choice) {
      const { count } = await list(context, { ...choice, first: 1 });
      return count();
    },
    async page(context, choice, after) {
      const { nodes, pageInfo } = await list(context, { ...choice, first: LIST_PAGE_SIZE, after });
      const lines = await Promise.all(
        nodes.map(async (node) => ({ ...lineOf(node), member: await shownMember(memberOf(node)) })),
      );
      return { lines, next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
    },
  };
}

/** Read with the page already; an erased member has an id only. */
async function shownMember(member: MemberReading) {
  const profile = await member.part(memberProfile);
  const { externalId, memberNumber, familyName, givenName } = profile ?? {};
  return { id: encodeId("mem", member.memberId), externalId, memberNumber, familyName, givenName };
}
