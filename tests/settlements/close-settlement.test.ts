import { expect, test } from "vitest";
import { Settlement, Settlements } from "../../client/partner.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE, teaShop } from "../harness/plans.ts";
import { runTask } from "../harness/run-task.ts";
import { mergeSettled } from "../harness/settled-merge.ts";
import { PAY_WITH_POINTS } from "../payments/payment-fixture.ts";
import { openPartner, voucherOf } from "./settlement-fixture.ts";

const open = () =>
  openProgram({
    rules: [BASE_RATE],
    earningTerms: { ...teaShop.earningTerms, payWithPoints: PAY_WITH_POINTS },
  });
const VND = (amount: string) => ({ amount, currencyCode: "VND" });
const closeEnded = (program: TestProgram) => runTask(program, "close-ended-settlements");
const proved = async ({ admin }: TestProgram) => (await admin.verify()).problems;

test("a month is closed when it is over, and the next goes on where it ended", async () => {
  const program = await open();
  const partner = await openPartner(program, { reimbursementPerVoucher: "20000" });
  const member = await program.shop.enroll();
  const { purchase } = await partner.sell(member, "420000");
  const { code } = await voucherOf(program, partner);
  await partner.use(code);
  await partner.pay("100");
  await partner.adjust("-7");

  const [running] = await partner.settlements();
  expect(running).toMatchObject({ status: "OPEN", pointsIssued: 42, pointsRedeemed: 40 });
  expect(running).toMatchObject({ toPay: null, closedAt: null, net: VND("-19582") });
  const early = await partner.close(running!.id);
  expect(early.userErrors.map(({ code: why }) => why)).toEqual(["PERIOD_NOT_OVER"]);
  await closeEnded(program);
  expect((await partner.settlements()).map(({ status }) => status)).toEqual(["OPEN"]);

  program.clock.advance("P1M");
  await closeEnded(program);
  await partner.takeBack(purchase!, { amount: "120000" });
  const [next, closed, ...more] = await partner.settlements();
  expect(more).toEqual([]);
  expect(closed).toEqual({
    ...running,
    status: "CLOSED",
    closedAt: program.clock.now().toISOString(),
    toPay: { amount: "-19582" },
  });
  expect(closed).toMatchObject({
    opening: VND("0"),
    owedByPartner: VND("525"),
    owedToPartner: VND("20000"),
    returns: { amount: "0" },
    adjustments: { amount: "-7" },
    payments: { amount: "-100" },
  });
  expect(next).toMatchObject({
    period: { from: closed!.period.until },
    opening: VND("-19582"),
    pointsIssued: -12,
    owedByPartner: VND("-150"),
    returns: { amount: "-150" },
    net: VND("-19732"),
  });
  expect(await proved(program)).toEqual([]);
});

test("the partner reads its own, line by line, and no member's data", async () => {
  const program = await open();
  const partner = await openPartner(program, { reimbursementPerPoint: "90.5" });
  const member = await program.shop.enroll({ givenName: "Zirconia" });
  await program.admin.givePoints(member, 100);
  const payments = [{ kind: "POINTS" as const, amount: "5000" }];
  const sold = await partner.sell(member, "20000", { payments });
  const { externalId } = await partner.takeBack(sold.purchase!, { amount: "10000" });
  await partner.cancel(sold.purchase!.externalId, externalId);
  const { code } = await voucherOf(program, partner);
  const { reference } = await partner.use(code);
  await partner.undo(code, reference);
  await partner.adjust("5", "A mistake");
  const { settlements } = await partner.client.ask(Settlements, {});
  const { id, net } = settlements.nodes[0]!;
  const { settlement } = await partner.client.ask(Settlement, { id });
  const lines = settlement!.lines.nodes;
  const receipt = sold.purchase!.externalId;
  expect(lines.map((line) => [line.kind, line.side, line.reference])).toEqual([
    ["PURCHASE", "ISSUED", receipt],
    ["PURCHASE", "REDEEMED", receipt],
    ["RETURN", "ISSUED", externalId],
    ["RETURN", "REDEEMED", externalId],
    ["RETURN_CANCELLED", "ISSUED", externalId],
    ["RETURN_CANCELLED", "REDEEMED", externalId],
    ["VOUCHER_USED", "REDEEMED", reference],
    ["VOUCHER_UNDONE", "REDEEMED", reference],
    ["ADJUSTMENT", null, null],
  ]);
  expect(lines.at(-1)!.note).toBe("A mistake");
  expect(lines.reduce((sum, { amount }) => sum + Number(amount.amount), 0)).toBe(
    Number(net.amount),
  );
  expect(JSON.stringify(lines)).not.toMatch(/mem_|Zirconia/);
});

test("a merged member's receipts keep their numbers, an erased one's lose them", async () => {
  const program = await open();
  const { admin, shop } = program;
  const partner = await openPartner(program);
  const [merged, into, erased] = [await shop.enroll(), await shop.enroll(), await shop.enroll()];
  const kept = await partner.sell(merged, "420000");
  const lost = await partner.sell(erased, "420000");
  await mergeSettled(program, merged, into);
  await admin.close(erased);
  expect((await admin.erase(erased)).userErrors).toEqual([]);
  const { id, net } = (await partner.settlements())[0]!;
  const lines = await partner.lines(id);
  expect(lines.map(({ reference }) => reference)).toEqual([kept.purchase!.externalId, null]);
  expect(JSON.stringify(lines)).not.toContain(lost.purchase!.externalId);
  expect(net).toEqual(VND("1050"));
  expect(await proved(program)).toEqual([]);
});

