import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { runTask } from "../harness/run-task.ts";
import { runs, SEED } from "../harness/random-runs.ts";
import { decisionsOf, itemsOf } from "./item-fixture.ts";
import type { ItemVersion } from "./item-fixture.ts";
import { addPartner, Follower, shareReward } from "./partner-fixture.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram({ rewards: [] });
});

const sharedReward = async (partnerId: string, title: string) => {
  const { id } = await program.admin.addReward({ title, cost: 10, stock: 3 });
  await shareReward(program, { id, partnerIds: [partnerId] });
  return { id };
};

test("an idle poll finds nothing, and costs one reading statement", async () => {
  const partner = await addPartner(program);
  await sharedReward(partner.id, "Tea");
  const { cursor, changes, hasMore } = await partner.changes();
  expect([changes.length, hasMore]).toEqual([1, false]);
  const written = () =>
    program.sql(
      `select xmin from partner_catalogs where partner_id = '${program.uuid(partner.id)}'`,
    );
  const before = await written();
  const { statements } = await program.fixture.lane.during(async () => {
    expect(await partner.changes(cursor)).toEqual({ cursor, changes: [], hasMore: false });
  });
  expect(statements.filter((statement) => statement.includes("catalog"))).toHaveLength(1);
  expect(await written()).toEqual(before);
});

test("what changed twice comes once, and what came and went since comes as gone", async () => {
  const partner = await addPartner(program);
  const kept = await sharedReward(partner.id, "Kept");
  const follower = new Follower(partner);
  await follower.follow();
  const gone = await sharedReward(partner.id, "Gone");
  await partner.changes();
  await program.admin.changeStock(kept, { to: 0 });
  await partner.changes();
  await program.admin.changeStock(kept, { to: 5 });
  await program.admin.archiveReward(gone);

  const { changes } = await partner.changes(follower.cursor);
  const shown = changes.map(({ kind, itemId, item }) => [kind, itemId, item?.availability]);
  expect(shown).toEqual([
    ["SAVED", kept.id, "AVAILABLE"],
    ["REMOVED", gone.id, undefined],
  ]);
});

test("who begins is not told of what was gone before", async () => {
  const partner = await addPartner(program);
  const gone = await sharedReward(partner.id, "Gone");
  await partner.changes();
  await program.admin.archiveReward(gone);
  expect((await partner.changes()).changes).toEqual([]);
});

test.each([
  ["of another list", () => Buffer.from(JSON.stringify(["x"])).toString("base64url")],
  ["that was never given", () => Buffer.from(JSON.stringify([999])).toString("base64url")],
])("a cursor %s says to begin again", async (_which, cursorOf) => {
  const partner = await addPartner(program);
  const query = "query ($since: String) { catalogChanges(since: $since) { cursor } }";
  const { json } = await partner.client.graphql(query, { since: cursorOf() });
  expect(json.errors[0]).toMatchObject({
    message: expect.stringContaining("Begin again"),
    extensions: { code: "CURSOR_TOO_OLD", field: ["since"] },
  });
});

test("what is no cursor is refused at since", async () => {
  const partner = await addPartner(program);
  const query = "query ($since: String) { catalogChanges(since: $since) { cursor } }";
  const { json } = await partner.client.graphql(query, { since: "yesterday" });
  expect(json.errors[0].extensions).toMatchObject({ code: "BAD_USER_INPUT", field: ["since"] });
});

test("removals are forgotten after 90 days, and older cursors are told so", async () => {
  const partner = await addPartner(program);
  const gone = await sharedReward(partner.id, "Gone");
  const { cursor: old } = await partner.changes();
  await program.admin.archiveReward(gone);
  const { cursor: late } = await partner.changes(old);
  program.clock.advance("P91D");
  await runTask(program, "forget-removals-of-catalogs");

  const query = "query ($since: String) { catalogChanges(since: $since) { changes { kind } } }";
  const ask = async (since: string) => (await partner.client.graphql(query, { since })).json;
  expect((await ask(old)).errors[0].extensions.code).toBe("CURSOR_TOO_OLD");
  expect((await ask(late)).data.catalogChanges.changes).toEqual([]);
});

