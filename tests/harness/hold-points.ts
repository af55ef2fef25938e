import { pino } from "pino";
import { uuidv7 } from "uuidv7";
import { openWallet } from "../../api/modules/ledger/open-wallet.ts";
import { postEntries } from "../../api/modules/ledger/post-entries.ts";
import { spendableLots } from "../../api/modules/ledger/spendable-lots.ts";
import type { TestProgram } from "./open-program.ts";

/** Reserves points the way the ledger keeps them: in HELD, each with its lot, as a use that waits. */
export async function holdPoints(program: TestProgram, member: { id: string }, points: number) {
  const { programId, scene, uuid } = program;
  const memberId = uuid(member.id);
  const nobody = uuidv7();
  const context = await scene.engine.contextFor({
    caller: { kind: "SYSTEM", programId, credentialId: nobody, ownerId: nobody },
    ...{ requestId: "hold", log: pino({ level: "silent" }) },
  });
  await context.write({ operation: "hold", input: null }, async (work) => {
    const wallet = (await openWallet(work, memberId))!;
    const parts = await spendableLots(work, memberId, { points });
    const [entry] = await postEntries(work, wallet, [
      {
        ...{ kind: "ADJUST", points: -points, effectiveAt: work.now, occurredAt: work.now },
        ...{ source: { kind: "ADJUSTMENT", id: uuidv7() }, reference: "hold", lots: [] },
        explanation: [{ titles: { en: "Held" }, points: -points }],
        transfers: parts.map((part) => ({ from: "AVAILABLE", to: "HELD", ...part })),
      },
    ]);
    const useId = uuidv7();
    await work.rows(
      `insert into uses (member_id, id, entry_sequence, points, status) values ($1, $2, $3, $4, 'HELD')`,
      [memberId, useId, entry!.sequence, points],
    );
    for (const { lotId, points: part } of parts) {
      await work.rows(
        `insert into use_lots (member_id, use_id, lot_id, points) values ($1, $2, $3, $4)`,
        [memberId, useId, lotId, part],
      );
    }
  });
}
