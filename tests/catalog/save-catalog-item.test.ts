import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { decisionsOf, itemsOf } from "./item-fixture.ts";
import { addPartner } from "./partner-fixture.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram({ rewards: [] });
});

test("a draft waits for nobody: the program can't decide on it", async () => {
  const partner = await addPartner(program);
  const items = itemsOf(partner.client);
  const { item } = await items.save();
  expect(item).toMatchObject({ status: "DRAFT", version: 1 });
  const { approve, sendBack } = decisionsOf(program.admin);
  const draft = { id: item!.id, version: 1 };
  for (const refused of [await approve(draft), await sendBack({ ...draft, reason: "No." })]) {
    expect(refused.userErrors).toMatchObject([{ code: "NOT_PENDING", field: ["input", "id"] }]);
  }
});

test("a submitted item that is saved again waits no more", async () => {
  const items = itemsOf((await addPartner(program)).client);
  const item = await items.submitted();
  expect((await items.save(item)).item).toMatchObject({ status: "DRAFT", version: 2 });
  expect((await items.list("SUBMITTED")).nodes).toEqual([]);
  expect((await items.list("DRAFT")).nodes.map(({ id }) => id)).toEqual([item.id]);
});

test("an id without a version, and a version without an id, are refused", async () => {
  const items = itemsOf((await addPartner(program)).client);
  const { id } = await items.submitted();
  expect((await items.save({ id })).userErrors).toMatchObject([
    { code: "REQUIRED", field: ["input", "version"] },
  ]);
  expect((await items.save({ version: 1 })).userErrors).toMatchObject([
    { code: "REQUIRED", field: ["input", "id"] },
  ]);
});

test("the program sees an item once it is submitted", async () => {
  const { id: partnerId, client } = await addPartner(program);
  const items = itemsOf(client);
  const decisions = decisionsOf(program.admin);
  const { item } = await items.save({ title: "Unfinished" });
  expect(await decisions.item(item!.id)).toBeNull();
  expect(await decisions.list({ partnerId })).toMatchObject({ totalCount: 0, nodes: [] });
  expect(await decisions.list({ partnerId, status: "DRAFT" })).toMatchObject({ totalCount: 0 });

  await items.submitted({ id: item!.id, version: item!.version, title: "Finished" });
  expect(await decisions.item(item!.id)).toMatchObject({ title: "Finished" });
  expect((await decisions.list({ partnerId })).totalCount).toBe(1);
});
