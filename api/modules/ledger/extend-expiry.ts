import type { Work } from "../../writes/work.ts";
import type { ActivityExpiry, NewEntry } from "./entry.ts";
import { postEntries } from "./posting/post-entries.ts";
import type { Wallet } from "./wallet.ts";

/** Whatever made lots last longer or less long. */
export interface ExpiryExtension {
  readonly expiries: readonly ActivityExpiry[];
  readonly source: NewEntry["source"];
  readonly reference: string;
}

const INSERT_EXPIRIES = /* sql */ `
  insert into activity_expiries (member_id, entry_sequence, terms, until)
  select $1, $2, terms, until from jsonb_to_recordset($3) as e (terms text, until timestamptz)
`;

/** Puts it on record until when lots of some terms last, from now on. The wallet must be open (`openWallet`). */
export function extendExpiry(
  work: Work,
  wallet: Wallet,
  { expiries, ...from }: ExpiryExtension,
): void {
  if (expiries.length === 0) return;
  const sorted = expiries.toSorted((a, b) => (a.terms < b.terms ? -1 : 1));
  for (const { until } of sorted) {
    if (!wallet.nextDueAt || until < wallet.nextDueAt) wallet.nextDueAt = until;
  }
  const [entry] = postEntries(work, wallet, [
    {
      ...{ kind: "REDATE", points: 0, effectiveAt: work.now, occurredAt: work.now, ...from },
      ...{ explanation: [], transfers: [], lots: [], expiries: sorted },
    },
  ]);
  work.send(INSERT_EXPIRIES, [wallet.memberId, entry!.sequence, JSON.stringify(sorted)]);
}

const NEWEST_EXPIRIES = /* sql */ `
  select distinct on (terms) terms, until from activity_expiries
  where member_id = $1 order by terms, entry_sequence desc
`;

/** Until when a member's activity makes lots last, by the name of their terms. */
export async function activityExpiries(
  work: Work,
  memberId: string,
): Promise<ReadonlyMap<string, Date>> {
  const rows = await work.rows<{ terms: string; until: Date }>(NEWEST_EXPIRIES, [memberId]);
  return new Map(rows.map(({ terms, until }) => [terms, until]));
}
