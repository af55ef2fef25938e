import pino from "pino";
import { beforeAll, expect, test } from "vitest";
import { ruleVersions } from "../../api/modules/earning/rules/earning-rule-versions.ts";
import { rewardVersions } from "../../api/modules/rewards/reward-versions.ts";
import type { Caller } from "../../api/values/caller.ts";
import { draftToPublish, publishTogether } from "../../api/versioning/publish.ts";
import type { DraftToPublish } from "../../api/versioning/publish.ts";
import { EarningRuleVersions, Reward } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

async function publishAll(drafts: readonly DraftToPublish[], at?: Date) {
  const { programId, fixture } = program;
  const id = "00000000-0000-7000-8000-000000000001";
  const scopes = new Set(["rules:write", "rewards:write"]);
  const caller: Caller = { kind: "AUTOMATION", programId, credentialId: id, ownerId: id, scopes };
  const log = pino({ level: "silent" });
  const context = await fixture.engine.contextFor({ caller, requestId: "test", log });
  const call = { operation: "publishTogether", input: {} };
  return context.write(call, (work) => publishTogether(work, drafts, at));
}

async function twoDrafts() {
  const [{ rule }, { reward }] = [await program.admin.saveRule(), await program.admin.saveReward()];
  return { rule: rule!, reward: reward! };
}

const statuses = async ({ rule, reward }: Awaited<ReturnType<typeof twoDrafts>>) => {
  const { earningRules } = (await program.admin.ask(EarningRuleVersions)).program;
  const shown = (await program.admin.ask(Reward, { id: reward.id })).program.reward!;
  return [earningRules.find(({ id }) => id === rule.id)!.status, shown.status];
};

test("drafts of several things are in force from one instant on", async () => {
  const drafts = await twoDrafts();
  const at = program.clock.in("P1D");

  const written = await publishAll(
    [draftToPublish(ruleVersions, drafts.rule), draftToPublish(rewardVersions, drafts.reward)],
    at,
  );

  expect(written.userErrors).toEqual([]);
  expect(await statuses(drafts)).toEqual(["SCHEDULED", "SCHEDULED"]);
  const instants = await program.sql<{ at: Date }>(
    `select in_force_from as at from earning_rule_versions
     where rule_id = '${program.uuid(drafts.rule.id)}'
     union all
     select in_force_from from reward_versions
     where reward_id = '${program.uuid(drafts.reward.id)}'`,
  );
  expect(instants).toEqual([{ at }, { at }]);
});

test("where one of them can't be published, none is, and every reason is answered", async () => {
  const drafts = await twoDrafts();

  const written = await program.leavesNothing(() =>
    publishAll([
      draftToPublish(ruleVersions, drafts.rule),
      draftToPublish(rewardVersions, { ...drafts.reward, version: 7 }),
      draftToPublish(ruleVersions, { id: "rule_none", version: 1 }),
    ]),
  );

  expect(written.userErrors).toMatchObject([
    { code: "EDITED_MEANWHILE", field: ["input", "drafts", "1", "version"] },
    { code: "NOT_FOUND", field: ["input", "drafts", "2", "id"] },
  ]);
  expect(await statuses(drafts)).toEqual(["DRAFT", "DRAFT"]);
});
