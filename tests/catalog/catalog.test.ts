import { beforeAll, expect, test } from "vitest";
import { keysOf } from "../access/key-administration.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { addPartner, shareReward } from "./partner-fixture.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram({ rewards: [] });
});

type RewardFields = NonNullable<Parameters<TestProgram["admin"]["addReward"]>[0]>;

/** A partner with a voucher of its own. */
async function withVoucher(fields: RewardFields = {}) {
  const partner = await addPartner(program);
  const voucher = { kind: "PARTNER_VOUCHER" as const, partnerId: partner.id, cost: 90 };
  const reward = await program.admin.addReward({ ...voucher, ...fields });
  const item = async () => (await partner.all())[0];
  return { partner, reward, item };
}

test("an item says what members are offered, in every language", async () => {
  const { partner, reward } = await withVoucher({
    title: "A book voucher",
    description: "For any book.",
    terms: "Not for stamps.",
    value: "50000",
    imageUrl: "https://books.example/voucher.png",
    link: "https://books.example/voucher",
    validUntil: "2026-12-31T17:00:00Z",
    translations: [
      { locale: "vi", title: "Phiếu mua sách", description: "Cho mọi cuốn sách." },
      {
        locale: "en",
        title: "A book voucher",
        description: "For any book.",
        terms: "Not for stamps.",
      },
    ],
  });

  const [item, ...more] = await partner.all();
  expect(more).toEqual([]);
  expect(item).toEqual({
    id: reward.id,
    title: "A book voucher",
    description: "For any book.",
    terms: "Not for stamps.",
    kind: "PARTNER_VOUCHER",
    cost: 90,
    imageUrl: "https://books.example/voucher.png",
    link: "https://books.example/voucher",
    value: { amount: "50000", currencyCode: "VND" },
    availability: "AVAILABLE",
    validFrom: null,
    validUntil: "2026-12-31T17:00:00.000Z",
    version: 1,
    updatedAt: program.clock.now().toISOString(),
    translations: expect.arrayContaining([
      { locale: "vi", title: "Phiếu mua sách", description: "Cho mọi cuốn sách.", terms: null },
    ]),
  });
});

test("a partner sees what is its own and shared with it, and nothing of another's", async () => {
  const { partner, reward } = await withVoucher({ title: "Mine" });
  const { partner: other, reward: theirs } = await withVoucher({ title: "Theirs" });
  const ofTheShop = await program.admin.addReward({ title: "The shop's" });
  await program.admin.saveReward({
    title: "A draft",
    partnerId: partner.id,
    kind: "PARTNER_VOUCHER",
  });
  await shareReward(program, { id: ofTheShop.id, partnerIds: [partner.id] });
  await shareReward(program, { id: theirs.id, partnerIds: [partner.id] });

  const titles = async (who: typeof partner) => (await who.all()).map(({ title }) => title).sort();
  expect(await titles(partner)).toEqual(["Mine", "The shop's", "Theirs"]);
  expect(await titles(other)).toEqual(["Theirs"]);
  const { changes } = await other.changes();
  expect(changes.map(({ itemId }) => itemId)).toEqual([theirs.id]);
  expect(JSON.stringify(changes)).not.toContain(reward.id);
});

test("an item that runs out is sold out, and available when there is some again", async () => {
  const { reward, item } = await withVoucher({ cost: 10, stock: 1 });
  const { shop, admin } = program;
  const member = await shop.enroll();
  await admin.givePoints(member, 20);
  expect((await item())!.availability).toBe("AVAILABLE");
  await shop.redeem(member, reward.id);
  expect(await item()).toMatchObject({ availability: "SOLD_OUT", version: 2 });
  await admin.changeStock(reward, { by: 1 });
  expect(await item()).toMatchObject({ availability: "AVAILABLE", version: 3 });
});

test("a limit for all members sells an item out until its period ends", async () => {
  const limits = [{ per: "PROGRAM" as const, period: "DAY" as const, max: 1 }];
  const { reward, item } = await withVoucher({ cost: 10, limits });
  const { shop, admin, clock } = program;
  const member = await shop.enroll();
  await admin.givePoints(member, 20);
  await shop.redeem(member, reward.id);
  expect((await item())!.availability).toBe("SOLD_OUT");
  clock.advance("P1D");
  expect((await item())!.availability).toBe("AVAILABLE");
});

test("an item without a code left is sold out a minute later at the latest", async () => {
  const { id: codePoolId } = await program.admin.addPool("CODE-1");
  const { reward, item } = await withVoucher({ cost: 10, codePoolId });
  const { shop, admin, clock } = program;
  const member = await shop.enroll();
  await admin.givePoints(member, 20);
  expect((await item())!.availability).toBe("AVAILABLE");
  await shop.redeem(member, reward.id);
  clock.advance("PT1M");
  expect((await item())!.availability).toBe("SOLD_OUT");
  await admin.addCodes(codePoolId, ["CODE-2"]);
  clock.advance("PT1M");
  expect((await item())!.availability).toBe("AVAILABLE");
});

test("time alone begins an item and ends it", async () => {
  const { clock } = program;
  const validFrom = clock.in("P1D").toISOString();
  const { item, partner } = await withVoucher({
    validFrom,
    validUntil: clock.in("P2D").toISOString(),
  });
  expect(await item()).toMatchObject({ availability: "NOT_STARTED", validFrom });
  const { cursor } = await partner.changes();
  clock.advance("P1D");
  expect((await item())!.availability).toBe("AVAILABLE");
  clock.advance("P1D");
  expect(await item()).toBeUndefined();
  expect((await partner.changes(cursor)).changes).toMatchObject([{ kind: "REMOVED", item: null }]);
});

test("a version that was published for later is shown from its time on", async () => {
  const { partner, reward, item } = await withVoucher({ title: "Now" });
  const { admin, clock } = program;
  const { id, version } = reward;
  const later = { id, version, title: "Later", partnerId: partner.id, cost: 5 };
  const { reward: draft } = await admin.saveReward({ ...later, kind: "PARTNER_VOUCHER" });
  await admin.publishReward({ ...draft!, at: clock.in("PT1H").toISOString() });
  expect((await item())!.title).toBe("Now");
  clock.advance("PT1H");
  expect((await item())!.title).toBe("Later");
});

test("a page of the catalog skips nothing and shows nothing twice", async () => {
  const partner = await addPartner(program);
  for (let at = 0; at < 7; at++) {
    const { id } = await program.admin.addReward({ title: `Item ${at}` });
    await shareReward(program, { id, partnerIds: [partner.id] });
  }
  const items = await partner.all(3);
  expect(items.map(({ title }) => title).sort()).toEqual(
    Array.from({ length: 7 }, (_, at) => `Item ${at}`),
  );
});

test("a key without catalog:read reads no catalog", async () => {
  const { id: partnerId } = await addPartner(program);
  const { secret } = await keysOf(program.admin).made({ kind: "PARTNER", scopes: [], partnerId });
  const client = program.graphqlClient("partner", secret);
  for (const query of ["{ catalog { totalCount } }", "{ catalogChanges { cursor } }"]) {
    const { json } = await client.graphql(query);
    expect(json.errors[0].extensions.code).toBe("FORBIDDEN");
  }
  const feed = await fetch(`${program.fixture.url}/partner/feed`, {
    headers: { authorization: `Bearer ${secret}` },
  });
  expect(feed.status).toBe(403);
});
