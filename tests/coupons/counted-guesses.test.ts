import { beforeEach, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { redeemedCoupon } from "../harness/redeemed-coupon.ts";
import type { Enrolled } from "../harness/shop.ts";
import { unique } from "../harness/shop.ts";
import { importLines } from "../purchases/import-lines.ts";

let program: TestProgram;
let member: Enrolled;
let code: string;
beforeEach(async () => {
  program = await openProgram();
  member = await program.shop.enroll();
  code = (await redeemedCoupon(program, member)).code;
});

const VALIDATE = `query ($input: ValidateCouponInput!) { validateCoupon(input: $input) { valid } }`;
const validate = (typed: string, { id }: Enrolled) =>
  program.shop.graphql(VALIDATE, { input: { code: typed, member: { id } } });
const wrongCodes = (count: number) => Array.from({ length: count }, () => unique("GUESS"));

test("wrong codes of many customers keep nobody from using a right one", async () => {
  for (const typed of wrongCodes(20)) await validate(typed, await program.shop.enroll());

  expect((await validate(code, member)).json.data?.validateCoupon).toEqual({ valid: true });
});

test("wrong codes of one customer keep no other from using a right one", async () => {
  const guesser = await program.shop.enroll();
  for (const typed of wrongCodes(20)) await validate(typed, guesser);
  expect((await validate("GUESS", guesser)).status).toBe(429);

  expect((await validate(code, member)).json.data?.validateCoupon).toEqual({ valid: true });
});

test("each wrong code of one purchase is counted", async () => {
  await program.shop.record(
    program.shop.purchase(member, "50000", { couponCodes: wrongCodes(20) }),
  );

  expect((await validate(code, member)).status).toBe(429);
});

test("wrong codes in imports are counted", async () => {
  const lines = wrongCodes(20).map((typed) =>
    program.shop.purchase(member, "50000", { couponCodes: [typed] }),
  );
  expect(await importLines(program, lines)).toMatchObject({ refused: 20 });

  expect((await validate(code, member)).status).toBe(429);
});
