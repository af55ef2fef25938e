import fc from "fast-check";
import { encodeId } from "../../api/values/id.ts";
import { GrantTier, RevokeTierGrant } from "../../client/admin.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { unique } from "../harness/shop.ts";
import type { Enrolled } from "../harness/shop.ts";

interface Who {
  readonly id: string;
}

const KINDS = [
  "BUY",
  "PAY_WITH_POINTS",
  "BUY_WITH_CODE",
  "RETURN",
  "CANCEL_RETURN",
  "REDEEM",
  "HOLD",
  "CONFIRM",
  "CANCEL",
  "USE",
  "RELEASE",
  "REFUND",
  "VOID",
  "RESERVE",
  "ADJUST",
  "TRANSFER",
  "GRANT",
  "REVOKE",
  "EVENT",
  "BRING",
  "MERGE",
  "UNMERGE",
  "ERASE",
] as const;

/** Something that members do; `pick` says which of what is there. */
export interface Doing {
  readonly kind: (typeof KINDS)[number];
  readonly who: number;
  readonly pick: number;
}

export const doing: fc.Arbitrary<Doing> = fc.record({
  kind: fc.constantFrom(...KINDS),
  who: fc.nat(),
  pick: fc.nat(),
});

/** A few members to whom much happens at once; what is refused meanwhile is refused. */
export class BusyMembers {
  readonly #purchases: { externalId: string; returns: { externalId: string }[] }[] = [];
  readonly #redemptions: Who[] = [];
  readonly #uses: { code: string; order: string }[] = [];
  readonly #codes: { memberId: string; couponId: string; code: string }[] = [];
  readonly #grants: { memberId: string; grantId: string }[] = [];
  readonly #merged: Who[] = [];

  private constructor(
    private readonly program: TestProgram,
    private readonly setting: Setting,
  ) {}

  static async open(program: TestProgram): Promise<BusyMembers> {
    return new BusyMembers(program, await openSetting(program));
  }

  get members(): readonly Enrolled[] {
    return this.setting.members;
  }

  async live({ kind, who, pick }: Doing): Promise<void> {
    const { admin, shop } = this.program;
    const { members, rewards, promotionCode, tierId } = this.setting;
    const member = members[who % members.length]!;
    const one = <Item>(items: readonly Item[]) => items[pick % items.length];
    const purchase = one(this.#purchases);
    const redemption = one(this.#redemptions);
    const coupon = one(this.#codes);
    const use = one(this.#uses);
    switch (kind) {
      case "BUY":
        return this.#buy(member);
      case "PAY_WITH_POINTS":
        return this.#buy(member, { payments: [{ kind: "POINTS", amount: "4000" }] });
      case "BUY_WITH_CODE":
        return this.#buy(member, { couponCodes: [promotionCode] });
      case "RETURN": {
        if (!purchase) return;
        const lines = [{ id: "1", quantity: "1" }];
        const answer = await shop.recordReturn(shop.returnOf(purchase, { lines }));
        if (answer.return) purchase.returns.push(answer.return);
        return;
      }
      case "CANCEL_RETURN": {
        const returned = purchase && one(purchase.returns);
        if (returned) await shop.cancelReturn(purchase, returned);
        return;
      }
      case "REDEEM":
      case "HOLD": {
        const hold = kind === "HOLD";
        const answer = await shop.tryRedeem(member, one(rewards)!.id, { hold });
        if (!answer.redemption) return;
        this.#redemptions.push(answer.redemption);
        const { coupon: given } = answer.redemption;
        if (given?.code)
          this.#codes.push({ memberId: member.id, couponId: given.id, code: given.code });
        return;
      }
      case "CONFIRM":
        return void (redemption && (await shop.confirm(redemption)));
      case "CANCEL":
        return void (redemption && (await shop.cancel(redemption)));
      case "USE": {
        if (!coupon) return;
        const order = unique("order");
        await shop.use(coupon.code, { purchaseExternalId: order, amount: "3000" });
        this.#uses.push({ code: coupon.code, order });
        return;
      }
      case "RELEASE":
        return void (use && (await shop.release(use.code, use.order)));
      case "REFUND":
        return void (use && (await shop.refundUse(use.code, use.order, 1000)));
      case "VOID": {
        if (!coupon) return;
        const { memberId, couponId } = coupon;
        return void (await admin.voidCoupon({ memberId, couponId, reason: "lost" }));
      }
      case "RESERVE": {
        const order = unique("order");
        await shop.reserve(member, 20, { purchaseExternalId: order });
        if (pick % 2) await shop.releaseReserved(member, order);
        else await this.#buy(member, { externalId: order });
        return;
      }
      case "ADJUST":
        return void (await admin.adjust(member, pick % 2 ? 200 : -30));
      case "TRANSFER":
        return void (await admin.transfer(member, one(members)!, { points: 10 }));
      case "GRANT": {
        const input = { memberId: member.id, tierId, reason: "a friend" };
        const keyed = { ...input, idempotencyKey: unique("grant") };
        const { grant } = (await admin.ask(GrantTier, { input: keyed })).grantTier;
        if (grant) this.#grants.push({ memberId: member.id, grantId: grant.id });
        return;
      }
      case "REVOKE": {
        const input = one(this.#grants);
        if (!input) return;
        const keyed = { ...input, idempotencyKey: unique("revoke") };
        return void (await admin.ask(RevokeTierGrant, { input: keyed }));
      }
      case "EVENT":
        return void (await shop.recordEvent(shop.event(member)));
      case "BRING": {
        const friend = await shop.tryEnroll({
          externalId: unique("friend"),
          referralCode: member.referral!.code,
        });
        return friend.member ? this.#buy(friend.member) : undefined;
      }
      case "MERGE": {
        const other = await shop.enroll();
        await Promise.all([this.#buy(other), admin.adjust(other, 50), shop.reserve(other, 20)]);
        await admin.merge(other, member);
        this.#merged.push(other);
        return;
      }
      case "UNMERGE": {
        const other = one(this.#merged);
        return void (other && (await admin.unmerge(other)));
      }
      case "ERASE": {
        const gone = await shop.enroll();
        await this.#buy(gone);
        await admin.close(gone);
        return void (await admin.erase(gone));
      }
    }
  }

  async #buy(member: Who, more: object = {}): Promise<void> {
    const { shop } = this.program;
    const lines = [{ id: "1", sku: "TEA", quantity: "3", unitPrice: "50000" }];
    const { purchase } = await shop.record(shop.purchase(member, "150000", { lines, ...more }));
    if (purchase) this.#purchases.push({ externalId: purchase.externalId, returns: [] });
  }
}

type Setting = Awaited<ReturnType<typeof openSetting>>;

async function openSetting({ admin, shop, tierIds }: TestProgram) {
  const members = await Promise.all([1, 2, 3, 4].map(() => shop.enroll()));
  await Promise.all(members.map((member) => admin.givePoints(member, 2_000)));
  const pool = await admin.addPool(...Array.from({ length: 500 }, () => unique("BUSY")));
  const rewards = [
    await admin.addReward({ cost: 10, kind: "GIFT_CARD", value: "100000" }),
    await admin.addReward({ cost: 10, kind: "AMOUNT_DISCOUNT", value: "20000" }),
    await admin.addReward({
      cost: 10,
      kind: "AMOUNT_DISCOUNT",
      value: "20000",
      codePoolId: pool.id,
    }),
  ];
  const { code: promotionCode } = await admin.addPromotionCode({});
  return { members, rewards, promotionCode, tierId: encodeId("tier", tierIds.gold!) };
}
