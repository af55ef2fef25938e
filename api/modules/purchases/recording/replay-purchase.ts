import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import type { CartLine } from "../../../values/cart.ts";
import { contentHash } from "../../../writes/content-hash.ts";
import type { StoredDocument } from "../../../writes/document-replay.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { readCouponCode } from "../../coupons/coupon-code.ts";
import { linkedMembers } from "../../members/merged-members.ts";
import type { ReadPurchase } from "../read-purchase.ts";
import type { RecordedCart, RecordedPurchase } from "../recorded-purchase.ts";

/** A purchase that is on record, and the account it was recorded for. */
export type ExistingPurchase = StoredDocument<RecordedPurchase> & { readonly memberId: string };

const FIND_CART = sql.read<{ cart: RecordedCart }>("find the cart of a recorded purchase")`
  select cart from purchases where member_id = ${"memberId"} and id = ${"purchaseId"}
`;

/**
 * Returns the answer of a purchase that was recorded before. The buyer is the account it was
 * recorded for, or any that merges ever linked with it. Titles, and how money paid, may differ:
 * what was first recorded stays.
 * @throws Refusal PURCHASE_DIFFERS
 */
export async function replayPurchase(
  work: Work,
  { existing, memberId, purchase }: Replay,
): Promise<RecordedPurchase> {
  const { memberId: buyerId, contentHash: hash } = existing;
  // Of an erased member only what stands for the number is stored.
  const result = { ...existing.result, externalId: purchase.externalId };
  const isBuyer =
    memberId === buyerId || (await linkedMembers(work.rows, memberId)).includes(buyerId);
  if (!isBuyer) throw purchaseDiffers();
  const sent = contentHash({ memberId: buyerId, ...purchase });
  if (sent.toString("hex") === hash) return result;
  const { purchaseId, placedAt } = result;
  const [stored] = await work.rows(FIND_CART, { memberId: buyerId, purchaseId });
  const isSame = placedAt === purchase.placedAt.toISOString() && isSameCart(stored!.cart, purchase);
  if (!isSame) throw purchaseDiffers();
  return result;
}

interface Replay {
  readonly existing: ExistingPurchase;
  readonly memberId: string;
  readonly purchase: ReadPurchase;
}

/** Whether a recorded cart and a sent one are of the same goods, at the same price. */
function isSameCart(
  stored: RecordedCart,
  { cart, payments, couponCodes = [] }: Pick<ReadPurchase, "cart" | "payments" | "couponCodes">,
): boolean {
  // Carts from before do not say the codes; the codes of gift cards go when a member is erased.
  const codes = stored.couponCodes ? { couponCodes } : {};
  const isErased = (at: number) => tendersOf(stored)[at]?.reference === null;
  const sent = tendersOf({ payments }).map((tender, at) =>
    isErased(at) ? { ...tender, reference: null } : tender,
  );
  const ofStored = { ...comparable(stored), tenders: tendersOf(stored) };
  const ofSent = { ...comparable(cart), tenders: sent };
  const storedCodes = stored.couponCodes ? { couponCodes: [...stored.couponCodes] } : {};
  const [one, other] = [
    { ...ofStored, ...storedCodes },
    { ...ofSent, ...codes },
  ].map(contentHash);
  return one!.equals(other!);
}

/** Of what a purchase that is recorded again has to be the same, but for its coupon codes. */
export function soldContent({ placedAt, cart, payments }: ReadPurchase): string {
  const sold = { placedAt: placedAt.toISOString(), ...comparable(cart) };
  return contentHash({ ...sold, tenders: tendersOf({ payments }) }).toString("hex");
}

type ComparedCart = Omit<RecordedCart, "payments" | "couponCodes">;

function comparable(cart: ComparedCart) {
  const { currencyCode, channel, locationId, discountMinor, shippingMinor, taxMinor } = cart;
  const { taxesIncluded, roundingMinor, totalMinor } = cart;
  const lines = cart.lines.map(comparableLine).sort((a, b) => (a.id < b.id ? -1 : 1));
  const amounts = { discountMinor, shippingMinor, taxMinor, roundingMinor, totalMinor };
  return { currencyCode, channel, locationId, taxesIncluded, lines, ...amounts };
}

function comparableLine(line: CartLine) {
  const { id, sku, category, quantity, unitPriceMinor, discountMinor } = line;
  // Lines from before gift cards were sold do not say whether they sell one.
  const giftCard = line.giftCard ?? false;
  return { id, sku, category, quantity, unitPriceMinor, discountMinor, giftCard };
}

const TENDERS = new Set(["GIFT_CARD", "POINTS", "CASHBACK"]);

/** What was not paid with money. */
function tendersOf({ payments }: Pick<RecordedCart, "payments">) {
  return payments
    .filter(({ kind }) => TENDERS.has(kind))
    .map(({ kind, amountMinor, reference }) => {
      const code = kind === "GIFT_CARD" && reference !== null ? readCouponCode(reference) : null;
      return { kind, amountMinor, reference: code };
    });
}

/** Why a purchase is refused whose id is that of another one. */
export function purchaseDiffers() {
  return refusal("PURCHASE_DIFFERS", ["input", "externalId"], text("purchases.differs"));
}
