import { beforeEach, expect, test } from "vitest";
import { transactionRows } from "../../api/database/transaction-rows.ts";
import { dueReactions } from "../../api/jobs/reactions.ts";
import type { Enrolled } from "../harness/shop.ts";
import { openReferrals } from "./referral-fixture.ts";
import type { Referrals } from "./referral-fixture.ts";

let program: Referrals;
let hoa: Enrolled;
beforeEach(async () => {
  program = await openReferrals();
  program.clock.set("2026-06-15T10:00:00+07:00");
  hoa = await program.join(await program.shop.enroll());
});

/** The number of referral reactions to the events emitted since the last call. */
async function followed(type: string): Promise<number> {
  const events = await program.eventsOf(type);
  const { reactions } = program.fixture.engine.worker();
  return program.fixture.orm.em.fork().transactional(async (em) => {
    const due = await dueReactions(transactionRows(em), reactions, events.slice(-1));
    return due.filter(({ reaction }) => reaction.name.startsWith("referrals")).length;
  });
}

test("a friend's purchase is evaluated only while the referral can qualify", async () => {
  await program.shop.buy(hoa, "50000");
  expect(await followed("purchase.recorded")).toBe(1);
  await program.buy(hoa, "200000");

  await program.shop.buy(hoa, "300000");
  expect(await followed("purchase.recorded")).toBe(0);
});

test("a friend who let the time pass may buy as often as it likes", async () => {
  program.clock.set("2026-08-01T10:00:00+07:00");
  await program.shop.buy(hoa, "300000");
  expect(await followed("purchase.recorded")).toBe(0);

  // Recorded late, it was bought in time.
  await program.shop.buy(hoa, "300000", { placedAt: "2026-06-20T10:00:00+07:00" });
  expect(await followed("purchase.recorded")).toBe(1);
});

test("a return is looked at where the referral had qualified", async () => {
  const small = await program.buy(hoa, "50000");
  await program.giveBack(small);
  expect(await followed("purchase.returned")).toBe(0);

  const enough = await program.buy(hoa, "200000");
  await program.shop.takeBack(enough, { lines: [{ id: "1", quantity: "1" }] });
  expect(await followed("purchase.returned")).toBe(1);
});
