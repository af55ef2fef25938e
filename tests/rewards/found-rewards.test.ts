import { beforeAll, expect, test } from "vitest";
import { RewardEditor, RewardList } from "../../client/admin.ts";
import type { RewardListQueryVariables } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram({ rewards: [] });
  const { admin } = program;
  await admin.addReward({ title: "Cà phê sữa đá", cost: 30 });
  await admin.addReward({ title: "Cà phê đen", cost: 10 });
  await admin.addReward({ title: "Voucher", kind: "AMOUNT_DISCOUNT", value: "20000", cost: 20 });
});

const list = async (variables: Partial<RewardListQueryVariables> = {}) => {
  const answer = await program.admin.ask(RewardList, { first: 20, ...variables });
  const { totalCount, nodes } = answer.program.rewards;
  return { totalCount, titles: nodes.map(({ title }) => title) };
};

test("rewards are found by half a title without accents", async () => {
  expect(await list({ search: "CA PHE s" })).toEqual({ totalCount: 1, titles: ["Cà phê sữa đá"] });
});

test("rewards are listed by kind, and counted on all pages", async () => {
  expect(await list({ kinds: ["AMOUNT_DISCOUNT"] })).toMatchObject({ titles: ["Voucher"] });
  expect(await list({ first: 1, offset: 1 })).toEqual({ totalCount: 3, titles: ["Voucher"] });
});

test("a version says who wrote it, and when", async () => {
  const { id, version } = await program.admin.addReward({ title: "Mug" });
  await program.admin.saveReward({ id, version, title: "Big mug" });

  const { reward } = (await program.admin.ask(RewardEditor, { id })).program;
  expect(reward).toMatchObject({
    savedBy: { name: expect.any(String) as string },
    savedAt: program.clock.now().toISOString(),
    draft: { title: "Big mug", savedBy: { name: expect.any(String) as string } },
  });
});
