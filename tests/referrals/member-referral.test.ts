import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  ReferralProgramEnd,
  ReferralProgramVersion,
} from "../../api/modules/referrals/referral-program.ts";
import { openShops, referralsOf } from "../rewards/shop-fixture.ts";
import type { Member } from "../rewards/shop-fixture.ts";

let shops: Awaited<ReturnType<typeof openShops>>;
let shop: Awaited<ReturnType<typeof shops.openShop>>;

beforeAll(async () => {
  shops = await openShops();
});
beforeEach(async () => {
  shop = await shops.openShop();
});
afterAll(() => shops.close());

const FRIENDS = `nodes { status refereeName createdAt } pageInfo { hasNextPage endCursor }`;

async function referralOf(member: Member, fields: string, locale = "vi") {
  const source = `{ me { referral { ${fields} } } }`;
  const { data, errors, statements } = await shops.ask(member.caller, source, { locale });
  return { referral: data.me?.referral, errors, statements };
}

describe("joining with a code", () => {
  test.each([(code: string) => code, (code: string) => code.toLowerCase()])(
    "a friend who joins with the code shows in the member's list by given name and initial (%#)",
    async (typed) => {
      const an = await shop.enroll();
      const referralCode = typed(an.code);
      await shop.enroll({ givenName: "Bình", familyName: "Đỗ", referralCode });

      const { referral } = await referralOf(an, `invitedCount referrals { ${FRIENDS} }`);

      expect(referral.invitedCount).toBe(1);
      expect(referral.referrals.nodes).toEqual([
        { status: "JOINED", refereeName: "Bình Đ.", createdAt: shops.clock.now.toISOString() },
      ]);
    },
  );

  test("codes unknown, foreign or of a closed member are refused alike", async () => {
    const stranger = await (await shops.openShop()).enroll();
    const closed = await shop.enroll();
    await shop.setStatus(closed, "CLOSED");

    for (const referralCode of ["NOBODYS2", stranger.code, closed.code, "' or 1=1 --"]) {
      const externalId = uuidv7();
      expect(await shop.tryToEnroll({ externalId, referralCode })).toEqual([
        {
          code: "NOT_FOUND",
          field: ["input", "referralCode"],
          message: "There is no such referral code. Check the spelling, or leave the code out.",
        },
      ]);
      const found = await shops.rows(`select from member_identities where value = $1`, [
        externalId,
      ]);
      expect(found).toHaveLength(0);
    }
  });

  test("a suspended member's friend may still join", async () => {
    const an = await shop.enroll();
    await shop.setStatus(an, "SUSPENDED");
    expect(await shop.tryToEnroll({ referralCode: an.code })).toEqual([]);
  });

  test("nobody is brought twice", async () => {
    const an = await shop.enroll();
    const binh = await shop.enroll({ referralCode: an.code });
    const again = shops.orm.em.fork().execute(
      `insert into referees (member_id, program_id, referrer_id, referral_id) values (?, ?, ?,
          ?)`,
      [binh.memberId, shop.programId, an.memberId, uuidv7()],
    );
    await expect(again).rejects.toMatchObject({ code: "23505" });
  });

  test("the event tells who came through whom", async () => {
    const an = await shop.enroll();
    const binh = await shop.enroll({ referralCode: an.code });
    const events = await shops.rows(
      `select type, payload->>'refereeId' as "refereeId" from events where member_id = $1 order by
        id`,
      [an.memberId],
    );
    expect(events).toContainEqual({ type: "referral.joined", refereeId: binh.memberId });
  });
});

