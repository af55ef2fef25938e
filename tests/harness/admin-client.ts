import {
  AddCodes,
  AdjustPoints,
  ArchiveEarningRule,
  ArchivePromotionCode,
  ArchiveReward,
  BacktestEarningRule,
  ChangeRewardStock,
  PublishEarningRule,
  PromotionCode,
  PublishPromotionCode,
  PublishReward,
  SavePromotionCode,
  SaveReward,
  SaveEarningRule,
  AdvanceTestClock,
  CloseMember,
  ContributeToHousehold,
  CreateHousehold,
  Coupon,
  CreateCodePool,
  ConfirmBirthDate,
  EraseMember,
  ExportMember,
  PauseEarningRule,
  ReactivateMember,
  ReopenMember,
  ResumeEarningRule,
  SuspendMember,
  Household,
  IssueCoupon,
  JoinHousehold,
  LeaveHousehold,
  MergeMembers,
  TransferPoints,
  UnmergeMembers,
  VerifyLedger,
  VoidCoupon,
} from "../../client/admin.ts";
import type {
  AdjustPointsInput,
  BacktestEarningRuleInput,
  ChangeRewardStockInput,
  PublishEarningRuleInput,
  PublishPromotionCodeInput,
  PublishRewardInput,
  SavePromotionCodeInput,
  SaveRewardInput,
  SaveEarningRuleInput,
  AdvanceTestClockInput,
  TransferPointsInput,
  VerifyLedgerQuery,
  VoidCouponInput,
} from "../../client/admin.ts";
import { done, unique } from "./shop.ts";
import { GraphqlClient } from "./graphql-client.ts";

interface Who {
  readonly id: string;
}

/** The back office, with an admin key. */
export class AdminClient extends GraphqlClient {
  /** Adds points that can be spent at once. */
  async givePoints(member: Who, points: number, more: { expiresAt?: Date } = {}) {
    const input = { ...more, expiresAt: more.expiresAt?.toISOString() };
    const { entry, userErrors } = await this.adjust(member, points, input);
    return done(entry, { member, points, userErrors });
  }

  /** Adjusts points; the whole payload, refusals included. */
  async adjust(member: Who, points: number, more: Partial<AdjustPointsInput> = {}) {
    const input = {
      memberId: member.id,
      points,
      reason: "Goodwill",
      idempotencyKey: unique("adjust"),
      ...more,
    };
    return (await this.ask(AdjustPoints, { input })).adjustPoints;
  }

  /** Saves a rule's draft, of 10 points a purchase if not said otherwise; the whole payload. */
  async saveRule(input: Partial<SaveEarningRuleInput> = {}) {
    const plain = { title: "Gift", trigger: "PURCHASE", effects: [{ kind: "FIXED", points: 10 }] };
    const complete = { ...plain, ...input } as SaveEarningRuleInput;
    return (await this.ask(SaveEarningRule, { input: complete })).saveEarningRule;
  }

  /** Publishes a draft, as saving answers it; the whole payload. */
  async publishRule(
    { id, version, at }: Omit<PublishEarningRuleInput, "idempotencyKey">,
    key = unique("publish"),
  ) {
    const input = { id, version, at, idempotencyKey: key };
    return (await this.ask(PublishEarningRule, { input })).publishEarningRule;
  }

  async pauseRule({ id }: Who) {
    return (await this.ask(PauseEarningRule, { input: { id } })).pauseEarningRule;
  }

  async resumeRule({ id }: Who) {
    return (await this.ask(ResumeEarningRule, { input: { id } })).resumeEarningRule;
  }

  async archiveRule({ id }: Who) {
    return (await this.ask(ArchiveEarningRule, { input: { id } })).archiveEarningRule;
  }

  /** Saves and publishes a rule. */
  async addRule(input: Partial<SaveEarningRuleInput> = {}, at?: Date) {
    const { rule: draft, userErrors } = await this.saveRule(input);
    const { id, version } = done(draft, { input, userErrors });
    const published = await this.publishRule({ id, version, at: at?.toISOString() });
    return done(published.rule, published);
  }

  /** Tries a rule's draft on all purchases there are, if not said otherwise. */
  async backtest(ruleId: string, more: Partial<BacktestEarningRuleInput> = {}) {
    const input = { ruleId, from: "2020-01-01T00:00:00Z", until: "2030-01-01T00:00:00Z", ...more };
    return (await this.ask(BacktestEarningRule, { input })).backtestEarningRule;
  }

