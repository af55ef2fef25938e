import { sql } from "../../../database/sql.ts";
import type { Work } from "../../../writes/work.ts";

/** What was posted when a voucher was used, by the terms of then. */
export interface PostedUse {
  readonly points: number;
  readonly amountMinor: number;
  readonly rate: string;
  readonly per: "POINT" | "VOUCHER";
  readonly occurredAt: Date;
  /** ISO 8601. */
  readonly undoWindow: string;
}

const READ_USE = sql.read<PostedUse>("read what was posted for a used voucher")`
  select e.points, e.amount_minor as "amountMinor", trim_scale(e.rate)::text as rate,
    e.rate_per as per, e.occurred_at as "occurredAt", t.undo_window as "undoWindow"
  from partner_entries e
  join partner_terms_versions t on t.partner_id = e.partner_id and t.version = e.terms_version
  where e.member_id = ${"memberId"} and e.document_id = ${"useId"} and e.kind = 'VOUCHER_USED'
`;

/** The entry of a use by where it is stored; null where it has none. */
export async function postedUse(
  { rows }: Pick<Work, "rows">,
  { memberId, id: useId }: { readonly memberId: string; readonly id: string },
): Promise<PostedUse | null> {
  const [posted] = await rows(READ_USE, { memberId, useId });
  return posted ?? null;
}
