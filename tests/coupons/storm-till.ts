import { expect } from "vitest";
import { RecordPurchaseWithCoupons, RecordReturnByTender } from "../../client/storefront.ts";
import type { RecordPurchaseInput } from "../../client/storefront.ts";
import type { Chance } from "../../seeds/demo/chance.ts";
import type { KilledServer } from "../harness/killed-server.ts";
import type { Enrolled, Shop } from "../harness/shop.ts";

/** What answers say: money that is off the cards, in đồng, points, uses of the promotion code. */
export interface Books {
  offCards: number;
  points: number;
  promotions: number;
  /** What was paid for cards that were issued, and are kept. */
  sold: number;
  purchases: number;
}

/** What a storm is about; cards that are sold join the codes. */
export interface Storm {
  readonly server: KilledServer;
  readonly books: Books;
  readonly members: readonly Enrolled[];
  readonly codes: string[];
  readonly promotionCode: string;
  readonly placedAt: string;
}

const PROMOTED = 1_000;
const CARD = 50_000;

/** A till, for one customer after the other: whatever it does is written into the books. */
export class StormTill {
  constructor(
    private readonly storm: Storm,
    private readonly chance: Chance,
  ) {}

  async serve(name: string): Promise<void> {
    const ways = [
      () => this.#card(name, "give up"),
      () => this.#card(name, "guest"),
      () => this.#card(name, "buy"),
      () => this.#buyAndReturn(name),
      () => this.#payWithPoints(name),
      () => this.#promotion(name),
      () => this.#sellCards(name),
    ];
    await this.chance.oneOf(ways)();
  }

  /** A checkout that takes money off a card: then it is given up, a guest's sale, or a purchase. */
  async #card(name: string, what: "give up" | "guest" | "buy"): Promise<void> {
    const { chance } = this;
    const { codes, books } = this.storm;
    const code = chance.oneOf(codes);
    const amount = chance.whole(1, 40) * 1000;
    const back = chance.whole(1, amount / 1000) * 1000;
    const keyed = { purchaseExternalId: name, idempotencyKey: `${name}-use`, amount: `${amount}` };
    const use = await this.#sent((shop) => shop.use(code, keyed));
    if (use.coupon) books.offCards += amount;
    if (what === "give up" && use.coupon) {
      const key = { idempotencyKey: `${name}-release` };
      const { coupon } = await this.#sent((shop) => shop.release(code, name, key));
      if (coupon) books.offCards -= amount;
    } else if (what === "guest" && use.coupon) {
      const refund = (shop: Shop) => shop.refundUse(code, name, back, `${name}-refund`);
      if ((await this.#sent(refund)).coupon) books.offCards -= back;
    } else if (what === "buy") {
      // The purchase says what of it stays.
      if (use.coupon) books.offCards -= amount;
      await this.#buy(name, [{ total: chance.whole(1, 40) * 2000 }]);
    }
  }

  /** A purchase that is paid with a card; half of it, or all, comes back, or does not after all. */
  async #buyAndReturn(name: string): Promise<void> {
    const { chance } = this;
    const couponCodes = [chance.oneOf(this.storm.codes)];
    const total = chance.whole(1, 40) * 2000;
    await this.#buy(name, [{ total, couponCodes }, { total }]);
    await this.#return(name, { id: "1", quantity: chance.whole(1, 2) });
  }

