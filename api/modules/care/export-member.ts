import type { ReadLane } from "../../database/read-lane.ts";
import { pooledMembers } from "../members/merged-members.ts";

type Row = Record<string, unknown>;

const TABLES = /* sql */ `
  select c.table_name as name from information_schema.columns c
  join information_schema.tables t using (table_schema, table_name)
  where c.table_schema = 'public' and c.column_name = 'member_id' and t.table_type = 'BASE TABLE'
  order by c.table_name
`;

/**
 * Everything that is stored of a member, by table: whichever tables belong to members, so that none can be forgotten;
 * with that of accounts merged into it. Read by one statement, as of one moment.
 * @returns null when the program has no such member.
 */
export async function exportMember(
  lane: ReadLane,
  { programId, memberId }: { programId: string; memberId: string },
): Promise<Record<string, Row[]> | null> {
  const tables = await lane.rows<{ name: string }>(TABLES, []);
  const parts = tables.map(
    ({ name }) => `select '${name}' as name, (
      select jsonb_agg(to_jsonb(t) order by t) from "${name}" t where t.member_id = any ($3::uuid[])
    ) as rows from m`,
  );
  const stored = await lane.rows<{ name: string; rows: Row[] | null }>(
    `with m as (select from members where program_id = $1 and id = $2)
    select 'members' as name, (
      select jsonb_agg(to_jsonb(t) order by t.id <> $2) from members t where t.id = any ($3::uuid[])
    ) as rows from m
    union all ${parts.join(" union all ")}`,
    [programId, memberId, await pooledMembers(lane.rows, memberId)],
  );
  if (stored.length === 0) return null;
  return Object.fromEntries(
    stored.map(({ name, rows }) => [camelCase(name), (rows ?? []).map(camelCased)]),
  );
}

/** A row as the API names things; what is inside a column is as it was sent or answered. */
function camelCased(row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [camelCase(name), value]));
}

function camelCase(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
