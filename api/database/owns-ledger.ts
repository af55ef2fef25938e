import type { SqlEntityManager } from "@mikro-orm/postgresql";

/**
 * Whether this login could change what the ledger has written: it owns the tables, or was granted
 * more than INSERT and SELECT. Then the ledger's immutability is only a promise.
 */
export async function ownsLedger(em: SqlEntityManager): Promise<boolean> {
  const [answer] = await em.execute<{ owns: boolean }[]>(`
    select coalesce(bool_or(
      pg_has_role(relowner, 'MEMBER') or has_table_privilege(oid, 'UPDATE, DELETE, TRUNCATE')
    ), false) as owns
    from pg_class where oid in (to_regclass('transfers'), to_regclass('entries'))`);
  return answer?.owns ?? false;
}
