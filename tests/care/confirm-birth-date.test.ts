import { beforeEach, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import type { Enrolled } from "../harness/shop.ts";
import { BASE_RATE } from "../harness/plans.ts";

const DOUBLE = {
  titles: { en: "Double in the month of your birthday" },
  conditions: { field: "birthdayMonth", operator: "=", value: true },
  effects: [{ kind: "MULTIPLIER" as const, multiplier: "2" }],
};

let program: TestProgram;
let buyer: Enrolled;
beforeEach(async () => {
  program = await openProgram({ tierSet: undefined, rewards: [], rules: [BASE_RATE, DOUBLE] });
  program.clock.set("2026-06-15T10:00:00+07:00");
  buyer = await program.shop.enroll({ birthDate: "1990-01-20" });
});

const pointsOf = async (member: Enrolled) =>
  (await program.shop.buy(member, "100000")).earned.points;
const change = (birthDate: string | null) =>
  program.shop.update({ member: { id: buyer.id }, birthDate });

test("a changed date of birth counts after 365 days, or at once when confirmed", async () => {
  await change("1990-06-20");
  expect(await pointsOf(buyer)).toBe(10);

  expect(await program.admin.confirmBirthDate(buyer)).toMatchObject({
    userErrors: [],
    member: { id: buyer.id },
  });
  expect(await pointsOf(buyer)).toBe(20);
});

test("it counts by itself on the 365th day after the change", async () => {
  await change("1990-06-20");

  program.clock.set("2027-06-14T23:59:59+07:00");
  expect(await pointsOf(buyer)).toBe(10);
  program.clock.set("2027-06-15T00:00:00+07:00");
  expect(await pointsOf(buyer)).toBe(20);
});

test("the first date counts at once; one that is taken out and given again does not", async () => {
  const young = await program.shop.enroll();
  await program.shop.update({ member: { id: young.id }, birthDate: "1990-06-20" });
  expect(await pointsOf(young)).toBe(20);

  await program.shop.update({ member: { id: young.id }, birthDate: null });
  await program.shop.update({ member: { id: young.id }, birthDate: "1990-06-21" });
  expect(await pointsOf(young)).toBe(10);
});

test("going back to the date that counts is no change", async () => {
  await change("1990-06-20");
  await change("1990-01-20");
  await change("1990-06-20");
  program.clock.set("2027-01-15T10:00:00+07:00");
  expect(await pointsOf(buyer)).toBe(20);
});

test("a member moves its own birthday once; the shop corrects it", async () => {
  const browser = await program.memberOf(buyer);
  const UPDATE = `mutation ($input: UpdateMemberInput!) {
    updateMember(input: $input) { userErrors { code field } } }`;
  const move = async (birthDate: string) =>
    (await browser.graphql(UPDATE, { input: { birthDate } })).json.data.updateMember.userErrors;

  expect(await move("1990-03-20")).toEqual([]);
  expect(await move("1990-04-20")).toEqual([{ code: "INVALID", field: ["input", "birthDate"] }]);
  expect(await move("1990-01-20")).toEqual([]);
});

test("the search for members goes by the date that counts", async () => {
  const LIST = `query ($where: MemberFilter) { members(where: $where) { nodes { id } } }`;
  const condition = { field: "birthdayMonth", operator: "=", value: true };
  const listed = async () =>
    (await program.admin.graphql(LIST, { where: { condition } })).json.data.members.nodes;
  await change("1990-06-20");
  expect(await listed()).toEqual([]);
  await program.admin.confirmBirthDate(buyer);
  expect(await listed()).toEqual([{ id: buyer.id }]);
});
