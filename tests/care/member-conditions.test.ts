import { describe, expect, test } from "vitest";
import { conditionFields } from "../harness/condition-fields.ts";
import { encodeId } from "../../api/values/id.ts";
import {
  filterConditions,
  searchCondition,
} from "../../api/modules/care/listing/member-conditions.ts";
import type { MemberFilter } from "../../api/modules/care/listing/member-conditions.ts";

const home = {
  conditionFields,
  currencyCode: "VND",
  countryCode: "VN",
  timeZone: "Asia/Ho_Chi_Minh",
  today: "2026-06-15",
  now: new Date("2026-06-15T03:00:00Z"),
  tiers: [],
};
const DOLLARS = { ...home, currencyCode: "USD" };

function filtered(where: MemberFilter, currency = home) {
  const values: unknown[] = [];
  const conditions = filterConditions(where, currency, (value) => `$${values.push(value)}`);
  return { conditions, values };
}

function searched(search: string) {
  const values: unknown[] = [];
  const condition = searchCondition(search, home, (value) => `$${values.push(value)}`);
  return { condition, values };
}

describe("a filter", () => {
  test("asks only for what it says", () => {
    expect(filtered({}).conditions).toEqual([]);
    expect(filtered({ statuses: null, available: { min: null } }).conditions).toEqual([]);
  });

  test("reads amounts in the program's currency, zero and below included", () => {
    expect(filtered({ totalSpent: { min: "0", max: "129000" } }).values).toEqual([0, 129_000]);
    expect(filtered({ totalSpent: { min: "10.5" } }, DOLLARS).values).toEqual([1050]);
    expect(filtered({ available: { min: 0, max: -1 } }).values).toEqual([0, -1]);
  });

  test.each([
    ["more decimals than the currency has", { min: "1.5" }, home, "min"],
    ["more than is kept exactly", { max: "999999999999999" }, DOLLARS, "max"],
  ])("refuses %s, at the field", (_, totalSpent, currency, field) => {
    expect(() => filtered({ totalSpent }, currency)).toThrow(
      expect.objectContaining({
        extensions: expect.objectContaining({
          code: "BAD_USER_INPUT",
          field: ["where", "totalSpent", field],
        }),
      }),
    );
  });

  test("ids that are no tier's fit nobody; other ids still fit theirs", () => {
    const uuid = "0196b2c4-7e5a-7c3d-9f10-2a4b6c8d0e1f";

    expect(filtered({ tierIds: [encodeId("tier", uuid), encodeId("mem", uuid), "Vàng"] })).toEqual({
      conditions: ["coalesce(s.granted_tier_id, s.tier_id) = any ($1::uuid[])"],
      values: [[uuid]],
    });
    expect(filtered({ tierIds: [] }).values).toEqual([[]]);
  });
});

describe("a search", () => {
  test.each([
    ["accents and case don't matter", "Nguyễn ĐỨC", ["%nguyen%", "%duc%"]],
    ["a word twice is asked for once", "an  An", ["%an%"]],
    ["wildcards are just characters", String.raw`50%_\x`, [String.raw`%50\%\_\\x%`]],
    ["a card number may have spaces", "1234 5678 9012", ["%1234%", "%5678%", "%9012%"]],
  ])("%s", (_, search, values) => {
    expect(searched(search).values).toEqual(values);
  });

  test("a phone number as it is written in the country is found as it is kept", () => {
    expect(searched("0912 345 678")).toEqual({
      condition:
        "(p.search_text like $1 and p.search_text like $2 and p.search_text like $3" +
        " or p.search_text like $4)",
      values: ["%0912%", "%345%", "%678%", "%+84912345678%"],
    });
  });

  test.each(["", "   ", "\u0301"])("for nothing finds everybody: %j", (search) => {
    expect(searched(search).condition).toBeNull();
  });
});
