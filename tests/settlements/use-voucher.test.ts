import { beforeAll, expect, test } from "vitest";
import { AuditLog } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE } from "../harness/plans.ts";
import { openPartner, voucherOf } from "./settlement-fixture.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram({ rules: [BASE_RATE] });
});

const codes = (userErrors: readonly { code: string; field: readonly string[] }[]) =>
  userErrors.map(({ code, field }) => `${code} ${field.slice(1).join(".")}`);
const VND = (amount: string) => ({ amount, currencyCode: "VND" });

test("a voucher is owed by its points, or by what was agreed for each", async () => {
  const partner = await openPartner(program, { reimbursementPerPoint: "100.5" });
  const voucher = await voucherOf(program, partner, { cost: 45 });
  expect(await partner.validate(voucher.code)).toMatchObject({
    valid: true,
    coupon: { code: voucher.code, status: "ACTIVE" },
    refusal: null,
  });
  const used = await partner.use(voucher.code);
  expect(used).toMatchObject({
    replayed: false,
    coupon: { status: "USED" },
    owed: VND("4523"),
    userErrors: [],
  });
  expect(await partner.balance()).toBe(-4523);
  expect((await partner.validate(voucher.code)).refusal!.code).toBe("COUPON_USED");

  await partner.agreed({ version: 1, reimbursementPerVoucher: "40000" });
  const other = await voucherOf(program, partner, { cost: 45 });
  expect((await partner.use(other.code)).owed).toEqual(VND("40000"));
  expect((await program.admin.verify()).problems).toEqual([]);
});

test("of two counters at the same moment, one uses the voucher", async () => {
  const partner = await openPartner(program, { reimbursementPerVoucher: "1000" });
  const { code } = await voucherOf(program, partner);
  const both = await Promise.all(
    ["till-1", "till-2", "till-3"].map((source) => partner.use(code, { source })),
  );
  expect(both.map(({ userErrors }) => codes(userErrors).join()).sort()).toEqual([
    "",
    "COUPON_USED code",
    "COUPON_USED code",
  ]);
  expect(await partner.balance()).toBe(-1000);
});

test("a repeat answers the same, by its key and by its reference", async () => {
  const partner = await openPartner(program, { reimbursementPerVoucher: "1000" });
  const { code } = await voucherOf(program, partner);
  const more = { reference: "receipt-7", idempotencyKey: "cut-off" };
  const first = await partner.use(code, more);
  expect(await partner.use(code, more)).toEqual({ ...first, replayed: true });
  const { reference } = more;
  expect(await partner.use(code, { reference })).toEqual({ ...first, replayed: true });
  const other = await voucherOf(program, partner);
  expect(codes((await partner.use(other.code, more)).userErrors)).toEqual([
    "IDEMPOTENCY_KEY_REUSED idempotencyKey",
  ]);
  expect(await partner.balance()).toBe(-1000);
});

test("another partner's voucher is missing, as a code that does not exist", async () => {
  const [one, other] = [await openPartner(program), await openPartner(program)];
  const { code } = await voucherOf(program, one);
  const foreign = await other.use(code);
  const missing = await other.use(`${code.slice(0, -1)}${code.endsWith("0") ? "1" : "0"}`);
  expect(codes(foreign.userErrors)).toEqual(["NOT_FOUND code"]);
  expect(["NOT_FOUND code", "COUPON_MISTYPED code"]).toContain(codes(missing.userErrors)[0]);
  expect(await other.validate(code)).toMatchObject({
    valid: false,
    coupon: null,
    refusal: { code: "NOT_FOUND" },
  });
  expect(codes((await other.undo(code, "receipt")).userErrors)).toEqual(["NOT_FOUND code"]);
});

test("coupons of the program are no partner's vouchers", async () => {
  const partner = await openPartner(program);
  const member = await program.shop.enroll();
  await program.admin.givePoints(member, 100);
  const reward = await program.admin.addReward({ cost: 10 });
  const { redemption } = await program.shop.redeem(member, reward.id);
  expect(codes((await partner.use(redemption.coupon!.code)).userErrors)).toEqual([
    "NOT_FOUND code",
  ]);
});

test("a purchase with the same number takes no use over, nor gives one back", async () => {
  const partner = await openPartner(program, { reimbursementPerVoucher: "1000" });
  const { code } = await voucherOf(program, partner);
  const { reference } = await partner.use(code);
  const member = await program.shop.enroll();
  const { purchase } = await partner.sell(member, "10000", { externalId: reference });
  await partner.takeBack(purchase!, { lines: [{ id: "1", quantity: "1" }] });
  expect((await partner.validate(code)).coupon!.status).toBe("USED");
  expect(await partner.balance()).toBe(-1000);
  expect((await program.admin.verify()).problems).toEqual([]);
});

test("a voucher is used whole, and not without terms", async () => {
  const partner = await openPartner(program, null);
  const { code } = await voucherOf(program, partner);
  expect(codes((await partner.use(code, { amount: "5" })).userErrors)).toEqual(["INVALID amount"]);
  expect(codes((await partner.use(code)).userErrors)).toEqual(["PARTNER_TERMS_MISSING "]);
  expect((await partner.validate(code)).valid).toBe(true);
});

test("what counters do is in settlements, not in the audit log of the back office", async () => {
  const partner = await openPartner(program, { reimbursementPerPoint: "100" });
  const { code, member } = await voucherOf(program, partner);
  await partner.use(code);
  await partner.sell(member, "60000");
  const { auditRecords } = await program.admin.ask(AuditLog, { search: "voucher" });
  expect(auditRecords.nodes.map(({ operation }) => operation)).not.toContain("useVoucher");
  const { json } = await program.admin.graphql(
    `{ member(id: "${member.id}") { auditTrail { operation } } }`,
  );

  const trail: { operation: string }[] = json.data.member.auditTrail;
  expect(trail.map(({ operation }) => operation)).toEqual(["adjustPoints"]);
  const [open] = await partner.settlements();
  expect((await partner.lines(open!.id)).map(({ kind }) => kind)).toContain("VOUCHER_USED");
});
