/**
 * What the application's login may do. On the ledger and the audit it may write new rows and read;
 * it can neither change nor delete what stands there.
 */
const WRITTEN_ONCE = [
  "entries",
  "transfers",
  "purchases",
  "purchase_ids",
  "returns",
  "tier_changes",
  "consents",
  "audit_records",
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
    `grant select, insert, update, delete on all tables in schema public to ${role}`,
    `revoke update, delete, truncate on ${WRITTEN_ONCE.join(", ")} from ${role}`,
  ];
}
