import { beforeEach, describe, expect, test } from "vitest";
import { breakage } from "../../api/modules/ledger/totals/breakage.ts";
import { addMonths, dayOf } from "../../api/values/calendar.ts";
import { EarningTerms, Liability, SaveEarningTerms } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { teaShop } from "../harness/plans.ts";
import { runTask } from "../harness/run-task.ts";

const ZONE = "Asia/Ho_Chi_Minh";

let program: TestProgram;
beforeEach(async () => {
  program = await openProgram();
});

const owed = async (at?: string) =>
  (await program.admin.ask(Liability, { at: at ?? null })).program.liability;

async function setWorth(pointValue: string | null): Promise<void> {
  const { version } = (await program.admin.ask(EarningTerms)).program.earningTerms;
  const input = { version, pointValue };
  expect(
    (await program.admin.ask(SaveEarningTerms, { input })).saveEarningTerms.userErrors,
  ).toEqual([]);
}

test("what is owed has no amount until somebody says what a point costs", async () => {
  await program.admin.givePoints(await program.shop.enroll(), 30);
  const points = { points: 30, debt: 0, breakage: null };
  expect(await owed()).toEqual({ ...points, pointValue: null, amount: null });

  await setWorth("550.5");

  const amount = { amount: "16515", currencyCode: "VND" };
  expect(await owed()).toEqual({ ...points, pointValue: "550.5", amount });
});

test("an earlier day goes by its own points and by what a point cost until it ended", async () => {
  const { admin, shop, clock } = program;
  const member = await shop.enroll();
  await setWorth("100");
  await admin.givePoints(member, 10);
  clock.set("2026-06-17T00:00:00+07:00");
  await setWorth("300");
  await admin.givePoints(member, 5);
  clock.set("2026-06-18T09:00:00+07:00");

  const amount = async (at?: string) => (await owed(at)).amount?.amount;
  // Nobody had said it by then.
  expect(await amount("2026-06-15")).toBeUndefined();
  expect(await amount("2026-06-16")).toBe("1000");
  // The value that holds from this midnight on is none of the day before.
  expect(await amount("2026-06-17")).toBe("1000");
  expect(await amount("2026-06-18")).toBe("4500");
  expect(await amount()).toBe("4500");
  await expect(owed("2026-06-19")).rejects.toMatchObject({ code: "BAD_USER_INPUT", field: ["at"] });
});

test("points that members owe stand apart and are not taken off", async () => {
  const { admin, shop } = program;
  await setWorth("100");
  const [spender, saver] = [await shop.enroll(), await shop.enroll()];
  const { purchase } = await shop.buy(spender, "100000");
  await admin.adjust(spender, -30);
  await shop.takeBack(purchase, { lines: [{ id: "1", quantity: 1 }] });
  await admin.givePoints(saver, 40);

  expect(await owed()).toMatchObject({ points: 40, debt: 30, amount: { amount: "4000" } });
});

interface Moved {
  readonly cohort: string;
  readonly month: string;
  readonly from: string;
  readonly to: string;
  readonly points: number;
}

/** The share that is lost, worked out from each transfer in the plainest way. */
async function plainBreakage(until: string): Promise<string> {
  const moved = await program.sql<Moved>(
    `select to_char(o.effective_at at time zone '${ZONE}', 'YYYY-MM-01') as cohort,
       to_char(e.effective_at at time zone '${ZONE}', 'YYYY-MM-01') as month,
       t.from_account as "from", t.to_account as "to", t.points::int as points
     from entries e join transfers t on t.member_id = e.member_id and t.entry_sequence = e.sequence
     join lots l on l.member_id = t.member_id and l.id = t.lot_id
     join entries o on o.member_id = l.member_id and o.sequence = l.entry_sequence
     where e.program_id = '${program.programId}'`,
  );
  const inTime = moved.filter(({ month }) => month < until);
  const months: string[] = [];
  const first = inTime.map(({ cohort }) => cohort).toSorted()[0]!;
  for (let month = first; month < until; month = addMonths(month, 1)) months.push(month);
  const net = (of: Moved[], accounts: string[]) =>
    of.reduce(
      (sum, { from, to, points }) =>
        sum + (accounts.includes(to) ? points : 0) - (accounts.includes(from) ? points : 0),
      0,
    );
  const cohorts = months.map((month) => {
    const own = inTime.filter(({ cohort }) => cohort === month);
    return {
      kept: -net(own, ["ISSUED", "ADJUSTED", "TRANSFERRED"]),
      gone: net(own, ["EXPIRED"]),
      used: months
        .filter((it) => it >= month)
        .map((last) =>
          net(
            own.filter((one) => one.month <= last),
            ["REDEEMED", "DEBT"],
          ),
        ),
    };
  });
  const shares = ladder(
    cohorts.map(({ used }) => used),
    cohorts.map(({ kept }) => kept),
    cohorts.map(({ gone }) => gone),
  );
  const all = cohorts.reduce((sum, { kept }) => sum + kept, 0);
  const lost = cohorts.reduce((sum, { kept }, at) => sum + shares[at]! * kept, 0);
  return String(Math.round((lost / all) * 10_000) / 10_000);
}

