import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { TypedDocument } from "../../client/create-client.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { SLOW_POINTS } from "../harness/plans.ts";
import { randomRuns } from "../harness/random-runs.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram({ earningTerms: SLOW_POINTS });
});

interface Wallet {
  available: number;
  pending: number;
  held: number;
  debt: number;
}
const FIELDS = "{ available pending held debt }";
const NOW = `query ($id: ID!) { member(id: $id) { wallet ${FIELDS} } }` as TypedDocument<
  { member: { wallet: Wallet } },
  { id: string }
>;
const AS_OF = `query ($id: ID!, $at: DateTime!) { member(id: $id) {
    walletAsOf(at: $at) ${FIELDS} } }` as TypedDocument<
  { member: { walletAsOf: Wallet } },
  { id: string; at: string }
>;

async function walletOf({ id }: { id: string }): Promise<Wallet> {
  return (await program.admin.ask(NOW, { id })).member.wallet;
}

async function asOf({ id }: { id: string }, at: Date | string): Promise<Wallet> {
  const variables = { id, at: new Date(at).toISOString() };
  return (await program.admin.ask(AS_OF, variables)).member.walletAsOf;
}

const NOTHING: Wallet = { available: 0, pending: 0, held: 0, debt: 0 };

test("points are pending, available and expired at their instants, settled or not", async () => {
  const { clock, shop, admin } = program;
  const member = await shop.enroll();
  const bought = clock.now();
  await shop.buy(member, "100000");
  clock.advance("P60D");
  await admin.adjust(member, 1);

  const [available, expired] = ["2026-06-17T17:00:00Z", "2026-07-15T17:00:00Z"];
  const justBefore = (instant: string) => new Date(Date.parse(instant) - 1);
  expect(await asOf(member, new Date(bought.getTime() - 1))).toEqual(NOTHING);
  expect(await asOf(member, bought)).toEqual({ ...NOTHING, pending: 30 });
  expect(await asOf(member, justBefore(available))).toEqual({ ...NOTHING, pending: 30 });
  expect(await asOf(member, available)).toEqual({ ...NOTHING, available: 30 });
  expect(await asOf(member, justBefore(expired))).toEqual({ ...NOTHING, available: 30 });
  expect(await asOf(member, expired)).toEqual(NOTHING);
  expect(await asOf(member, clock.now())).toEqual({ ...NOTHING, available: 1 });
});

test("a purchase that is recorded late changes no earlier answer", async () => {
  const { clock, shop } = program;
  const member = await shop.enroll();
  const placedAt = clock.now().toISOString();
  clock.advance("P5D");
  const before = clock.now();
  clock.advance("PT1H");
  const { earned } = await shop.buy(member, "100000", { placedAt });

  expect(earned.points).toBe(30);
  expect(await asOf(member, placedAt)).toEqual(NOTHING);
  expect(await asOf(member, before)).toEqual(NOTHING);
  expect(await asOf(member, clock.now())).toEqual({ ...NOTHING, available: 30 });
});

const actions = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("BUY" as const), thousands: fc.integer({ min: 0, max: 300 }) }),
    fc.record({ kind: fc.constant("BUY_LATE" as const), days: fc.integer({ min: 0, max: 40 }) }),
    fc.record({ kind: fc.constant("ADJUST" as const), points: fc.integer({ min: -40, max: 60 }) }),
    fc.record({ kind: fc.constant("WAIT" as const), hours: fc.integer({ min: 1, max: 500 }) }),
    fc.constant({ kind: "TIDY" as const }),
  ),
  { minLength: 5, maxLength: 15 },
);
type Action = { kind: string; thousands?: number; days?: number; points?: number; hours?: number };

async function act(member: { id: string }, action: Action): Promise<void> {
  const { admin, clock, fixture, shop } = program;
  if (action.kind === "BUY") await shop.buy(member, `${action.thousands}000`);
  if (action.kind === "BUY_LATE") {
    await shop.buy(member, "50000", { placedAt: clock.ago(`P${action.days}D`).toISOString() });
  }
  if (action.kind === "ADJUST") await admin.adjust(member, action.points!);
  if (action.kind === "WAIT") clock.advance(`PT${action.hours}H`);
  if (action.kind === "TIDY") for (const { run } of fixture.engine.worker().schedules) await run();
}

test("a wallet as it was shown at a moment is answered for that moment permanently", async () => {
  await fc.assert(
    fc.asyncProperty(actions, async (life) => {
      const member = await program.shop.enroll();
      const seen = new Map<number, Wallet>();
      for (const action of life) {
        await act(member, action);
        seen.set(program.clock.now().getTime(), await walletOf(member));
      }
      program.clock.advance("P50D");
      await act(member, { kind: "TIDY" });
      for (const [at, wallet] of seen) expect(await asOf(member, new Date(at))).toEqual(wallet);
    }),
    randomRuns(25),
  );
});

test("the future is refused", async () => {
  const { admin, clock, shop } = program;
  const member = await shop.enroll();
  const query = `{ member(id: "${member.id}") { walletAsOf(at:
    "${clock.tomorrow().toISOString()}") { available } } }`;

  const { json } = await admin.graphql(query);

  expect(json.errors[0]).toMatchObject({
    extensions: { code: "BAD_USER_INPUT", field: ["at"] },
  });
});

test("before a member joined there is nothing", async () => {
  const member = await program.shop.enroll();
  await program.admin.adjust(member, 5);

  expect(await asOf(member, "2020-01-01T00:00:00Z")).toEqual(NOTHING);
});
