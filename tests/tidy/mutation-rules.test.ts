import { expect, test } from "vitest";
import elsewhere from "./mutation-tests.json" with { type: "json" };
import { untestedMutations } from "./mutation-rules.ts";
import { repositoryFiles } from "./repository.ts";

test("each mutation has a test file of its name, in the folder of its module", () => {
  const problems = untestedMutations(repositoryFiles(), elsewhere);

  expect(problems, ["The house is untidy:", ...problems].join("\n")).toEqual([]);
});

const schema = {
  path: "schema/admin/coupons.graphql",
  text: "type Mutation { voidCoupon: Int, publishCoupon: Int }",
};
const drivers = { path: "tests/versioning/thing-drivers.ts", text: "ask(PublishCoupon)" };
const own = { path: "tests/coupons/void-coupon.test.ts", text: "" };

test("a mutation without a test, or with one in another folder, is noticed", () => {
  const foreign = { path: "tests/care/void-coupon.test.ts", text: "" };

  expect(untestedMutations([schema, drivers, foreign], {})).toEqual([
    "voidCoupon has no test: name one tests/coupons/void-coupon.test.ts",
  ]);
  expect(untestedMutations([schema, own], {}).join()).toContain("publishCoupon has no test");
  expect(untestedMutations([schema, drivers, own], {})).toEqual([]);
});

test("the list of mutations that are tested elsewhere can only shrink", () => {
  const files = [schema, drivers, own];

  expect(untestedMutations(files, { voidCoupon: own.path }).join()).toContain("off the list");
  expect(untestedMutations(files, { eatCoupon: own.path }).join()).toContain("no mutation");
  expect(untestedMutations([schema, drivers], { voidCoupon: own.path }).join()).toContain(
    "is missing",
  );
});
