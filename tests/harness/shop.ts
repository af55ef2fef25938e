import {
  CancelRedemption,
  CancelReturn,
  ConfirmRedemption,
  CreateMemberToken,
  EnrollMember,
  IssueGiftCard,
  MemberLookup,
  RecordEvent,
  RecordPurchase,
  RecordReturn,
  RedeemReward,
  PointsToPay,
  RefundCouponUse,
  ReleaseCoupon,
  ReleaseReservedPoints,
  ReservePoints,
  SimulatePurchase,
  UpdateMember,
  UseCoupon,
  ValidateCoupon,
} from "../../client/storefront.ts";
import type {
  CancelReturnInput,
  EnrollMemberInput,
  EnrollMemberMutation,
  IssueGiftCardInput,
  MemberBy,
  RecordEventInput,
  RecordPurchaseInput,
  RecordReturnInput,
  RedeemRewardInput,
  CartInput,
  ReleaseCouponInput,
  ReservePointsInput,
  SimulatePurchaseInput,
  UpdateMemberInput,
  UseCouponInput,
  ValidateCouponInput,
} from "../../client/storefront.ts";
import { GraphqlClient, described } from "./graphql-client.ts";
import type { GraphqlClientOptions } from "./graphql-client.ts";
import type { TestClock } from "./test-clock.ts";

export type Enrolled = NonNullable<EnrollMemberMutation["enrollMember"]["member"]>;
type Who = Pick<Enrolled, "id">;
interface Bought {
  readonly externalId: string;
}

let count = 0;
/** A text that nothing else in the file has. */
export const unique = (prefix: string) => `${prefix}-${++count}`;

/** The shop's backend, with a secret key. */
export class Shop extends GraphqlClient {
  constructor(
    options: GraphqlClientOptions,
    private readonly clock: TestClock,
  ) {
    super(options);
  }

  /** Enrolls a customer, under an own id if no other is given. */
  async enroll(input: Partial<EnrollMemberInput> = {}): Promise<Enrolled> {
    const { member, userErrors } = await this.tryEnroll({ externalId: unique("cust"), ...input });
    return done(member, { input, userErrors });
  }

  /** The same, with the whole payload, refusals included. */
  async tryEnroll(input: Partial<EnrollMemberInput>) {
    const complete = { idempotencyKey: unique("enroll"), ...input };
    return (await this.ask(EnrollMember, { input: complete })).enrollMember;
  }

  async update(input: UpdateMemberInput) {
    return (await this.ask(UpdateMember, { input })).updateMember;
  }

  /** A purchase placed now, of one line that costs the total. */
  purchase(
    member: Who,
    total: string,
    more: Partial<RecordPurchaseInput> = {},
  ): RecordPurchaseInput {
    const externalId = unique("order");
    return {
      member: { id: member.id },
      source: "web",
      externalId,
      idempotencyKey: unique("key"),
      currencyCode: "VND",
      placedAt: this.clock.now().toISOString(),
      total,
      lines: [{ id: "1", sku: "TEA", quantity: "1", unitPrice: total }],
      ...more,
    };
  }

  /** Records a purchase, placed now if not said otherwise, of one line that costs the total. */
  async buy(member: Who, total: string, more: Partial<RecordPurchaseInput> = {}) {
    const input = this.purchase(member, total, more);
    const { userErrors, purchase, earned, ...rest } = await this.record(input);
    return { ...rest, purchase: done(purchase, { input, userErrors }), earned: earned! };
  }

  /** Sends a purchase as it is; the whole payload, refusals included. */
  async record(input: RecordPurchaseInput) {
    return (await this.ask(RecordPurchase, { input })).recordPurchase;
  }

  /** What came back now of a purchase made on the web: lines or an amount. */
  returnOf({ externalId }: Bought, what: Partial<RecordReturnInput>): RecordReturnInput {
    return {
      source: "web",
      purchaseExternalId: externalId,
      externalId: unique("return"),
      returnedAt: this.clock.now().toISOString(),
      idempotencyKey: unique("key"),
      ...what,
    };
  }

  /** Records what came back now of a purchase. */
  async takeBack(purchase: Bought, what: Partial<RecordReturnInput>) {
    const input = this.returnOf(purchase, what);
    const answer = await this.recordReturn(input);
    const { return: recorded, reversed, userErrors } = answer;
    return { ...answer, return: done(recorded, { input, userErrors }), reversed: reversed! };
  }

  /** Sends a return as it is; the whole payload, refusals included. */
  async recordReturn(input: RecordReturnInput) {
    return (await this.ask(RecordReturn, { input })).recordReturn;
  }

  /** Cancels a return of a purchase made on the web; the whole payload, refusals included. */
  async cancelReturn(
    { externalId: purchaseExternalId }: Bought,
    { externalId }: Bought,
    more: Partial<CancelReturnInput> = {},
  ) {
    const named = { source: "web", purchaseExternalId, externalId };
    const input = { ...named, idempotencyKey: unique("key"), ...more };
    return (await this.ask(CancelReturn, { input })).cancelReturn;
  }

  /** Issues the gift card that line "card" of a purchase on the web sold; the whole payload. */
  async issueGiftCard(
    { externalId: purchaseExternalId }: Bought,
    more: Partial<IssueGiftCardInput> = {},
  ) {
    const line = { source: "web", purchaseExternalId, lineId: "card" };
    const input = { idempotencyKey: unique("card"), ...line, ...more };
    return (await this.ask(IssueGiftCard, { input })).issueGiftCard;
  }

