import { uuidv7 } from "uuidv7";
import { sql } from "../../database/sql.ts";
import type { ScheduledTask } from "../../jobs/scheduled-task.ts";
import { text } from "../../locales/text.ts";
import { decodeId } from "../../values/id.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { programSnapshot } from "../programs/program.ts";
import { lockPartnerAccount } from "./accounts/partner-account.ts";
import type { PartnerTerms } from "./accounts/partner-account.ts";
import { OPEN_FACTS, openStatement } from "./statements/statement.ts";
import type { OpenFacts, OpenStatement } from "./statements/statement.ts";
import { amountToPay, openPeriod } from "./statements/statement-rules.ts";

const FIND = sql.read<{ partnerId: string }>("find whose statement it is")`
  select partner_id as "partnerId" from partner_accounts
  where program_id = ${"programId"} and open_statement_id = ${"id"}
  union all
  select partner_id from partner_statements where program_id = ${"programId"} and id = ${"id"}
`;

/** Which statement was closed. */
export interface ClosedSettlement {
  readonly isReplay: boolean;
  readonly id: string;
}

/**
 * Closes the statement of a period that is over.
 * @throws Refusal NOT_FOUND, PERIOD_NOT_OVER
 */
export async function closeSettlement(
  work: Work,
  { id: publicId }: { readonly id: string },
): Promise<ClosedSettlement> {
  const { rows, programId } = work;
  const id = decodeId("stl", publicId);
  const [found] = id ? await rows(FIND, { programId, id }) : [];
  if (!found) throw refusal("NOT_FOUND", ["input", "id"], text("settlements.noSuchSettlement"));
  return close(work, { partnerId: found.partnerId, id: id! });
}

const READ_TERMS = sql.read<Pick<PartnerTerms, "version" | "funding" | "minimumMinor">>(
  "read the terms at the end of a period",
)`
  select version, funding, minimum_minor as "minimumMinor" from partner_terms_versions
  where partner_id = ${"partnerId"} and in_force_from < ${"until"}
  order by version desc limit 1
`;

// What commits later is recorded in the next period: it waits for the account, and reads this.
const CLOSE = sql.write("close a period of a partner's account")`
  update partner_accounts
  set closed_until = ${"until"}, open_statement_id = ${"nextId"}
  where partner_id = ${"partnerId"}
`;

const INSERT = sql.write("insert a closed statement of a partner")`
  insert into partner_statements (partner_id, number, program_id, id, from_at, until_at,
    after_sequence, through_sequence, opening_minor, points_issued, points_redeemed,
    owed_by_partner_minor, owed_to_partner_minor, returns_minor, adjustments_minor,
    payments_minor, net_minor, terms_version, funding, minimum_minor, to_pay_minor, closed_at)
  values (${"partnerId"}, ${"number"}, ${"programId"}, ${"id"}, ${"from"}, ${"until"},
    ${"afterSequence"}, ${"throughSequence"}, ${"openingMinor"}, ${"pointsIssued"},
    ${"pointsRedeemed"}, ${"owedByPartnerMinor"}, ${"owedToPartnerMinor"}, ${"returnsMinor"},
    ${"adjustmentsMinor"}, ${"paymentsMinor"}, ${"netMinor"}, ${"termsVersion"}, ${"funding"},
    ${"minimumMinor"}, ${"toPayMinor"}, ${"now"})
`;

/** Closes a statement under its account's lock, with every entry that was recorded in its time. */
async function close(
  work: Work,
  { partnerId, id }: { readonly partnerId: string; readonly id: string },
): Promise<ClosedSettlement> {
  await lockPartnerAccount(work, partnerId);
  const { timeZone } = work.configuration.part(programSnapshot);
  const open = await openStatement(work.rows, partnerId, timeZone);
  if (open?.id !== id) return { isReplay: true, id };
  if (open.until > work.now) {
    throw refusal("PERIOD_NOT_OVER", ["input", "id"], text("settlements.periodNotOver"));
  }
  await record(work, open);
  return { isReplay: false, id };
}

async function record(work: Work, open: OpenStatement): Promise<void> {
  const { programId, now } = work;
  const { toPayMinor: _toPay, closedAt: _closedAt, ...statement } = open;
  const { partnerId, id, until, netMinor } = statement;
  const [terms] = await work.rows(READ_TERMS, { partnerId, until });
  const { version: termsVersion, funding, minimumMinor } = terms!;
  const toPayMinor = amountToPay(netMinor, terms!);
  const agreed = { termsVersion, funding, minimumMinor, toPayMinor };
  await work.rows(INSERT, { ...statement, ...agreed, programId, now });
  await work.rows(CLOSE, { partnerId, until, nextId: uuidv7() });
  work.audit({ subjectId: id, after: { partnerId, netMinor, toPayMinor } });
  work.emit({ type: "settlement.closed", payload: { settlementId: id, partnerId, netMinor } });
}

const READ_OPEN = sql.read<OpenFacts & { partnerId: string; timeZone: string }>(
  "read which statements of a program are open",
)`
  select a.partner_id as "partnerId", p.time_zone as "timeZone", ${OPEN_FACTS}
  from partner_accounts a join programs p on p.id = a.program_id
  where a.program_id = ${"programId"}
`;

/** Closes every statement whose period is over, one after the other where there are several. */
export const closeEndedSettlements: ScheduledTask = {
  name: "close-ended-settlements",
  every: "5m",
  async run({ programId, now, rows, write }) {
    for (;;) {
      const open = await rows(READ_OPEN, { programId });
      const over = open.filter((it) => openPeriod(it, it.timeZone).until <= now);
      if (over.length === 0) return;
      for (const it of over) {
        await write({
          operation: "closeSettlement",
          run: async (work) => void (await close(work, it)),
        });
      }
    }
  },
};
