import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { mergeSettled, unmergeSettled } from "../harness/settled-merge.ts";
import type { Enrolled } from "../harness/shop.ts";
import { unique } from "../harness/shop.ts";
import { importLines } from "./import-lines.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

const REPLAYED = { replayed: true, userErrors: [] };
const under = (key: string) => ({ idempotencyKey: unique(key) });

/** Two accounts, and an order that the first of them placed. */
async function openOrder() {
  const [from, into] = [await program.shop.enroll(), await program.shop.enroll()];
  const input = program.shop.purchase(from, "100000");
  return { from, into, input };
}
type Step = (accounts: { from: Enrolled; into: Enrolled }) => Promise<unknown>;
const DONE: Step = ({ from, into }) => mergeSettled(program, from, into);
const UNDONE: Step = async (accounts) => {
  await DONE(accounts);
  await unmergeSettled(program, accounts.from);
};

test.each([
  ["after its account was merged", DONE],
  ["after the merge of its account was undone", UNDONE],
])("an order sent again %s is the same order", async (_when, merge) => {
  const { from, into, input } = await openOrder();
  await program.shop.record(input);
  await merge({ from, into });

  expect(await program.shop.record({ ...input, ...under("again") })).toMatchObject(REPLAYED);
});

test("an order sent again while its account is being merged is the same order", async () => {
  const { from, into, input } = await openOrder();
  await program.shop.record(input);
  await program.admin.merge(from, into);

  expect(await program.shop.record({ ...input, ...under("again") })).toMatchObject(REPLAYED);
});

test("an order imported again while its account is being merged is known", async () => {
  const { from, into, input } = await openOrder();
  await importLines(program, [input]);
  await program.admin.merge(from, into);

  expect(await importLines(program, [input])).toMatchObject({ known: 1, refused: 0 });
});

test("an order recorded while accounts were one is the same when they are two again", async () => {
  const { from, into, input } = await openOrder();
  await mergeSettled(program, from, into);
  await program.shop.record(input);
  await unmergeSettled(program, from);

  expect(await program.shop.record({ ...input, ...under("again") })).toMatchObject(REPLAYED);
});

test("an order sent again is the same order whatever its goods are called now", async () => {
  const member = await program.shop.enroll();
  const input = program.shop.purchase(member, "100000");
  await program.shop.record(input);

  const lines = input.lines.map((line) => ({ ...line, title: "Oolong, spring" }));
  expect(await program.shop.record({ ...input, lines, ...under("again") })).toMatchObject(REPLAYED);
});

test("an order sent again is the same order whichever money paid it", async () => {
  const buyer = await program.shop.enroll();
  const payment = { kind: "CARD" as const, amount: "100000" };
  const input = program.shop.purchase(buyer, "100000", { payments: [payment] });
  await program.shop.record(input);

  const payments = [{ ...payment, kind: "TRANSFER" as const, reference: "FT26166" }];
  expect(await program.shop.record({ ...input, payments, ...under("again") })).toMatchObject(
    REPLAYED,
  );
});

test("the refusal of an order that was edited upward says how to record the rest", async () => {
  const buyer = await program.shop.enroll();
  const input = program.shop.purchase(buyer, "100000");
  await program.shop.record(input);

  const more = program.shop.purchase(buyer, "150000", { externalId: input.externalId });
  const { userErrors } = await program.shop.record(more);
  expect(userErrors).toMatchObject([{ code: "PURCHASE_DIFFERS" }]);
  expect(userErrors[0]!.message).toMatch(/return/i);
});