/** A connection of its own, in a transaction that was begun. */
async function openTransaction(): Promise<pg.Client> {
  const writer = new pg.Client({ connectionString: program.fixture.database.superuserUrl });
  await writer.connect();
  await writer.query("begin");
  return writer;
}

test("a change that commits late is skipped by who follows times", async () => {
  await program.sql("create table by_time (name text, updated_at timestamptz)");
  const seen: string[] = [];
  let since = "-infinity";
  const follow = async () => {
    const rows = await program.sql<{
      name: string;
      at: string;
    }>(`select name, updated_at::text as at
      from by_time where updated_at > '${since}' order by updated_at`);
    seen.push(...rows.map(({ name }) => name));
    since = rows.at(-1)?.at ?? since;
  };

  const writer = await openTransaction();
  await writer.query("insert into by_time values ('began first', now())");
  await sleep(20);
  await program.sql("insert into by_time values ('committed first', now())");
  await follow();
  await writer.query("commit");
  await writer.end();
  await follow();
  expect(seen).toEqual(["committed first"]);
  await program.sql("drop table by_time");
});

test("a change that commits late is waited for by whoever would be given a later one", async () => {
  const partner = await addPartner(program);
  const [early, late] = [await sharedReward(partner.id, "A"), await sharedReward(partner.id, "B")];
  const { cursor } = await partner.changes();

  // Another process has given the next number, and is slow to commit.
  const writer = await openTransaction();
  const partnerId = program.uuid(partner.id);
  await writer.query(`with catalog as (
      update partner_catalogs set last_change = last_change + 1 where partner_id = '${partnerId}'
      returning last_change
    )
    update partner_catalog_items set change = last_change, version = version + 1 from catalog
    where partner_id = '${partnerId}' and reward_id = '${program.uuid(early.id)}'`);
  await program.admin.changeStock(late, { to: 0 });
  const asked = partner.changes(cursor);
  expect(await Promise.race([asked, sleep(500, "waits")])).toBe("waits");
  await writer.query("commit");
  await writer.end();

  expect((await asked).changes.map(({ itemId }) => itemId)).toEqual([early.id, late.id]);
});

