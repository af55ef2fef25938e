import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { earnedPoints, keptPoints } from "../../api/modules/earning/earned-points.ts";
import type { RecordedRules } from "../../api/modules/earning/earned-points.ts";
import type { Kept } from "../../api/modules/earning/earning-facts.ts";
import { explanationChange } from "../../api/modules/earning/explanation.ts";
import { pointsByLine } from "./points-by-line.ts";
import { allocate } from "../../api/values/allocate.ts";
import { engineFixture, keptUnits, scenes } from "./earning-fixture.ts";
import type { Fixture } from "./earning-fixture.ts";
import { plainPoints } from "./plain-earning.ts";
import type { Variant } from "./plain-earning.ts";
import { randomRuns, SEED } from "../harness/random-runs.ts";

const lawRuns = randomRuns(1500);
const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

/** What is kept after each step of a scene's path, from everything on. */
function steps(fixture: Fixture, path = fixture.path): number[][] {
  const states = [fixture.lines.map((line) => line.units)];
  for (const at of path)
    states.push(states.at(-1)!.map((units, line) => units - Number(line === at)));
  return states;
}

function record(fixture: Fixture) {
  const { purchase, rules, context } = engineFixture(fixture);
  const earned = earnedPoints(purchase, rules, context);
  // Through JSON, as it is stored.
  const recorded = JSON.parse(JSON.stringify(earned.recorded)) as typeof earned.recorded;
  const ruleVersion: RecordedRules["ruleVersion"] = (id) =>
    rules.find((compiled) => compiled.rule.id === id);
  const kept = (left: Kept) => keptPoints(purchase, { recorded, ruleVersion }, left);
  return { earned, kept };
}

describe("laws of earning", () => {
  test("points are what the plain model says, at the purchase and after every return", () => {
    fc.assert(
      fc.property(scenes, (fixture) => {
        const { earned, kept } = record(fixture);
        expect(earned.points).toBe(plainPoints(fixture, steps(fixture)[0]!).points);
        for (const units of steps(fixture)) {
          expect(kept(keptUnits(units)).points).toBe(plainPoints(fixture, units).points);
        }
      }),
      lawRuns,
    );
  });

  test("the explanation and the view by line sum to the points; every return's change too", () => {
    fc.assert(
      fc.property(scenes, (fixture) => {
        const { earned, kept } = record(fixture);
        let before = earned as ReturnType<typeof kept>;
        for (const units of steps(fixture)) {
          const tally = kept(keptUnits(units));
          expect(total(tally.explanation.map((line) => line.points))).toBe(tally.points);
          expect(total(pointsByLine(tally, fixture.lines.length))).toBe(tally.points);
          const change = explanationChange(before.explanation, tally.explanation);
          expect(total(change.map((line) => line.points))).toBe(tally.points - before.points);
          expect(tally.qualifyingPoints).toBeLessThanOrEqual(tally.points);
          before = tally;
        }
      }),
      lawRuns,
    );
  });

  test("nothing kept is nothing earned", () => {
    fc.assert(
      fc.property(scenes, (fixture) => {
        const tally = record(fixture).kept(keptUnits(fixture.lines.map(() => 0)));
        expect([tally.points, tally.qualifyingPoints, tally.explanation]).toEqual([0, 0, []]);
      }),
      lawRuns,
    );
  });

  const adjustments = fc.array(fc.integer({ min: 0, max: 60_000 }), { maxLength: 4 });

  test("a return or price adjustment never adds points, nor to a rule's or group's charge", () => {
    fc.assert(
      fc.property(scenes, adjustments, (fixture, amounts) => {
        const { earned, kept } = record(fixture);
        let before: Pick<typeof earned, "points" | "qualifyingPoints" | "charges"> = earned;
        let adjusted = 0;
        steps(fixture).forEach((units, step) => {
          adjusted += amounts[step] ?? 0;
          const tally = kept(keptUnits(units, adjusted));
          expect(tally.points).toBeLessThanOrEqual(before.points);
          expect(tally.qualifyingPoints).toBeLessThanOrEqual(before.qualifyingPoints);
          for (const owner of new Set(tally.charges.map((charge) => charge.owner))) {
            const charged = (charges: typeof tally.charges) =>
              total(charges.filter((one) => one.owner === owner).map((one) => one.points));
            expect(charged(tally.charges)).toBeLessThanOrEqual(charged(before.charges));
          }
          before = tally;
        });
      }),
      lawRuns,
    );
  });

  test("limits hold: no owner and no program is charged more than its room", () => {
    let limited = 0;
    fc.assert(
      fc.property(scenes, (fixture) => {
        const { earned } = record(fixture);
        for (const { owner, points } of earned.charges) {
          const room = earned.recorded.rooms[owner];
          if (!room) continue;
          limited++;
          expect(points).toBeLessThanOrEqual(room.points);
        }
        expect(earned.points).toBeLessThanOrEqual(fixture.programCap ?? Infinity);
      }),
      lawRuns,
    );
    expect(limited).toBeGreaterThan(0);
  });

  test("any order and split of returns takes the same", () => {
    fc.assert(
      fc.property(scenes, (fixture) => {
        const { earned, kept } = record(fixture);
        const taken = (states: number[][]) => {
          const points = states.map((units) => kept(keptUnits(units)).points);
          return total(points.slice(1).map((after, step) => points[step]! - after));
        };
        const forward = steps(fixture);
        const backward = steps(fixture, [...fixture.path].reverse());
        expect(taken(forward)).toBe(taken(backward));
        expect(taken(forward)).toBe(earned.points - kept(keptUnits(forward.at(-1)!)).points);
      }),
      lawRuns,
    );
  });
});

