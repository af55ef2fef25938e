import type { SqlEntityManager } from "@mikro-orm/postgresql";

/**
 * Written once: the application may add rows and read them; it can neither change nor delete what
 * stands there.
 */
const WRITTEN_ONCE = [
  "entries",
  "transfers",
  "activity_expiries",
  "adjustment_reversals",
  "purchases",
  "purchase_ids",
  "returns",
  "earning_occasions",
  "event_ids",
  "tier_changes",
  "consents",
  "audit_records",
  "checkpoint_heads",
  "checkpoints",
  "sealed_batches",
  "sealed_parts",
  "expiry_notices",
  "webhook_attempts",
  "referral_moves",
  "redemption_ids",
  "partner_terms_versions",
  "partner_entries",
  "partner_statements",
  "settlement_dispute_notes",
];

/** What may be deleted: nothing else, so that no mistake of ours can lose a wallet or a member. */
const DELETABLE = [
  "member_identities",
  "erased_identities",
  "identity_codes",
  "member_notes",
  "approval_mails",
  "webhook_deliveries",
  "referral_traces",
  "messages",
  "import_claims",
  "files",
  "partner_catalog_items",
  "list_views",
  "list_view_choices",
  "requests",
];

/**
 * The statements that give the application's login its rights, and take away any others.
 * @param login the application's login, as PostgreSQL knows it.
 */
export function grants(login: string): string[] {
  const role = `"${login.replaceAll('"', '""')}"`;
  return [
    `grant usage on schema public to ${role}`,
    `revoke all on all tables in schema public from ${role}`,
    `grant select, insert, update on all tables in schema public to ${role}`,
    // How far places were given tells how far rows can be sealed.
    `grant select on all sequences in schema public to ${role}`,
    `revoke update on ${WRITTEN_ONCE.join(", ")} from ${role}`,
    `revoke insert, update on schema_migrations from ${role}`,
    `grant delete on ${DELETABLE.join(", ")} to ${role}`,
    // Sessions and codes of staff come and go; who they are and what they did stays.
    `grant usage on schema auth to ${role}`,
    `grant select, insert, update, delete on all tables in schema auth to ${role}`,
    `revoke delete on auth.users from ${role}`,
  ];
}

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
