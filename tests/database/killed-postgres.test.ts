import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pLimit from "p-limit";
import { afterAll, expect, test } from "vitest";
import type { RecordPurchaseInput } from "../../client/storefront.ts";
import { startEmbedded } from "../../api/database/embedded/embedded.ts";
import { openFixtureOn } from "../harness/open-fixture.ts";
import type { HttpResponse } from "../harness/graphql-client.ts";
import { openProgram } from "../harness/open-program.ts";
import { BASE_RATE } from "../harness/plans.ts";
import { prepareDatabase } from "../../api/engine/prepare-database.ts";
import { runAs } from "./run-as.ts";
import { sendLines } from "../purchases/import-lines.ts";

const KILLS = 10;
const MEMBERS = 8;

const dataDir = await mkdtemp(join(tmpdir(), "quen-killed-"));
const postgres = await startEmbedded({ dataDir });
afterAll(async () => {
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
});

type Answer = Pick<HttpResponse, "status" | "headers" | "json">;

const RECORD = `mutation ($input: RecordPurchaseInput!) {
  recordPurchase(input: $input) { replayed purchase { id } userErrors { code } } }`;

test("PostgreSQL is killed ten times: each request is answered, or may be sent again", async () => {
  await prepareDatabase(postgres);
  await openFixtureOn({ ...postgres, drop: async () => {} });
  const program = await openProgram({ tierSet: undefined, rewards: [], rules: [BASE_RATE] });
  const { shop, admin } = program;
  const members = await Promise.all(Array.from({ length: MEMBERS }, () => shop.enroll()));
  const browsers = await Promise.all(members.map((member) => program.memberOf(member)));
  const bought: RecordPurchaseInput[] = [];
  const answers: Answer[] = [];
  let isOver = false;
  const again = async (ask: () => Promise<Answer>) => {
    while (!isOver) {
      const answer = await ask();
      answers.push(answer);
      if (answer.status !== 200) await sleep(50);
    }
  };
  const load = members.flatMap((member, at) => [
    again(() => {
      const input = shop.purchase(member, "100000");
      bought.push(input);
      return shop.graphql(RECORD, { input });
    }),
    again(() => browsers[at]!.graphql("{ me { id wallet { available } } }")),
  ]);
  load.push(again(() => admin.graphql("{ members(first: 5) { totalCount nodes { id } } }")));
  load.push(
    again(async () => {
      const lines = members.map((member) => shop.purchase(member, "100000", { source: "file" }));
      const body = lines.map((line) => JSON.stringify(line)).join("\n");
      const response = await sendLines(program, body);
      return { status: response.status, headers: response.headers, json: await response.json() };
    }),
  );

  for (let kill = 0; kill < KILLS; kill++) {
    const answered = () => answers.filter(({ status }) => status === 200).length;
    const before = answered();
    await expect.poll(answered, { timeout: 30_000, interval: 20 }).toBeGreaterThan(before + 50);
    process.kill(postmaster(), "SIGKILL");
  }
  await sleep(200);
  isOver = true;
  await Promise.all(load);

  for (const { status, headers, json } of answers) {
    const codes = (json.errors ?? []).map(({ extensions }: any) => extensions.code);
    if (status === 200) expect(json, JSON.stringify(json)).not.toHaveProperty("errors");
    else expect([status, ...new Set(codes)]).toEqual([503, "SERVICE_UNAVAILABLE"]);
    if (status === 503) expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
  }
  expect(answers.some(({ status }) => status === 503)).toBe(true);
  const send = async (input: RecordPurchaseInput) => {
    for (;;) {
      const { status, json } = await shop.graphql(RECORD, { input });
      if (status !== 503) return json.data.recordPurchase;
      await sleep(200);
    }
  };
  const sentTwice = async (input: RecordPurchaseInput) => {
    await send(input);
    return send(input);
  };
  const inTurn = pLimit(16);
  const sent = bought.map((input) => inTurn(() => sentTwice(input)));
  for (const { purchase, replayed } of await Promise.all(sent)) {
    expect({ purchase, replayed }).toEqual({
      purchase: { id: expect.any(String) },
      replayed: true,
    });
  }
  const wallets = await Promise.all(members.map(({ id }) => shop.lookUp({ id })));
  const points = wallets.reduce((sum, member) => sum + member!.wallet.available, 0);
  const [{ count }] = (await runAs<{ count: string }>(
    postgres.superuserUrl.replace(/postgres$/, "quen"),
    "select count(*) from purchases",
  )) as [{ count: string }];
  expect(points).toBe(10 * Number(count));
  expect(await admin.verify()).toMatchObject({ ok: true, complete: true });
});

function postmaster(): number {
  return Number.parseInt(readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8"));
}
