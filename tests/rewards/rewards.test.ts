import { readFileSync } from "node:fs";
import type { EntityManager } from "@mikro-orm/postgresql";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { PartnerCompany } from "../../api/modules/partners/partner-company.ts";
import {
  StoredTier,
  StoredTierSet,
  TierSetVersion,
} from "../../api/modules/tiers/sets/tier-set-entity.ts";
import { openShops } from "./shop-fixture.ts";

let shops: Awaited<ReturnType<typeof openShops>>;
let shop: Awaited<ReturnType<typeof shops.openShop>>;

beforeAll(async () => {
  shops = await openShops();
});
beforeEach(async () => {
  shop = await shops.openShop();
});
afterAll(() => shops.close());

const FIELDS = `nodes { id title cost affordable unavailable { code message } partner { name } }
  pageInfo { hasNextPage endCursor }`;
const ofProgram = (args = "") => `{ program { rewards${args} { ${FIELDS} } } }`;
const ofMember = (args = "") => `{ me { rewards${args} { ${FIELDS} } } }`;
const costs = (answer: { nodes: { cost: number }[] }) => answer.nodes.map(({ cost }) => cost);

describe("a visitor", () => {
  test("sees the rewards that are on offer, cheapest first, without any statement", async () => {
    const partnerId = uuidv7();
    const { programId } = shop;
    await shop.configure((em) =>
      em.create(PartnerCompany, {
        id: partnerId,
        programId,
        name: "Hoa Giấy",
        createdAt: new Date(),
      }),
    );
    await shop.addReward({ cost: 300, partnerId });
    await shop.addReward({ cost: 100 });
    await shop.addReward({ cost: 200, status: "DRAFT" });
    await shop.addReward({ cost: 250, status: "ARCHIVED" });

    const { data, statements } = await shops.ask(shop.visitor, ofProgram(), { locale: "en" });

    expect(statements).toBe(0);
    expect(data.program.rewards.nodes).toMatchObject([
      { title: "Coffee", cost: 100, affordable: null, unavailable: null, partner: null },
      { cost: 300, affordable: null, unavailable: null, partner: { name: "Hoa Giấy" } },
    ]);
  });

  test("sees a reward from its beginning until just before its end", async () => {
    const validFrom = new Date("2026-12-01T00:00:00Z");
    const validUntil = new Date("2026-12-02T00:00:00Z");
    await shop.addReward({
      cost: 100,
      validFrom: validFrom.toISOString(),
      validUntil: validUntil.toISOString(),
    });
    const before = shops.clock.now;

    const seen: number[] = [];
    for (const offset of [-1, 0, 86_399_999, 86_400_000]) {
      shops.clock.now = new Date(validFrom.getTime() + offset);
      const { data } = await shops.ask(shop.visitor, ofProgram());
      seen.push(data.program.rewards.nodes.length);
    }
    shops.clock.now = before;

    expect(seen).toEqual([0, 1, 1, 0]);
  });

  test("reads on where the page ended, although rewards came and went in between", async () => {
    const ids: string[] = [];
    for (const cost of [100, 200, 300, 400]) ids.push(await shop.addReward({ cost }));
    const { data: first } = await shops.ask(shop.visitor, ofProgram("(first: 2)"));
    expect(costs(first.program.rewards)).toEqual([100, 200]);
    expect(first.program.rewards.pageInfo.hasNextPage).toBe(true);

    await shop.addReward({ cost: 150 });
    await shop.archiveReward(ids[1]!);
    const { endCursor } = first.program.rewards.pageInfo;
    const { data } = await shops.ask(shop.visitor, ofProgram(`(first: 9, after: "${endCursor}")`));

    expect(costs(data.program.rewards)).toEqual([300, 400]);
    expect(data.program.rewards.pageInfo.hasNextPage).toBe(false);
  });

  test("sees rewards of one price once each, page by page", async () => {
    for (let n = 0; n < 5; n++) await shop.addReward({ cost: 100 });
    const seen: string[] = [];
    let after = "";
    for (let page = 0; page < 5; page++) {
      const { data } = await shops.ask(shop.visitor, ofProgram(`(first: 1${after})`));
      const { nodes, pageInfo } = data.program.rewards;
      seen.push(...nodes.map(({ id }: { id: string }) => id));
      after = `, after: "${pageInfo.endCursor}"`;
    }
    expect(new Set(seen).size).toBe(5);
  });

  test.each(["x", "WzFd", "WyJhIiwiYiJd"])(
    "with the made-up cursor %s is refused",
    async (after) => {
      const { errors } = await shops.ask(shop.visitor, ofProgram(`(after: "${after}")`));
      expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", field: ["after"] });
    },
  );
});

