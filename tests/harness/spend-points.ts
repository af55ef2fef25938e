import pino from "pino";
import { uuidv7 } from "uuidv7";
import { openWallet } from "../../api/modules/ledger/open-wallet.ts";
import { spendPoints as spendFromWallet } from "../../api/modules/ledger/spend-points.ts";
import type { TestProgram } from "./open-program.ts";

const NOBODY = "00000000-0000-0000-0000-000000000000";

/** Spends points of any wallet, a household's too. */
export async function spendPoints(
  { fixture, programId, uuid }: TestProgram,
  { id }: { id: string },
  points: number,
): Promise<void> {
  const context = await fixture.engine.contextFor({
    caller: { kind: "SYSTEM", programId, credentialId: NOBODY, ownerId: NOBODY },
    requestId: "spend",
    log: pino({ level: "silent" }),
  });
  await context.write({ operation: "spend", input: null }, async (work) => {
    const wallet = (await openWallet(work, uuid(id)))!;
    await spendFromWallet(work, wallet, {
      kind: "ADJUST",
      points,
      reference: "Spent",
      field: [],
      source: { kind: "ADJUSTMENT", id: uuidv7() },
      explanation: [{ titles: { en: "Spent" }, points: -points }],
    });
  });
}
