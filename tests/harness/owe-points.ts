import pino from "pino";
import { uuidv7 } from "uuidv7";
import { openWallet } from "../../api/modules/ledger/open-wallet.ts";
import { postEntries } from "../../api/modules/ledger/posting/post-entries.ts";
import type { TestProgram } from "./open-program.ts";

const NOBODY = "00000000-0000-0000-0000-000000000000";

/**
 * Makes a member owe points, as a return of points that were spent does. The wallet must have none
 * available.
 */
export async function owePoints(
  { fixture, programId, uuid }: TestProgram,
  member: { id: string },
  points: number,
): Promise<void> {
  const memberId = uuid(member.id);
  const context = await fixture.engine.contextFor({
    caller: { kind: "SYSTEM", programId, credentialId: NOBODY, ownerId: NOBODY },
    requestId: "owe",
    log: pino({ level: "silent" }),
  });
  await context.write({ operation: "owe", input: null }, async (work) => {
    const wallet = (await openWallet(work, memberId))!;
    const facts = { effectiveAt: work.now, occurredAt: work.now, reference: "Spent", lots: [] };
    const [entry] = await postEntries(work, wallet, [
      {
        kind: "ADJUST",
        points: -points,
        ...facts,
        source: { kind: "ADJUSTMENT", id: uuidv7() },
        explanation: [{ titles: { en: "Spent" }, points: -points }],
        transfers: [{ from: "DEBT", to: "ADJUSTED", points, lotId: null }],
      },
    ]);
    await work.rows(
      `insert into uses (member_id, id, entry_sequence, points, debt, status)
       values ($1, $2, $3, $4, $4, 'DONE')`,
      [memberId, uuidv7(), entry!.sequence, points],
    );
  });
}