describe("a member's referral", () => {
  test("has a code of its own, a link with it, and messages in the caller's language", async () => {
    const an = await shop.enroll();
    const binh = await shop.enroll();
    const fields = `code url messages { channel text url }`;

    const { referral } = await referralOf(an, fields);
    expect(referral.code).not.toBe(binh.code);
    expect(referral.url).toBe(`https://moc.example/r/${an.code}`);
    const copied = {
      channel: "COPY",
      text: `Tham gia Mộc cùng mình nhé: ${referral.url}`,
      url: referral.url,
    };
    expect(referral.messages.at(-1)).toEqual(copied);
    expect((await referralOf(an, fields, "en")).referral.messages.at(-1).text).toBe(
      `Come and join me at Moc: ${referral.url}`,
    );
  });

  test("comes with its first page in one statement, and goes on with one more", async () => {
    const an = await shop.enroll();
    const began = shops.clock.now;
    for (const givenName of ["Bình", "Chi", "Dũng"]) {
      shops.clock.now = new Date(shops.clock.now.getTime() + 1000);
      await shop.enroll({ givenName, referralCode: an.code });
    }
    shops.clock.now = began;
    const names = (list: { nodes: { refereeName: string }[] }) =>
      list.nodes.map(({ refereeName }) => refereeName);

    const first = await referralOf(an, `code two: referrals(first: 2) { ${FRIENDS} } invitedCount`);
    const { two } = first.referral;
    expect(first.statements).toBe(1);
    expect(names(two)).toEqual(["Dũng", "Chi"]);
    expect(two.pageInfo.hasNextPage).toBe(true);

    const { endCursor } = two.pageInfo;
    const next = await referralOf(an, `referrals(first: 2, after: "${endCursor}") { ${FRIENDS} }`);
    expect(names(next.referral.referrals)).toEqual(["Bình"]);
    expect(next.referral.referrals.pageInfo.hasNextPage).toBe(false);

    const both = await referralOf(
      an,
      `one: referrals(first: 1) { ${FRIENDS} } all: referrals { ${FRIENDS} }`,
    );
    expect(both.statements).toBe(1);
    expect(names(both.referral.one)).toEqual(["Dũng"]);
    expect(both.referral.one.pageInfo.hasNextPage).toBe(true);
    expect(names(both.referral.all)).toEqual(["Dũng", "Chi", "Bình"]);
  });

  test("is null in a program without referrals; the code exists when they begin", async () => {
    const plain = await shops.openShop({ hasReferrals: false });
    const an = await plain.enroll();
    expect((await referralOf(an, "code")).referral).toBeNull();

    const { programId } = plain;
    await plain.configure((em) => em.create(ReferralProgramVersion, referralsOf(programId)));
    expect((await referralOf(an, "code")).referral.code).toMatch(/^[2-9A-Z]{8}$/);
  });

  test("is null when another program asks", async () => {
    const an = await shop.enroll();
    const { programId } = await shops.openShop();
    const foreign = { ...an, caller: { ...an.caller, programId } };
    expect((await referralOf(foreign, "code")).referral).toBeNull();
  });

  test.each(["x", "WzFd", "WyJhIiwiYiJd"])("the made-up cursor %s is refused", async (after) => {
    const an = await shop.enroll();
    const { errors } = await referralOf(an, `referrals(after: "${after}") { nodes { id } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", field: ["after"] });
  });
});

describe("the friend who followed the link", () => {
  const REFERRER = `query ($code: String!) { referrer(code: $code) {
    code name welcome { points couponTitle minimumPurchase { amount currencyCode } days } } }`;
  const referrer = async (code: string) => {
    const { data, errors } = await shops.ask(shop.visitor, REFERRER, { variables: { code } });
    expect(errors).toBeUndefined();
    return data.referrer;
  };

  test("sees who invites, however the code was typed, and for what", async () => {
    const an = await shop.enroll({ givenName: "An", familyName: "Nguyễn" });
    const { code } = an;
    const seen = {
      code,
      name: "An N.",
      welcome: {
        points: 0,
        couponTitle: null,
        minimumPurchase: { amount: "0", currencyCode: "VND" },
        days: 30,
      },
    };
    expect(await referrer(code)).toEqual(seen);
    expect(await referrer(` ${code.toLowerCase().slice(0, 4)}-${code.slice(4)} `)).toEqual(seen);
    await shop.setStatus(an, "SUSPENDED");
    expect(await referrer(code)).toEqual(seen);
  });

  test("sees nobody by a code that is unknown, foreign or of a closed member", async () => {
    const stranger = await (await shops.openShop()).enroll();
    const closed = await shop.enroll();
    await shop.setStatus(closed, "CLOSED");
    for (const code of ["", "NOBODYS2", stranger.code, closed.code, "' or 1=1 --"]) {
      expect(await referrer(code)).toBeNull();
    }
  });

  test("sees nobody where the program takes no friends", async () => {
    const { code } = await shop.enroll();
    expect(await referrer(code)).not.toBeNull();
    const { programId } = shop;
    const end = { programId, endedAt: shops.clock.now, endedBy: "test" };
    await shop.configure((em) => em.create(ReferralProgramEnd, end));
    expect(await referrer(code)).toBeNull();
  });
});
