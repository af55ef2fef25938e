import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { redeemedCoupon } from "../harness/redeemed-coupon.ts";

let program: TestProgram;
let code: string;
beforeAll(async () => {
  program = await openProgram();
  code = (await redeemedCoupon(program, await program.shop.enroll())).code;
});

const VALIDATE = `query ($input: ValidateCouponInput!) {
  validateCoupon(input: $input) { valid refusal { code } } }`;
const validate = async (typed: string) =>
  (await program.shop.graphql(VALIDATE, { input: { code: typed } })).json;

const halves = (text: string, between: string) => text.slice(0, 3) + between + text.slice(3);
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (it) => String.fromCodePoint(it.codePointAt(0)! + 0xfee0));

test.each<[how: string, type: (code: string) => string]>([
  ["with a zero-width space", (it) => halves(it, "\u200b")],
  ["with a zero-width joiner", (it) => halves(it, "\u200d")],
  ["with a soft hyphen", (it) => halves(it, "\u00ad")],
  ["with a minus sign", (it) => halves(it, "\u2212")],
  ["in full width", fullWidth],
  ["in straight quotes", (it) => `"${it}"`],
  ["in curly quotes", (it) => `“${it}”`],
  ["with the end of its line", (it) => `${it}\r\n`],
  ["with a tab before it", (it) => `\t${it}`],
])("a code pasted %s is the code", async (_how, type) => {
  expect((await validate(type(code))).data?.validateCoupon).toEqual({ valid: true, refusal: null });
});

test("a code that is too long is refused like any other that does not exist", async () => {
  expect((await validate("A".repeat(300))).data?.validateCoupon).toEqual({
    valid: false,
    refusal: { code: "NOT_FOUND" },
  });
});
