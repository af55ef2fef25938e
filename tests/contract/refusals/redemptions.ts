import { encodeId } from "../../../api/values/id.ts";
import type { SaveRewardInput } from "../../../client/admin.ts";
import { CancelRedemption } from "../../../client/storefront.ts";
import type { RedeemRewardInput } from "../../../client/storefront.ts";
import type { TestProgram } from "../../harness/open-program.ts";
import { owePoints } from "../../harness/owe-points.ts";
import type { Enrolled } from "../../harness/shop.ts";
import type { RefusalCase, RefusalFixture } from "./refusal-fixture.ts";

interface Named {
  readonly id: string;
}

/** What was redeemed before a redemption is refused, and for whom. */
export interface RefusalRedemptions {
  /** Has enough points. */
  readonly rich: Enrolled;
  readonly owing: Enrolled;
  readonly rewards: Readonly<Record<Unavailable | "dear", Named>>;
  readonly held: Named;
  readonly confirmed: Named;
  readonly cancelled: Named;
  /** Its coupon was used. */
  readonly used: Named;
  /** Of the closed and of the suspended member. */
  readonly ofClosed: Named;
  readonly ofSuspended: Named;
  /** Another program's. */
  readonly foreign: Named;
  /** Lan's, which she has. */
  readonly ofLan: Named;
}

type Unavailable =
  "ended" | "soldOut" | "later" | "forOthers" | "onceOnly" | "forGold" | "withoutCodes";

export async function addRefusalRedemptions(
  program: TestProgram,
  {
    stranger,
    usedKey,
    ...who
  }: Record<"member" | "suspended" | "closed", Enrolled> & {
    stranger: TestProgram;
    usedKey: string;
  },
): Promise<RefusalRedemptions> {
  const { admin, shop, clock, sql, uuid, tierIds, programId } = program;
  const add = (input: Partial<SaveRewardInput> = {}) => admin.addReward({ cost: 10, ...input });
  const plain = await add();
  const rich = await shop.enroll();
  const owing = await shop.enroll();
  await owePoints(program, owing, 5);
  for (const member of [rich, who.suspended, who.closed]) await admin.givePoints(member, 100);
  const forOthers = { field: "locale", operator: "=", value: "xx" };
  const rewards = {
    dear: await add({ cost: 1_000_000 }),
    ended: await add({ validUntil: clock.ago("P1D").toISOString() }),
    soldOut: await add({ stock: 0 }),
    later: await add({ validFrom: clock.tomorrow().toISOString() }),
    forOthers: await add({ conditions: forOthers }),
    onceOnly: await add({ limits: [{ per: "MEMBER", period: "EVER", max: 1 }] }),
    forGold: await add({ minTierId: encodeId("tier", tierIds.gold!) }),
    withoutCodes: await add(),
  };
  const pool = "01900000-0000-7000-8000-000000000001";
  await sql(`insert into code_pools (id, program_id, name, created_at, created_by)
    values ('${pool}', '${programId}', 'Empty', now(), 'test')`);
  await sql(`update reward_versions set definition = definition || '{"codePoolId": "${pool}"}'
    where reward_id = '${uuid(rewards.withoutCodes.id)}'`);
  await admin.changeStock(rewards.withoutCodes, { to: 5 });

  await shop.redeem(rich, rewards.onceOnly.id, { idempotencyKey: usedKey });
  await admin.issueCoupon(rich, plain, { idempotencyKey: usedKey });
  const { redemption: held } = await shop.hold(rich, plain.id);
  const { redemption: confirmed } = await shop.hold(rich, plain.id);
  await shop.confirm(confirmed, usedKey);
  const { redemption: cancelled } = await shop.redeem(rich, plain.id);
  await shop.cancel(cancelled, usedKey);
  const { redemption: used } = await shop.redeem(rich, plain.id);
  await sql(`update coupons set status = 'USED' where redemption_id = '${uuid(used.id)}'`);
  const { redemption: ofClosed } = await shop.redeem(who.closed, plain.id);
  const { redemption: ofSuspended } = await shop.hold(who.suspended, plain.id);
  const { redemption: ofLan } = await shop.redeem(who.member, plain.id);

  const theirs = await stranger.admin.addReward({ cost: 10 });
  const member = await stranger.shop.enroll();
  await stranger.admin.givePoints(member, 10);
  const { redemption: foreign } = await stranger.shop.redeem(member, theirs.id);
  return {
    rich,
    owing,
    rewards,
    held,
    confirmed,
    cancelled,
    used,
    ofClosed,
    ofSuspended,
    foreign,
    ofLan,
  };
}

