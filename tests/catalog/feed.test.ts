import http from "node:http";
import { gunzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { addPartner, shareReward } from "./partner-fixture.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram({ rewards: [] });
});

const FEED_ITEM = `id title description terms kind cost imageUrl link value { amount currencyCode }
  availability validFrom validUntil version updatedAt
  translations { locale title description terms }`;
const CHANGES = `query ($since: String) { catalogChanges(since: $since, first: 100) {
  cursor changes { kind itemId item { ${FEED_ITEM} } } } }`;

/** What a partner is sent by the feed. */
async function feed(
  { secret }: { secret: string },
  { query = "", headers = {} }: { query?: string; headers?: Record<string, string> } = {},
) {
  const response = await fetch(`${program.fixture.url}/partner/feed${query}`, {
    headers: { authorization: `Bearer ${secret}`, "accept-language": "en", ...headers },
  });
  const text = await response.text();
  const { status } = response;
  const lines =
    status === 200
      ? text
          .trim()
          .split("\n")
          .map((line) => JSON.parse(line))
      : [];
  const { cursor } = (lines.pop() ?? {}) as { cursor?: string };
  return { status, lines, cursor, etag: response.headers.get("etag"), response, text };
}

/** A partner with so many items, and the last of them. */
async function withItems(count: number) {
  const partner = await addPartner(program);
  let id = "";
  for (let at = 0; at < count; at++) {
    ({ id } = await program.admin.addReward({ title: `Item ${at}`, stock: 5 }));
    await shareReward(program, { id, partnerIds: [partner.id] });
  }
  return { partner, last: { id } };
}

test("the feed has the lines that catalogChanges has, removals too", async () => {
  const { partner, last } = await withItems(3);
  const asked = async (since?: string) =>
    (await partner.client.graphql(CHANGES, { since })).json.data.catalogChanges;

  const whole = await feed(partner);
  expect(whole.response.headers.get("content-type")).toContain("application/x-ndjson");
  expect({ changes: whole.lines, cursor: whole.cursor }).toEqual(await asked());
  await program.admin.archiveReward(last);
  const since = await feed(partner, { query: `?since=${whole.cursor}` });
  expect(since.lines).toEqual([{ kind: "REMOVED", itemId: last.id, item: null }]);
  expect({ changes: since.lines, cursor: since.cursor }).toEqual(await asked(whole.cursor));
});

test("what has not changed is answered 304, what has is sent", async () => {
  const { partner, last } = await withItems(1);
  const { etag } = await feed(partner);
  const again = () => feed(partner, { headers: { "if-none-match": etag! } });
  expect(await again()).toMatchObject({ status: 304, text: "" });
  await program.admin.changeStock(last, { to: 0 });
  expect(await again()).toMatchObject({
    status: 200,
    lines: [{ item: { availability: "SOLD_OUT" } }],
  });
});

test("another language is another answer", async () => {
  const { partner } = await withItems(1);
  const { etag } = await feed(partner);
  const headers = { "if-none-match": etag!, "accept-language": "vi" };
  expect((await feed(partner, { headers })).status).toBe(200);
});

test("more than a page of changes is one feed, compressed for who takes that", async () => {
  const { partner, last } = await withItems(1);
  const [partnerId, rewardId] = [program.uuid(partner.id), program.uuid(last.id)];
  await partner.changes();
  // As many rewards as no test could add one by one.
  await program.sql(`with made as (
      insert into rewards (id, program_id, created_at)
      select gen_random_uuid(), program_id, created_at from rewards, generate_series(1, 2500)
      where id = '${rewardId}' returning id
    ), published as (
      insert into reward_versions select (jsonb_populate_record(v,
        jsonb_build_object('reward_id', made.id))).*
      from made, reward_versions v where v.reward_id = '${rewardId}'
    ), shared as (
      insert into reward_shares select s.program_id, made.id, s.partner_id, true, s.changed_at
      from made, reward_shares s where s.reward_id = '${rewardId}' and s.partner_id = '${partnerId}'
    )
    update programs set catalog_version = catalog_version + 1 where id = '${program.programId}'`);
  await program.admin.changeStock(last, { by: 1 });

  const body = await new Promise<Buffer>((resolve, reject) => {
    const headers = { authorization: `Bearer ${partner.secret}`, "accept-encoding": "gzip" };
    http.get(`${program.fixture.url}/partner/feed`, { headers }, (response) => {
      expect(response.headers["content-encoding"]).toBe("gzip");
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve(Buffer.concat(chunks)));
      response.on("error", reject);
    });
  });
  const lines = gunzipSync(body).toString().trim().split("\n");
  expect(lines).toHaveLength(2_502);
  expect(new Set(lines.slice(0, -1).map((line) => JSON.parse(line).itemId)).size).toBe(2_501);
});

test("the feed is read, by a partner, with one cursor", async () => {
  const { partner } = await withItems(0);
  const send = (path: string, init: RequestInit = {}) =>
    fetch(`${program.fixture.url}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${partner.secret}` },
    });
  expect((await send("/partner/feed", { method: "POST" })).status).toBe(405);
  expect((await send("/partner/feed?since=a&since=b")).status).toBe(400);
  expect((await send("/partner/feed?since=yesterday")).status).toBe(400);
  const nobody = await fetch(`${program.fixture.url}/partner/feed`);
  expect(nobody.status).toBe(401);
});
