import type { Work } from "../../writes/work.ts";
import type { ActivityExpiry, NewEntry } from "./entry.ts";
import { postEntries } from "./post-entries.ts";
import type { Wallet } from "./wallet.ts";

/** Whatever made lots last longer or less long. */
export interface Redating {
  readonly expiries: readonly ActivityExpiry[];
  readonly source: NewEntry["source"];
  readonly reference: string;
}

const KEEP = /* sql */ `
  insert into activity_expiries (member_id, entry_sequence, terms, until)
  select $1, $2, terms, until from jsonb_to_recordset($3) as e (terms text, until timestamptz)
`;

/** Puts it on record until when lots of some terms last, from now on. The wallet must be open (`openWallet`). */
export function redateLots(work: Work, wallet: Wallet, { expiries, ...from }: Redating): void {
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
  work.send(KEEP, [wallet.memberId, entry!.sequence, JSON.stringify(sorted)]);
}