  /** Points are held for a checkout, or not; then they pay, together with a card. */
  async #payWithPoints(name: string): Promise<void> {
    const { chance, storm } = this;
    const member = chance.oneOf(storm.members);
    const steps = chance.whole(1, 3);
    const [isReserved, isLeft] = [chance.happens(0.7), chance.happens(0.3)];
    if (isReserved) {
      const keyed = { purchaseExternalId: name, idempotencyKey: `${name}-reserve` };
      await this.#sent((shop) => shop.reserve(member, steps * 20, keyed));
      if (isLeft) await this.#sent((shop) => shop.releaseReserved(member, name, `${name}-leave`));
    }
    const total = chance.whole(10, 40) * 2000;
    const payments = [{ kind: "POINTS" as const, amount: `${steps * 2000}` }];
    const couponCodes = chance.happens(0.5) ? [chance.oneOf(storm.codes)] : [];
    const ways = [{ total, payments, couponCodes }, { total, payments }, { total }];
    await this.#buy(name, ways, member);
    if (chance.happens(0.5)) await this.#return(name, { id: "1", quantity: 1 });
  }

  /** The promotion code of which there are few: given up, or bought with and brought back. */
  async #promotion(name: string): Promise<void> {
    const { chance } = this;
    const { books, promotionCode } = this.storm;
    if (chance.happens(0.4)) {
      const keyed = { purchaseExternalId: name, idempotencyKey: `${name}-promote` };
      const { coupon } = await this.#sent((shop) => shop.use(promotionCode, keyed));
      if (!coupon) return;
      books.promotions++;
      const key = { idempotencyKey: `${name}-release` };
      const released = await this.#sent((shop) => shop.release(promotionCode, name, key));
      if (released.coupon) books.promotions--;
      return;
    }
    const total = chance.whole(2, 40) * 2000;
    const promoted = { total, couponCodes: [promotionCode], discount: PROMOTED };
    const sale = await this.#buy(name, [promoted, { total }]);
    const isUsed = sale.adoptedCoupons.some(({ id }) => id.startsWith("promo_"));
    if (isUsed) books.promotions++;
    if (!chance.happens(0.7)) return;
    const isBack = await this.#return(name, { id: "1", quantity: 2 });
    if (isUsed && isBack) books.promotions--;
  }

  /** Two gift cards are sold and issued, again and again; one comes back, if nobody has used it. */
  async #sellCards(name: string): Promise<void> {
    const { chance } = this;
    const { books, codes } = this.storm;
    await this.#buy(name, [{ total: 4000, cards: 2 }]);
    const units = chance.happens(0.5) ? [1, 2, 1] : [2, 2];
    const issued = await Promise.all(
      units.map((unit, at) =>
        this.#sent((shop) =>
          shop.issueGiftCard({ externalId: name }, { unit, idempotencyKey: `${name}-issue-${at}` }),
        ),
      ),
    );
    const own = new Set(issued.map(({ coupon }) => coupon!.code));
    expect(own.size).toBe(new Set(units).size);
    books.sold += own.size * CARD;
    codes.push(...own);
    if (!chance.happens(0.6)) return;
    const isBack = await this.#return(name, { id: "card", quantity: 1 });
    if (isBack && own.size === 2) books.sold -= CARD;
  }

  /** Records a purchase in the first of the ways that is possible. */
  async #buy(name: string, ways: readonly Way[], member = this.chance.oneOf(this.storm.members)) {
    const { books } = this.storm;
    for (const [at, way] of ways.entries()) {
      const sale = await this.#sent(async (shop) => {
        const input = purchaseOf(shop, { name, member, way, ...this.storm });
        return (await shop.ask(RecordPurchaseWithCoupons, { input })).recordPurchase;
      });
      if (!sale.purchase && at < ways.length - 1) continue;
      expect(sale.userErrors).toEqual([]);
      books.purchases++;
      books.points += sale.earned!.points;
      for (const { amount } of way.payments ?? []) books.points -= Number(amount) / 100;
      for (const { id, amount } of sale.adoptedCoupons) {
        if (id.startsWith("cpn_")) books.offCards += Number(amount!.amount);
      }
      return sale;
    }
    throw new Error("No way to buy.");
  }

  /** Records a return, and cancels it half of the times. @returns whether it holds. */
  async #return(name: string, line: { id: string; quantity: number }): Promise<boolean> {
    const { books, placedAt } = this.storm;
    const purchase = { externalId: name };
    const externalId = `${name}-return`;
    const more = { externalId, returnedAt: placedAt, lines: [line], idempotencyKey: externalId };
    const { refunds, reversed, userErrors } = await this.#sent(async (shop) => {
      const input = shop.returnOf(purchase, more);
      return (await shop.ask(RecordReturnByTender, { input })).recordReturn;
    });
    if (userErrors.length > 0) {
      expect(userErrors.map(({ code }) => code)).toEqual(["COUPON_USED"]);
      return false;
    }
    books.points -= reversed!.points;
    for (const { tender, amount, points } of refunds) {
      if (tender === "GIFT_CARD") books.offCards -= Number(amount.amount);
      books.points += points ?? 0;
    }
    if (this.chance.happens(0.5)) return true;
    const key = { idempotencyKey: `${name}-cancel` };
    const cancelled = await this.#sent((shop) => shop.cancelReturn(purchase, { externalId }, key));
    if (cancelled.userErrors.length > 0) {
      expect(cancelled.userErrors.map(({ code }) => code)).toEqual(["RETURN_IN_USE"]);
      return true;
    }
    books.points += cancelled.earned!.points;
    for (const { tender, amount, points } of cancelled.charged) {
      if (tender === "GIFT_CARD") books.offCards += Number(amount.amount);
      books.points -= points ?? 0;
    }
    return false;
  }

  #sent<Answer>(send: (shop: Shop) => Promise<Answer>): Promise<Answer> {
    return this.storm.server.answered(send);
  }
}

interface Way {
  readonly total: number;
  readonly couponCodes?: readonly string[];
  readonly discount?: number;
  readonly payments?: readonly { readonly kind: "POINTS"; readonly amount: string }[];
  /** How many gift cards are bought besides. */
  readonly cards?: number;
}

function purchaseOf(
  shop: Shop,
  {
    name,
    member,
    way: { total, couponCodes = [], discount = 0, payments = [], cards = 0 },
    placedAt,
  }: { name: string; member: Enrolled; way: Way; placedAt: string },
): RecordPurchaseInput {
  const card = { id: "card", sku: "CARD", quantity: cards, unitPrice: `${CARD}`, giftCard: true };
  const tea = { id: "1", sku: "TEA", quantity: 2, unitPrice: `${total / 2}` };
  return shop.purchase(member, `${total - discount + cards * CARD}`, {
    lines: cards > 0 ? [tea, card] : [tea],
    ...(discount > 0 && { discount: `${discount}` }),
    couponCodes: [...couponCodes],
    payments: [...payments],
    placedAt,
    externalId: name,
    idempotencyKey: `${name}-buy`,
  });
}
