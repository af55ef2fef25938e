import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { decisionsOf, itemsOf } from "./item-fixture.ts";
import { addPartner } from "./partner-fixture.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram({ rewards: [] });
});

test("an item that is sent back says why, until its partner submits it again", async () => {
  const items = itemsOf((await addPartner(program)).client);
  const { sendBack, approve } = decisionsOf(program.admin);
  const item = await items.submitted();
  const { item: sent } = await sendBack({ ...item, reason: "  The picture is too dark. " });
  expect(sent).toMatchObject({ status: "SENT_BACK", reason: "The picture is too dark." });
  expect(await items.item(item.id)).toMatchObject({ reason: "The picture is too dark." });
  const sentVersion = { id: item.id, version: sent!.version };
  expect((await approve(sentVersion)).userErrors).toMatchObject([{ code: "NOT_PENDING" }]);

  const again = await items.submitted(sentVersion);
  expect(await items.item(item.id)).toMatchObject({ status: "SUBMITTED", reason: null });
  expect((await approve(again)).userErrors).toEqual([]);
});

test("what is offered of an item stays while a change of it is sent back", async () => {
  const partner = await addPartner(program);
  const items = itemsOf(partner.client);
  const { publish, sendBack } = decisionsOf(program.admin);
  const item = await items.submitted({ title: "Offered" });
  await publish(item);
  const { version } = (await items.item(item.id))!;
  const changed = await items.submitted({ id: item.id, version, title: "Worse" });
  await sendBack({ ...changed, reason: "It was better before." });
  expect((await partner.all()).map(({ title }) => title)).toEqual(["Offered"]);
  expect(await items.item(item.id)).toMatchObject({ status: "SENT_BACK", isOffered: true });
});
