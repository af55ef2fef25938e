import { beforeEach, expect, test } from "vitest";
import { ProgramPage } from "../../client/storefront.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE } from "../harness/plans.ts";
import type { Enrolled } from "../harness/shop.ts";

let program: TestProgram;
let member: Enrolled;
beforeEach(async () => {
  program = await openProgram({ rules: [BASE_RATE] });
  member = await program.shop.enroll();
  await program.visitor.ask(ProgramPage);
});

/** Doubles the rate in another process, as of now. */
async function doubleRate({ isToldOf }: { isToldOf: boolean }): Promise<void> {
  const { programId } = program;
  const rules = `rule_id in (select id from earning_rules where program_id = '${programId}')`;
  await program.sql(`begin;
    update programs set catalog_version = catalog_version + 1, names = '{"en": "Renamed"}' where id
    = '${programId}';
    update earning_rule_versions set definition = jsonb_set(definition, '{effects,0,points}', '2')
    where ${rules};
    ${isToldOf ? `select pg_notify('quen_catalog', '${programId}');` : ""}
    commit`);
}

const shownName = async () => (await program.visitor.ask(ProgramPage)).program.name;

test("a replaced configuration prices nothing, with or without a notification", async () => {
  await doubleRate({ isToldOf: false });
  const { earned } = await program.shop.buy(member, "100000");

  expect(earned.points).toBe(20);
  expect(await shownName()).toBe("Renamed");
});

test("another process's change is shown at once after its notification", async () => {
  await doubleRate({ isToldOf: true });
  await expect.poll(shownName, { timeout: 2_000, interval: 20 }).toBe("Renamed");
});

test("20 purchases at once that meet a new configuration are all priced with it", async () => {
  await doubleRate({ isToldOf: false });
  const bought = await Promise.all(
    Array.from({ length: 20 }, async () => program.shop.buy(await program.shop.enroll(), "100000")),
  );

  expect(new Set(bought.map(({ earned }) => earned.points))).toEqual(new Set([20]));
});
