import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { openPartner, voucherOf } from "./settlement-fixture.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

const codes = (userErrors: readonly { code: string; field: readonly string[] }[]) =>
  userErrors.map(({ code, field }) => `${code} ${field.slice(1).join(".")}`);

test("a use that is undone can be used again, and nothing is owed for it", async () => {
  const partner = await openPartner(program, { reimbursementPerPoint: "3.5" });
  const { code } = await voucherOf(program, partner, { cost: 45 });
  const { reference } = await partner.use(code);
  expect(await partner.balance()).toBe(-158);
  const undone = await partner.undo(code, reference);
  expect(undone).toMatchObject({ replayed: false, coupon: { status: "ACTIVE" }, userErrors: [] });
  expect(await partner.balance()).toBe(0);
  expect(await partner.undo(code, reference)).toMatchObject({ replayed: true, userErrors: [] });
  // Under the same reference again, it is another use.
  expect(await partner.use(code, { reference })).toMatchObject({ replayed: false });
  expect(await partner.balance()).toBe(-158);
  expect((await program.admin.verify()).problems).toEqual([]);
});

test("a use can be undone as long as was agreed then, and never ends by itself", async () => {
  const partner = await openPartner(program, { undoWindow: "PT2H" });
  const { code } = await voucherOf(program, partner);
  const { reference } = await partner.use(code);
  await partner.agreed({ version: 1, undoWindow: "P7D" });
  program.clock.advance("PT2H1S");
  expect(codes((await partner.undo(code, reference)).userErrors)).toEqual(["UNDO_TOO_LATE code"]);
  program.clock.advance("P40D");
  expect((await partner.validate(code)).coupon!.status).toBe("USED");
});

test("what was not used can't be undone", async () => {
  const partner = await openPartner(program);
  const { code } = await voucherOf(program, partner);
  expect(codes((await partner.undo(code, "never")).userErrors)).toEqual(["NOT_FOUND reference"]);
});
