import { beforeAll, expect, test } from "vitest";
import { SavePartner } from "../../client/admin.ts";
import { keysOf } from "../access/key-administration.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { addPartner, shareReward } from "./partner-fixture.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram({ rewards: [] });
});

const partnersNamed = (...names: string[]) =>
  Promise.all(names.map((name) => addPartner(program, name)));

test("a reward is in the catalogs of the partners it is shared with, until that ends", async () => {
  const [books, cinema] = (await partnersNamed("Hoa Sách", "Hoa Phim")) as [Partner, Partner];
  const { id } = await program.admin.addReward({ title: "A cup of tea" });
  const titles = async () =>
    (await Promise.all([books.all(), cinema.all()])).map((items) => items.map((it) => it.title));
  expect(await titles()).toEqual([[], []]);

  const both = [books.id, cinema.id];
  const shared = await shareReward(program, { id, partnerIds: both });
  expect(shared.reward!.sharedWith.map(({ name }) => name)).toEqual(["Hoa Phim", "Hoa Sách"]);
  expect(await titles()).toEqual([["A cup of tea"], ["A cup of tea"]]);

  const ended = await shareReward(program, { id, partnerIds: [books.id], isShared: false });
  expect(ended.reward!.sharedWith.map(({ name }) => name)).toEqual(["Hoa Phim"]);
  expect(await titles()).toEqual([[], ["A cup of tea"]]);
});

type Partner = Awaited<ReturnType<typeof addPartner>>;

test("sharing twice, and ending what was not shared, changes nothing", async () => {
  const partner = await addPartner(program);
  const { id } = await program.admin.addReward();
  const partnerIds = [partner.id, partner.id];
  const emitted = () =>
    program.sql<{ type: string }>(`select type from events where type like 'reward.%shared'
      and payload ->> 'rewardId' = '${program.uuid(id)}' order by sequence`);

  await shareReward(program, { id, partnerIds, isShared: false });
  expect(await emitted()).toEqual([]);
  await shareReward(program, { id, partnerIds });
  const { cursor } = await partner.changes();
  await shareReward(program, { id, partnerIds });
  expect((await partner.changes(cursor)).changes).toEqual([]);
  await shareReward(program, { id, partnerIds, isShared: false });
  expect((await emitted()).map(({ type }) => type)).toEqual(["reward.shared", "reward.unshared"]);
});

test("a reward is not shared with who is archived, and is taken back from it", async () => {
  const partner = await addPartner(program);
  const { id } = await program.admin.addReward();
  await shareReward(program, { id, partnerIds: [partner.id] });
  const input = { id: partner.id, version: 1, name: partner.name, status: "ARCHIVED" as const };
  await program.admin.ask(SavePartner, { input });

  const again = await shareReward(program, { id, partnerIds: [partner.id] });
  expect(again.userErrors).toMatchObject([
    { code: "ARCHIVED", field: ["input", "partnerIds", "0"] },
  ]);
  expect(again.userErrors[0]!.message).toContain(partner.name);
  const ended = await shareReward(program, { id, partnerIds: [partner.id], isShared: false });
  expect(ended.reward!.sharedWith).toEqual([]);
});

test("who may not write partners shares nothing", async () => {
  const { id } = await program.admin.addReward();
  const { id: partnerId } = await addPartner(program);
  const query = `mutation ($input: ShareRewardInput!) {
    shareReward(input: $input) { reward { id } } }`;
  const { secret } = await keysOf(program.admin).made({ kind: "ADMIN", scopes: ["rewards:write"] });

  const { json } = await program.leavesNothing(() =>
    program
      .graphqlClient("admin", secret)
      .graphql(query, { input: { id, partnerIds: [partnerId] } }),
  );
  expect(json.errors[0].extensions.code).toBe("FORBIDDEN");
});
