import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, test } from "vitest";
import { encodeId } from "../../api/values/id.ts";
import { openShops } from "../rewards/shop-fixture.ts";
import type { Member } from "../rewards/shop-fixture.ts";

let shops: Awaited<ReturnType<typeof openShops>>;
let shop: Awaited<ReturnType<typeof shops.openShop>>;
let an: Member;

const DAY_MS = 86_400_000;

// Newest first: A stays, B ends a day from now, C was used, D was taken back.
beforeAll(async () => {
  shops = await openShops();
  shop = await shops.openShop();
  an = await shop.enroll();
  const rewardId = await shop.addReward({ cost: 100, status: "ARCHIVED" });
  const coupons = [
    ["A", "ACTIVE", null],
    ["B", "ACTIVE", DAY_MS],
    ["C", "USED", -DAY_MS],
    ["D", "VOID", -DAY_MS],
  ] as const;
  for (const [at, [code, status, expiresIn]] of coupons.entries()) {
    const now = shops.clock.now.getTime();
    await shops.orm.em.fork().execute(
      `insert into coupons (member_id, id, program_id, reward_id, code, status, issued_at,
        expires_at, terms)
       values (?, ?, ?, ?, ?, ?, ?, ?, '{"titles": {"vi": "Cà phê", "en": "Coffee"}}')`,
      [
        an.memberId,
        uuidv7(),
        shop.programId,
        rewardId,
        code,
        status,
        new Date(now - at * 1000),
        expiresIn && new Date(now + expiresIn),
      ],
    );
  }
});
afterAll(() => shops.close());

async function coupons(args: string, member = an) {
  const source = `{ me { coupons${args} {
    nodes { code title status } pageInfo { hasNextPage endCursor } } } }`;
  const { data, errors, statements } = await shops.ask(member.caller, source, { locale: "en" });
  return { ...data.me?.coupons, errors, statements };
}
const codes = ({ nodes }: { nodes: { code: string }[] }) => nodes.map(({ code }) => code).join("");

test("coupons come newest first with one statement, also of a removed reward", async () => {
  const { nodes, statements } = await coupons("");

  expect(statements).toBe(1);
  expect(nodes).toEqual([
    { code: "A", title: "Coffee", status: "ACTIVE" },
    { code: "B", title: "Coffee", status: "ACTIVE" },
    { code: "C", title: "Coffee", status: "USED" },
    { code: "D", title: "Coffee", status: "VOID" },
  ]);
});

test("an active coupon has expired from its end on, without anybody doing anything", async () => {
  const began = shops.clock.now;
  shops.clock.now = new Date(began.getTime() + DAY_MS - 1);
  expect(codes(await coupons("(status: ACTIVE)"))).toBe("AB");
  expect(codes(await coupons("(status: EXPIRED)"))).toBe("");

  shops.clock.now = new Date(began.getTime() + DAY_MS);
  expect(codes(await coupons("(status: ACTIVE)"))).toBe("A");
  expect(codes(await coupons("(status: EXPIRED)"))).toBe("B");
  expect(codes(await coupons("(status: USED)"))).toBe("C");
  expect(codes(await coupons("(status: VOID)"))).toBe("D");
  shops.clock.now = began;
});

test("pages follow one another", async () => {
  const first = await coupons("(first: 3)");
  expect([codes(first), first.pageInfo.hasNextPage]).toEqual(["ABC", true]);

  const second = await coupons(`(first: 3, after: "${first.pageInfo.endCursor}")`);
  expect([codes(second), second.pageInfo.hasNextPage]).toEqual(["D", false]);
});

test("a member sees no coupons of another", async () => {
  expect(codes(await coupons("", await shop.enroll()))).toBe("");
});

test("a program sees no coupons of another's members", async () => {
  const { programId } = await shops.openShop();
  expect(codes(await coupons("", { ...an, caller: { ...an.caller, programId } }))).toBe("");
});

test.each([
  [["x", encodeId("cpn", uuidv7())]],
  [[1, encodeId("ref", uuidv7())]],
  [[9e15, encodeId("cpn", uuidv7())]],
  [[1]],
])("the made-up cursor %j is refused", async (cursor) => {
  const after = Buffer.from(JSON.stringify(cursor)).toString("base64url");
  const { errors } = await coupons(`(after: "${after}")`);
  expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", field: ["after"] });
});
