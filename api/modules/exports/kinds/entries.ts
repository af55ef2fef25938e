import { sql } from "../../../database/sql.ts";
import { encodeId } from "../../../values/id.ts";
import { nextPlace, PAGE_SIZE } from "../export-kind.ts";
import type { ExportKind } from "../export-kind.ts";

interface ExportedEntry {
  readonly memberId: string;
  readonly sequence: number;
  readonly id: string;
  readonly hash: Buffer;
}

const PAGE = sql.read<ExportedEntry>("list the entries of an export")`
  select member_id as "memberId", sequence, id, kind, points, available_after as "availableAfter",
    effective_at as "effectiveAt", recorded_at as "recordedAt", occurred_at as "occurredAt",
    source_kind as "sourceKind", reference, hash
  from entries
  where program_id = ${"programId"} and (${"afterMember"}::uuid is null
    or (member_id, sequence) > (${"afterMember"}::uuid, ${"afterSequence"}::bigint))
  order by member_id, sequence limit ${"limit"}
`;

interface Place {
  readonly memberId: string;
  readonly sequence: number;
}

/** The entries of every member's ledger, in the order of their chains. */
export const entryExport: ExportKind<Place> = {
  name: "entries",
  scopes: ["ledger:read", "members:read", "program:write"],
  columns: [
    "memberId",
    "sequence",
    "id",
    "kind",
    "points",
    "availableAfter",
    "effectiveAt",
    "recordedAt",
    "occurredAt",
    "sourceKind",
    "reference",
    "hash",
  ],
  async page({ lane, configuration: { programId } }, after) {
    const from = { afterMember: after?.memberId ?? null, afterSequence: after?.sequence ?? null };
    const rows = await lane.rows(PAGE, { programId, ...from, limit: PAGE_SIZE });
    const lines = rows.map(({ memberId, id, hash, ...entry }) => ({
      memberId: encodeId("mem", memberId),
      ...entry,
      id: encodeId("ent", id),
      hash: hash.toString("hex"),
    }));
    return { lines, next: nextPlace(rows, ({ memberId, sequence }) => ({ memberId, sequence })) };
  },
};