  /**
   * Saves a reward's draft, of a product for 100 points if not said otherwise; the whole payload.
   */
  async saveReward(input: Partial<SaveRewardInput> = {}) {
    const plain = { kind: "FREE_PRODUCT", title: "A pot of tea", cost: 100 };
    const complete = { ...plain, ...input } as SaveRewardInput;
    return (await this.ask(SaveReward, { input: complete })).saveReward;
  }

  /** Publishes a draft, as saving answers it; the whole payload. */
  async publishReward(
    { id, version, at }: Omit<PublishRewardInput, "idempotencyKey">,
    key = unique("publish"),
  ) {
    const input = { id, version, at, idempotencyKey: key };
    return (await this.ask(PublishReward, { input })).publishReward;
  }

  /** Saves and publishes a reward. */
  async addReward(input: Partial<SaveRewardInput> = {}, at?: Date) {
    const { reward: draft, userErrors } = await this.saveReward(input);
    const { id, version } = done(draft, { input, userErrors });
    const published = await this.publishReward({ id, version, at: at?.toISOString() });
    return done(published.reward, published);
  }

  /** Puts a reward away; the whole payload. */
  async archiveReward({ id }: Who) {
    return (await this.ask(ArchiveReward, { input: { id } })).archiveReward;
  }

  /** Changes how many of a reward are left; the whole payload. */
  async changeStock(
    { id }: Who,
    how: Omit<ChangeRewardStockInput, "id" | "idempotencyKey">,
    key = unique("stock"),
  ) {
    const input = { id, ...how, idempotencyKey: key };
    return (await this.ask(ChangeRewardStock, { input })).changeRewardStock;
  }

  /**
   * Saves a promotion code's draft, of 20,000 ₫ off if not said otherwise; the whole payload.
   */
  async savePromotionCode(input: Partial<SavePromotionCodeInput> = {}) {
    const kind = input.kind ?? "AMOUNT_DISCOUNT";
    const plain = { code: unique("CODE"), title: "A discount", kind };
    const value = kind === "AMOUNT_DISCOUNT" ? "20000" : undefined;
    const complete = { ...plain, value, ...input };
    return (await this.ask(SavePromotionCode, { input: complete })).savePromotionCode;
  }

  /** Publishes a draft, as saving answers it; the whole payload. */
  async publishPromotionCode(
    { id, version, at }: Omit<PublishPromotionCodeInput, "idempotencyKey">,
    key = unique("publish"),
  ) {
    const input = { id, version, at, idempotencyKey: key };
    return (await this.ask(PublishPromotionCode, { input })).publishPromotionCode;
  }

  /** Saves and publishes a promotion code. */
  async addPromotionCode(input: Partial<SavePromotionCodeInput> = {}, at?: Date) {
    const { promotionCode: draft, userErrors } = await this.savePromotionCode(input);
    const { id, version } = done(draft, { input, userErrors });
    const published = await this.publishPromotionCode({ id, version, at: at?.toISOString() });
    return done(published.promotionCode, published);
  }

  /** A promotion code as staff see it. */
  async promotionCode({ id }: Who) {
    return (await this.ask(PromotionCode, { id })).promotionCode;
  }

  async archivePromotionCode({ id }: Who) {
    return (await this.ask(ArchivePromotionCode, { input: { id } })).archivePromotionCode;
  }

  async suspend({ id }: Who) {
    return (await this.ask(SuspendMember, { input: { memberId: id } })).suspendMember;
  }

  async reactivate({ id }: Who) {
    return (await this.ask(ReactivateMember, { input: { memberId: id } })).reactivateMember;
  }

  async close({ id }: Who, idempotencyKey = unique("close")) {
    const input = { memberId: id, idempotencyKey };
    return (await this.ask(CloseMember, { input })).closeMember;
  }

  async reopen({ id }: Who, idempotencyKey = unique("reopen")) {
    const input = { memberId: id, reason: "asked for it", idempotencyKey };
    return (await this.ask(ReopenMember, { input })).reopenMember;
  }

  async confirmBirthDate({ id }: Who, reason = "showed a passport") {
    const input = { memberId: id, reason };
    return (await this.ask(ConfirmBirthDate, { input })).confirmBirthDate;
  }

  async erase({ id }: Who, idempotencyKey = unique("erase")) {
    const input = { memberId: id, idempotencyKey };
    return (await this.ask(EraseMember, { input })).eraseMember;
  }

  /** Everything stored of a member, by table. */
  async export({ id }: Who) {
    const { exportMember } = await this.ask(ExportMember, { memberId: id });
    return exportMember as Record<string, Record<string, unknown>[]> | null;
  }

