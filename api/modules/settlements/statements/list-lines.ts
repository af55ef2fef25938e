import { sql } from "../../../database/sql.ts";
import { connectionOf, numberPlace, pageOf } from "../../../graphql/connection.ts";
import type { PageArgs } from "../../../graphql/connection.ts";
import type { Context } from "../../../graphql/context.ts";
import { encodeId } from "../../../values/id.ts";
import { moneyView } from "../../../values/money.ts";
import { programSnapshot } from "../../programs/program.ts";
import type { NewPartnerEntry } from "../accounts/post-partner-entries.ts";
import { DISPUTE, disputeView } from "../disputes/settlement-dispute.ts";
import type { DisputedLine } from "../disputes/settlement-dispute.ts";
import type { Statement } from "./statement.ts";

interface Line
  extends DisputedLine, Pick<NewPartnerEntry, "kind" | "side" | "points" | "amountMinor"> {
  readonly id: string;
  readonly sequence: number;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  readonly reference: string | null;
  readonly note: string | null;
}

// What stands for an erased member's number is nobody's to read.
const LIST_LINES = sql.read<Line>("list the lines of a partner's statement")`
  select e.id, e.sequence, e.kind, e.side, e.points, e.amount_minor as "amountMinor",
    e.occurred_at as "occurredAt", e.recorded_at as "recordedAt", e.note,
    ${DISPUTE} as dispute,
    case when exists (select from member_profiles m where m.member_id = e.member_id) then
      case
        when e.return_id is not null then (
          select r.external_id from returns r
          where r.member_id = e.member_id and r.id = e.return_id
        )
        when e.kind in ('VOUCHER_USED', 'VOUCHER_UNDONE') then (
          select u.purchase_external_id from coupon_uses u
          where u.member_id = e.member_id and u.id = e.document_id
        )
        else (
          select p.external_id from purchases p
          where p.member_id = e.member_id and p.id = e.document_id
        )
      end
    end as reference
  from partner_entries e
  where e.partner_id = ${"partnerId"} and e.sequence > ${"behind"}
    and e.recorded_at < ${"until"}
    and (not ${"disputed"}::bool or exists (
      select from settlement_disputes d
      where d.partner_id = e.partner_id and d.sequence = e.sequence
    ))
  order by e.sequence limit ${"limit"}
`;

interface LinesArgs extends PageArgs {
  /** Only those with a dispute. */
  readonly disputed?: boolean;
}

/** A page of what a statement is made of: entries of the partner's account, oldest first. */
export async function listLines(
  { lane, configuration }: Context,
  { partnerId, afterSequence, until }: Statement,
  { disputed = false, ...args }: LinesArgs,
) {
  const { currencyCode } = configuration.part(programSnapshot);
  const page = pageOf(args, numberPlace);
  const behind = Math.max(afterSequence, page.from ?? 0);
  const { limit } = page;
  const lines = await lane.rows(LIST_LINES, { partnerId, behind, until, disputed, limit });
  return connectionOf(lines, page, {
    cursor: ({ sequence }) => [sequence],
    node: ({ id, amountMinor, sequence: _sequence, dispute, ...line }) => ({
      ...line,
      id: encodeId("pent", id),
      amount: moneyView(amountMinor, currencyCode)!,
      dispute: disputeView({ dispute }),
    }),
  });
}

const COUNT_OPEN = sql.read<{ count: number }>("count what waits for an answer in a statement")`
  select count(*)::int as count from settlement_disputes d join partner_entries e
    on e.partner_id = d.partner_id and e.sequence = d.sequence
  where d.partner_id = ${"partnerId"} and d.sequence > ${"afterSequence"} and d.status = 'OPEN'
    and e.recorded_at < ${"until"}
`;

/** How many disputes about a statement's lines wait for the program. */
export async function countOpenDisputes({ lane }: Context, statement: Statement): Promise<number> {
  const { partnerId, afterSequence, until } = statement;
  const [open] = await lane.rows(COUNT_OPEN, { partnerId, afterSequence, until });
  return open!.count;
}