test("a settlement is a table, for the partner and for the program", async () => {
  const program = await open();
  const partner = await openPartner(program);
  const member = await program.shop.enroll();
  const sold = await partner.sell(member, "420000", { externalId: "=1+1" });
  await partner.takeBack(sold.purchase!, { amount: "120000", externalId: "R-1" });
  for (let at = 0; at < 120; at++) await partner.adjust("-1", "Số lẻ, làm tròn");
  const { id } = (await partner.settlements())[0]!;
  const read = async (path: string, key: string) => {
    const headers = { authorization: `Bearer ${key}` };
    const answer = await fetch(program.fixture.url + path, { headers });
    return { status: answer.status, text: await answer.text() };
  };
  const table = await read(`/partner/settlements/${id}.csv`, partner.secret);
  const rows = table.text.trim().split("\n");
  expect(rows).toHaveLength(123);
  expect(rows[1]).toMatch(/^pent_\w+,PURCHASE,ISSUED,[^,]+,[^,]+,'=1\+1,,42,525,VND$/);
  expect(rows[2]).toMatch(/^pent_\w+,RETURN,ISSUED,[^,]+,[^,]+,R-1,,-12,-150,VND$/);
  expect(rows[3]).toMatch(/,ADJUSTMENT,,[^,]+,[^,]+,,"Số lẻ, làm tròn",0,-1,VND$/);
  expect(await read(`/admin/settlements/${id}.csv`, program.keys.admin)).toEqual(table);
  const missing = await read(`/admin/settlements/stl_${"0".repeat(26)}.csv`, program.keys.admin);
  expect(missing.status).toBe(404);
  expect((await read(`/partner/settlements/${id}.csv`, program.keys.partner)).status).toBe(404);
});

test("closing again, by whomever, answers the same", async () => {
  const program = await open();
  const partner = await openPartner(program);
  program.clock.advance("P1M");
  const { id } = (await partner.settlements())[0]!;
  const answers = await Promise.all([
    partner.close(id, "key-1"),
    partner.close(id, "key-2"),
    closeEnded(program),
    closeEnded(program),
  ]);
  expect(answers[0]).toMatchObject({ settlement: { id, status: "CLOSED" }, userErrors: [] });
  expect(answers[1]).toMatchObject({ settlement: { id, status: "CLOSED" }, userErrors: [] });
  expect(await partner.close(id, "key-1")).toMatchObject({ settlement: { id } });
  expect(await partner.settlements()).toHaveLength(2);
  expect(await proved(program)).toEqual([]);
});

test("what commits late is in the next period, and nothing is lost", async () => {
  const program = await open();
  const partner = await openPartner(program);
  const members = await Promise.all(Array.from({ length: 8 }, () => program.shop.enroll()));
  await partner.sell(members[0]!, "100000");
  program.clock.advance("P1M");
  await Promise.all([
    closeEnded(program),
    ...members.map((member) => partner.sell(member, "100000")),
    closeEnded(program),
  ]);
  const [running, closed] = await partner.settlements();
  expect([closed!.net.amount, running!.net.amount]).toEqual(["125", "1125"]);
  expect(await partner.lines(closed!.id)).toHaveLength(1);
  expect(await partner.lines(running!.id)).toHaveLength(8);
  expect(await partner.balance()).toBe(1125);
});

test("quarters: months that were missed are closed one after the other", async () => {
  const program = await open();
  const partner = await openPartner(program, { period: "QUARTER" });
  const [quarter] = await partner.settlements();
  program.clock.advance("P7M");
  await closeEnded(program);
  const all = await partner.settlements();
  expect(all.at(-1)!.period).toEqual(quarter!.period);
  for (const [at, { period }] of all.slice(1).entries()) {
    expect(period.until).toBe(all[at]!.period.from);
  }
  expect(all.length).toBe(4);
  // A period that has begun keeps its length.
  await partner.agreed({ version: 1, period: "MONTH" });
  expect((await partner.settlements())[0]!.period).toEqual(all[0]!.period);
  program.clock.advance("P6M");
  await closeEnded(program);
  const [newest] = await partner.settlements();
  const days = (Date.parse(newest!.period.until) - Date.parse(newest!.period.from)) / 86_400_000;
  expect(days).toBeLessThan(32);
  expect(await proved(program)).toEqual([]);
});

test("what is less than the minimum is carried over, as is what was paid in advance", async () => {
  const program = await open();
  const small = await openPartner(program, { minimum: "200" });
  const prepaid = await openPartner(program, { funding: "PREPAID" });
  await prepaid.pay("1000");
  const member = await program.shop.enroll();
  await small.sell(member, "100000");
  program.clock.advance("P1M");
  await closeEnded(program);
  await small.sell(member, "100000");
  program.clock.advance("P1M");
  await closeEnded(program);
  const toPay = async (of: typeof small) =>
    (await of.settlements()).map((it) => [it.net.amount, it.toPay?.amount ?? null]);
  expect(await toPay(small)).toEqual([
    ["250", null],
    ["250", "250"],
    ["125", "0"],
  ]);
  expect(await toPay(prepaid)).toEqual([
    ["-1000", null],
    ["-1000", "0"],
    ["-1000", "0"],
  ]);
});
