import { expect, test } from "vitest";
import type { EarningLimitInput } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";

const open = () => openProgram({ rules: [] });

/** A rule that gives points for events of a name. */
const addRule = (tea: TestProgram, points: number, limits: EarningLimitInput[] = []) =>
  tea.admin.addRule({
    ...{ title: "Review", trigger: "EVENT", eventName: "review", limits },
    effects: [{ kind: "FIXED", points }],
  });

test("an event gives what rules of its name give, to be spent at once", async () => {
  const tea = await open();
  await addRule(tea, 15);
  const lan = await tea.shop.enroll();

  const answer = await tea.shop.recordEvent(tea.shop.event(lan));

  expect(answer).toMatchObject({
    ...{ replayed: false, userErrors: [], event: { name: "review", source: "web" } },
    earned: {
      ...{ points: 15, toDebt: 0, explanation: [{ title: "Review", points: 15 }] },
      lots: [{ points: 15, status: "AVAILABLE", expiresAt: "2027-06-15T17:00:00.000Z" }],
    },
    member: { id: lan.id, wallet: { available: 15, pending: 0, held: 0, debt: 0 } },
  });
  const { me } = await (await tea.memberOf(lan)).page();
  expect(me.activity.nodes).toMatchObject([{ points: 15, title: "Activity review" }]);
  expect(await tea.admin.verify(lan)).toMatchObject({ ok: true, entriesChecked: 1 });
});

test("an event of another name is recorded and earns nothing", async () => {
  const tea = await open();
  await addRule(tea, 15);
  const lan = await tea.shop.enroll();

  const { earned, event } = await tea.shop.recordEvent(tea.shop.event(lan, { name: "visit" }));

  expect(event).toMatchObject({ name: "visit" });
  expect(earned).toEqual({ points: 0, toDebt: 0, lots: [], explanation: [] });
});

test("an event that is sent again earns once, whatever its key", async () => {
  const tea = await open();
  await addRule(tea, 15);
  const lan = await tea.shop.enroll();
  const event = tea.shop.event(lan);

  const first = await tea.shop.recordEvent(event);
  const sameKey = await tea.shop.recordEvent(event);
  const otherKey = await tea.shop.recordEvent({ ...event, idempotencyKey: "another" });

  for (const again of [sameKey, otherKey]) expect(again).toEqual({ ...first, replayed: true });
});

test("one event sent by twenty at once earns once", async () => {
  const tea = await open();
  await addRule(tea, 15);
  const [lan, mai] = [await tea.shop.enroll(), await tea.shop.enroll()];
  const event = tea.shop.event(lan);

  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => {
      const member = { id: n % 2 ? lan.id : mai.id };
      return tea.shop.recordEvent({ ...event, member, idempotencyKey: `storm-${n}` });
    }),
  );

  const fresh = answers.filter(({ replayed, userErrors }) => !replayed && !userErrors.length);
  expect(fresh).toHaveLength(1);
  const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
  expect(codes).toEqual(Array(10).fill("EVENT_DIFFERS"));
});

test("events keep a rule's limits, and share its budget with nothing overspent", async () => {
  const tea = await open();
  await addRule(tea, 15, [
    { per: "MEMBER", period: "DAY", unit: "TIMES", max: 2 },
    { per: "PROGRAM", period: "EVER", unit: "POINTS", max: 100 },
  ]);
  const members = await Promise.all(Array.from({ length: 5 }, () => tea.shop.enroll()));

  const answers = await Promise.all(
    members.flatMap((member) => [1, 2, 3].map(() => tea.shop.recordEvent(tea.shop.event(member)))),
  );

  expect(answers.reduce((sum, { earned }) => sum + earned!.points, 0)).toBe(100);
});

test("a late event goes by the rule of its time, and by the member's tier then", async () => {
  const tea = await openProgram();
  const lan = await tea.shop.enroll();
  const { id, version } = await addRule(tea, 15);
  await tea.admin.addRule({
    ...{ title: "Silver", trigger: "EVENT", eventName: "review" },
    conditions: { field: "tierLevel", operator: ">=", value: 2 },
    effects: [{ kind: "FIXED", points: 100 }],
  });
  const then = tea.clock.in("PT1M");
  tea.clock.advance("P1D");
  await tea.shop.buy(lan, "1500000");
  const draft = await tea.admin.saveRule({
    ...{ id, version, title: "Review", trigger: "EVENT", eventName: "review" },
    effects: [{ kind: "FIXED", points: 40 }],
  });
  await tea.admin.publishRule(draft.rule!);
  tea.clock.advance("PT1M");

  const late = await tea.shop.recordEvent(tea.shop.event(lan, { occurredAt: then.toISOString() }));
  const now = await tea.shop.recordEvent(tea.shop.event(lan));

  expect([late.earned!.points, now.earned!.points]).toEqual([15, 140]);
});

test("joining is rewarded in the same write, once, and explained", async () => {
  const tea = await open();
  await tea.admin.addRule({
    ...{ title: "Welcome gift", trigger: "ENROLLMENT" },
    effects: [{ kind: "FIXED", points: 50 }],
  });

  const lan = await tea.shop.enroll({ email: "lan@tea.example" });
  await tea.shop.enroll({ email: "lan@tea.example" });

  const { me } = await (await tea.memberOf(lan)).page();
  expect(me.wallet.available).toBe(50);
  expect(me.activity.nodes).toMatchObject([{ points: 50, title: "Welcome" }]);
});

test("a joining rule asks the profile", async () => {
  const tea = await open();
  await tea.admin.addRule({
    ...{ title: "Young", trigger: "ENROLLMENT" },
    conditions: { field: "age", operator: "<", value: 25 },
    effects: [{ kind: "FIXED", points: 50 }],
  });

  const young = await tea.shop.enroll({ birthDate: "2004-01-31" });
  const unknown = await tea.shop.enroll();

  expect((await tea.shop.lookUp({ id: young.id }))!.wallet.available).toBe(50);
  expect((await tea.shop.lookUp({ id: unknown.id }))!.wallet.available).toBe(0);
});
