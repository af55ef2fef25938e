import { afterAll, beforeAll, describe, expect, inject, test, vi } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import type { GraphqlClient } from "../harness/graphql-client.ts";
import type { Enrolled } from "../harness/shop.ts";
import { sendLines } from "../purchases/import-lines.ts";
import { runAs } from "./run-as.ts";

let testProgram: TestProgram;
let member: Enrolled;
let browser: GraphqlClient;
beforeAll(async () => {
  testProgram = await openProgram();
  member = await testProgram.shop.enroll();
  browser = await testProgram.memberOf(member);
  await browser.graphql("{ me { id } }");
  await setAway(true);
});
afterAll(async () => {
  await setAway(false);
  // So that everything is closed with whole connections, none of them half made.
  await vi.waitFor(
    async () => expect((await browser.graphql("{ me { id } }")).json.data?.me).toBeTruthy(),
    { timeout: 20_000, interval: 200 },
  );
});

/** Closes the database to the application, or opens it again. */
async function setAway(isAway: boolean): Promise<void> {
  // From another database: PostgreSQL closes none from within.
  const [own] = await testProgram.sql<{ name: string; pid: number }>(
    "select current_database() as name, pg_backend_pid() as pid",
  );
  const { superuserUrl } = inject("postgres");
  await runAs(superuserUrl, `alter database ${own!.name} allow_connections ${!isAway}`);
  if (!isAway) return;
  await runAs(
    superuserUrl,
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = '${own!.name}' and pid <> ${own!.pid}`,
  );
}

const RECORD = `mutation ($input: RecordPurchaseInput!) {
  recordPurchase(input: $input) { replayed userErrors { code } } }`;
const ENROLL = `mutation ($input: EnrollMemberInput!) {
  enrollMember(input: $input) { created userErrors { code } } }`;

describe("while the database is away, 503 and when to come back is the answer to", () => {
  test.each<[what: string, ask: () => Promise<{ status: number; headers: Headers }>]>([
    ["a member's page", () => browser.graphql("{ me { id wallet { available } } }")],
    ["a program's page", () => testProgram.visitor.graphql("{ program { name } }")],
    [
      "a purchase",
      () => {
        const input = testProgram.shop.purchase(member, "100000");
        return testProgram.shop.graphql(RECORD, { input });
      },
    ],
    [
      "an enrollment",
      () =>
        testProgram.shop.graphql(ENROLL, { input: { externalId: "new", idempotencyKey: "new" } }),
    ],
    ["staff's list of members", () => testProgram.admin.graphql("{ members { totalCount } }")],
    [
      "a key that is not known yet",
      () => {
        const client = testProgram.graphqlClient("storefront", testProgram.keys.partner);
        return client.graphql("{ __typename }");
      },
    ],
    [
      "an import",
      () => sendLines(testProgram, JSON.stringify(testProgram.shop.purchase(member, "100000"))),
    ],
  ])("%s", async (_what, ask) => {
    const answer = await ask();
    const { status, headers } = answer;

    expect(status).toBe(503);
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
  });
});

test("while the database is away, /health answers that the server runs", async () => {
  expect((await fetch(`${testProgram.fixture.url}/health`)).status).toBe(200);
});
