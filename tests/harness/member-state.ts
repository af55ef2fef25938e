import type { TestProgram } from "./open-program.ts";

type Wallet = Record<"pending" | "available" | "held" | "debt", number> & { status: string };

/**
 * What a member has, owes, has bought and is, as the database holds it: two of the same are the
 * same member.
 */
export async function memberState({ sql, uuid }: TestProgram, { id }: { id: string }) {
  const member = `'${uuid(id)}'`;
  const [wallet] = await sql<Wallet>(`
    select w.pending::int, w.available::int, w.held::int, w.debt::int, m.status
    from wallets w join members m on m.id = w.member_id where m.id = ${member}`);
  const lots = await sql(`
    select purchase_id as "purchaseId", available_at as "availableAt", expires_at as "expiresAt",
      pending::int,
      available::int, expired::int
    from lots where member_id = ${member} and (pending > 0 or available > 0 or expired > 0)
    order by expires_at nulls last, available_at, pending, available, expired`);
  const owed = await sql(`
    select coalesce(sum(debt), 0)::int as debt from uses where member_id = ${member}`);
  const totals = await sql(`
    select orders::int, spent_minor::int as spent, last_placed_at as "lastPlacedAt"
    from purchase_totals where member_id = ${member} and orders > 0`);
  const days = await sql(`
    select day::text, spend_minor::int as spend, orders, points::int,
      array(select unnest(places) order by 1) as places
    from tier_days where member_id = ${member} and orders > 0 order by day`);
  const limits = await sql(`
    select owner, period, from_day::text as "fromDay", points::int, times::int
    from earning_uses where member_id = ${member} and (points > 0 or times > 0) order by 1, 2, 3`);
  const standing = await sql<{ tier: string; validUntil: string }>(`
    select tier_id as tier, valid_until_day::text as "validUntil", granted_tier_id as granted,
      grants,
      next_review_at as "nextReviewAt"
    from tier_standings where member_id = ${member}`);
  const identities = await sql(`
    select kind, value from member_identities where member_id = ${member} order by kind, value`);
  return { wallet: wallet!, lots, owed, totals, days, limits, standing, identities };
}
