import { beforeAll, expect, test } from "vitest";
import { RequestLog } from "../../client/admin.ts";
import type { RequestLogQueryVariables } from "../../client/admin.ts";
import { LoyaltyPage } from "../../client/storefront.ts";
import { openProgram } from "../harness/open-program.ts";
import { runTask } from "../harness/run-task.ts";
import type { TestProgram } from "../harness/open-program.ts";
import type { Enrolled } from "../harness/shop.ts";

let program: TestProgram;
let lan: Enrolled;
beforeAll(async () => {
  program = await openProgram();
  lan = await program.shop.enroll({ givenName: "Lan" });
});

const list = async (variables: RequestLogQueryVariables = {}) =>
  (await program.admin.ask(RequestLog, variables)).requests;

/** The requests that fit, once the first of them is written down: a second later at most. */
async function logged(variables: RequestLogQueryVariables) {
  await expect.poll(async () => (await list(variables)).totalCount).toBeGreaterThan(0);
  return (await list(variables)).nodes;
}

test("a write is listed with its key, how it was answered and how long it took", async () => {
  const [request] = await logged({ search: "enrollmember" });

  expect(request).toMatchObject({
    api: "STOREFRONT",
    operation: "EnrollMember",
    isWrite: true,
    method: "POST",
    status: 200,
    codes: [],
    callerKind: "BACKEND",
    key: { id: expect.stringMatching(/^key_/), name: expect.any(String) },
  });
  expect(request!.milliseconds).toBeGreaterThanOrEqual(0);
  expect((await list({ where: { keyId: request!.key!.id } })).totalCount).toBeGreaterThan(0);
  expect((await list({ where: { keyId: "key_none" } })).totalCount).toBe(0);
});

test("a refused write is found by its code, and by the id that its answer had", async () => {
  const { headers, json } = await program.shop.graphql(
    `mutation { redeemReward(input: { member: { id: "${lan.id}" }, rewardId: "rwd_none",
      idempotencyKey: "none" }) { userErrors { code } } }`,
  );
  expect(json.errors).toBeUndefined();

  const [refused] = await logged({ where: { codes: ["NOT_FOUND"] } });
  expect(refused).toMatchObject({ status: 200, codes: ["NOT_FOUND"], operation: null });
  const requestId = headers.get("x-request-id")!;
  expect((await list({ search: requestId })).nodes).toMatchObject([{ requestId }]);
});

test("a query that can't be read is listed as failed, and names no member", async () => {
  const member = await program.memberOf(lan);
  await member.graphql(`query Wrong { me { nothing } }`);

  const failed = await logged({ where: { failed: true, callerKinds: ["MEMBER"] } });
  expect(failed).toMatchObject([{ codes: ["GRAPHQL_VALIDATION_FAILED"], key: null }]);
  const [row] = await program.sql<{ who: string | null }>(
    "select credential_id as who from requests where caller_kind = 'MEMBER'",
  );
  expect(row!.who).toBeNull();
});

test("what members and visitors are shown without errors is not listed", async () => {
  const member = await program.memberOf(lan);
  await member.ask(LoyaltyPage);
  await program.shop.enroll({ givenName: "Later" });

  await expect.poll(async () => (await list({ search: "EnrollMember" })).totalCount).toBe(2);
  expect((await list({ search: "LoyaltyPage" })).totalCount).toBe(0);
});

test("of the queries that a key is answered, not every one is kept", async () => {
  const search = "RequestLog";
  for (let at = 0; at < 20; at++) await list();
  await logged({ search });

  expect((await list({ search })).totalCount).toBeLessThan(20);
});

test("a flood of refusals leaves little more than a hundred a second of a program", async () => {
  const wrong = () => program.shop.graphql(`query Flood { nothing }`);
  await Promise.all(Array.from({ length: 400 }, wrong));
  await logged({ where: { codes: ["GRAPHQL_VALIDATION_FAILED"], callerKinds: ["BACKEND"] } });

  // A second of the clock may lie in two of the writer's.
  const [{ most } = { most: 0 }] = await program.sql<{ most: number }>(
    `select max(near)::int as most from (
      select count(*) over (
        order by answered_at range between current row and interval '1 second' following
      ) as near from requests
    ) each_request`,
  );
  expect(most).toBeGreaterThan(50);
  expect(most).toBeLessThanOrEqual(200);
});

test("another program's requests are not listed, nor those without a valid key", async () => {
  const other = await openProgram();
  const { requests } = await other.admin.ask(RequestLog, { search: "EnrollMember" });
  expect(requests).toEqual({ totalCount: 0, nodes: [] });

  await other.shop.withKey(`${other.keys.shop}x`).graphql("{ program { name } }");
  await other.shop.enroll();
  await expect
    .poll(async () => (await other.admin.ask(RequestLog, { search: "EnrollMember" })).requests)
    .toMatchObject({ totalCount: 1 });
  const failed = await other.admin.ask(RequestLog, { where: { failed: true } });
  expect(failed.requests.nodes).toEqual([]);
});

test("they are kept for a week", async () => {
  await program.sql("update requests set answered_at = answered_at - interval '6 days'");
  await runTask(program, "forget-old-requests");
  expect((await list()).totalCount).toBeGreaterThan(0);
  await program.sql("update requests set answered_at = answered_at - interval '2 days'");
  await runTask(program, "forget-old-requests");

  const { nodes } = await list({ search: "EnrollMember" });
  expect(nodes).toEqual([]);
});
