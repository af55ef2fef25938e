import {
  AdjustPartnerBalance,
  AnswerSettlementDispute,
  CloseSettlement,
  PartnerSettlement,
  PartnerSettlements,
  RecordPartnerPayment,
  SavePartner,
  SavePartnerTerms,
} from "../../client/admin.ts";
import type { PartnerSettlementQuery, SavePartnerTermsInput } from "../../client/admin.ts";
import {
  CancelPartnerReturn,
  DisputeSettlementLine,
  RecordPartnerPurchase,
  RecordPartnerReturn,
  UndoVoucherUse,
  UseVoucher,
  ValidateVoucher,
} from "../../client/partner.ts";
import type {
  RecordPartnerPurchaseInput,
  RecordPartnerReturnInput,
  UndoVoucherUseInput,
  UseVoucherInput,
} from "../../client/partner.ts";
import { keysOf } from "../access/key-administration.ts";
import type { GraphqlClient } from "../harness/graphql-client.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { unique } from "../harness/shop.ts";

const COUNTER_SCOPES = [
  "catalog:read",
  "purchases:write",
  "settlements:read",
  "settlements:write",
  "vouchers:use",
];

type Without<Input> = Omit<Input, "idempotencyKey" | "partnerId">;

/** A partner with a key, and terms where some are given. */
export async function openPartner(
  program: TestProgram,
  terms: Partial<Without<SavePartnerTermsInput>> | null = {},
) {
  const { admin } = program;
  const name = unique("Partner");
  const { partner } = (await admin.ask(SavePartner, { input: { name } })).savePartner;
  const { id } = partner!;
  const { secret } = await keysOf(admin).made({
    kind: "PARTNER",
    scopes: COUNTER_SCOPES,
    partnerId: id,
  });
  const settlement = settlementOf(program, id);
  if (terms) await settlement.agreed(terms);
  const counter = counterOf(program, program.graphqlClient("partner", secret));
  return { id, name, secret, ...settlement, ...counter };
}

type Line = NonNullable<PartnerSettlementQuery["settlement"]>["lines"]["nodes"][number];

/** What a program agrees with a partner, and moves by hand. */
export function settlementOf({ admin }: TestProgram, partnerId: string) {
  const agree = async (terms: Partial<Without<SavePartnerTermsInput>> = {}) => {
    const input: SavePartnerTermsInput = {
      partnerId,
      funding: "POSTPAID",
      pricePerPoint: "12.5",
      idempotencyKey: unique("terms"),
      ...terms,
    };
    return (await admin.ask(SavePartnerTerms, { input })).savePartnerTerms;
  };
  return {
    agree,
    async agreed(terms: Partial<Without<SavePartnerTermsInput>> = {}) {
      const { partner, userErrors } = await agree(terms);
      if (!partner) throw new Error(JSON.stringify(userErrors));
      return partner;
    },
    async pay(amount: string, paidBy: "PARTNER" | "PROGRAM" = "PARTNER") {
      const input = { partnerId, paidBy, amount, idempotencyKey: unique("payment") };
      return (await admin.ask(RecordPartnerPayment, { input })).recordPartnerPayment;
    },
    async adjust(amount: string, note = "A mistake") {
      const input = { partnerId, amount, note, idempotencyKey: unique("adjustment") };
      return (await admin.ask(AdjustPartnerBalance, { input })).adjustPartnerBalance;
    },
    /** The newest settlements, the open one first. */
    async settlements(first = 100) {
      const answer = await admin.ask(PartnerSettlements, { partnerId, first });
      return answer.settlements.nodes;
    },
    /** All that a settlement is made of, page after page. */
    async lines(id: string) {
      const lines: Line[] = [];
      for (let after: string | null = null; ;) {
        const answer: PartnerSettlementQuery = await admin.ask(PartnerSettlement, { id, after });
        const page = answer.settlement!.lines;
        lines.push(...page.nodes);
        if (!page.pageInfo.hasNextPage) return lines;
        after = page.pageInfo.endCursor;
      }
    },
    async answerDispute(lineId: string, note: string, closes = false) {
      const input = { lineId, note, closes, idempotencyKey: unique("answer") };
      return (await admin.ask(AnswerSettlementDispute, { input })).answerSettlementDispute;
    },
    async close(id: string, idempotencyKey = unique("close")) {
      return (await admin.ask(CloseSettlement, { input: { id, idempotencyKey } })).closeSettlement;
    },
    async balance(): Promise<number> {
      const query = "{ partners(first: 100) { nodes { id balance { amount } } } }";
      const { json } = await admin.graphql(query);
      const nodes: { id: string; balance: { amount: string } }[] = json.data.partners.nodes;
      return Number(nodes.find(({ id }) => id === partnerId)!.balance.amount);
    },
  };
}

