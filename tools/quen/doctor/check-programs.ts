import type { App } from "../../../api/engine/app.ts";
import { systemOf } from "../../../api/engine/contexts.ts";
import {
  ConfigurationError,
  FAULTS_ADVICE,
  faultText,
} from "../../../api/configuration/stored-configuration.ts";
import type { ConfigurationFault } from "../../../api/configuration/stored-configuration.ts";
import type { Engine } from "../../../api/engine/engine.ts";
import type { LedgerVerification } from "../../../api/modules/ledger/verifying/verify-ledger.ts";
import { verifyLedger } from "../../../api/modules/ledger/verifying/verify-ledger.ts";
import { encodeId } from "../../../api/values/id.ts";
import { healthy, messageOf, wrong } from "./finding.ts";
import type { Finding } from "./finding.ts";

const MEMBERS_AT_ONCE = 1_000;

interface Opened {
  readonly app: Pick<App, "lane" | "log">;
  readonly engine: Pick<Engine, "contextFor">;
}

/** Loads the configuration of every program, and proves its ledger. */
export async function checkPrograms({ app, engine }: Opened): Promise<Finding[]> {
  const programs = await app.lane.rows<{ id: string }>("select id from programs order by id", []);
  const findings: Finding[] = [];
  for (const { id } of programs) {
    const name = encodeId("prg", id);
    try {
      findings.push(...(await checkProgram({ app, engine }, { id, name })));
    } catch (error) {
      if (error instanceof ConfigurationError) {
        findings.push(...error.faults.map((fault) => faulty(name, fault)));
        continue;
      }
      findings.push(
        wrong(
          "configuration",
          `${name}: its configuration can't be read: ${messageOf(error)}`,
          "Undo what was changed in the database by hand, or restore these rows from a backup.",
        ),
      );
    }
  }
  return findings;
}

function faulty(program: string, fault: ConfigurationFault): Finding {
  return wrong("configuration", `${program}: ${faultText(fault)}`, FAULTS_ADVICE);
}

async function checkProgram(
  { app, engine }: Opened,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<Finding[]> {
  const request = { caller: systemOf(id), requestId: "doctor", log: app.log };
  const context = await engine.contextFor(request);
  const { keyRing, documentChecks, programChecks, sealedTables, hashes } = context;
  const configuration = healthy("configuration", `${name}: its configuration is whole.`);
  let members = 0;
  let after: string | null = null;
  let fromBatch: number | null = null;
  for (;;) {
    const checked: LedgerVerification = await verifyLedger(app.lane, {
      programId: id,
      keyRing,
      documentChecks,
      programChecks,
      sealedTables,
      hashes,
      memberId: null,
      after,
      fromBatch,
      limit: MEMBERS_AT_ONCE,
    });
    members += checked.membersChecked;
    if (checked.problems.length > 0) {
      const kinds = [...new Set(checked.problems.map(({ kind }) => kind))].join(", ");
      const message = `${name}: the ledger does not prove itself: ${kinds}.`;
      const advice = "Look at verifyLedger of the admin API: it names the members and entries.";
      return [configuration, wrong("ledger", message, advice)];
    }
    if (checked.complete) break;
    after = checked.lastMemberId;
    fromBatch = checked.nextBatch;
  }
  return [
    configuration,
    healthy("ledger", `${name}: the accounts of ${members} members are proven.`),
  ];
}
