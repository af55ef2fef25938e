import { parseValue, type GraphQLScalarType } from "graphql";
import { describe, expect, test } from "vitest";
import * as scalars from "../../api/graphql/scalars.ts";

interface Table {
  scalar: GraphQLScalarType;
  /** What is sent, and what code gets. */
  good: [unknown, unknown][];
  bad: unknown[];
  /** What code gives, and what is answered. */
  answered?: [unknown, unknown][];
}
const same = (...values: unknown[]) => values.map((value): [unknown, unknown] => [value, value]);

const tables: Table[] = [
  {
    scalar: scalars.Points,
    good: same(0, -5, 9007199254740991, -9007199254740991),
    bad: [1.5, 9007199254740992, "5", NaN, Infinity, true, null, [1], {}],
    answered: same(12, -9007199254740991),
  },
  {
    scalar: scalars.Decimal,
    good: same("0", "129000", "-4.50", "999999999999999", "0.000000000001"),
    bad: [
      "1e9",
      "1.",
      ".5",
      "+1",
      "1,000",
      " 1",
      "1\n",
      "",
      "1".repeat(16),
      "0.0000000000001",
      "٣",
      12,
      null,
      "NaN",
      "Infinity",
      "0x1",
      [],
      {},
    ],
    answered: same("12.50"),
  },
  {
    scalar: scalars.Quantity,
    good: [
      [2, 2000],
      ["2", 2000],
      ["0.75", 750],
      [0.75, 750],
      ["0.001", 1],
      [1.1, 1100],
      ["007", 7000],
      ["9007199254740", 9007199254740000],
    ],
    bad: [
      0,
      "0",
      "0.000",
      -1,
      "-1",
      "0.0005",
      0.0001,
      1e-7,
      1e21,
      "1e3",
      NaN,
      Infinity,
      "",
      "9".repeat(40),
      "9007199254741",
      true,
      [1],
    ],
    answered: [
      [2000, "2"],
      [750, "0.75"],
      [1, "0.001"],
      [1100, "1.1"],
      [-500, "-0.5"],
    ],
  },
  {
    scalar: scalars.CurrencyCode,
    good: same("VND", "EUR", "JPY"),
    bad: ["vnd", "VN", "XYZ1", "ABC", "", 7, "V".repeat(50)],
  },
  {
    scalar: scalars.CountryCode,
    good: same("VN", "DE", "US"),
    bad: ["vn", "VNM", "ZZ", "XX", "", "QQ", 7],
  },
  {
    scalar: scalars.DateTime,
    good: [
      ["2026-03-01T09:30:00+07:00", new Date("2026-03-01T02:30:00Z")],
      ["2026-03-01T02:30:00.123Z", new Date("2026-03-01T02:30:00.123Z")],
      ["2024-02-29t00:00:00z", new Date("2024-02-29T00:00:00Z")],
      ["2026-03-01T02:30:00.123456789Z", new Date("2026-03-01T02:30:00.123Z")],
      ["9999-12-31T23:59:59Z", new Date("9999-12-31T23:59:59Z")],
    ],
    bad: [
      "2026-02-29T00:00:00Z",
      "2026-04-31T00:00:00Z",
      "2026-13-01T00:00:00Z",
      "2026-03-01",
      "2026-03-01T09:30:00",
      "2026-03-01 09:30:00Z",
      "2026-03-01T24:00:00Z",
      "2026-03-01T09:60:00Z",
      "0000-01-01T00:00:00Z",
      "0001-01-01T00:00:00+14:00",
      "0001-01-01T23:59:59Z",
      "+010000-01-01T00:00:00Z",
      "9999-12-31T23:59:59-00:01",
      1740000000,
      "now",
      "",
    ],
    answered: [[new Date("2026-03-01T02:30:00Z"), "2026-03-01T02:30:00.000Z"]],
  },
  {
    scalar: scalars.Date,
    good: same("2026-03-01", "2024-02-29", "0001-01-01"),
    bad: [
      "2026-02-29",
      "2026-00-01",
      "2026-3-1",
      "0000-01-01",
      "2026-03-01T00:00:00Z",
      "2100-02-29",
      "",
      7,
    ],
  },
  {
    scalar: scalars.TypedDate,
    good: same("2026-03-01", "31/12/1990", ""),
    bad: ["1".repeat(41), 19901231, true],
  },
  {
    scalar: scalars.TypedCode,
    good: same("ABCD-EFGH", "\t“abcd”\r\n", "", "A".repeat(4096)),
    bad: ["A".repeat(4097), 1234, true],
  },
  {
    scalar: scalars.Duration,
    good: same("P60D", "P1Y", "PT36H", "P1Y2M3DT4H5M6S", "P2W"),
    bad: ["P", "PT", "60D", "P-1D", "P1.5D", "P1H", "P1DT", "p1d", "P9999999D", "", 60],
  },
  {
    scalar: scalars.Locale,
    good: [
      ["vi", "vi"],
      ["en-gb", "en-GB"],
      ["zh-hant-tw", "zh-Hant-TW"],
    ],
    bad: ["", "english!", "e", "en_GB", "x".repeat(40), 7, "vi\0"],
  },
  {
    scalar: scalars.JSON,
    good: same(null, 1, "a", [1, { a: "b\n" }]),
    bad: ["a\0", { "\0": 1 }, "\ud800", "x".repeat(10_001), Array(5001).fill(0), [NaN], nested(25)],
  },
];

function nested(levels: number): unknown {
  return levels ? [nested(levels - 1)] : 0;
}

describe.each(tables)("$scalar.name", ({ scalar, good, bad, answered = [] }) => {
  test.each(good)("takes %j", (sent, expected) => {
    expect(scalar.parseValue(sent)).toEqual(expected);
    if (typeof sent === "object" && sent !== null) return;
    expect(scalar.parseLiteral(parseValue(JSON.stringify(sent)))).toEqual(expected);
  });

  test.each(bad.map((value) => [value]))("refuses %j in a short sentence", (sent) => {
    expect(() => scalar.parseValue(sent)).toThrow();
    try {
      scalar.parseValue(sent);
    } catch (error) {
      expect((error as Error).message.length).toBeLessThan(160);
    }
  });

  test.each(answered)("answers %j as %j", (value, expected) => {
    expect(scalar.serialize(value)).toEqual(expected);
  });
});

test("a bare word is no text", () => {
  expect(() => scalars.Decimal.parseLiteral(parseValue("abc"))).toThrow("quotation marks");
});

test("points that are no safe integer are never answered", () => {
  expect(() => scalars.Points.serialize(2 ** 53)).toThrow();
  expect(() => scalars.Points.serialize("5")).toThrow();
});