/** A partner's counter. */
export function counterOf(program: TestProgram, client: GraphqlClient) {
  const now = () => program.clock.now().toISOString();
  const purchase = (
    member: { readonly id: string },
    total: string,
    more: Partial<RecordPartnerPurchaseInput> = {},
  ): RecordPartnerPurchaseInput => ({
    member: { id: member.id },
    source: "till",
    externalId: unique("receipt"),
    placedAt: now(),
    currencyCode: "VND",
    total,
    lines: [{ id: "1", sku: "BOOK", quantity: "1", unitPrice: total }],
    idempotencyKey: unique("sale"),
    ...more,
  });
  return {
    client,
    purchase,
    record: async (input: RecordPartnerPurchaseInput) =>
      (await client.ask(RecordPartnerPurchase, { input })).recordPartnerPurchase,
    async sell(
      member: { readonly id: string },
      total: string,
      more: Partial<RecordPartnerPurchaseInput> = {},
    ) {
      const input = purchase(member, total, more);
      return (await client.ask(RecordPartnerPurchase, { input })).recordPartnerPurchase;
    },
    async takeBack(
      { externalId }: { readonly externalId: string },
      what: Partial<RecordPartnerReturnInput>,
    ) {
      const input = {
        source: "till",
        purchaseExternalId: externalId,
        externalId: unique("return"),
        returnedAt: now(),
        idempotencyKey: unique("key"),
        ...what,
      };
      const answer = (await client.ask(RecordPartnerReturn, { input })).recordPartnerReturn;
      return { ...answer, externalId: input.externalId };
    },
    async cancel(purchaseExternalId: string, externalId: string, idempotencyKey = unique("key")) {
      const input = { source: "till", purchaseExternalId, externalId, idempotencyKey };
      return (await client.ask(CancelPartnerReturn, { input })).cancelPartnerReturn;
    },
    async dispute(lineId: string, note: string, idempotencyKey = unique("dispute")) {
      const input = { lineId, note, idempotencyKey };
      return (await client.ask(DisputeSettlementLine, { input })).disputeSettlementLine;
    },
    validate: async (code: string) => (await client.ask(ValidateVoucher, { code })).validateVoucher,
    async use(code: string, more: Partial<UseVoucherInput> = {}) {
      const input = {
        code,
        source: "till",
        reference: unique("receipt"),
        idempotencyKey: unique("use"),
        ...more,
      };
      const answer = (await client.ask(UseVoucher, { input })).useVoucher;
      return { ...answer, reference: input.reference };
    },
    async undo(code: string, reference: string, more: Partial<UndoVoucherUseInput> = {}) {
      const idempotencyKey = unique("undo");
      const input = { code, source: "till", reference, idempotencyKey, ...more };
      return (await client.ask(UndoVoucherUse, { input })).undoVoucherUse;
    },
  };
}

/** A voucher that a partner gives, redeemed by a member of its own. */
export async function voucherOf(
  { admin, shop }: TestProgram,
  partner: { readonly id: string },
  more: { readonly cost?: number; readonly title?: string } = {},
) {
  const reward = await admin.addReward({
    kind: "PARTNER_VOUCHER",
    partnerId: partner.id,
    cost: 40,
    value: null,
    ...more,
  });
  const member = await shop.enroll();
  await admin.givePoints(member, 1000);
  const { redemption } = await shop.redeem(member, reward.id);
  return { code: redemption.coupon!.code, member };
}
