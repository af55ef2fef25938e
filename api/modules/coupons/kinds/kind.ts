import type { Text } from "../../../locales/text.ts";
import type { CartDiscount, OfferedCart } from "./offered-cart.ts";
import type { Term } from "./terms.ts";

/**
 * Whether a kind needs a term; `requiredAlone`: only where no reward stands behind it, as in a
 * referral.
 */
export type Need = "required" | "requiredAlone" | "optional";

/** The terms of a kind, by the names under which they are stored. */
export type KindTerms = Readonly<Record<string, { readonly term: Term; readonly need: Need }>>;

/**
 * The terms as they are stored: null for what was left out, and nothing where the term is newer
 * than the coupon.
 */
export type StoredTerms<Terms extends KindTerms> = {
  readonly [Name in keyof Terms]?: Terms[Name]["term"] extends Term<infer Stored>
    ? Stored | null
    : never;
};

/** A kind of reward, and of the coupons that it gives: everything that depends on the kind. */
export interface Kind<Terms extends KindTerms = KindTerms> {
  /** In the plural, within a sentence: "gift cards". */
  readonly name: Text;
  readonly terms: Terms;
  /** Whether a partner company can stand behind it. */
  readonly mayHavePartner?: boolean;
  /**
   * The minor units on a new coupon, where coupons are used in parts; the database checks that it
   * is at most `valueMinor`. Left out where a coupon is used once.
   */
  balanceMinor?(terms: StoredTerms<Terms>): number;
  /** What it does for a cart; left out where the shop honors it without money. */
  readonly onCart?: CartEffect<Terms>;
}

/** What a coupon takes off a cart, or pays of it, in minor units. */
export interface CartEffect<Terms extends KindTerms = KindTerms> {
  /** Whether it takes a share: amounts come first where several are asked at once. */
  readonly isShare?: boolean;
  /** Whether it takes off delivery, not off goods. */
  readonly lowersDelivery?: boolean;
  /**
   * Of a cart that the coupon's `applies` has been asked of.
   * @returns null when the shop alone knows the amount.
   */
  takesOff(
    terms: StoredTerms<Terms>,
    cart: OfferedCart,
    remainingMinor: number | null,
  ): CartDiscount | null;
  /** The same without a cart; null when it depends on the cart. */
  takesOffAnyCart(terms: StoredTerms<Terms>, remainingMinor: number | null): number | null;
  /** The message of the refusal COUPON_NOT_APPLICABLE, for a cart of which nothing is taken off. */
  readonly notApplicable: Text;
}

/** Declares a kind whose functions take the terms that it has. */
export function defineKind<const Terms extends KindTerms>(kind: Kind<Terms>): Kind<Terms> {
  return kind;
}

export const required = <Stored>(term: Term<Stored>) => ({ term, need: "required" }) as const;
export const requiredAlone = <Stored>(term: Term<Stored>) =>
  ({ term, need: "requiredAlone" }) as const;
export const optional = <Stored>(term: Term<Stored>) => ({ term, need: "optional" }) as const;
