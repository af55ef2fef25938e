import type { Context } from "../../../graphql/context.ts";
import { Conditions, countTimed, isMemberLike, timedRows } from "../../../graphql/timed-list.ts";
import type { InstantRange, TimedList, TimedListArgs } from "../../../graphql/timed-list.ts";
import { currentMembers } from "../../members/member-profile.ts";
import type { EntryKind, SourceKind } from "../entry.ts";
import { describedEntry, ENTRY_COLUMNS } from "../member-entries.ts";
import type { EntryRow } from "../member-entries.ts";

/** Which entries of a program, in which order, and which page of them. */
export interface ListEntries extends TimedListArgs {
  readonly search?: string | null;
  readonly where?: ProgramEntryFilter | null;
}

interface ProgramEntryFilter {
  readonly kinds?: readonly EntryKind[] | null;
  readonly sourceKinds?: readonly SourceKind[] | null;
  readonly recordedAt?: InstantRange | null;
  readonly reasonCodes?: readonly string[] | null;
}

type Row = EntryRow & { readonly memberId: string; readonly at: Date };

/**
 * A page of the entries of all members, with the members of today: as many statements for a hundred
 * as for one.
 */
export async function listEntries(context: Context, input: ListEntries) {
  const matching = new Conditions(context);
  const entries = listAt(matching.put(context.now));
  const { kinds, sourceKinds, recordedAt, reasonCodes } = input.where ?? {};
  matching
    .add(kinds, (wanted) => `e.kind = any (${wanted}::text[])`)
    .add(sourceKinds, (wanted) => `e.source_kind = any (${wanted}::text[])`)
    .within("e.recorded_at", recordedAt)
    .add(reasonCodes, (wanted) => `e.explanation -> 0 ->> 'reasonCode' = any (${wanted}::text[])`)
    .search(input.search, (word) => isMemberLike("e.member_id", word));
  const { rows, connect } = await timedRows<Row>(context, entries, { args: input, matching });
  const memberOf = await currentMembers(context, rows);
  return Object.assign(
    connect((row) => describedEntry(row, memberOf(row.memberId))),
    { count: () => countTimed(context, entries, matching) },
  );
}

/** The list as it stands at an instant, given by its place. */
function listAt(now: string): TimedList {
  return {
    columns: `${ENTRY_COLUMNS}, e.member_id as "memberId", e.recorded_at as at,
      exists (
        select from lots l where l.member_id = e.member_id and l.entry_sequence = e.sequence
          and l.pending > 0 and l.available_at > clock.now
      ) as "isPending",
      case when e.kind = 'HOLD' then (
        select case when u.status = 'HELD' and u.held_until > clock.now then 'HELD'
          when u.status in ('HELD', 'CANCELLED') then 'CANCELLED' else 'COMPLETED' end
        from uses u where u.member_id = e.member_id and u.entry_sequence = e.sequence
      ) end as "holdStatus"`,
    rows: `from entries e cross join (select ${now}::timestamptz as now) clock
      where e.program_id = $1`,
    at: "e.recorded_at",
    id: "e.id",
    prefix: "ent",
  };
}
