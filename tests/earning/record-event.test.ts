import { expect, test } from "vitest";
import type { EarningLimitInput } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";

const open = () => openProgram({ rules: [] });

/** A rule that gives points for events of a name. */
const addRule = (program: TestProgram, points: number, limits: EarningLimitInput[] = []) =>
  program.admin.addRule({
    title: "Review",
    trigger: "EVENT",
    eventName: "review",
    limits,
    effects: [{ kind: "FIXED", points }],
  });

test("an event gives what rules of its name give, to be spent at once", async () => {
  const program = await open();
  await addRule(program, 15);
  const buyer = await program.shop.enroll();

  const answer = await program.shop.recordEvent(program.shop.event(buyer));

  expect(answer).toMatchObject({
    replayed: false,
    userErrors: [],
    event: { name: "review", source: "web" },
    earned: {
      points: 15,
      toDebt: 0,
      explanation: [{ title: "Review", points: 15 }],
      lots: [{ points: 15, status: "AVAILABLE", expiresAt: "2027-06-15T17:00:00.000Z" }],
    },
    member: { id: buyer.id, wallet: { available: 15, pending: 0, held: 0, debt: 0 } },
  });
  const { me } = await (await program.memberOf(buyer)).page();
  expect(me.activity.nodes).toMatchObject([{ points: 15, title: "Activity: Review" }]);
  expect(await program.admin.verify(buyer)).toMatchObject({ ok: true, entriesChecked: 1 });
});

test("an event of another name is recorded and earns nothing", async () => {
  const program = await open();
  await addRule(program, 15);
  const buyer = await program.shop.enroll();

  const { earned, event } = await program.shop.recordEvent(
    program.shop.event(buyer, { name: "visit" }),
  );

  expect(event).toMatchObject({ name: "visit" });
  expect(earned).toEqual({ points: 0, toDebt: 0, lots: [], explanation: [] });
});

test("an event that is sent again earns once, whatever its key", async () => {
  const program = await open();
  await addRule(program, 15);
  const buyer = await program.shop.enroll();
  const event = program.shop.event(buyer);

  const first = await program.shop.recordEvent(event);
  const sameKey = await program.shop.recordEvent(event);
  const otherKey = await program.shop.recordEvent({ ...event, idempotencyKey: "another" });

  for (const again of [sameKey, otherKey]) expect(again).toEqual({ ...first, replayed: true });
});

test("one event sent by twenty at once earns once", async () => {
  const program = await open();
  await addRule(program, 15);
  const [buyer, mai] = [await program.shop.enroll(), await program.shop.enroll()];
  const event = program.shop.event(buyer);

  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => {
      const member = { id: n % 2 ? buyer.id : mai.id };
      return program.shop.recordEvent({ ...event, member, idempotencyKey: `storm-${n}` });
    }),
  );

  const fresh = answers.filter(({ replayed, userErrors }) => !replayed && !userErrors.length);
  expect(fresh).toHaveLength(1);
  const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
  expect(codes).toEqual(Array(10).fill("EVENT_DIFFERS"));
});

test("events keep a rule's limits, and share its budget with nothing overspent", async () => {
  const program = await open();
  await addRule(program, 15, [
    { per: "MEMBER", period: "DAY", unit: "TIMES", max: 2 },
    { per: "PROGRAM", period: "EVER", unit: "POINTS", max: 100 },
  ]);
  const members = await Promise.all(Array.from({ length: 5 }, () => program.shop.enroll()));

  const answers = await Promise.all(
    members.flatMap((member) =>
      [1, 2, 3].map(() => program.shop.recordEvent(program.shop.event(member))),
    ),
  );

  expect(answers.reduce((sum, { earned }) => sum + earned!.points, 0)).toBe(100);
});

test("a late event goes by the rule of its time, and by the member's tier then", async () => {
  const program = await openProgram();
  const buyer = await program.shop.enroll();
  const { id, version } = await addRule(program, 15);
  await program.admin.addRule({
    title: "Silver",
    trigger: "EVENT",
    eventName: "review",
    conditions: { field: "tierLevel", operator: ">=", value: 2 },
    effects: [{ kind: "FIXED", points: 100 }],
  });
  const then = program.clock.in("PT1M");
  program.clock.advance("P1D");
  await program.shop.buy(buyer, "1500000");
  const draft = await program.admin.saveRule({
    id,
    version,
    title: "Review",
    trigger: "EVENT",
    eventName: "review",
    effects: [{ kind: "FIXED", points: 40 }],
  });
  await program.admin.publishRule(draft.rule!);
  program.clock.advance("PT1M");

  const late = await program.shop.recordEvent(
    program.shop.event(buyer, { occurredAt: then.toISOString() }),
  );
  const now = await program.shop.recordEvent(program.shop.event(buyer));

  expect([late.earned!.points, now.earned!.points]).toEqual([15, 140]);
});

test("joining is rewarded in the same write, once, and explained", async () => {
  const program = await open();
  await program.admin.addRule({
    title: "Welcome gift",
    trigger: "ENROLLMENT",
    effects: [{ kind: "FIXED", points: 50 }],
  });

  const buyer = await program.shop.enroll({ email: "lan@tea.example" });
  await program.shop.enroll({ email: "lan@tea.example" });

  const { me } = await (await program.memberOf(buyer)).page();
  expect(me.wallet.available).toBe(50);
  expect(me.activity.nodes).toMatchObject([{ points: 50, title: "Welcome" }]);
});

test("a joining rule asks the profile", async () => {
  const program = await open();
  await program.admin.addRule({
    title: "Young",
    trigger: "ENROLLMENT",
    conditions: { field: "age", operator: "<", value: 25 },
    effects: [{ kind: "FIXED", points: 50 }],
  });

  const young = await program.shop.enroll({ birthDate: "2004-01-31" });
  const unknown = await program.shop.enroll();

  expect((await program.shop.lookUp({ id: young.id }))!.wallet.available).toBe(50);
  expect((await program.shop.lookUp({ id: unknown.id }))!.wallet.available).toBe(0);
});