const redeeming = (
  ...[code, field, when, input]: [
    ...[code: string, field: string, when: string],
    input: (fixture: RefusalFixture) => Partial<RedeemRewardInput>,
  ]
): RefusalCase => ({
  code,
  field,
  when,
  send: (fixture) => {
    const { rich } = fixture.redemptions;
    return fixture.shop.tryRedeem(rich, fixture.rewards.live.id, input(fixture));
  },
});

const unavailable = (code: string, which: Unavailable | "dear", when: string) =>
  redeeming(code, code === "NO_CODES_LEFT" ? "" : "rewardId", when, ({ redemptions }) => ({
    rewardId: redemptions.rewards[which].id,
  }));

const by = (member: Enrolled) => ({ member: { id: member.id } });

/** Every way in which redeeming a reward is refused. */
export const redeemReward: readonly RefusalCase[] = [
  redeeming("NOT_FOUND", "rewardId", "the reward is none", () => ({ rewardId: "reward" })),
  redeeming("NOT_FOUND", "rewardId", "the reward is another program's", ({ rewards }) => ({
    rewardId: rewards.foreign.id,
  })),
  redeeming("NOT_FOUND", "rewardId", "the reward was put away", ({ rewards }) => ({
    rewardId: rewards.archived.id,
  })),
  redeeming("NOT_FOUND", "rewardId", "the reward is a draft", ({ rewards }) => ({
    rewardId: rewards.drafted.id,
  })),
  redeeming("NOT_FOUND", "member", "the member is another program's", ({ stranger }) =>
    by(stranger),
  ),
  redeeming("REQUIRED", "member", "nobody is named", () => ({ member: null })),
  redeeming("EXACTLY_ONE_REQUIRED", "member", "nobody is named in any way", () => ({ member: {} })),
  redeeming("INVALID", "holdFor", "a time is given without holding", () => ({ holdFor: "PT5M" })),
  redeeming("INVALID", "holdFor", "it would be held too long", () => {
    return { hold: true, holdFor: "P31D" };
  }),
  redeeming("MEMBER_CLOSED", "rewardId", "the account is closed", ({ closed }) => by(closed)),
  redeeming("MEMBER_SUSPENDED", "rewardId", "the member is suspended", ({ suspended }) =>
    by(suspended),
  ),
  redeeming("POINTS_OWED", "rewardId", "the member owes points", ({ redemptions }) =>
    by(redemptions.owing),
  ),
  unavailable("ENDED", "ended", "it has ended"),
  unavailable("SOLD_OUT", "soldOut", "there is none"),
  unavailable("NOT_STARTED", "later", "it begins later"),
  unavailable("NOT_ELIGIBLE", "forOthers", "it is for others"),
  unavailable("LIMIT_REACHED", "onceOnly", "the member had it"),
  unavailable("TIER_TOO_LOW", "forGold", "it is for a higher tier"),
  unavailable("NOT_ENOUGH_POINTS", "dear", "there are too few points"),
  unavailable("NO_CODES_LEFT", "withoutCodes", "the pool is empty"),
  redeeming("IDEMPOTENCY_KEY_REUSED", "idempotencyKey", "the key was used", ({ usedKey }) => ({
    idempotencyKey: usedKey,
  })),
];

const ending = (
  ...[how, code, which, when]: [
    ...[how: "confirm" | "cancel", code: string],
    ...[which: Exclude<keyof RefusalRedemptions, "rewards">, when: string],
  ]
): RefusalCase => ({
  code,
  field: code === "COUPON_USED" ? "" : "redemptionId",
  when,
  send: ({ shop, redemptions }) => shop[how](redemptions[which]),
});

const keyUsed = (how: "confirm" | "cancel"): RefusalCase => ({
  code: "IDEMPOTENCY_KEY_REUSED",
  field: "idempotencyKey",
  when: "the key was used",
  send: ({ shop, redemptions, usedKey }) => shop[how](redemptions.held, usedKey),
});

