import { pino } from "pino";
import { uuidv7 } from "uuidv7";
import { expect, test } from "vitest";
import { openWallet } from "../../api/modules/ledger/open-wallet.ts";
import { postEntries } from "../../api/modules/ledger/post-entries.ts";
import { spendableLots } from "../../api/modules/ledger/spendable-lots.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import type { Enrolled } from "../harness/shop.ts";

/** Reserves points the way the ledger keeps them: in HELD, each with its lot, as a use that waits. */
async function hold(program: TestProgram, member: Enrolled, points: number) {
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

test("a hold survives the return of its points: other lots hold it from then on, or it is owed", async () => {
  const program = await openProgram({ tierSet: undefined, rewards: [] });
  const { admin, clock, shop, sql, uuid } = program;
  const member = await shop.enroll();
  const { purchase } = await shop.buy(member, "800000", {
    lines: [{ id: "1", sku: "TEA", quantity: 2, unitPrice: "400000" }],
  });
  await hold(program, member, 100);
  await admin.givePoints(member, 60, { expiresAt: clock.in("P10D") });

  const half = await shop.takeBack(purchase, { lines: [{ id: "1", quantity: 1 }] });
  expect(half.reversed).toMatchObject({ points: 40, fromAvailable: 40, toDebt: 0 });
  expect(half.member!.wallet).toEqual({ available: 20, pending: 0, held: 100, debt: 0 });

  const rest = await shop.takeBack(purchase, { lines: [{ id: "1", quantity: 1 }] });
  expect(rest.reversed).toMatchObject({ points: 60, fromAvailable: 20, toDebt: 40 });
  expect(rest.member!.wallet).toEqual({ available: 0, pending: 0, held: 100, debt: 40 });
  expect(await admin.verify(member)).toMatchObject({ ok: true });
  const [use] = await sql(
    `select u.points::int, u.debt::int, s.points::int as paid from uses u join use_lots s on s.use_id = u.id
     where u.member_id = '${uuid(member.id)}' and s.points > 0`,
  );
  expect(use).toEqual({ points: 100, debt: 40, paid: 60 });
});
