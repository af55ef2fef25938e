import { sql } from "../../../database/sql.ts";
import type { ReadLane } from "../../../database/read-lane.ts";
import { pooledMembers } from "../../members/merged-members.ts";

type Row = Record<string, unknown>;

const TABLES = sql.read<{ name: string }>("find the tables of members")`
  select c.table_name as name from information_schema.columns c
  join information_schema.tables t using (table_schema, table_name)
  where c.table_schema = 'public' and c.column_name = 'member_id'
    and t.table_type = 'BASE TABLE'
  order by c.table_name
`;

/**
 * Everything that is stored of a member and of accounts merged into it, by table. The tables are
 * those with a member's id, so that none is missed. Read by one statement, as of one moment.
 * @returns null when the program has no such member.
 */
export async function exportMember(
  lane: ReadLane,
  { programId, memberId }: { programId: string; memberId: string },
): Promise<Record<string, Row[]> | null> {
  const tables = (await lane.rows(TABLES, {})).map(({ name }) => name);
  const memberIds = await pooledMembers(lane.rows, memberId);
  const stored = await lane.rows(exportOf(tables), { programId, memberId, memberIds });
  if (stored.length === 0) return null;
  return Object.fromEntries(
    stored.map(({ name, rows }) => [camelCase(name), (rows ?? []).map(camelCased)]),
  );
}

// Without the network address of whoever on the staff changed something: it is not of the member.
function exportOf(tables: readonly string[]) {
  const selects = tables.map(
    (table) => sql`
      union all
      select '${sql.raw(table)}' as name, (
        select jsonb_agg(to_jsonb(t) - 'remote_address' order by t) from "${sql.raw(table)}" t
        where t.member_id = any (${"memberIds"}::uuid[])
      ) as rows from m
    `,
  );
  const ofTables = selects.reduce((all, select) => sql`${all} ${select}`, sql``);
  return sql.read<{ name: string; rows: Row[] | null }>("export a member")`
    with m as (
      select from members where program_id = ${"programId"} and id = ${"memberId"}
    )
    select 'members' as name, (
      select jsonb_agg(to_jsonb(t) order by t.id <> ${"memberId"}) from members t
      where t.id = any (${"memberIds"}::uuid[])
    ) as rows from m
    ${ofTables}
  `;
}

/** A row with the names of the API; what is inside a column is as it was sent or answered. */
function camelCased(row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [camelCase(name), value]));
}

function camelCase(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