const underWay = (how: "confirm" | "cancel"): RefusalCase => ({
  code: "MERGE_UNDER_WAY",
  field: "redemptionId",
  when: "its account is being merged",
  send: ({ shop, pooling }) => shop[how](pooling.redeemedByMoving),
});

/** Every way in which confirming a redemption is refused. */
export const confirmRedemption: readonly RefusalCase[] = [
  ending("confirm", "NOT_FOUND", "foreign", "the redemption is another program's"),
  ending("confirm", "NOT_FOUND", "rich", "the id is of something else"),
  ending("confirm", "REDEMPTION_CONFIRMED", "confirmed", "it was confirmed"),
  ending("confirm", "REDEMPTION_ENDED", "cancelled", "it was cancelled"),
  ending("confirm", "MEMBER_CLOSED", "ofClosed", "the account is closed"),
  ending("confirm", "MEMBER_SUSPENDED", "ofSuspended", "the member is suspended"),
  underWay("confirm"),
  keyUsed("confirm"),
];

/** Every way in which cancelling a redemption is refused. */
export const cancelRedemption: readonly RefusalCase[] = [
  ending("cancel", "NOT_FOUND", "foreign", "the redemption is another program's"),
  {
    code: "NOT_FOUND",
    field: "redemptionId",
    when: "it is another member's",
    send: async ({ browser, redemptions: { held } }) => {
      const input = { redemptionId: held.id, idempotencyKey: "not mine" };
      return (await browser.ask(CancelRedemption, { input })).cancelRedemption;
    },
  },
  {
    code: "REDEMPTION_CONFIRMED",
    field: "redemptionId",
    when: "the member has it already",
    send: async ({ browser, redemptions: { ofLan } }) => {
      const input = { redemptionId: ofLan.id, idempotencyKey: "mine" };
      return (await browser.ask(CancelRedemption, { input })).cancelRedemption;
    },
  },
  ending("cancel", "REDEMPTION_ENDED", "cancelled", "it was cancelled"),
  ending("cancel", "COUPON_USED", "used", "the coupon was used"),
  ending("cancel", "MEMBER_CLOSED", "ofClosed", "the account is closed"),
  underWay("cancel"),
  keyUsed("cancel"),
];

interface Issuing {
  readonly member?: Named;
  readonly reward?: Named;
  readonly reason?: string;
  readonly idempotencyKey?: string;
}

const issuing = (
  ...[code, field, when, change]: [
    ...[code: string, field: string, when: string],
    change: (fixture: RefusalFixture) => Issuing,
  ]
): RefusalCase => ({
  code,
  field,
  when,
  send: (fixture) => {
    const { admin, rewards, redemptions } = fixture;
    const { member = redemptions.rich, reward = rewards.live, ...rest } = change(fixture);
    return admin.issueCoupon(member, reward, rest);
  },
});

/** Every way in which giving a coupon without points is refused. */
export const issueCoupon: readonly RefusalCase[] = [
  issuing("NOT_FOUND", "memberId", "the member is another program's", ({ stranger }) => ({
    member: stranger,
  })),
  issuing("NOT_FOUND", "rewardId", "the reward is another program's", ({ rewards }) => ({
    reward: rewards.foreign,
  })),
  issuing("NOT_FOUND", "rewardId", "the reward was put away", ({ rewards }) => ({
    reward: rewards.archived,
  })),
  issuing("NOT_FOUND", "rewardId", "the reward is a draft", ({ rewards }) => ({
    reward: rewards.drafted,
  })),
  issuing("INVALID", "reason", "no reason is given", () => ({ reason: " " })),
  issuing("MEMBER_CLOSED", "memberId", "the account is closed", ({ closed }) => ({
    member: closed,
  })),
  issuing("SOLD_OUT", "rewardId", "there is none", ({ redemptions }) => ({
    reward: redemptions.rewards.soldOut,
  })),
  issuing("NO_CODES_LEFT", "", "the pool is empty", ({ redemptions }) => ({
    reward: redemptions.rewards.withoutCodes,
  })),
  issuing("IDEMPOTENCY_KEY_REUSED", "idempotencyKey", "the key was used", ({ usedKey }) => ({
    idempotencyKey: usedKey,
  })),
];
