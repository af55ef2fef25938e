import { text } from "../../locales/text.ts";
import type { Localized } from "../../values/localized.ts";
import type { AmountReading } from "../../values/read-amount.ts";
import { oneOfKinds, orNull, plain } from "../../values/shapes/shape.ts";
import type { Shape } from "../../values/shapes/shape.ts";
import { someTexts } from "../../values/shapes/shapes.ts";
import { amountDiscount } from "./kinds/amount-discount.ts";
import { experience } from "./kinds/experience.ts";
import { freeProduct } from "./kinds/free-product.ts";
import { freeShipping } from "./kinds/free-shipping.ts";
import { giftCard } from "./kinds/gift-card.ts";
import type { Kind, KindTerms, StoredTerms } from "./kinds/kind.ts";
import { partnerVoucher } from "./kinds/partner-voucher.ts";
import { percentDiscount } from "./kinds/percent-discount.ts";

/** The kinds of rewards and of the coupons that they give, by their names in the schema. */
export const rewardKinds = {
  AMOUNT_DISCOUNT: amountDiscount,
  PERCENT_DISCOUNT: percentDiscount,
  FREE_PRODUCT: freeProduct,
  FREE_SHIPPING: freeShipping,
  GIFT_CARD: giftCard,
  PARTNER_VOUCHER: partnerVoucher,
  EXPERIENCE: experience,
};

export type RewardKind = keyof typeof rewardKinds;

type TermsOfKind<One> = One extends Kind<infer Terms> ? StoredTerms<Terms> : never;
type Together<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

/**
 * The terms of all kinds by the names under which they are stored; null for those that a coupon
 * does not have.
 */
export type AllTerms = Together<TermsOfKind<(typeof rewardKinds)[RewardKind]>>;

/** What a coupon is for: its own copy, so that a reward that changes later changes no coupon. */
export type CouponTerms = { readonly kind: RewardKind; readonly titles: Localized } & AllTerms;

/** Whether other discounts may be used beside it; coupons of before this was a term say nothing. */
export function isCombinable({ combinable }: CouponTerms): boolean {
  return combinable ?? true;
}

/** The kind with a name; its functions take the terms of a coupon of that kind. */
export function kindNamed(name: RewardKind): Kind {
  return rewardKinds[name];
}

const everyTerm = Object.entries(
  Object.assign({}, ...Object.values(rewardKinds).map(({ terms }) => terms)) as KindTerms,
).map(([name, { term }]) => ({ name, term }));

const noTerm = plain<null>("null, since this kind has no such term", (value) => value == null);

/** What is stored of them. */
export const couponTermsShape: Shape<CouponTerms> = oneOfKinds(
  Object.fromEntries(
    Object.entries<{ readonly terms: KindTerms }>(rewardKinds).map(([kind, { terms }]) => {
      const shapes = everyTerm.map(({ name, term }) => {
        const own = terms[name];
        if (!own) return [name, noTerm] as const;
        return [name, own.need === "required" ? term.shape : orNull(term.shape)] as const;
      });
      return [kind, { titles: someTexts, ...Object.fromEntries(shapes) }];
    }),
  ),
);

/** How the terms of a kind are read: `field` is the path of the input that holds them. */
export interface TermsReading extends AmountReading {
  /** Whether no reward stands behind the coupon, so that the terms must say everything. */
  readonly isAlone: boolean;
}

/**
 * Reads the terms of a kind from the fields of an input. A term that the kind lacks is refused with
 * INVALID, one that it needs with REQUIRED, one that cannot be read with the codes of `readAmount`,
 * each at its field.
 */
export function readTerms(
  { kind: kindName, ...input }: { readonly kind: RewardKind },
  { isAlone, ...reading }: TermsReading,
): AllTerms {
  const kind = kindNamed(kindName);
  const inputs: Readonly<Record<string, unknown>> = input;
  const read = everyTerm.map(({ name, term }) => {
    const own = kind.terms[name];
    const field = [...reading.field, term.field];
    const sent = inputs[term.field];
    if (isBlank(sent)) {
      const isRequired = own?.need === "required" || (isAlone && own?.need === "requiredAlone");
      if (isRequired) {
        reading.refuse("REQUIRED", field, text("coupons.termRequired", { kind: kind.name }));
      }
      return [name, own?.term.omitted ?? null];
    }
    if (own) return [name, own.term.read(sent, { ...reading, field })];
    reading.refuse("INVALID", field, text("coupons.termOfOtherKind", { kind: kind.name }));
    return [name, null];
  });
  return Object.fromEntries(read) as AllTerms;
}

function isBlank(sent: unknown): boolean {
  return sent == null || (typeof sent === "string" && sent.trim() === "");
}

/**
 * The terms as clients see them, by the names of their fields; null for those that a kind does not
 * have.
 */
export function showTerms(
  terms: AllTerms,
  currencyCode: string,
): Readonly<Record<string, unknown>> {
  const stored: Readonly<Record<string, unknown>> = terms;
  const shown = everyTerm.map(({ name, term }) => [
    term.field,
    stored[name] == null ? null : term.show(stored[name], currencyCode),
  ]);
  return Object.fromEntries(shown);
}

/** What a coupon is for, out of what says more, such as a reward. */
export function couponTerms(of: CouponTerms): CouponTerms {
  const stored: Readonly<Record<string, unknown>> = of;
  const terms = everyTerm.map(({ name }) => [name, stored[name] ?? null]);
  return { kind: of.kind, titles: of.titles, ...(Object.fromEntries(terms) as AllTerms) };
}
