import fc from "fast-check";
import { expect, test } from "vitest";
import { isSame, mergeValues } from "../../admin/src/components/versions/merge-values.ts";
import { randomRuns } from "../harness/random-runs.ts";

const gold = { id: "gold", names: { en: "Gold", vi: "Vàng" }, threshold: "5000", benefits: ["x"] };
const silver = {
  id: "silver",
  names: { en: "Silver", vi: "Bạc" },
  threshold: "1000",
  benefits: [],
};
const base = { metric: "SPEND", graceDays: 0, tiers: [silver, gold] };

test("what each changed alone is kept, in one item too", () => {
  const mine = { ...base, tiers: [{ ...silver, threshold: "2000" }, gold] };
  const theirs = {
    ...base,
    graceDays: 30,
    tiers: [{ ...silver, names: { ...silver.names, vi: "Hạng bạc" } }, gold],
  };

  expect(mergeValues({ base, mine, theirs })).toEqual({
    conflicts: [],
    taken: [["graceDays"], ["tiers", "silver", "names", "vi"]],
    merged: {
      metric: "SPEND",
      graceDays: 30,
      tiers: [{ ...silver, threshold: "2000", names: { en: "Silver", vi: "Hạng bạc" } }, gold],
    },
  });
});

test("what both changed differently is a conflict at its field; either side can be taken", () => {
  const mine = { ...base, tiers: [silver, { ...gold, threshold: "6000" }] };
  const theirs = { ...base, metric: "ORDERS", tiers: [silver, { ...gold, threshold: "7000" }] };
  const path = ["tiers", "gold", "threshold"];

  const { merged, conflicts } = mergeValues({ base, mine, theirs });
  expect(conflicts).toEqual([{ path, mine: "6000", theirs: "7000" }]);
  expect(merged).toEqual({ ...mine, metric: "ORDERS" });
  expect(mergeValues({ base, mine, theirs }, () => "theirs").merged).toEqual(theirs);
});

test("what both changed alike is no conflict", () => {
  const same = { ...base, graceDays: 7 };
  expect(mergeValues({ base, mine: same, theirs: { ...same } })).toEqual({
    conflicts: [],
    taken: [],
    merged: same,
  });
});

test("items that either added are kept, and what one took away is gone", () => {
  const [added, platinum] = [{ names: { en: "New" } }, { id: "platinum", names: { en: "P" } }];
  const mine = { tiers: [silver, gold, added] };
  const theirs = { tiers: [gold, platinum] };

  const { merged, conflicts } = mergeValues<{ tiers: object[] }>({ base, mine, theirs });
  expect(conflicts).toEqual([]);
  expect(merged.tiers).toEqual([gold, platinum, added]);
});

test("an item that one took away and the other changed is a conflict", () => {
  const mine = { tiers: [silver] };
  const changed = { ...gold, threshold: "1" };
  const theirs = { tiers: [silver, changed] };

  const { merged, conflicts } = mergeValues({ base, mine, theirs });
  expect(conflicts).toEqual([{ path: ["tiers", "gold"], mine: undefined, theirs: changed }]);
  expect(merged.tiers).toEqual([silver]);
  expect(mergeValues({ base, mine, theirs }, () => "theirs").merged.tiers).toEqual([
    silver,
    changed,
  ]);
});

test("whoever moved items alone has moved them", () => {
  const moved = { tiers: [gold, silver] };
  expect(mergeValues({ base, mine: moved, theirs: base }).merged.tiers).toEqual([gold, silver]);
  const changed = { tiers: [silver, { ...gold, threshold: "1" }] };
  const [first, second] = [
    mergeValues({ base, mine: moved, theirs: changed }),
    mergeValues({ base, mine: changed, theirs: moved }),
  ];
  expect(first.merged.tiers).toEqual([{ ...gold, threshold: "1" }, silver]);
  expect(second.merged).toEqual(first.merged);
});

const leaf = fc.oneof(
  fc.string({ maxLength: 2 }),
  fc.integer({ min: 0, max: 3 }),
  fc.constant(null),
);
const item = fc.record({ a: leaf, b: fc.record({ c: leaf }) });
const values = fc
  .record({
    x: leaf,
    y: fc.record({ z: leaf }),
    items: fc.dictionary(fc.constantFrom("p", "q"), item),
  })
  .map(({ items, ...rest }) => ({
    ...rest,
    items: [
      { id: "always", a: 1 },
      ...Object.entries(items).map(([id, fields]) => ({ id, ...fields })),
    ] as object[],
  }));

test("for any three versions: sides decide all, and who changed nothing loses nothing", () => {
  fc.assert(
    fc.property(values, values, values, (base, mine, theirs) => {
      expect(isSame(mergeValues({ base, mine, theirs: base }).merged, mine)).toBe(true);
      expect(isSame(mergeValues({ base, mine: base, theirs }).merged, theirs)).toBe(true);

      const kept = mergeValues({ base, mine, theirs });
      const swapped = mergeValues({ base, mine: theirs, theirs: mine }, () => "theirs");
      const paths = ({ conflicts }: typeof kept) => conflicts.map(({ path }) => path.join()).sort();
      expect(paths(swapped)).toEqual(paths(kept));
      // Merged once more with either, nothing is new.
      if (kept.conflicts.length === 0) {
        const again = mergeValues({ base: theirs, mine: kept.merged, theirs });
        expect(isSame(again.merged, kept.merged)).toBe(true);
      }
    }),
    randomRuns(2_000),
  );
});
