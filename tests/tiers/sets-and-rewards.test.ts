import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { addTierSet, shownSet } from "./added-set.ts";

let program: TestProgram;
let setId: string;
beforeAll(async () => {
  program = await openProgram();
  setId = await addTierSet(program.admin);
});

test("a reward asks for a tier of the primary set alone", async () => {
  const { tiers } = await shownSet(program.admin, setId);
  const { reward, userErrors } = await program.leavesNothing(() =>
    program.admin.saveReward({ minTierId: tiers.at(-1)!.id }),
  );
  expect(reward).toBeNull();
  expect(userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["input", "minTierId"] }]);
});

test("the tier of another set opens no reward of the primary one", async () => {
  const member = await program.shop.enroll();
  // Four visits: the highest of the other set; of the primary one, the lowest.
  for (const locationId of ["A", "B", "C", "D"])
    await program.shop.buy(member, "10000", { locationId });
  await program.admin.givePoints(member, 400);
  const { rewards } = (await (await program.memberOf(member)).page({ rewards: 9 })).me;
  const film = rewards.nodes.find(({ title }) => title === "A film ticket")!;
  expect(film.unavailable).toMatchObject({ code: "TIER_TOO_LOW" });
  expect((await program.shop.tryRedeem(member, film.id)).userErrors).toMatchObject([
    { code: "TIER_TOO_LOW" },
  ]);
});

test("each event of a change of tier names its set", async () => {
  const mai = await program.shop.enroll();
  await program.shop.buy(mai, "1000000", { locationId: "A" });
  await program.shop.buy(mai, "10000", { locationId: "B" });
  const events = await program.sql<{ set: string; reason: string }>(
    `select payload ->> 'tierSetId' as set, payload ->> 'reason' as reason from events
     where type = 'tier.changed' and member_id = '${program.uuid(mai.id)}' order by id`,
  );
  const other = program.uuid(setId);
  const reached = events
    .filter(({ reason }) => reason === "REACHED")
    .map(({ set }) => set === other);
  expect(reached.sort()).toEqual([false, true]);
});
