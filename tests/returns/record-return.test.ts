import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { unique } from "../harness/shop.ts";
import { lineOf } from "./lines.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

/**
 * Three lines of 230,000 in all, discounted by 30,000: 20 points and the 20 of a first purchase.
 */
async function bought() {
  const { shop } = program;
  const member = await shop.enroll();
  const { purchase } = await shop.buy(member, "200000", {
    lines: [lineOf("tea", 3, 50_000), lineOf("cup", 1, 60_000), lineOf("bag", "0.5", 40_000)],
    discount: "30000",
  });
  return { member, purchase };
}

test("a return answers money, points, tier and the member's new balance", async () => {
  const { shop } = program;
  const { member, purchase } = await bought();

  const returned = await shop.takeBack(purchase, {
    externalId: "R-1",
    lines: [{ id: "tea", quantity: 1 }],
  });

  // 150,000 − 19,565 of the discount = 130,435 net; two of three keep 86,956.
  expect(returned).toEqual({
    replayed: false,
    return: {
      id: expect.stringMatching(/^ret_[0-9a-z]{26}$/),
      externalId: "R-1",
      refunded: { amount: "43479", currencyCode: "VND" },
    },
    reversed: {
      points: 5,
      fromPending: 0,
      fromAvailable: 5,
      toDebt: 0,
      alreadyExpired: 0,
      forgiven: 0,
    },
    tierChange: null,
    member: {
      id: member.id,
      wallet: { available: 35, pending: 0, held: 0, debt: 0 },
      tier: expect.objectContaining({ name: "Member" }),
    },
    userErrors: [],
  });
});

test("the activity says what a return took, by rule", async () => {
  const { memberOf, shop } = program;
  const { member, purchase } = await bought();
  await shop.takeBack(purchase, { externalId: "R-2", lines: [{ id: "cup", quantity: 1 }] });

  const read = async (locale: string) => {
    const { me } = await (await memberOf(member)).in(locale).page();
    return me.activity.nodes[0];
  };

  expect(await read("en")).toMatchObject({
    kind: "RETURN",
    title: "Return",
    points: -6,
    status: "COMPLETED",
    explanation: [{ title: "Base rate", points: -6 }],
  });
  expect(await read("vi")).toMatchObject({
    title: "Trả hàng",
    explanation: [{ title: "Tích điểm", points: -6 }],
  });
});

test("the same return again is answered the same, under the same key or another", async () => {
  const { shop } = program;
  const { member, purchase } = await bought();
  const lines = [
    { id: "tea", quantity: 2 },
    { id: "cup", quantity: 1 },
  ];
  const input = shop.returnOf(purchase, { lines });
  const first = await shop.recordReturn(input);
  await shop.takeBack(purchase, { lines: [{ id: "tea", quantity: 1 }] });

  const again = await shop.recordReturn(input);
  const other = { ...input, lines: lines.toReversed(), idempotencyKey: unique("key") };
  const underAnotherKey = await shop.recordReturn(other);

  for (const answer of [again, underAnotherKey]) {
    expect(answer).toMatchObject({
      replayed: true,
      return: first.return,
      reversed: first.reversed,
      userErrors: [],
      member: { id: member.id },
    });
  }
});

test("the same id of a return names another one in another purchase", async () => {
  const { shop } = program;
  const [one, other] = [await bought(), await bought()];
  const what = { externalId: "R-SAME", lines: [{ id: "cup", quantity: 1 }] };
  await shop.takeBack(one.purchase, what);

  expect(await shop.takeBack(other.purchase, what)).toMatchObject({ replayed: false });
});

test("twenty copies at once have one effect", async () => {
  const { admin, shop } = program;
  const { member, purchase } = await bought();
  const input = shop.returnOf(purchase, { lines: [{ id: "tea", quantity: 1 }] });
  const copies = Array.from({ length: 20 }, (_, n) =>
    shop.recordReturn(n % 2 === 0 ? input : { ...input, idempotencyKey: unique("copy") }),
  );

  const answers = await Promise.all(copies);

  expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  expect(new Set(answers.map((answer) => answer.return!.id)).size).toBe(1);
  expect(await shop.lookUp({ id: member.id })).toMatchObject({ wallet: { available: 35 } });
  expect(await admin.verify(member)).toMatchObject({ ok: true });
});

test("twenty different returns of the same three units at once: three are taken", async () => {
  const { admin, shop } = program;
  const { member, purchase } = await bought();
  const returns = Array.from({ length: 20 }, () =>
    shop.recordReturn(shop.returnOf(purchase, { lines: [{ id: "tea", quantity: 1 }] })),
  );

  const answers = await Promise.all(returns);

  const refused = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
  expect(refused).toEqual(Array(17).fill("MORE_THAN_KEPT"));
  expect(answers.reduce((sum, { return: it }) => sum + Number(it?.refunded.amount ?? 0), 0)).toBe(
    130_435,
  );
  expect(await admin.verify(member)).toMatchObject({ ok: true });
});

