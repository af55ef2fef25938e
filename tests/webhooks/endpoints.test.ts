import { expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import { runTask } from "../harness/run-task.ts";
import { openHooks } from "./webhook-fixture.ts";

const URL_OK = "https://shop.example/hooks";

test("with another encryption key nothing is sent, and the log says what to do", async () => {
  const program = await openProgram();
  const { receiver, hooks, send } = await openHooks(program);
  await program.sql(`update webhook_endpoints set secret = decode(repeat('ab', 60), 'hex')
    where program_id = '${program.programId}'`);
  await program.shop.enroll();
  await send();

  expect(receiver.received).toEqual([]);
  const [delivery] = await hooks.deliveries();
  expect(delivery!.attempts[0]!.error).toMatch(/Rotate the secret/);
});

test("endpoints and deliveries are read page by page, newest first", async () => {
  const program = await openProgram();
  const { hooks, send } = await openHooks(program);
  await hooks.add({ url: URL_OK });
  for (let count = 0; count < 3; count++) {
    program.clock.advance("PT1M");
    await program.shop.enroll();
  }
  await send();
  for (const list of ["webhookDeliveries", "webhookEndpoints"]) {
    const read = async (args: string) => {
      const fields = "nodes { id createdAt } pageInfo { hasNextPage endCursor }";
      const query = `{ ${list}${args} { ${fields} } }`;
      return (await program.admin.graphql(query)).json.data[list];
    };
    const { nodes: whole } = await read("(first: 100)");
    const pages: unknown[] = [];
    for (let after = ""; ;) {
      const { nodes, pageInfo } = await read(`(first: 2${after})`);
      pages.push(...nodes);
      if (!pageInfo.hasNextPage) break;
      after = `, after: "${pageInfo.endCursor}"`;
    }
    expect(pages).toEqual(whole);
    const times = whole.map(({ createdAt }: { createdAt: string }) => createdAt);
    expect(times).toEqual(times.toSorted().reverse());
  }
});

test("deliveries are deleted after a month, unless they wait", async () => {
  const program = await openProgram();
  const { receiver, hooks, endpoint, send } = await openHooks(program, {
    eventTypes: ["member.enrolled"],
  });
  await program.shop.enroll();
  await send();
  await program.shop.enroll();
  receiver.otherwise(500);
  await send();
  await hooks.update({ id: endpoint.id, enabled: false });
  program.clock.advance("P29D");
  await runTask(program, "forget-old-deliveries");
  expect(await hooks.deliveries()).toHaveLength(2);
  program.clock.advance("P2D");
  await runTask(program, "forget-old-deliveries");

  expect(await hooks.deliveries()).toMatchObject([{ status: "WAITING" }]);
});
