import fc from "fast-check";
import { expect, test } from "vitest";
import { deliverEvents } from "../harness/deliver-events.ts";
import { randomRuns } from "../harness/random-runs.ts";
import { BusyMembers, doing } from "./busy-members.ts";
import { liveRichly, openRichProgram } from "./rich-life.ts";

const WRITERS = 6;

test("nothing is wrong while it is written, due and sealed", { timeout: 900_000 }, async () => {
  const program = await openRichProgram();
  const { admin, clock, fixture } = program;
  const busy = await BusyMembers.open(program);
  const waiting = fc.sample(doing, randomRuns(300));
  let verified = 0;
  const isOver = () => waiting.length === 0;
  const until = async (run: () => Promise<unknown>) => {
    do await run();
    while (!isOver());
  };
  const [live, work, prove] = [
    async () => {
      await liveRichly(program);
      clock.advance("P1D");
    },
    async () => {
      for (const { run } of fixture.engine.worker().schedules) await run();
    },
    async () => {
      for (const one of [...busy.members, undefined]) {
        expect(await admin.verify(one)).toMatchObject({ ok: true, problems: [] });
        verified++;
      }
    },
  ];

  await Promise.all([
    ...Array.from({ length: WRITERS }, async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) await busy.live(next);
    }),
    until(live),
    until(work),
    until(prove),
  ]);

  expect(verified).toBeGreaterThan(busy.members.length);
  await deliverEvents(program);
  await prove();
});
