import { sql } from "../../../database/sql.ts";
import { connectionOf, numberPlace, pageOf } from "../../../graphql/connection.ts";
import type { PageArgs } from "../../../graphql/connection.ts";
import type { Context } from "../../../graphql/context.ts";
import { decodeId, encodeId } from "../../../values/id.ts";
import { moneyView } from "../../../values/money.ts";
import { programSnapshot } from "../../programs/program.ts";
import { CLOSED, openStatement } from "./statement.ts";
import type { Statement } from "./statement.ts";

const LIST_CLOSED = sql.read<Statement>("list the closed statements of a partner")`
  select ${CLOSED} from partner_statements s
  where s.partner_id = ${"partnerId"} and s.program_id = ${"programId"}
    and (${"before"}::int is null or s.number < ${"before"}::int)
  order by s.number desc limit ${"limit"}
`;

/** A page of a partner's statements, newest first; the open one is the first of all. */
export async function listStatements(context: Context, partnerId: string, args: PageArgs) {
  const { lane, configuration } = context;
  const { programId } = configuration;
  const page = pageOf(args, numberPlace);
  const { timeZone } = configuration.part(programSnapshot);
  const { from: before, limit } = page;
  const [open, closed] = await Promise.all([
    before === null ? openStatement(lane.rows, partnerId, timeZone) : null,
    lane.rows(LIST_CLOSED, { partnerId, programId, before, limit }),
  ]);
  return connectionOf<Statement, ReturnType<typeof statementView>>(
    // What was closed between the two reads is there as closed.
    [...(open && closed[0]?.id !== open.id ? [open] : []), ...closed],
    page,
    { cursor: ({ number }) => [number], node: (it) => statementView(it, context) },
  );
}

const FIND = sql.read<{ partnerId: string }>("find the account with an open statement")`
  select partner_id as "partnerId" from partner_accounts
  where program_id = ${"programId"} and open_statement_id = ${"id"}
`;

const READ_CLOSED = sql.read<Statement>("read a closed statement of a partner")`
  select ${CLOSED} from partner_statements s
  where s.program_id = ${"programId"} and s.id = ${"id"}
`;

/**
 * A statement as people see it; null where there is none.
 * @param partnerId whose it must be; left out for anybody's.
 */
export async function statementById(context: Context, publicId: string, partnerId?: string) {
  const { lane, configuration } = context;
  const { programId } = configuration;
  const id = decodeId("stl", publicId);
  if (!id) return null;
  const [[account], [closed]] = await Promise.all([
    lane.rows(FIND, { programId, id }),
    lane.rows(READ_CLOSED, { programId, id }),
  ]);
  const owner = account?.partnerId ?? closed?.partnerId;
  if (!owner || (partnerId && owner !== partnerId)) return null;
  if (closed) return statementView(closed, context);
  const { timeZone } = configuration.part(programSnapshot);
  const open = await openStatement(lane.rows, owner, timeZone);
  if (open?.id === id) return statementView(open, context);
  const [meanwhile] = await lane.rows(READ_CLOSED, { programId, id });
  return meanwhile ? statementView(meanwhile, context) : null;
}

function statementView(statement: Statement, { configuration }: Context) {
  const { currencyCode } = configuration.part(programSnapshot);
  const money = (minor: number) => moneyView(minor, currencyCode)!;
  const { id, from, until, closedAt, pointsIssued, pointsRedeemed, toPayMinor } = statement;
  return {
    id: encodeId("stl", id),
    period: { from, until },
    status: closedAt ? ("CLOSED" as const) : ("OPEN" as const),
    opening: money(statement.openingMinor),
    pointsIssued,
    pointsRedeemed,
    owedByPartner: money(statement.owedByPartnerMinor),
    owedToPartner: money(statement.owedToPartnerMinor),
    returns: money(statement.returnsMinor),
    adjustments: money(statement.adjustmentsMinor),
    payments: money(statement.paymentsMinor),
    net: money(statement.netMinor),
    toPay: moneyView(toPayMinor, currencyCode),
    closedAt,
    /** For its lines. */
    statement,
  };
}
