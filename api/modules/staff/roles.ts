/** What people who run a program are to it. */
export const staffRoles = ["OWNER", "MANAGER", "ANALYST", "SUPPORT", "PARTNER_MANAGER"] as const;
export type StaffRole = (typeof staffRoles)[number];

const OF_OWNERS = new Set(["keys:read", "keys:write", "staff:write"]);
const OF_SUPPORT = new Set([
  "approvals:read",
  "codes:read",
  "coupons:issue",
  "members:read",
  "members:write",
  "messages:read",
  "points:write",
  "program:read",
  "promotions:read",
  "redemptions:write",
  "staff:read",
]);

/** THE TABLE OF PERMISSIONS: which scopes of the admin API a role has. */
const PERMITS: Record<StaffRole, (scope: string) => boolean> = {
  OWNER: () => true,
  MANAGER: (scope) => !OF_OWNERS.has(scope),
  ANALYST: (scope) => scope.endsWith(":read") && !OF_OWNERS.has(scope),
  SUPPORT: (scope) => OF_SUPPORT.has(scope),
  PARTNER_MANAGER: (scope) =>
    scope.startsWith("partners:") || scope.startsWith("settlements:") || scope === "program:read",
};

/** The scopes of a role, of those that the admin API knows. */
export function permissionsOf(role: StaffRole, scopes: Iterable<string>): ReadonlySet<string> {
  return new Set([...scopes].filter(PERMITS[role]));
}
