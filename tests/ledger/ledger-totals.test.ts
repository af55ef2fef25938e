import { beforeEach, describe, expect, test } from "vitest";
import { addDays, dayOf } from "../../api/values/calendar.ts";
import { LedgerTotals } from "../../client/admin.ts";
import { deliverEvents } from "../harness/deliver-events.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { SLOW_POINTS } from "../harness/plans.ts";
import { runTask } from "../harness/run-task.ts";
import type { Enrolled } from "../harness/shop.ts";

const ZONE = "Asia/Ho_Chi_Minh";
const FROM = "2026-06-15";

let program: TestProgram;
beforeEach(async () => {
  program = await openProgram({ earningTerms: SLOW_POINTS });
});

const sumDays = () => runTask(program, "sum-ledger-days");
const settle = () => runTask(program, "settle-due-wallets");

async function totals(from = FROM, until = addDays(dayOf(program.clock.now(), ZONE), 1)) {
  return (await program.admin.ask(LedgerTotals, { from, until })).program;
}

interface PlainTransfer {
  readonly at: Date;
  readonly from: string;
  readonly to: string;
  readonly points: number;
}

/** Every transfer there is, to be summed in the plainest way. */
async function transfers(): Promise<PlainTransfer[]> {
  return program.sql<PlainTransfer>(
    `select e.effective_at as at, t.from_account as "from", t.to_account as "to",
      t.points::int as points
     from entries e join transfers t on t.member_id = e.member_id and t.entry_sequence = e.sequence
     where e.program_id = '${program.programId}'`,
  );
}

async function walletSums() {
  const [sums] = await program.sql(
    `select sum(available)::int as available, sum(pending)::int as pending, sum(held)::int as held,
       sum(debt)::int as debt, sum(available + pending + held)::int as outstanding
     from wallets where program_id = '${program.programId}'`,
  );
  return sums;
}

/** A day's figures, added up one transfer after the other. */
function plainDay(all: readonly PlainTransfer[], day: string) {
  const net = (account: string, isMeant: (one: PlainTransfer) => boolean) => {
    let sum = 0;
    for (const one of all.filter(isMeant)) {
      if (one.to === account) sum += one.points;
      if (one.from === account) sum -= one.points;
    }
    return sum;
  };
  const onDay = ({ at }: PlainTransfer) => dayOf(at, ZONE) === day;
  const byThen = ({ at }: PlainTransfer) => dayOf(at, ZONE) <= day;
  const of = (one: PlainTransfer) => onDay(one) && one.from === "ISSUED";
  const back = (one: PlainTransfer) => onDay(one) && one.to === "ISSUED";
  const [available, pending, held] = ["AVAILABLE", "PENDING", "HELD"].map((it) => net(it, byThen));
  return {
    date: day,
    movements: {
      issued: 0 - net("ISSUED", of),
      reversed: net("ISSUED", back),
      redeemed: 0,
      expired: net("EXPIRED", onDay),
      adjusted: 0 - net("ADJUSTED", onDay),
      transferred: 0 - net("TRANSFERRED", onDay),
      other: 0,
    },
    balances: {
      available,
      pending,
      held,
      debt: 0 - net("DEBT", byThen),
      outstanding: available! + pending! + held!,
    },
  };
}

/**
 * Weeks of all there is: points that wait, expire, are adjusted, sent, taken back, owed; some
 * wallets asleep.
 */
async function liveOn(weeks: number, after: (week: number) => Promise<unknown>): Promise<void> {
  const { shop, admin, clock } = program;
  const members: Enrolled[] = [];
  for (let at = 0; at < 4; at++) members.push(await shop.enroll());
  const bought: { externalId: string }[] = [];
  for (let week = 0; week < weeks; week++) {
    for (let at = 0; at < 3; at++) {
      clock.advance("P2DT5H");
      const member = members[(week + at) % 4]!;
      bought.push(
        (await shop.buy(member, String(40_000 + 10_000 * ((week * 3 + at) % 7)))).purchase,
      );
    }
    await admin.adjust(members[week % 4]!, 9);
    // As far as there are enough: all of them, some never noticed by their owners for months.
    await admin.adjust(members[(week + 1) % 4]!, -3);
    await admin.transfer(members[week % 4]!, members[(week + 2) % 4]!, { points: 5 });
    if (week % 2) await deliverEvents(program);
    const back = bought[week * 2]!;
    if (week % 3 !== 1) await shop.takeBack(back, { lines: [{ id: "1", quantity: 1 }] });
    await after(week);
  }
  await admin.close(members[3]!);
  await deliverEvents(program);
}

/**
 * Points that were spent and whose purchase came back: owed, and repaid by the next purchase once
 * it is released.
 */
