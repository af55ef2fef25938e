import { connectionOf, numberPlace, pageOf } from "../../graphql/connection.ts";
import type { PageArgs } from "../../graphql/connection.ts";
import type { MemberPart, MemberReading } from "../members/member-reading.ts";
import { describedEntry } from "./described-entry.ts";
import type { EntriesPage, EntryRow } from "./member-entries.ts";

/** A page of a member's entries, newest first, in the caller's language. */
export async function entriesPage(
  member: MemberReading,
  part: MemberPart<EntryRow[], EntriesPage>,
  args: PageArgs,
) {
  const page = pageOf(args, numberPlace);
  const rows = await member.part(part, { before: page.from, limit: page.limit });
  return connectionOf(rows, page, {
    cursor: ({ sequence }) => [sequence],
    node: (row) => describedEntry(row, member.locale),
  });
}
