import { beforeAll, expect, test } from "vitest";
import { EntryList, SaveReasonCode } from "../../client/admin.ts";
import type { EntryListQueryVariables } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import type { Enrolled } from "../harness/shop.ts";

let program: TestProgram;
let lan: Enrolled;
let duc: Enrolled;
let reward: { id: string };
beforeAll(async () => {
  program = await openProgram({ tierSet: undefined, rules: undefined, rewards: [] });
  const { admin, shop, clock } = program;
  reward = await admin.addReward({ cost: 100, title: "A pot of tea" });
  lan = await shop.enroll({ givenName: "Lan", phone: "0901234567" });
  duc = await shop.enroll({ givenName: "Đức", email: "duc@tea.example" });
  await admin.givePoints(lan, 1_000);
  clock.advance("P1D");
  await admin.givePoints(duc, 300);
  clock.advance("P1D");
  await shop.hold(duc, reward.id, { holdFor: "P1D" });
  clock.advance("PT1M");
  await shop.redeem(lan, reward.id);
});

const list = async (variables: EntryListQueryVariables = {}) =>
  (await program.admin.ask(EntryList, variables)).entries;
const found = async (variables: EntryListQueryVariables) =>
  (await list(variables)).nodes.map((it) => `${it.member.displayName} ${it.kind} ${it.points}`);

const REDEEMED = "Lan REDEEM -100";
const HELD = "Đức HOLD -100";
const GIVEN = ["Đức ADJUST 300", "Lan ADJUST 1000"];

test("entries of all members are listed newest first, with whose they are", async () => {
  const { totalCount, nodes } = await list();

  expect(totalCount).toBe(4);
  expect(await found({})).toEqual([REDEEMED, HELD, ...GIVEN]);
  expect(nodes[1]).toMatchObject({
    status: "HELD",
    availableAfter: 200,
    title: "Reward: A pot of tea",
    recordedAt: "2026-06-17T03:00:00.000Z",
    member: { id: duc.id },
  });
});

test("they are the entries that the page of each member shows", async () => {
  const whole = `id kind status points availableAfter title hash sequence recordedAt`;
  const { json } = await program.admin.graphql(
    `{ all: entries { nodes { ${whole} } }
      lan: member(id: "${lan.id}") { entries { nodes { ${whole} } } }
      duc: member(id: "${duc.id}") { entries { nodes { ${whole} } } } }`,
  );
  const { all, ...members } = json.data as Answer;

  const each = [members.lan, members.duc].flatMap(({ entries }) => entries.nodes);
  const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
  expect([...all.nodes].sort(byId)).toEqual(each.sort(byId));
});

interface Listed {
  readonly nodes: readonly { readonly id: string }[];
}

interface Answer {
  readonly all: Listed;
  readonly lan: { readonly entries: Listed };
  readonly duc: { readonly entries: Listed };
}

test("they are found by their member, and narrowed by kind, source, time and reason", async () => {
  expect(await found({ search: "duc" })).toEqual([HELD, GIVEN[0]]);
  expect(await found({ search: "1234567" })).toEqual([REDEEMED, GIVEN[1]]);
  expect(await found({ where: { kinds: ["HOLD", "REDEEM"] } })).toEqual([REDEEMED, HELD]);
  expect(await found({ where: { kinds: [] } })).toEqual([]);
  expect(await found({ where: { sourceKinds: ["ADJUSTMENT"] } })).toEqual(GIVEN);
  const [from, until] = ["2026-06-16T00:00:00Z", "2026-06-17T03:00:30Z"];
  expect(await found({ where: { recordedAt: { from, until } } })).toEqual([HELD, GIVEN[0]]);
  expect(await found({ where: { reasonCodes: ["NONE"] } })).toEqual([]);
});

test("what was done by hand is found by its reason", async () => {
  const { admin } = program;
  const input = { code: "CLUMSY", translations: [{ locale: "en", name: "Our mistake" }] };
  await admin.ask(SaveReasonCode, { input });
  await admin.adjust(lan, 7, { reasonCode: "CLUMSY" });

  expect(await found({ where: { reasonCodes: ["CLUMSY"] } })).toEqual(["Lan ADJUST 7"]);
  expect((await list({ first: 1 })).nodes[0]!.reason).toMatchObject({ name: "Our mistake" });
});

test("they are paged by number and ordered either way; the count is of all pages", async () => {
  const orderBy = { field: "RECORDED_AT", direction: "ASC" } as const;
  expect(await found({ orderBy, first: 2 })).toEqual([...GIVEN].reverse());
  expect(await found({ search: "duc", first: 1, offset: 1 })).toEqual([GIVEN[0]]);
  expect((await list({ search: "duc", first: 1 })).totalCount).toBe(2);
});

test("another program's entries are not listed", async () => {
  const other = await openProgram();

  expect((await other.admin.ask(EntryList)).entries).toEqual({ totalCount: 0, nodes: [] });
});

test("a hold past its end is listed as ended, before any task has written it", async () => {
  program.clock.advance("P2D");

  const { nodes } = await list({ where: { kinds: ["HOLD"] } });
  expect(nodes).toMatchObject([{ status: "CANCELLED" }]);
});
