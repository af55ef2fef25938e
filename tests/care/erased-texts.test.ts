import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { beforeAll, describe, expect, test } from "vitest";
import { dump } from "../harness/dump.ts";
import type { RecordPurchaseInput } from "../../client/storefront.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import type { Enrolled } from "../harness/shop.ts";

// These are not stored as they are at any time.
const KEYS = {
  "the text of a request's key": "enroll-trace-0912345678",
  "the text of an order's key": "purchase-trace-lan",
};
const NAME = "trace-interview-of-lan";
const REASON = "a gift for trace-lan";
// What the shop's documents were found by: what stands for them stays.
const NUMBERS = {
  "an order's number": "order-trace-lan",
  "a return's number": "return-trace-lan",
  "an event's number": "event-trace-lan",
};

let testProgram: TestProgram;
let member: Enrolled;
let order: RecordPurchaseInput;
let memberNumber: string;
let stored: string;
beforeAll(async () => {
  testProgram = await openProgram();
  const { admin, shop } = testProgram;
  member = await shop.enroll({
    externalId: null,
    phone: "0912345678",
    idempotencyKey: KEYS["the text of a request's key"],
  });
  ({ memberNumber } = member);
  order = shop.purchase(member, "100000", {
    externalId: NUMBERS["an order's number"],
    idempotencyKey: KEYS["the text of an order's key"],
  });
  const { purchase } = await shop.record(order);
  await shop.takeBack(purchase!, {
    externalId: NUMBERS["a return's number"],
    lines: [{ id: "1", quantity: 1 }],
  });
  await shop.recordEvent(
    shop.event(member, {
      name: NAME,
      externalId: NUMBERS["an event's number"],
    }),
  );
  await admin.adjust(member, 7, { reason: REASON });
  const before = await everything();
  const texts = [memberNumber, NAME, REASON, ...Object.values(NUMBERS)];
  expect(texts.filter((text) => !before.includes(text))).toEqual([]);
  await admin.erase(member);
  stored = await everything();
});

/** Every column of every table, of whatever type. */
async function everything(): Promise<string> {
  const tables = await dump(testProgram.fixture.database.superuserUrl);
  return Object.values(tables).join("\n");
}

/** As it is, or as bytes are shown or packed. */
function isStored(text: string): boolean {
  const bytes = Buffer.from(text);
  return [text, bytes.toString("hex"), bytes.toString("base64").replace(/..==?$/, "")].some(
    (form) => stored.includes(form),
  );
}

describe("of an erased member the database does not keep", () => {
  test.each(Object.entries(NUMBERS))("%s", (_what, text) => {
    expect(isStored(text)).toBe(false);
  });

  test.each(Object.entries(KEYS))("%s", (_what, text) => {
    expect(isStored(text)).toBe(false);
  });

  test("why staff gave points", () => {
    expect(isStored(REASON)).toBe(false);
  });

  test("an event's name", () => {
    expect(isStored(NAME)).toBe(false);
  });

  test("the card's number", () => {
    expect(isStored(memberNumber)).toBe(false);
  });

  test("a hash that a phone number can be found by", () => {
    const guess = { externalId: null, phone: "0912345678" };
    const hash = createHash("sha256").update(canonicalize(guess)!).digest("hex");

    expect(stored.includes(hash)).toBe(false);
  });
});

test("the chain of an erased member is still proved, and so is what was sealed", async () => {
  expect(await testProgram.admin.verify(member)).toMatchObject({ ok: true, problems: [] });
  expect(await testProgram.admin.verify()).toMatchObject({ ok: true, problems: [] });
});

test("an order of an erased member is known again by what stands for its number", async () => {
  const { shop } = testProgram;
  const again = await shop.record({ ...order, idempotencyKey: "again" });
  const other = await shop.enroll();
  const taken = await shop.record({
    ...order,
    member: { id: other.id },
    idempotencyKey: "of another",
  });

  expect(again).toMatchObject({
    replayed: true,
    purchase: { externalId: order.externalId },
    userErrors: [],
  });
  expect(taken).toMatchObject({ purchase: null, userErrors: [{ code: "PURCHASE_DIFFERS" }] });
});

test("to erase again leaves what stands for numbers as it is", async () => {
  await testProgram.admin.erase(member);

  expect(await testProgram.shop.record({ ...order, idempotencyKey: "once more" })).toMatchObject({
    replayed: true,
  });
});