// One example is enough, of whatever size: making it smaller can take minutes.
const UNTIL_IT_FAILS = { seed: SEED, numRuns: 100_000, endOnFailure: true };

describe("first ideas that break the law of falling points", () => {
  const isFalling = (variant: Variant) =>
    fc.property(scenes, (fixture) => {
      const points = steps(fixture).map((units) => plainPoints(fixture, units, variant).points);
      return points.every((after, step) => step === 0 || after <= points[step - 1]!);
    });

  test.each<[string, Variant]>([
    ["asking every condition again", "ASK_ALL_AGAIN"],
    ["multiplying a line's share of whole-step points", "STEP_SHARE"],
    ["multiplying the capped base", "CAPPED_BASE"],
    ["limiting the rules of a best-of group instead of the group", "OWN_CAPS"],
  ])("%s", (_, variant) => {
    expect(fc.check(isFalling(variant), UNTIL_IT_FAILS).failed).toBe(true);
  });

  test("spreading a price adjustment over the lines in whole minor units", () => {
    const weights = fc.array(fc.bigInt({ min: 1n, max: 50n }), { minLength: 3, maxLength: 4 });
    const isEachFalling = fc.property(
      weights,
      fc.bigInt({ min: 1n, max: 40n }),
      (nets, adjusted) => {
        const spread = (kept: bigint[]) => {
          const left = kept.reduce((sum, net) => sum + net, 0n) - adjusted;
          return allocate(left > 0n ? left : 0n, kept);
        };
        const before = spread(nets);
        return spread([0n, ...nets.slice(1)]).every((after, at) => after <= before[at]!);
      },
    );
    expect(fc.check(isEachFalling, UNTIL_IT_FAILS).failed).toBe(true);
  });

  test("taking back the shares shown beside the lines", () => {
    const isShareTaken = fc.property(scenes, (fixture) => {
      const { earned, kept } = record(fixture);
      const units = fixture.lines.map((line, at) => (at === 0 ? 0 : line.units));
      const share = pointsByLine(earned, fixture.lines.length)[0]!;
      return earned.points - share === kept(keptUnits(units)).points;
    });
    expect(fc.check(isShareTaken, UNTIL_IT_FAILS).failed).toBe(true);
  });
});
