import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { beforeAll, describe, expect, test } from "vitest";
import { dump } from "../harness/dump.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";

// These are not stored as they are at any time.
const KEYS = {
  "the text of a request's key": "enroll-trace-0912345678",
  "the text of an order's key": "purchase-trace-lan",
};
const NAME = "trace-interview-of-lan";
// They are what the shop's documents are found by.
const TEXTS = {
  "an order's number": "order-trace-lan",
  "a return's number": "return-trace-lan",
  "an event's number": "event-trace-lan",
};

let testProgram: TestProgram;
let memberNumber: string;
let stored: string;
beforeAll(async () => {
  testProgram = await openProgram();
  const { admin, shop } = testProgram;
  const member = await shop.enroll({
    externalId: null,
    phone: "0912345678",
    idempotencyKey: KEYS["the text of a request's key"],
  });
  ({ memberNumber } = member);
  const { purchase } = await shop.buy(member, "100000", {
    externalId: TEXTS["an order's number"],
    idempotencyKey: KEYS["the text of an order's key"],
  });
  await shop.takeBack(purchase, {
    externalId: TEXTS["a return's number"],
    lines: [{ id: "1", quantity: 1 }],
  });
  await shop.recordEvent(
    shop.event(member, {
      name: NAME,
      externalId: TEXTS["an event's number"],
    }),
  );
  const before = await everything();
  const texts = [memberNumber, NAME, ...Object.values(TEXTS)];
  expect(texts.filter((text) => !before.includes(text))).toEqual([]);
  await admin.erase(member);
  stored = await everything();
});

async function everything(): Promise<string> {
  const tables = await dump(testProgram.fixture.database.superuserUrl);
  return Object.values(tables).join("\n");
}

describe("of an erased member the database does not keep", () => {
  test.fails.each(Object.entries(TEXTS))("%s", (_what, text) => {
    expect(stored.includes(text)).toBe(false);
  });

  test.each(Object.entries(KEYS))("%s", (_what, text) => {
    expect(stored.includes(text)).toBe(false);
  });

  test("an event's name", () => {
    expect(stored.includes(NAME)).toBe(false);
  });

  test("the card's number", () => {
    expect(stored.includes(memberNumber)).toBe(false);
  });

  test("a hash that a phone number can be found by", () => {
    const guess = { externalId: null, phone: "0912345678" };
    const hash = createHash("sha256").update(canonicalize(guess)!).digest("hex");

    expect(stored.includes(hash)).toBe(false);
  });
});
