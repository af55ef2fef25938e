import { describe, expect, test } from "vitest";
import { sayInAll } from "../../api/locales/text.ts";
import { isOpen, rewardIneligibility } from "../../api/modules/rewards/reward-eligibility.ts";
import type { CandidateMeans, RewardPrice } from "../../api/modules/rewards/reward-eligibility.ts";

const pointsNames = { en: "beans", vi: "hạt" };
const gold = { level: 3, names: { en: "Gold", vi: "Vàng" } };
const candidate = (fields: Partial<CandidateMeans>): CandidateMeans => ({
  status: "ACTIVE",
  available: 500,
  debt: 0,
  tierLevel: 2,
  ...fields,
});

describe("isOpen", () => {
  const [before, from, within, until] = ["01", "02", "03", "04"].map(
    (day) => new Date(`2026-11-${day}T00:00:00Z`),
  ) as [Date, Date, Date, Date];

  test.each([
    ["before its beginning", before, false],
    ["at its beginning", from, true],
    ["in between", within, true],
    ["at the last millisecond", new Date(until.getTime() - 1), true],
    ["at its end", until, false],
  ])("a reward %s", (_, now, expected) => {
    expect(isOpen({ validFrom: from, validUntil: until }, now)).toBe(expected);
  });

  test("a reward without an end stays, one without a beginning was always there", () => {
    expect(isOpen({ validFrom: from, validUntil: null }, new Date("2099-01-01"))).toBe(true);
    expect(isOpen({ validFrom: null, validUntil: until }, new Date("1999-01-01"))).toBe(true);
  });
});

describe("rewardUnavailable", () => {
  test.each([
    ["enough points and no tier asked", { cost: 500, minTier: null }, {}, null],
    ["just the tier asked", { cost: 1, minTier: gold }, { tierLevel: 3 }, null],
    ["a higher tier", { cost: 1, minTier: gold }, { tierLevel: 4 }, null],
    ["one point too few", { cost: 501, minTier: null }, {}, "NOT_ENOUGH_POINTS"],
    ["a lower tier", { cost: 1, minTier: gold }, {}, "TIER_TOO_LOW"],
    ["no tier at all", { cost: 1, minTier: gold }, { tierLevel: null }, "TIER_TOO_LOW"],
    ["owed points", { cost: 1, minTier: null }, { available: 0, debt: 1 }, "POINTS_OWED"],
    [
      "a suspended account",
      { cost: 1, minTier: null },
      { status: "SUSPENDED" },
      "MEMBER_SUSPENDED",
    ],
    ["a closed account", { cost: 1, minTier: null }, { status: "CLOSED" }, "MEMBER_CLOSED"],
  ] as const)("a member with %s", (_, price, fields, code) => {
    expect(rewardIneligibility({ ...price, pointsNames }, candidate(fields))?.code ?? null).toBe(
      code,
    );
  });

  test("of several reasons the one that is hardest to mend is shown", () => {
    const everything = { status: "SUSPENDED", available: 0, debt: 5, tierLevel: 1 } as const;
    const price = { cost: 1000, minTier: gold, pointsNames };
    const codes = [
      everything,
      { ...everything, status: "ACTIVE" as const },
      { ...everything, status: "ACTIVE" as const, debt: 0 },
      { ...everything, status: "ACTIVE" as const, debt: 0, tierLevel: 3 },
    ].map((member) => rewardIneligibility(price, member)?.code);

    expect(codes).toEqual(["MEMBER_SUSPENDED", "POINTS_OWED", "TIER_TOO_LOW", "NOT_ENOUGH_POINTS"]);
  });

  test("the messages say how many points are missing or owed, and which tier is needed", () => {
    const cost = (points: number) => ({ cost: points, minTier: null, pointsNames });

    const said = (price: RewardPrice, fields: Partial<CandidateMeans> = {}) =>
      sayInAll(rewardIneligibility(price, candidate(fields))!.message);

    expect(said(cost(1734))).toEqual({
      en: "You need 1,234 more beans.",
      vi: "Bạn còn thiếu 1.234 hạt.",
    });
    expect(said(cost(1), { debt: 40 })).toEqual({
      en: "You owe 40 beans. The next ones you earn pay this back first.",
      vi: "Bạn đang nợ 40 hạt. Lần tích tới sẽ trừ vào khoản này trước.",
    });
    expect(said({ cost: 1, minTier: gold, pointsNames })).toEqual({
      en: "For members of the tier Gold and above.",
      vi: "Dành cho thành viên từ hạng Vàng trở lên.",
    });
  });
});
