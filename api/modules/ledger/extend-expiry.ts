import { sql } from "../../database/sql.ts";
import type { Work } from "../../writes/work.ts";
import type { ActivityExpiry, NewEntry } from "./entry.ts";
import { postEntries } from "./posting/post-entries.ts";
import { expectDue } from "./wallet.ts";
import type { Wallet } from "./wallet.ts";

/** Later, or earlier, ends for lots of some terms, and the activity that makes them. */
export interface ExpiryExtension {
  readonly expiries: readonly ActivityExpiry[];
  readonly source: NewEntry["source"];
  readonly reference: string;
}

const INSERT_EXPIRIES = sql.write("insert expiries by activity")`
  insert into activity_expiries (member_id, entry_sequence, terms, until)
  select ${"memberId"}, ${"sequence"}, terms, until
  from jsonb_to_recordset(${"expiries"}) as e (terms text, until timestamptz)
`;

/**
 * Records until when lots of some terms last from now on, as an entry. Does nothing for no
 * expiries. The wallet must be open (`openWallet`).
 */
export function extendExpiry(
  work: Work,
  wallet: Wallet,
  { expiries, source, reference }: ExpiryExtension,
): void {
  if (expiries.length === 0) return;
  const sorted = expiries.toSorted((a, b) => (a.terms < b.terms ? -1 : 1));
  for (const { until } of sorted) expectDue(wallet, until);
  const [entry] = postEntries(work, wallet, [
    {
      kind: "REDATE",
      points: 0,
      effectiveAt: work.now,
      occurredAt: work.now,
      source,
      reference,
      explanation: [],
      transfers: [],
      lots: [],
      expiries: sorted,
    },
  ]);
  const { memberId } = wallet;
  const { sequence } = entry!;
  work.send(INSERT_EXPIRIES, { memberId, sequence, expiries: JSON.stringify(sorted) });
}

const NEWEST_EXPIRIES = sql.read<ActivityExpiry>("find a member's expiries by activity")`
  select distinct on (terms) terms, until from activity_expiries
  where member_id = ${"memberId"} order by terms, entry_sequence desc
`;

/** Until when a member's activity extends its lots, by the name of their terms. */
export async function activityExpiries(
  work: Work,
  memberId: string,
): Promise<ReadonlyMap<string, Date>> {
  const rows = await work.rows(NEWEST_EXPIRIES, { memberId });
  return new Map(rows.map(({ terms, until }) => [terms, until]));
}
