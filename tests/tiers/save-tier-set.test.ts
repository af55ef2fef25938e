import { beforeEach, describe, expect, test } from "vitest";
import { PublishTierSet, RevertTierSet, SaveTierSet, Tiers } from "../../client/admin.ts";
import type { SaveTierSetInput, TierInput } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { done, unique } from "../harness/shop.ts";

let program: TestProgram;
let setId: string;
let tiers: TierInput[];
beforeEach(async () => {
  program = await openProgram();
  const tierSet = await shown();
  setId = tierSet.id;
  tiers = tierSet.tiers.map(({ id, name, level }) => ({ id, name, level }));
});

const shown = async () => (await program.admin.ask(Tiers)).program.tierSet!;
const changed = (level: number, fields: Partial<TierInput>) =>
  tiers.map((tier) => (tier.level === level ? { ...tier, ...fields } : tier));
const save = async (input: Partial<SaveTierSetInput> = {}) =>
  (await program.admin.ask(SaveTierSet, { input: { id: setId, version: 1, tiers, ...input } }))
    .saveTierSet;
async function saveDraft(input: Partial<SaveTierSetInput> = {}) {
  const { tierSet, userErrors } = await save(input);
  return done(tierSet, { userErrors }).draft!.version;
}
const publish = async (version: number, more: { at?: string; idempotencyKey?: string } = {}) => {
  const input = { id: setId, version, idempotencyKey: unique("publish"), ...more };
  return (await program.admin.ask(PublishTierSet, { input })).publishTierSet;
};
const codes = (answer: { userErrors: { code: string; field: string[] }[] }) =>
  answer.userErrors.map(({ code, field }) => [code, field.slice(1).join(".")]);