  /** Sends points from one member to another; the whole payload, refusals included. */
  async transfer(from: Who, to: Who, more: Partial<TransferPointsInput> & { points: number }) {
    const members = { fromMemberId: from.id, toMemberId: to.id };
    const input = { ...members, idempotencyKey: unique("transfer"), ...more };
    return (await this.ask(TransferPoints, { input })).transferPoints;
  }

  /** Merges an account into another member's; the whole payload, refusals included. */
  async merge({ id }: Who, into: Who, idempotencyKey = unique("merge")) {
    const input = { memberId: id, intoMemberId: into.id, idempotencyKey };
    return (await this.ask(MergeMembers, { input })).mergeMembers;
  }

  /** Undoes a merge; the whole payload, refusals included. */
  async unmerge({ id }: Who, idempotencyKey = unique("unmerge")) {
    return (await this.ask(UnmergeMembers, { input: { memberId: id, idempotencyKey } }))
      .unmergeMembers;
  }

  /** Makes a household with its first member; the whole payload, refusals included. */
  async createHousehold({ id }: Who) {
    return (await this.ask(CreateHousehold, { input: { memberId: id } })).createHousehold;
  }

  async joinHousehold(household: Who, { id }: Who) {
    const input = { householdId: household.id, memberId: id };
    return (await this.ask(JoinHousehold, { input })).joinHousehold;
  }

  async leaveHousehold({ id }: Who, idempotencyKey = unique("leave")) {
    const input = { memberId: id, idempotencyKey };
    return (await this.ask(LeaveHousehold, { input })).leaveHousehold;
  }

  /** Gives points of a member to its household; the whole payload, refusals included. */
  async contribute({ id }: Who, points: number, idempotencyKey = unique("contribute")) {
    const input = { memberId: id, points, idempotencyKey };
    return (await this.ask(ContributeToHousehold, { input })).contributeToHousehold;
  }

  /** A household as staff sees it. */
  async household({ id }: Who) {
    return (await this.ask(Household, { id })).household;
  }

  /** Advances the test clock of a sandbox; the whole payload, refusals included. */
  async advanceClock(how: Partial<AdvanceTestClockInput>) {
    const input = { idempotencyKey: unique("advance"), ...how };
    return (await this.ask(AdvanceTestClock, { input })).advanceTestClock;
  }

  /** Opens a code pool with codes in it. */
  async addPool(...codes: string[]) {
    const { codePool, userErrors } = await this.createPool();
    const pool = done(codePool, userErrors);
    if (codes.length > 0) await this.addCodes(pool.id, codes);
    return pool;
  }

  /** The whole payload, refusals included. */
  async createPool(name = "Codes", idempotencyKey = unique("pool")) {
    return (await this.ask(CreateCodePool, { input: { name, idempotencyKey } })).createCodePool;
  }

  async addCodes(poolId: string, codes: string[], idempotencyKey = unique("codes")) {
    return (await this.ask(AddCodes, { input: { poolId, codes, idempotencyKey } })).addCodes;
  }

  /** The coupon with a code, whoever has it. */
  async coupon(code: string) {
    return (await this.ask(Coupon, { code })).coupon;
  }

  /** Gives a member a coupon of a reward; the whole payload, refusals included. */
  async issueCoupon(
    member: Who,
    reward: Who,
    { reason = "Sorry for the wait", idempotencyKey = unique("issue") } = {},
  ) {
    const input = { memberId: member.id, rewardId: reward.id, reason, idempotencyKey };
    return (await this.ask(IssueCoupon, { input })).issueCoupon;
  }

  async voidCoupon(
    input: Omit<VoidCouponInput, "idempotencyKey">,
    idempotencyKey = unique("void"),
  ) {
    return (await this.ask(VoidCoupon, { input: { ...input, idempotencyKey } })).voidCoupon;
  }

  /** What checking the ledger finds: of one member, or of the whole program. */
  verify(member?: Who) {
    return verifyWhole(this, member?.id);
  }
}

/** Checks the ledger page after page, as a page ends early on a busy machine. */
export async function verifyWhole(client: GraphqlClient, memberId?: string) {
  const pages: VerifyLedgerQuery["verifyLedger"][] = [];
  for (let after: string | null = null; ;) {
    const answer: VerifyLedgerQuery = await client.ask(VerifyLedger, { memberId, after });
    const page = answer.verifyLedger;
    pages.push(page);
    if (page.complete) break;
    after = page.cursor;
  }
  const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  return {
    ...pages.at(-1)!,
    ok: pages.every(({ ok }) => ok),
    membersChecked: sumOf(pages.map((page) => page.membersChecked)),
    entriesChecked: sumOf(pages.map((page) => page.entriesChecked)),
    problems: pages.flatMap(({ problems }) => problems),
  };
}
