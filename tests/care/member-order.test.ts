import { expect, test } from "vitest";
import {
  afterClause,
  orderClause,
  positionOf,
} from "../../api/modules/care/listing/member-order.ts";
import type { MemberOrder } from "../../api/modules/care/listing/member-order.ts";

const memberId = "0196b2c4-7e5a-7c3d-9f10-2a4b6c8d0e1f";
const by = (field: MemberOrder["field"], direction: MemberOrder["direction"] = "ASC") => ({
  field,
  direction,
});
const after = (order: MemberOrder, key: string | number | null) => {
  const values: unknown[] = [];
  const clause = afterClause(order, [key, memberId], (value) => `$${values.push(value)}`);
  return { clause, values };
};

test("members who never bought come last, whichever way", () => {
  expect(orderClause(by("LAST_PURCHASE_AT"))).toBe("t.last_placed_at ASC nulls last, m.id ASC");
  expect(orderClause(by("LAST_PURCHASE_AT", "DESC"))).toBe(
    "t.last_placed_at DESC nulls last, m.id DESC",
  );
});

test("after a member who bought come later ones and those who never did", () => {
  expect(after(by("LAST_PURCHASE_AT"), 1_750_000_000_000_000)).toEqual({
    clause:
      "((t.last_placed_at, m.id) > " +
      "('epoch'::timestamptz + $2::bigint * interval '1 microsecond', $1::uuid)" +
      " or t.last_placed_at is null)",
    values: [memberId, 1_750_000_000_000_000],
  });
});

test("after a member who never bought come only others like it", () => {
  expect(after(by("LAST_PURCHASE_AT", "DESC"), null)).toEqual({
    clause: "(t.last_placed_at is null and m.id < $1::uuid)",
    values: [memberId],
  });
});

test.each([
  ["AVAILABLE", ["AVAILABLE", 100, memberId], [100, memberId]],
  ["LAST_PURCHASE_AT", ["LAST_PURCHASE_AT", null, memberId], [null, memberId]],
  ["DISPLAY_NAME", ["DISPLAY_NAME", "an nguyen", memberId], ["an nguyen", memberId]],
  ["DISPLAY_NAME", ["ENROLLED_AT", 100, memberId], null],
  ["AVAILABLE", ["AVAILABLE", null, memberId], null],
  ["AVAILABLE", ["AVAILABLE", "100", memberId], null],
  ["AVAILABLE", ["AVAILABLE", 1.5, memberId], null],
  ["ENROLLED_AT", ["ENROLLED_AT", 1e300, memberId], null],
  ["DISPLAY_NAME", ["DISPLAY_NAME", 100, memberId], null],
  ["DISPLAY_NAME", ["DISPLAY_NAME", "an", "an"], null],
] as const)("in the order %s, the cursor %j is the place %j", (field, cursor, place) => {
  expect(positionOf(by(field), cursor)).toEqual(place);
});