describe("saving", () => {
  test("makes a draft with its changes, and the published set stays in force", async () => {
    const saved = await save({
      policy: { graceDays: 10 },
      tiers: changed(2, { threshold: "1500000", benefits: [] }),
    });

    expect(saved).toEqual({
      tierSet: { id: setId, draft: { version: 2 } },
      changes: [
        { path: "policy.graceDays", before: 30, after: 10 },
        { path: "tiers.Silver.threshold", before: "1000000", after: "1500000" },
        {
          path: "tiers.Silver.benefits",
          before: [{ kind: "MULTIPLIER", title: "More points", value: "1.5" }],
          after: [],
        },
      ],
      userErrors: [],
    });
    const now = await shown();
    expect(now).toMatchObject({ version: 1, status: "PUBLISHED", policy: { graceDays: 30 } });
    expect(now.draft).toMatchObject({ version: 2, savedBy: { name: "admin" } });
    expect(now.history.nodes).toHaveLength(1);
  });

  test("keeps what is left out, and the words of other languages", async () => {
    const version = await saveDraft({ tiers: changed(2, { name: "Sterling" }) });
    await publish(version);

    expect((await shown()).tiers[1]).toMatchObject({
      name: "Sterling",
      color: "#3f7d4e",
      threshold: { value: "1000000" },
      multiplier: "1.5",
      benefits: [{ title: "More points" }],
      translations: [
        { locale: "vi", name: "Bạc" },
        { locale: "en", name: "Sterling" },
      ],
    });
  });

  test("a draft replaces the one before, under a number of its own", async () => {
    await saveDraft();
    expect(await saveDraft({ version: 2, tiers: changed(2, { threshold: "2000000" }) })).toBe(3);
  });

  test("of a version that was replaced is refused", async () => {
    await saveDraft();
    const again = await save();

    expect(codes(again)).toEqual([["EDITED_MEANWHILE", "version"]]);
    expect(again).toMatchObject({ tierSet: null, changes: null });
  });

  test("a new tier gets an id that members keep", async () => {
    const platinum = { name: "Platinum", level: 4, threshold: "9000000", multiplier: "2.5" };
    await publish(await saveDraft({ tiers: [...tiers, platinum] }));
    const mai = await program.shop.enroll();
    await program.shop.buy(mai, "9000000");

    const { me } = await (await program.memberOf(mai)).page();
    expect(me.tier).toMatchObject({ name: "Platinum", level: 4 });
  });

  test.each<[string, Partial<SaveTierSetInput>, [string, string][]]>([
    ["no tiers", { tiers: [] }, [["REQUIRED", "tiers"]]],
    [
      "a share above one",
      { policy: { retentionShare: "1.1" } },
      [["INVALID", "policy.retentionShare"]],
    ],
    [
      "a share below zero",
      { policy: { retentionShare: "-1" } },
      [["INVALID", "policy.retentionShare"]],
    ],
    ["too many grace days", { policy: { graceDays: 366 } }, [["INVALID", "policy.graceDays"]]],
    [
      "a rolling window without days",
      { policy: { window: { kind: "ROLLING_DAYS" } } },
      [["REQUIRED", "policy.window.days"]],
    ],
    [
      "days of a calendar year",
      { policy: { window: { kind: "CALENDAR_YEAR", days: 5 } } },
      [["INVALID", "policy.window.days"]],
    ],
  ])("is refused with %s", async (_, input, expected) => {
    expect(codes(await program.leavesNothing(() => save(input)))).toEqual(expected);
  });

  test.each<[string, number, Partial<TierInput>, [string, string][]]>([
    ["level 0", 1, { level: 0 }, [["INVALID", "tiers.0.level"]]],
    ["a level that another has", 2, { level: 1 }, [["DUPLICATE_LEVEL", "tiers.1.level"]]],
    [
      "a threshold that a lower level has",
      3,
      { threshold: "1000000" },
      [["THRESHOLDS_NOT_RISING", "tiers.2.threshold"]],
    ],
    [
      "a threshold with decimals in đồng",
      3,
      { threshold: "3000000.0" },
      [["TOO_MANY_DECIMALS", "tiers.2.threshold"]],
    ],
    ["a threshold below zero", 1, { threshold: "-1" }, [["NEGATIVE_AMOUNT", "tiers.0.threshold"]]],

    ["no threshold", 2, { threshold: null }, [["REQUIRED", "tiers.1.threshold"]]],
    [
      "a threshold by invitation",
      3,
      { invitationOnly: true, threshold: "5" },
      [["INVALID", "tiers.2.threshold"]],
    ],
    ["a multiplier below one", 2, { multiplier: "0.9" }, [["INVALID", "tiers.1.multiplier"]]],
    ["a color in words", 2, { color: "red" }, [["INVALID", "tiers.1.color"]]],
    ["a blank name", 2, { name: " " }, [["INVALID", "tiers.1.name"]]],
    [
      "a language that the program lacks",
      2,
      { translations: [{ locale: "fr", name: "Argent" }] },
      [["INVALID", "tiers.1.translations.0.locale"]],
    ],
    [
      "another set's tier",
      2,
      { id: "tier_01h455vb4pex5vsknk084sn02q" },
      [
        ["NOT_FOUND", "tiers.1.id"],
        ["REQUIRED", "tiers.1.threshold"],
      ],
    ],
  ])("is refused with %s", async (_, level, fields, expected) => {
    expect(codes(await save({ tiers: changed(level, fields) }))).toEqual(expected);
  });

  test("in another metric needs every threshold anew", async () => {
    const refused = await save({ policy: { metric: "ORDERS" } });
    expect(codes(refused).map(([code]) => code)).toEqual(["REQUIRED", "REQUIRED", "REQUIRED"]);

    const counted = tiers.map((tier, index) => ({ ...tier, threshold: String(index * 10) }));
    await publish(await saveDraft({ policy: { metric: "ORDERS" }, tiers: counted }));
    expect((await shown()).tiers[2]!.threshold).toEqual({ metric: "ORDERS", value: "20" });
  });

  test("of another program's set is refused as of none", async () => {
    const other = await openProgram();
    const input = { id: setId, version: 1, tiers };
    const { saveTierSet } = await other.admin.ask(SaveTierSet, { input });
    expect(codes(saveTierSet)).toEqual([["NOT_FOUND", "id"]]);
  });

  test("without a tier that members are in is refused", async () => {
    const mai = await program.shop.enroll();
    await program.shop.buy(mai, "1000000");
    const withoutSilver = tiers.filter(({ level }) => level !== 2);

    expect(codes(await save({ tiers: withoutSilver }))).toEqual([["TIER_IN_USE", "tiers"]]);
    expect(await saveDraft({ tiers: tiers.filter(({ level }) => level !== 3) })).toBe(2);
  });
});

test("reverting makes a draft of a former version", async () => {
  await publish(await saveDraft({ tiers: changed(3, { threshold: "2000000" }) }));
  const revert = async (toVersion: number) =>
    (await program.admin.ask(RevertTierSet, { input: { id: setId, toVersion } })).revertTierSet;

  expect(await revert(1)).toEqual({
    tierSet: { id: setId, draft: { version: 3 } },
    userErrors: [],
  });
  expect(codes(await revert(7))).toEqual([["NOT_FOUND", "toVersion"]]);
  await publish(3);
  expect((await shown()).tiers[2]!.threshold!.value).toBe("3000000");
});
