import { say, text } from "../../../locales/text.ts";
import type { Context } from "../../../graphql/context.ts";
import { badUserInput, notFound } from "../../../graphql/errors.ts";
import { readCart } from "../../../values/cart.ts";
import type { Cart } from "../../../values/cart.ts";
import { moneyText, pricedMinor, readMoney } from "../../../values/money.ts";
import { earningRulesSnapshot } from "../../earning/earning-rules-snapshot.ts";
import type { EarnedPoints } from "../../earning/earned-points.ts";
import { rulesInForce } from "../../earning/rule.ts";
import type { CompiledRule } from "../../earning/rule.ts";
import { typedRule } from "../../earning/typed-rule.ts";
import type { TypedRule } from "../../earning/typed-rule.ts";
import { askForMember } from "../../members/member-by.ts";
import type { MemberReading } from "../../members/member-reading.ts";
import { earningTermsAt } from "../../programs/earning-terms.ts";
import { programSnapshot } from "../../programs/program.ts";
import { memberStanding } from "../../tiers/member-standing.ts";
import { evaluatePurchase } from "../evaluate-purchase.ts";
import { purchaseMember, usedBy } from "../simulate-purchase.ts";

type RuleInput = Parameters<typeof typedRule>[1];

export interface TryEarningRule {
  readonly rule: RuleInput;
  readonly lines: readonly TrialLine[];
  readonly channel?: string | null;
  readonly locationId?: string | null;
  /** The public id. */
  readonly memberId?: string | null;
}

interface TrialLine {
  readonly sku: string;
  readonly category?: string | null;
  readonly quantity: number;
  readonly unitPrice: string;
}

export interface EarningRuleTrial {
  readonly typed: TypedRule;
  readonly before: EarnedPoints;
  /** Null while the rule can't be saved. */
  readonly after: EarnedPoints | null;
}

/**
 * What a cart would earn now without a rule that is being written, and with it. Nothing is written.
 * @throws NOT_FOUND for a rule or a member that is not there; BAD_USER_INPUT for a cart that can't
 *   be read, and for a rule that no purchase triggers.
 */
export async function tryEarningRule(
  context: Context,
  input: TryEarningRule,
): Promise<EarningRuleTrial> {
  const { configuration, locale, now } = context;
  const typed = typedRule(context, input.rule);
  if (!typed) throw notFound(say(text("earning.noSuchRule"), locale), ["input", "rule", "id"]);
  if (typed.rule.trigger !== "PURCHASE") {
    throw badUserInput(say(text("purchases.ruleWithoutCart"), locale), ["input", "rule"]);
  }
  const cart = readTrialCart(context, input);
  const member = await memberOf(context, input.memberId ?? null);

  const { published } = configuration.part(earningRulesSnapshot);
  const live = rulesInForce(published, now, "PURCHASE");
  const { rule, compiled } = typed;
  const others = live.filter((other) => other.rule.id !== rule.id);
  const withIt = compiled && rulesInForce([...others, compiled], now);
  const [standing, used] = await Promise.all([
    member && member.part(memberStanding),
    usedBy(member, [...live, ...(withIt ?? [])], context),
  ]);
  const buyer = member && (await purchaseMember(member, standing));
  const earnedBy = (rules: readonly CompiledRule[]) =>
    evaluatePurchase(configuration, {
      cart,
      placedAt: now,
      paidWithPointsMinor: 0,
      rules,
      used,
      terms: earningTermsAt(configuration, now),
      member: buyer,
    }).earned;
  return { typed, before: earnedBy(live), after: withIt && earnedBy(withIt) };
}

async function memberOf(context: Context, id: string | null): Promise<MemberReading | null> {
  if (id === null) return null;
  const field = ["input", "memberId"];
  const member = await askForMember(context, { id }, field);
  if (!member) throw notFound(say(text("purchases.noSuchMember"), context.locale), field);
  return member;
}

function readTrialCart(
  { configuration, locale }: Context,
  { lines, channel, locationId }: TryEarningRule,
): Cart {
  const { currencyCode } = configuration.part(programSnapshot);
  // What is no amount is refused with the cart itself.
  const totalMinor = lines.reduce((sum, { quantity, unitPrice }) => {
    const price = readMoney(unitPrice, currencyCode);
    return sum + ("minor" in price ? pricedMinor(quantity, price.minor) : 0);
  }, 0);
  const reading = readCart(
    {
      currencyCode,
      channel: channel ?? null,
      locationId: locationId ?? null,
      lines: lines.map((line, at) => ({ ...line, id: String(at + 1) })),
      total: moneyText(totalMinor, currencyCode),
    },
    currencyCode,
  );
  if ("cart" in reading) return reading.cart;
  const [first] = reading.refusals;
  throw badUserInput(say(first!.message, locale), first!.field);
}