/** The chain ladder as it is written down: the share lost of each month of issue. */
function ladder(used: number[][], kept: number[], gone: number[]): number[] {
  const ages = Math.max(...used.map((of) => of.length));
  const factors: number[] = [];
  for (let age = 0; age < ages - 1; age++) {
    const both = used.filter((of) => of.length > age + 1);
    const before = both.reduce((sum, of) => sum + of[age]!, 0);
    factors[age] = before ? both.reduce((sum, of) => sum + of[age + 1]!, 0) / before : 1;
  }
  return used.map((of, at) => {
    let end = of.at(-1)!;
    for (let age = of.length - 1; age < ages - 1; age++) end *= factors[age]!;
    end = Math.min(end, kept[at]! - gone[at]!);
    return kept[at] ? 1 - end / kept[at] : 0;
  });
}

test("of a year's points those count that members will redeem, summed by then or not", async () => {
  program = await openProgram({
    earningTerms: {
      ...teaShop.earningTerms,
      expiry: { kind: "AFTER_PURCHASE", count: 5, unit: "MONTH" },
      pointValue: "200",
    },
  });
  const { admin, shop, clock } = program;
  const cup = await admin.addReward({ cost: 20 });
  const members = [await shop.enroll(), await shop.enroll(), await shop.enroll()];
  for (let month = 0; month < 13; month++) {
    const [one, other] = [members[month % 3]!, members[(month + 1) % 3]!];
    const { purchase } = await shop.buy(one, String(400_000 + 90_000 * (month % 4)));
    await shop.buy(other, "250000");
    if (month % 4 === 1) await shop.takeBack(purchase, { lines: [{ id: "1", quantity: 1 }] });
    if (month % 3 === 2) await shop.redeem(other, cup.id);
    if (month % 5 === 3) await runTask(program, "sum-ledger-days");
    clock.advance("P1M");
    if (month === 10) expect((await owed()).breakage).toBeNull();
  }
  await runTask(program, "settle-due-wallets");

  const before = await owed();
  const thisMonth = `${dayOf(clock.now(), ZONE).slice(0, 7)}-01`;
  expect(before.breakage).toBe(await plainBreakage(thisMonth));
  expect(Number(before.breakage)).toBeGreaterThan(0);
  const share = 10_000 - Math.round(Number(before.breakage) * 10_000);
  const amount = Math.floor((before.points * 200 * share + 5000) / 10_000);
  expect(before.amount).toEqual({ amount: String(amount), currencyCode: "VND" });
  await runTask(program, "sum-ledger-days");
  expect(await owed()).toEqual(before);
  expect((await owed(addMonths(thisMonth, -1))).breakage).toBe(
    await plainBreakage(addMonths(thisMonth, -1)),
  );
});

describe("breakage", () => {
  const full = [100, 300, 500, 600, 650];

  test("what young months will use is found by the growth of older ones", () => {
    const cohorts = [5, 4, 3, 2, 1].map((age) => ({
      kept: 1000,
      expired: age === 5 ? 350 : 0,
      used: full.slice(0, age),
    }));

    expect(breakage(cohorts)).toBeCloseTo(0.35, 9);
    // The naive figure, what expired of what was issued, is far off while months are young.
    expect(350 / 5000).toBeLessThan(0.1);
  });

  test.each([
    ["no more is redeemed than has not expired", [{ kept: 10, expired: 4, used: [2, 8] }], 0.4],
    [
      "a month in which nothing was redeemed grows by nothing",
      [{ kept: 10, expired: 0, used: [0] }],
      1,
    ],
    ["points that came back leave nothing to be lost", [{ kept: 0, expired: 0, used: [0] }], null],
    ["without points there is no share", [], null],
  ])("%s", (_, cohorts, share) => {
    expect(breakage(cohorts)).toBe(share);
  });
});