  /** Spends a member's points on a reward; the whole payload, refusals included. */
  async tryRedeem(member: Who, rewardId: string, more: Partial<RedeemRewardInput> = {}) {
    const named = { member: { id: member.id }, rewardId };
    const input = { idempotencyKey: unique("redeem"), ...named, ...more } as RedeemRewardInput;
    return (await this.ask(RedeemReward, { input })).redeemReward;
  }

  /** The same, when it must be possible. */
  async redeem(member: Who, rewardId: string, more: Partial<RedeemRewardInput> = {}) {
    const answer = await this.tryRedeem(member, rewardId, more);
    return { ...answer, redemption: done(answer.redemption, answer), member: answer.member! };
  }

  /** Reserves a member's points for a reward. */
  hold(member: Who, rewardId: string, more: Partial<RedeemRewardInput> = {}) {
    return this.redeem(member, rewardId, { hold: true, ...more });
  }

  async confirm(redemption: Who, idempotencyKey = unique("confirm")) {
    const input = { redemptionId: redemption.id, idempotencyKey };
    return (await this.ask(ConfirmRedemption, { input })).confirmRedemption;
  }

  async cancel(redemption: Who, idempotencyKey = unique("cancel")) {
    const input = { redemptionId: redemption.id, idempotencyKey };
    return (await this.ask(CancelRedemption, { input })).cancelRedemption;
  }

  /** Something a member did now, if not said otherwise. */
  event(member: Who, more: Partial<RecordEventInput> = {}): RecordEventInput {
    return {
      member: { id: member.id },
      name: "review",
      source: "web",
      externalId: unique("event"),
      occurredAt: this.clock.now().toISOString(),
      idempotencyKey: unique("key"),
      ...more,
    };
  }

  /** Sends an event as it is; the whole payload, refusals included. */
  async recordEvent(input: RecordEventInput) {
    return (await this.ask(RecordEvent, { input })).recordEvent;
  }

  async simulate(total: string, more: Partial<SimulatePurchaseInput> = {}) {
    const lines = [{ id: "1", sku: "TEA", quantity: "1", unitPrice: total }];
    const input = { currencyCode: "VND", lines, total, ...more };
    return (await this.ask(SimulatePurchase, { input })).simulatePurchase;
  }

  /** What the till sees of a member. */
  async lookUp(by: MemberBy) {
    return (await this.ask(MemberLookup, { by })).member;
  }

  /** What a code is good for. */
  async validate(code: string, more: Partial<ValidateCouponInput> = {}) {
    return (await this.ask(ValidateCoupon, { input: { code, ...more } })).validateCoupon;
  }

  /**
   * Uses a coupon for a purchase on the web, a new one if not said otherwise; the whole payload.
   */
  async use(code: string, more: Partial<UseCouponInput> = {}) {
    const purchase = { source: "web", purchaseExternalId: unique("order") };
    const input = { code, ...purchase, idempotencyKey: unique("key"), ...more };
    return (await this.ask(UseCoupon, { input })).useCoupon;
  }

  /** Gives the use for a purchase on the web back; the whole payload. */
  async release(code: string, purchaseExternalId: string, more: Partial<ReleaseCouponInput> = {}) {
    const input = { code, source: "web", purchaseExternalId, idempotencyKey: unique("key") };
    return (await this.ask(ReleaseCoupon, { input: { ...input, ...more } })).releaseCoupon;
  }

  /** How a member can pay for a cart of one line with points. */
  async pointsToPay(member: Who, total: string, more: Partial<CartInput> = {}) {
    const lines = [{ id: "1", sku: "TEA", quantity: "1", unitPrice: total }];
    const cart = { currencyCode: "VND", lines, total, ...more };
    return (await this.ask(PointsToPay, { by: { id: member.id }, cart })).pointsToPay;
  }

  /** Holds points for a purchase on the web; the whole payload. */
  async reserve(member: Who, points: number, more: Partial<ReservePointsInput> = {}) {
    const purchase = { source: "web", purchaseExternalId: unique("order") };
    const who = { member: { id: member.id } };
    const input = { ...who, ...purchase, points, idempotencyKey: unique("key"), ...more };
    return (await this.ask(ReservePoints, { input })).reservePoints;
  }

  /** Gives the points back that are held for a purchase on the web; the whole payload. */
  async releaseReserved(member: Who, purchaseExternalId: string, idempotencyKey = unique("key")) {
    const purchase = { source: "web", purchaseExternalId, idempotencyKey };
    const input = { member: { id: member.id }, ...purchase };
    return (await this.ask(ReleaseReservedPoints, { input })).releaseReservedPoints;
  }

  /** Gives back a use for a purchase on the web, or so much of it; the whole payload. */
  async refundUse(
    code: string,
    purchaseExternalId: string,
    amount?: number | string,
    idempotencyKey = unique("key"),
  ) {
    const part = amount === undefined ? {} : { amount: `${amount}` };
    const input = { code, source: "web", purchaseExternalId, idempotencyKey, ...part };
    return (await this.ask(RefundCouponUse, { input })).refundCouponUse;
  }

  /** A member's token. */
  async token(member: Who): Promise<string> {
    const input = { member: { id: member.id } };
    const { token, userErrors } = (await this.ask(CreateMemberToken, { input })).createMemberToken;
    return done(token, { input, userErrors });
  }
}

/** What a write made; a refusal that the test did not expect ends it with all there is to say. */
export function done<Value>(value: Value | null | undefined, about: object): Value {
  if (value === null || value === undefined) throw new Error(`Refused.\n${described(about)}`);
  return value;
}