async function owe(): Promise<void> {
  const { shop, admin, clock } = program;
  const spender = await shop.enroll();
  const { purchase } = await shop.buy(spender, "100000");
  clock.advance("P3D");
  await admin.adjust(spender, -30);
  await shop.takeBack(purchase, { lines: [{ id: "1", quantity: 1 }] });
  await shop.buy(spender, "500000");
}

async function expectPlain(): Promise<void> {
  const all = await transfers();
  const { balances, ledgerTotals } = await totals();
  for (const day of ledgerTotals.days) expect(day).toEqual(plainDay(all, day.date));
  expect(ledgerTotals.days.length).toBeGreaterThan(1);
  expect(ledgerTotals.closing).toEqual(balances);
  expect(ledgerTotals.opening).toMatchObject({ outstanding: 0, debt: 0 });
  expect(balances).toEqual(await walletSums());
}

test("every day is the sum of its transfers and agrees with the wallets", async () => {
  await liveOn(9, async (week) => {
    if (week === 2) await owe();
    await expectPlain();
    if (week % 3 === 0) await sumDays();
    if (week % 4 === 1) await settle();
  });
  await expectPlain();

  program.clock.advance("P90D");
  await settle();
  await expectPlain();
  const [days, summed] = await Promise.all([totals(), sumDays().then(() => totals())]);

  expect(summed).toEqual(days);
  const { movements } = summed.ledgerTotals;
  const { issued, reversed, expired, adjusted, transferred } = movements;
  expect(issued - reversed - expired + adjusted + transferred).toBe(
    summed.balances.outstanding - summed.balances.debt,
  );
  for (const points of [issued, reversed, expired]) expect(points).toBeGreaterThan(0);
  expect(summed.ledgerTotals.days.some(({ balances }) => balances.debt > 0)).toBe(true);
  expect(await program.admin.verify()).toMatchObject({ ok: true });
});

test("a late entry belongs to the day on which it took effect, summed before or not", async () => {
  const buyer = await program.shop.enroll();
  await program.shop.buy(buyer, "100000");
  await sumDays();
  program.clock.advance("P60D");
  const asleep = await totals();
  await sumDays();
  expect(asleep.ledgerTotals.movements.expired).toBe(0);

  await settle();
  await sumDays();

  const { days, movements } = (await totals()).ledgerTotals;
  expect(movements).toMatchObject({ issued: 30, expired: 30 });
  const on = (date: string) => days.find((day) => day.date === date)!;
  expect(on("2026-06-17").balances).toMatchObject({ pending: 30, available: 0 });
  expect(on("2026-06-18").balances).toMatchObject({ pending: 0, available: 30 });
  expect(on("2026-07-16")).toMatchObject({
    movements: { expired: 30 },
    balances: { available: 0 },
  });
});

test("to sum again changes nothing, also many at once, while purchases come in", async () => {
  const members = await Promise.all(Array.from({ length: 4 }, () => program.shop.enroll()));
  const buying = Array.from({ length: 40 }, (_, at) => program.shop.buy(members[at % 4]!, "50000"));
  const summing = Array.from({ length: 8 }, () => sumDays());
  await Promise.all([...buying, ...summing]);
  await expectPlain0();
  await Promise.all(Array.from({ length: 5 }, () => sumDays()));
  await expectPlain0();

  await program.leavesNothing(sumDays);

  async function expectPlain0() {
    const { balances, ledgerTotals } = await totals();
    expect(ledgerTotals.days).toEqual([plainDay(await transfers(), FROM)]);
    expect(balances).toEqual(await walletSums());
  }
});

describe("which days", () => {
  test("earlier entries are in the opening, later ones are left out", async () => {
    const buyer = await program.shop.enroll();
    await program.admin.givePoints(buyer, 10);
    program.clock.advance("P1D");
    await program.admin.givePoints(buyer, 20);
    program.clock.advance("P1D");
    await program.admin.givePoints(buyer, 40);

    const { balances, ledgerTotals } = await totals("2026-06-16", "2026-06-17");

    expect(ledgerTotals).toMatchObject({
      opening: { available: 10 },
      movements: { adjusted: 20 },
      closing: { available: 30 },
      days: [{ date: "2026-06-16", movements: { adjusted: 20 }, balances: { available: 30 } }],
    });
    expect(balances.available).toBe(70);
  });

  test("another program's points are none of ours", async () => {
    const other = await openProgram();
    await other.admin.givePoints(await other.shop.enroll(), 10);

    expect((await totals()).balances.outstanding).toBe(0);
  });

  test.each([
    ["upside down", "2026-06-16", "2026-06-16"],
    ["too many", "2026-06-16", "2027-07-22"],
  ])("%s is refused", async (_, from, until) => {
    await expect(totals(from, until)).rejects.toMatchObject({
      code: "BAD_USER_INPUT",
      field: ["until"],
    });
  });
});

test("reading two of them takes one statement", async () => {
  await totals();

  expect((await program.fixture.lane.during(() => totals())).statements).toHaveLength(1);
});
