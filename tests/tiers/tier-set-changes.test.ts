import { expect, test } from "vitest";
import { tierSetChanges } from "../../api/modules/tiers/sets/tier-set-changes.ts";
import type { Tier, TierPolicy } from "../../api/modules/tiers/tier-set.ts";

const policy: TierPolicy = {
  metric: "SPEND",
  window: { kind: "CALENDAR_YEAR" },
  retentionShare: "1",
  downgrade: "ONE_LEVEL",
  graceDays: 30,
};
const tier = (id: string, fields: Partial<Tier> = {}): Tier => ({
  id,
  level: 1,
  names: { vi: "Bạc", en: "Silver" },
  color: "#c0c0c0",
  invitationOnly: false,
  threshold: 5_000_000,
  multiplier: "1.25",
  benefits: [{ kind: "GIFT", titles: { vi: "Quà sinh nhật", en: "Birthday gift" }, value: null }],
  ...fields,
});
const silver = tier("silver");
const gold = tier("gold", { level: 2, names: { vi: "Vàng", en: "Gold" }, threshold: 20_000_000 });
const set = (tiers: Tier[], changed: Partial<TierPolicy> = {}) => ({
  policy: { ...policy, ...changed },
  tiers,
});
const inVietnamese = { locale: "vi", currencyCode: "VND" };
const changes = (before: ReturnType<typeof set> | null, after: ReturnType<typeof set>) =>
  tierSetChanges(before, after, inVietnamese);
const silverAs = (fields: Partial<Tier>) => set([{ ...silver, ...fields }, gold]);

test.each([
  ["nothing", set([silver, gold]), []],
  ["the order of tiers alone", set([gold, silver]), []],
  [
    "a threshold",
    silverAs({ threshold: 6_000_000 }),
    [{ path: "tiers.Bạc.threshold", before: "5000000", after: "6000000" }],
  ],
  [
    "a tier that is by invitation now",
    silverAs({ threshold: null, invitationOnly: true }),
    [
      { path: "tiers.Bạc.invitationOnly", before: false, after: true },
      { path: "tiers.Bạc.threshold", before: "5000000", after: null },
    ],
  ],
  [
    "a name, under which the tier goes from then on",
    silverAs({ names: { vi: "Bạch kim", en: "Silver" } }),
    [{ path: "tiers.Bạch kim.name.vi", before: "Bạc", after: "Bạch kim" }],
  ],
  [
    "a translation taken out",
    silverAs({ names: { vi: "Bạc" } }),
    [{ path: "tiers.Bạc.name.en", before: "Silver", after: null }],
  ],
  [
    "a benefit taken out",
    silverAs({ benefits: [] }),
    [
      {
        path: "tiers.Bạc.benefits",
        before: [{ kind: "GIFT", title: "Quà sinh nhật", value: null }],
        after: [],
      },
    ],
  ],
  [
    "the policy's window",
    set([silver, gold], { window: { kind: "ROLLING_DAYS", days: 365 } }),
    [
      { path: "policy.window.kind", before: "CALENDAR_YEAR", after: "ROLLING_DAYS" },
      { path: "policy.window.days", before: null, after: 365 },
    ],
  ],
])("shows %s", (_, after, expected) => {
  expect(changes(set([silver, gold]), after)).toEqual(expected);
});

test("a tier that is new, and one that is gone, are one change each", () => {
  const diamond = tier("diamond", { level: 3, names: { vi: "Kim cương" } });
  const listed = changes(set([silver, gold]), set([gold, diamond]));

  expect(listed).toMatchObject([
    { path: "tiers.Kim cương", before: null, after: { level: 3, "name.vi": "Kim cương" } },
    { path: "tiers.Bạc", before: { level: 1, threshold: "5000000" }, after: null },
  ]);
});

test("the first version differs from nothing", () => {
  expect(changes(null, set([silver, gold]))).toMatchObject([
    { path: "policy", before: null, after: { metric: "SPEND" } },
    { path: "tiers.Bạc", before: null },
    { path: "tiers.Vàng", before: null, after: { threshold: "20000000" } },
  ]);
});

test("thresholds are in the unit of their own version's metric", () => {
  const before = set([silver]);
  const after = set([{ ...silver, threshold: 500 }], { metric: "POINTS" });

  expect(tierSetChanges(before, after, { locale: "en", currencyCode: "USD" })).toEqual([
    { path: "policy.metric", before: "SPEND", after: "POINTS" },
    { path: "tiers.Silver.threshold", before: "50000.00", after: "500" },
  ]);
});