const LINE = { id: "cup", quantity: 1 };

test("a second return of the same line is refused, and says what is kept", async () => {
  const { shop } = program;
  const { purchase } = await bought();
  await shop.takeBack(purchase, { lines: [LINE, { id: "tea", quantity: "1.5" }] });

  const lines = [LINE, { id: "tea", quantity: 2 }];
  const { userErrors } = await shop.recordReturn(shop.returnOf(purchase, { lines }));

  expect(userErrors).toEqual([
    {
      code: "MORE_THAN_KEPT",
      field: ["input", "lines", "0", "quantity"],
      message: 'All of line "cup" came back before; 1 cannot be returned.',
    },
    {
      code: "MORE_THAN_KEPT",
      field: ["input", "lines", "1", "quantity"],
      message: 'Of line "tea" 1.5 can still be returned, not 2. Return at most 1.5.',
    },
  ]);
});

test("a return's id with other content is refused", async () => {
  const { leavesNothing, shop } = program;
  const { purchase } = await bought();
  const input = shop.returnOf(purchase, { lines: [LINE] });
  await shop.recordReturn(input);

  for (const other of [
    { lines: [{ id: "tea", quantity: 1 }] },
    { lines: null, amount: "1000" },
    { refundShipping: true },
    { returnedAt: "2026-06-15T03:00:01Z" },
  ]) {
    const { userErrors } = await leavesNothing(() =>
      shop.recordReturn({ ...input, ...other, idempotencyKey: unique("key") }),
    );
    expect(userErrors).toMatchObject([{ code: "RETURN_DIFFERS", field: ["input", "externalId"] }]);
  }
});

test("a key used for another return is refused", async () => {
  const { shop } = program;
  const { purchase } = await bought();
  const input = shop.returnOf(purchase, { lines: [LINE] });
  await shop.recordReturn(input);

  const { userErrors } = await shop.recordReturn({ ...input, externalId: unique("return") });

  expect(userErrors).toMatchObject([{ code: "IDEMPOTENCY_KEY_REUSED" }]);
});

test("another program's purchase is not found", async () => {
  const foreign = await openProgram();
  const { purchase } = await foreign.shop.buy(await foreign.shop.enroll(), "50000");

  const { userErrors } = await program.shop.recordReturn(
    program.shop.returnOf(purchase, { lines: [{ id: "1", quantity: 1 }] }),
  );

  expect(userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
});

test("returns of suspended and closed members are recorded, and replayed", async () => {
  const { shop, sql, uuid } = program;
  const { member, purchase } = await bought();
  const become = (status: string) =>
    sql(`update members set status = '${status}' where id = '${uuid(member.id)}'`);
  const input = shop.returnOf(purchase, { lines: [LINE] });

  await become("SUSPENDED");
  expect(await shop.recordReturn(input)).toMatchObject({ reversed: { points: 6 } });
  await become("CLOSED");
  expect(await shop.recordReturn(shop.returnOf(purchase, { amount: "1" }))).toMatchObject({
    return: { refunded: { amount: "1" } },
    userErrors: [],
  });
  const again = { ...input, idempotencyKey: unique("key") };
  expect(await shop.recordReturn(again)).toMatchObject({ replayed: true, userErrors: [] });
});

test("a return emits its events, and who recorded it is on record", async () => {
  const { shop, sql, uuid } = program;
  const { member, purchase } = await bought();
  await shop.takeBack(purchase, { lines: [LINE] });
  const isTheirs = `member_id = '${uuid(member.id)}'`;

  const events = await sql(
    `select type, payload ->> 'points' as points from events
     where ${isTheirs} and type in ('purchase.returned', 'points.reversed') order by type`,
  );
  const audited = await sql(
    `select actor_kind as actor from audit_records where ${isTheirs} and operation =
      'recordReturn'`,
  );

  expect(events).toEqual([
    { type: "points.reversed", points: "6" },
    { type: "purchase.returned", points: "6" },
  ]);
  expect(audited).toEqual([{ actor: "BACKEND" }]);
});

test("neither a visitor nor a member records returns", async () => {
  const { shop, memberOf, visitor } = program;
  const { member, purchase } = await bought();
  const mutation = `mutation ($input: RecordReturnInput!) { recordReturn(input: $input) { replayed }
    }`;
  const input = shop.returnOf(purchase, { lines: [LINE] });

  for (const graphqlClient of [visitor, await memberOf(member)]) {
    const { json } = await graphqlClient.graphql(mutation, { input });
    expect(json.errors[0].extensions.code).toBe("FORBIDDEN");
  }
});