describe("a member", () => {
  test("sees which rewards it can have, and what is missing for the others", async () => {
    await shop.addReward({ cost: 100 });
    await shop.addReward({ cost: 1500 });
    const an = await shop.enroll();
    await shop.givePoints(an, 300);

    const { data } = await shops.ask(an.caller, ofMember());

    expect(data.me.rewards.nodes).toMatchObject([
      { title: "Cà phê", affordable: true, unavailable: null },
      {
        affordable: false,
        unavailable: { code: "NOT_ENOUGH_POINTS", message: "Bạn còn thiếu 1.200 điểm." },
      },
    ]);
  });

  test.each([
    ["SUSPENDED", "MEMBER_SUSPENDED"],
    ["CLOSED", "MEMBER_CLOSED"],
  ])("that is %s can have none", async (status, code) => {
    await shop.addReward({ cost: 100 });
    const an = await shop.enroll();
    await shop.givePoints(an, 300);
    await shop.setStatus(an, status);

    const { data } = await shops.ask(an.caller, ofMember());

    expect(data.me.rewards.nodes).toMatchObject([{ affordable: false, unavailable: { code } }]);
  });

  test("of a lower tier sees which tier a reward is for", async () => {
    const [set, bronze, gold] = [uuidv7(), uuidv7(), uuidv7()];
    await shop.configure((em) =>
      publishTiers(em, { programId: shop.programId, set, bronze, gold }),
    );
    await shop.addReward({ cost: 100, minTierId: bronze });
    await shop.addReward({ cost: 200, minTierId: gold });
    const an = await shop.enroll();
    await shop.givePoints(an, 300);

    const source = `{ me { rewards { nodes {
      affordable unavailable { code message } minTier { name level }
    } } } }`;
    const { data } = await shops.ask(an.caller, source, { locale: "en" });

    expect(data.me.rewards.nodes).toEqual([
      { affordable: true, unavailable: null, minTier: { name: "Bronze", level: 1 } },
      {
        affordable: false,
        unavailable: { code: "TIER_TOO_LOW", message: "For members of the tier Gold and above." },
        minTier: { name: "Gold", level: 2 },
      },
    ]);
  });

  test("reads its wallet once for the rewards and the wallet, in any order", async () => {
    const an = await shop.enroll();
    const wallet = `wallet { available expiring(within: "P60D") { points } }`;
    const rewards = `rewards { nodes { affordable } }`;

    for (const fields of [`${wallet} ${rewards}`, `${rewards} ${wallet}`]) {
      const { statements, errors } = await shops.ask(an.caller, `{ me { displayName ${fields} } }`);
      expect(errors).toBeUndefined();
      // Profile, standing, wallet.
      expect(statements).toBe(3);
    }
  });

  test("gets the whole loyalty page with six statements", async () => {
    const page = readFileSync("client/operations/storefront/members/loyalty-page.graphql", "utf8");
    await shop.addReward({ cost: 100 });
    const an = await shop.enroll();

    const { data, errors, statements } = await shops.ask(an.caller, page);

    expect(errors).toBeUndefined();
    expect(data.me.rewards.nodes).toHaveLength(1);
    expect(statements).toBe(6);
  });
});

interface TierIds {
  programId: string;
  set: string;
  bronze: string;
  gold: string;
}

async function publishTiers(em: EntityManager, { programId, set, bronze, gold }: TierIds) {
  const createdAt = new Date("2026-01-01T00:00:00Z");
  em.create(StoredTierSet, { id: set, programId, isPrimary: true, createdAt });
  await em.flush();
  for (const id of [bronze, gold]) em.create(StoredTier, { id, programId, tierSetId: set });
  const plain = { color: null, invitationOnly: false, multiplier: "1", benefits: [] };
  em.create(TierSetVersion, {
    tierSetId: set,
    version: 1,
    status: "PUBLISHED",
    savedAt: createdAt,
    savedBy: "test",
    publishedAt: createdAt,
    publishedBy: "test",
    inForceFrom: createdAt,
    definition: {
      policy: {
        metric: "SPEND",
        window: { kind: "LIFETIME" },
        retentionShare: "1",
        downgrade: "NONE",
        graceDays: 0,
      },
      names: {},
      tiers: [
        { ...plain, id: bronze, level: 1, names: { en: "Bronze", vi: "Đồng" }, threshold: 0 },
        { ...plain, id: gold, level: 2, names: { en: "Gold", vi: "Vàng" }, threshold: 1_000_000 },
      ],
    },
  });
}
