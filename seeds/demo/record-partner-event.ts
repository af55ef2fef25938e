import type { App } from "../../api/engine/app.ts";
import type { Engine } from "../../api/engine/engine.ts";
import type { Context } from "../../api/graphql/context.ts";
import {
  approveCatalogItem,
  sendBackCatalogItem,
} from "../../api/modules/catalog/partner-items/approve-catalog-item.ts";
import {
  saveCatalogItem,
  submitCatalogItem,
  withdrawCatalogItem,
} from "../../api/modules/catalog/partner-items/save-catalog-item.ts";
import { rewardVersions } from "../../api/modules/rewards/reward-versions.ts";
import { recordPartnerPayment } from "../../api/modules/settlements/record-partner-payment.ts";
import { recordPartnerPurchase } from "../../api/modules/settlements/record-partner-purchase.ts";
import {
  cancelPartnerReturn,
  recordPartnerReturn,
} from "../../api/modules/settlements/record-partner-return.ts";
import { savePartnerTerms } from "../../api/modules/settlements/terms/save-partner-terms.ts";
import { useVoucher } from "../../api/modules/settlements/vouchers/use-voucher.ts";
import type { Caller } from "../../api/values/caller.ts";
import { decodeId, encodeId } from "../../api/values/id.ts";
import type { Work } from "../../api/writes/work.ts";
import type { PartnerEvent } from "./partner-year.ts";
import { partnerKeyIds } from "./partners.ts";
import type { ItemPlan, PartnerKey } from "./partners.ts";
import { redemptionAt } from "./recorded.ts";
import { refused } from "./refused.ts";

/** A partner event at its moment, as the program and as the partner see it. */
export interface PartnerMoment {
  readonly asProgram: Context;
  readonly asPartner: Context;
  readonly partnerId: string;
}

/** The contexts in which what happens with a partner is written now. */
export async function partnerMoment(
  engine: Pick<Engine, "contextFor">,
  request: { readonly programId: string; readonly log: App["log"] },
  partner: { readonly id: string; readonly key: PartnerKey },
): Promise<PartnerMoment> {
  const { programId, log } = request;
  const partnerId = partner.id;
  const keyId = partnerKeyIds[partner.key];
  const who = { programId, credentialId: keyId, ownerId: keyId };
  const asking = { requestId: "demo", log };
  const scopes = new Set(["purchases:write", "vouchers:use", "catalog:write"]);
  const counter: Caller = { kind: "PARTNER", ...who, partnerId, scopes };
  return {
    asProgram: await engine.contextFor({ ...asking, caller: { kind: "SYSTEM", ...who } }),
    asPartner: await engine.contextFor({ ...asking, caller: counter }),
    partnerId,
  };
}

/**
 * Records what happened with a partner, as its counter and the program would. Recorded before, it
 * changes nothing.
 * @returns whether it was recorded just now.
 * @throws Error when the engine refuses it.
 */
export async function recordPartnerEvent(
  { lane }: Pick<App, "lane">,
  event: PartnerEvent,
  moment: PartnerMoment,
): Promise<boolean> {
  const { asPartner, asProgram } = moment;
  const partnerId = encodeId("ptn", moment.partnerId);
  const key = `${event.partner} ${event.kind} ${event.at.toISOString()}`;
  switch (event.kind) {
    case "AGREED": {
      const input = { ...event.terms, partnerId, version: event.version };
      return write(asProgram, { operation: "savePartnerTerms", key, input }, savePartnerTerms);
    }
    case "PAID": {
      const input = { partnerId, paidBy: "PARTNER" as const, amount: event.amount };
      return write(
        asProgram,
        { operation: "recordPartnerPayment", key, input },
        recordPartnerPayment,
      );
    }
    case "ITEM":
      return recordItem(event.item, moment, key);
    case "SOLD": {
      const call = { operation: "recordPartnerPurchase", key, input: event.purchase };
      return write(asPartner, call, recordPartnerPurchase);
    }
    case "TAKEN_BACK": {
      const call = { operation: "recordPartnerReturn", key, input: event.given };
      return write(asPartner, call, recordPartnerReturn);
    }
    case "KEPT_AFTER_ALL": {
      const { source, purchaseExternalId, externalId } = event.given;
      const input = { source, purchaseExternalId, externalId };
      return write(
        asPartner,
        { operation: "cancelPartnerReturn", key, input },
        cancelPartnerReturn,
      );
    }
    case "VOUCHER_USED": {
      const { programId } = asProgram.configuration;
      const { externalId, redeemedAt, reference } = event;
      const { code } = await redemptionAt(lane, { programId, externalId, redeemedAt });
      const input = { code, source: "till", reference };
      return write(asPartner, { operation: "useVoucher", key, input }, useVoucher);
    }
  }
}

/** Takes an item as far as it came: each step is a write of whoever takes it. */
async function recordItem(
  { state, titles, descriptions, value, suggestedCost }: ItemPlan,
  { asPartner, asProgram }: PartnerMoment,
  key: string,
): Promise<boolean> {
  const { vi, en } = titles;
  const content = {
    kind: "PARTNER_VOUCHER" as const,
    title: vi!,
    description: descriptions.vi!,
    translations: [{ locale: "en", title: en!, description: descriptions.en! }],
    value: { amount: value, currencyCode: "VND" },
    suggestedCost,
  };
  const step = <Input, Result>(
    context: Context,
    operation: string,
    input: Input,
    run: (work: Work, input: Input) => Promise<Result>,
  ) => written(context, { operation, key: `${key} ${operation}`, input }, run);

  const first = state === "DRAFT" ? saveCatalogItem : submitCatalogItem;
  const { result, isNew } = await step(asPartner, first.name, content, first);
  const id = encodeId("itm", result.itemId);
  if (state === "SENT_BACK") {
    const reason = "Vui lòng tính lại giá bằng hạt: khoảng 1.700 hạt cho giá trị này.";
    const input = { id, version: 1, reason };
    await step(asProgram, "sendBackCatalogItem", input, sendBackCatalogItem);
  }
  if (state === "APPROVED" || state === "PUBLISHED" || state === "WITHDRAWN") {
    await step(asProgram, "approveCatalogItem", { id, version: 1 }, approveCatalogItem);
  }
  if (state === "PUBLISHED") {
    const rewardId = await rewardOfItem(asProgram, id);
    const input = { id: encodeId("rwd", rewardId), version: 1 };
    await step(asProgram, "publishReward", input, rewardVersions.publishDraft);
  }
  if (state === "WITHDRAWN") {
    await step(asPartner, "withdrawCatalogItem", { id, version: 2 }, withdrawCatalogItem);
  }
  return isNew;
}

async function rewardOfItem({ lane }: Context, id: string): Promise<string> {
  const [found] = await lane.rows<{ rewardId: string }>(
    `select reward_id as "rewardId" from partner_items where id = $1`,
    [decodeId("itm", id)],
  );
  return found!.rewardId;
}

interface Call<Input> {
  readonly operation: string;
  readonly key: string;
  readonly input: Input;
}

async function write<Input>(
  context: Context,
  call: Call<Input>,
  run: (work: Work, input: Input) => Promise<unknown>,
): Promise<boolean> {
  return (await written(context, call, run)).isNew;
}

async function written<Input, Result>(
  context: Context,
  call: Call<Input>,
  run: (work: Work, input: Input) => Promise<Result>,
) {
  const done = await context.write(call, (work) => run(work, call.input));
  if (done.done) return { result: done.result, isNew: !done.replayed };
  throw new Error(refused(call, done.userErrors[0]!.message));
}
