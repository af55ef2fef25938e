import {
  ApproveCatalogItem,
  PartnerItem as ItemForStaff,
  PartnerItems as ItemsForStaff,
  SendBackCatalogItem,
} from "../../client/admin.ts";
import type { ApproveCatalogItemInput, SendBackCatalogItemInput } from "../../client/admin.ts";
import {
  PartnerItem,
  PartnerItems,
  SaveCatalogItem,
  SubmitCatalogItem,
  WithdrawCatalogItem,
} from "../../client/partner.ts";
import type { PartnerItemStatus, SubmitCatalogItemInput } from "../../client/partner.ts";
import type { AdminClient } from "../harness/admin-client.ts";
import type { GraphqlClient } from "../harness/graphql-client.ts";
import { unique } from "../harness/shop.ts";

type Without<Input> = Omit<Input, "idempotencyKey"> & { readonly idempotencyKey?: string };

/** Which version of which item. */
export interface ItemVersion {
  readonly id: string;
  readonly version: number;
}

const ITEM = {
  kind: "PARTNER_VOUCHER" as const,
  title: "A book voucher",
  value: { amount: "50000", currencyCode: "VND" },
  suggestedCost: 90,
};

/** A partner's own items, in its hands. */
export function itemsOf(client: GraphqlClient) {
  const save = async (input: Partial<SubmitCatalogItemInput> = {}) =>
    (await client.ask(SaveCatalogItem, { input: { ...ITEM, ...input } })).saveCatalogItem;
  const submit = async (input: Partial<SubmitCatalogItemInput> = {}) =>
    (await client.ask(SubmitCatalogItem, { input: { ...ITEM, ...input } })).submitCatalogItem;
  const submitted = async (input: Partial<SubmitCatalogItemInput> = {}): Promise<ItemVersion> => {
    const { item, userErrors } = await submit(input);
    if (!item) throw new Error(JSON.stringify(userErrors));
    return { id: item.id, version: item.version };
  };
  const withdraw = async (input: Without<ItemVersion>, idempotencyKey = unique("withdraw")) =>
    (await client.ask(WithdrawCatalogItem, { input: { ...input, idempotencyKey } }))
      .withdrawCatalogItem;
  const list = async (status?: PartnerItemStatus) =>
    (await client.ask(PartnerItems, { first: 100, status })).partnerItems;
  const item = async (id: string) => (await client.ask(PartnerItem, { id })).partnerItem;
  return { save, submit, submitted, withdraw, list, item };
}

/** Partners' items, as the program decides on them. */
export function decisionsOf(admin: AdminClient) {
  const approve = async (input: Without<ApproveCatalogItemInput>) => {
    const given = { idempotencyKey: unique("approve"), ...input };
    return (await admin.ask(ApproveCatalogItem, { input: given })).approveCatalogItem;
  };
  const sendBack = async (input: Without<SendBackCatalogItemInput>) => {
    const given = { idempotencyKey: unique("back"), ...input };
    return (await admin.ask(SendBackCatalogItem, { input: given })).sendBackCatalogItem;
  };
  /** Approves an item and publishes its reward: the reward's id. */
  const publish = async (item: ItemVersion, cost?: number): Promise<string> => {
    const approved = await approve({ id: item.id, version: item.version, cost });
    if (!approved.item) throw new Error(JSON.stringify(approved.userErrors));
    const { reward } = approved;
    const draft = { id: reward!.id, version: reward!.draft?.version ?? reward!.version };
    await admin.publishReward(draft);
    return reward!.id;
  };
  const list = async (where: { status?: PartnerItemStatus; partnerId?: string } = {}) =>
    (await admin.ask(ItemsForStaff, { first: 100, ...where })).partnerItems;
  const item = async (id: string) => (await admin.ask(ItemForStaff, { id })).partnerItem;
  return { approve, sendBack, publish, list, item };
}