test(`whoever follows while eight write has exactly what is offered (SEED=${SEED})`, async () => {
  const partners = [await addPartner(program), await addPartner(program)] as const;
  const items = partners.map(({ client }) => itemsOf(client));
  const decisions = decisionsOf(program.admin);
  const partnerIds = partners.map(({ id }) => id);
  const { id: pool } = await program.admin.addPool("POOL-1", "POOL-2");
  const rewards = await Promise.all(
    Array.from({ length: 8 }, (_, at) =>
      program.admin.addReward({
        title: `Reward ${at}`,
        cost: 10,
        stock: at % 3 === 0 ? 1 : null,
        ...(at % 4 === 0 && { codePoolId: pool }),
      }),
    ),
  );
  const members = await Promise.all(Array.from({ length: 4 }, () => program.shop.enroll()));
  for (const member of members) await program.admin.givePoints(member, 10_000);

  const steps = fc.sample(
    fc.record({
      what: fc.constantFrom(
        "share",
        "unshare",
        "stock",
        "redeem",
        "publish",
        "codes",
        "time",
        "submit",
        "decide",
        "withdraw",
      ),
      reward: fc.nat(rewards.length - 1),
      partner: fc.nat(1),
      number: fc.nat(2),
    }),
    { seed: SEED, numRuns: runs(120) },
  );
  const act = async ({ what, reward: at, partner, number }: (typeof steps)[number]) => {
    const { admin, shop, clock } = program;
    const { id } = rewards[at]!;
    if (what === "share" || what === "unshare") {
      const input = { id, partnerIds: [partnerIds[partner]!], isShared: what === "share" };
      await shareReward(program, input);
    } else if (what === "stock") await admin.changeStock({ id }, { to: number });
    else if (what === "redeem") await shop.tryRedeem(members[number]!, id);
    else if (what === "codes") await admin.addCodes(pool, [`CODE-${SEED}-${++codes}`]);
    else if (what === "submit") {
      // A change of one of its own, or a new one.
      const { nodes } = await items[partner]!.list();
      const item = nodes[number];
      const edited = item && { id: item.id, version: item.version };
      await items[partner]!.submit({ ...edited, title: `Item ${at}, ${number}` });
    } else if (what === "decide") {
      const [item] = (await decisions.list({ status: "SUBMITTED" })).nodes;
      if (item && number === 0) await decisions.sendBack({ ...ref(item), reason: "No." });
      else if (item) {
        const approved = (await decisions.approve(ref(item))).reward;
        if (approved) {
          const { id: of, draft, version } = approved;
          await admin.publishReward({ id: of, version: draft?.version ?? version });
        }
      }
    } else if (what === "withdraw") {
      const { nodes } = await items[partner]!.list("PUBLISHED");
      if (nodes[number]) await items[partner]!.withdraw(ref(nodes[number]));
    } else if (what === "time") clock.advance("PT20S");
    else await publishAgain(id, `Reward ${at}, ${number}`);
  };
  let codes = 0;
  let isWriting = true;
  const followers = partners.map((partner) => new Follower(partner, 5));
  const following = followers.map(async (follower) => {
    while (isWriting) await follower.follow();
  });
  const queue = [...steps];
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let step = queue.pop(); step; step = queue.pop()) await act(step);
    }),
  );
  isWriting = false;
  await Promise.all(following);

  program.clock.advance("PT1M");
  for (const [at, follower] of followers.entries()) {
    await follower.follow();
    const offered = await partners[at]!.all();
    const shown = offered.map(({ id, title, cost, availability, updatedAt, version }) => [
      id,
      { id, title, cost, availability, updatedAt, version },
    ]);
    expect(Object.fromEntries(follower.items)).toEqual(Object.fromEntries(shown));
    const expected = await offeredNow(partnerIds[at]!);
    expect(
      new Map(offered.map(({ id, title, availability }) => [id, `${title}: ${availability}`])),
    ).toEqual(expected);
  }
});

async function publishAgain(id: string, title: string): Promise<void> {
  const { admin } = program;
  const query = `query ($id: ID!) { program {
    reward(id: $id) { version draft { version } codePoolId } } }`;
  const { reward } = (await admin.graphql(query, { id })).json.data.program;
  const version = reward.draft?.version ?? reward.version;
  const saved = await admin.saveReward({
    id,
    version,
    title,
    cost: 10,
    codePoolId: reward.codePoolId,
  });
  if (saved.reward) await admin.publishReward(saved.reward);
}

/** What a partner should be offered, out of what the back office and the database say. */
async function offeredNow(partnerId: string): Promise<Map<string, string>> {
  const query = `{ program { rewards(first: 100) { nodes {
    id title status stock codePoolId partner { id } sharedWith { id } } } } }`;
  const { nodes } = (await program.admin.graphql(query)).json.data.program.rewards;
  const [{ left }] = (await program.sql<{ left: string }>(`select count(*) as left from coupon_codes
    where code_pool_id is not null and member_id is null`)) as [{ left: string }];
  const shared = (nodes as Listed[]).filter(
    ({ sharedWith, partner, status }) =>
      status === "PUBLISHED" &&
      (partner?.id === partnerId || sharedWith.some(({ id }) => id === partnerId)),
  );
  return new Map(
    shared.map(({ id, title, stock, codePoolId }) => {
      const isGone = stock === 0 || (codePoolId !== null && Number(left) === 0);
      return [id, `${title}: ${isGone ? "SOLD_OUT" : "AVAILABLE"}`];
    }),
  );
}

const ref = ({ id, version }: ItemVersion): ItemVersion => ({ id, version });

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly stock: number | null;
  readonly codePoolId: string | null;
  readonly partner: { readonly id: string } | null;
  readonly sharedWith: readonly { readonly id: string }[];
}
