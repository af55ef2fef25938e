import type { TestProgram } from "./open-program.ts";

const OF_MEMBERS = `join (select m.id, p.external_id as name from members m
  join member_profiles p on p.member_id = m.id where m.program_id = $1) who on who.id =
  t.member_id`;

/** What recording purchases writes, in an order that does not depend on ids. */
const TABLES: Readonly<Record<string, string>> = {
  wallets: `select who.name, to_jsonb(t) - 'head_hash' as row from wallets t ${OF_MEMBERS}
    order by 1`,
  entries: `select who.name, to_jsonb(t) - '{hash,reference_hash}'::text[] as row
    from entries t ${OF_MEMBERS}
    order by 1, sequence`,
  lots: `select who.name, to_jsonb(t) as row from lots t ${OF_MEMBERS}
    order by 1, entry_sequence, issued`,
  transfers: `select who.name, to_jsonb(t) as row from transfers t ${OF_MEMBERS}
    order by 1, entry_sequence, position`,
  uses: `select who.name, to_jsonb(t) - 'place' as row from uses t ${OF_MEMBERS}
    order by 1, entry_sequence`,
  use_lots: `select who.name, to_jsonb(t) as row from use_lots t ${OF_MEMBERS}
    join lots l on l.member_id = t.member_id and l.id = t.lot_id
      order by 1, l.entry_sequence, t.points`,
  purchases: `select who.name, to_jsonb(t) - 'place' as row from purchases t ${OF_MEMBERS}
    order by 1, source, external_id`,
  purchase_ids: `select who.name, to_jsonb(t) - '{content_hash,place}'::text[] as row
    from purchase_ids t ${OF_MEMBERS}
    order by 1, source, external_id`,
  purchase_totals: `select who.name, to_jsonb(t) as row from purchase_totals t ${OF_MEMBERS}
    order by 1`,
  tier_days: `select who.name, to_jsonb(t) as row from tier_days t ${OF_MEMBERS} order by 1, day`,
  tier_standings: `select who.name, to_jsonb(t) as row from tier_standings t ${OF_MEMBERS}
    order by 1`,
  tier_changes: `select who.name, to_jsonb(t) - 'place' as row from tier_changes t ${OF_MEMBERS}
    order by 1, effective_at, t.id`,
  earning_uses: `select who.name, to_jsonb(t) as row from earning_uses t ${OF_MEMBERS}
    order by 1, period, from_day, points, times`,
  earning_budgets: `select '' as name, to_jsonb(t) as row from earning_budgets t
    where program_id = $1
    order by period, from_day, points`,
  events: `select who.name, to_jsonb(t) - 'dispatched_at' - 'sequence' as row
    from events t ${OF_MEMBERS} order by 1, t.sequence`,
};

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * Where two programs differ in what purchases left in them: each row that only one of them has,
 * with its table; nothing when they hold the same.
 */
export async function storedDifferences(one: TestProgram, other: TestProgram): Promise<string[]> {
  const [inOne, inOther] = [await storedPurchases(one), await storedPurchases(other)];
  return Object.keys(TABLES).flatMap((table) => {
    const [left, right] = [inOne[table]!, inOther[table]!];
    const places = Array.from({ length: Math.max(left.length, right.length) }, (_, at) => at);
    return places
      .filter((at) => left[at] !== right[at])
      .map((at) => `${table} ${at}: ${left[at] ?? "none"} and ${right[at] ?? "none"}`);
  });
}

/**
 * Everything that purchases left in a program, by table. Ids are numbered in the order in which
 * they come up, so that two programs with the same history have the same texts; hashes, which go by
 * ids, and places, which go by what else is written, are left to `verifyLedger`.
 */
async function storedPurchases(program: TestProgram): Promise<Record<string, string[]>> {
  const known = new Map<string, string>();
  const numbered = (id: string) => {
    if (!known.has(id)) known.set(id, `id ${known.size + 1}`);
    return known.get(id)!;
  };
  const stored: Record<string, string[]> = {};
  for (const [name, statement] of Object.entries(TABLES)) {
    const rows = await program.sql<object>(statement.replaceAll("$1", `'${program.programId}'`));
    stored[name] = rows.map((row) => JSON.stringify(row).replaceAll(ID, numbered));
  }
  return stored;
}
