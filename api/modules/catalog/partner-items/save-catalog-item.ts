import { uuidv7 } from "uuidv7";
import { text } from "../../../locales/text.ts";
import { partnerOf } from "../../../values/caller.ts";
import { encodeId } from "../../../values/id.ts";
import { refusal, Refusal } from "../../../writes/refusal.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { rewardDefinitionOf, rewardVersions } from "../../rewards/reward-versions.ts";
import type { SaveReward } from "../../rewards/reward-versions.ts";
import type { RewardDefinition } from "../../rewards/reward.ts";
import type { PartnerItem } from "./partner-item.ts";
import { itemToChange, saveItem } from "./save-item.ts";
import type { ItemRef } from "./save-item.ts";

/** An item as its partner sends it. */
export interface WriteItem {
  /** The public id; none for a new one. */
  readonly id?: string | null;
  readonly version?: number | null;
  readonly kind: SaveReward["kind"];
  readonly title: string;
  readonly description?: string | null;
  readonly terms?: string | null;
  readonly imageUrl?: string | null;
  readonly link?: string | null;
  readonly value?: { readonly amount: string; readonly currencyCode: string } | null;
  readonly suggestedCost?: number | null;
  readonly validFrom?: Date | null;
  readonly validUntil?: Date | null;
  readonly hasOwnCodes?: boolean | null;
  readonly translations?: SaveReward["translations"];
}

/**
 * Writes an item as a draft, which the program does not see. What is offered of it stays as it is.
 * @throws Refusal REQUIRED, NOT_FOUND, EDITED_MEANWHILE, and whatever is wrong with a reward.
 */
export function saveCatalogItem(work: Work, input: WriteItem): Promise<{ itemId: string }> {
  return writeItem(work, input, "DRAFT");
}

/**
 * Writes an item and asks the program to approve it.
 * @throws Refusal as `saveCatalogItem`.
 */
export async function submitCatalogItem(work: Work, input: WriteItem): Promise<{ itemId: string }> {
  const saved = await writeItem(work, input, "SUBMITTED");
  const partnerId = partnerOf(work.caller)!;
  work.emit({ type: "catalog-item.submitted", payload: { ...saved, partnerId } });
  return saved;
}

async function writeItem(work: Work, input: WriteItem, status: "DRAFT" | "SUBMITTED") {
  const before = await itemNamed(work, input);
  const partnerId = partnerOf(work.caller)!;
  const content = await readContent(work, input, { partnerId, before: before?.content ?? null });
  const { suggestedCost = null, hasOwnCodes = null } = input;
  const kept = before ?? {
    id: uuidv7(),
    partnerId,
    createdAt: work.now,
    hasOwnCodes: false,
    codePoolId: null,
    rewardId: null,
    rewardVersion: null,
  };
  const item = {
    ...kept,
    status,
    content,
    suggestedCost,
    reason: null,
    hasOwnCodes: hasOwnCodes ?? kept.hasOwnCodes,
  };
  return saveItem(work, item, before);
}

async function itemNamed(work: Work, { id, version }: WriteItem): Promise<PartnerItem | null> {
  if (id == null && version == null) return null;
  if (id == null) throw refusal("REQUIRED", ["input", "id"], text("catalog.itemIdMissing"));
  if (version != null) return itemToChange(work, { id, version });
  throw refusal("REQUIRED", ["input", "version"], text("catalog.itemVersionMissing"));
}

/** Reads an item as the reward that it is to be. */
async function readContent(
  work: Work,
  { id: _id, version: _version, hasOwnCodes: _codes, suggestedCost, ...input }: WriteItem,
  { partnerId, before }: { partnerId: string; before: RewardDefinition | null },
): Promise<RewardDefinition> {
  const asReward = { ...input, cost: suggestedCost ?? 1, partnerId: encodeId("ptn", partnerId) };
  const read = await rewardDefinitionOf(work, asReward, before);
  if (!("reasons" in read)) return read.definition;
  const ofKind = read.reasons.find(({ field }) => field.join(".") === "input.partnerId");
  if (ofKind) throw refusal("INVALID", ["input", "kind"], text("catalog.itemKind"));
  throw new Refusal(...read.reasons.map(atField));
}

function atField(reason: RefusalReason): RefusalReason {
  const isCost = reason.field.join(".") === "input.cost";
  return isCost ? { ...reason, field: ["input", "suggestedCost"] } : reason;
}

/**
 * Takes an item back: it is approved no more, and what is offered of it ends. Vouchers that members
 * have already stay valid.
 * @throws Refusal NOT_FOUND, EDITED_MEANWHILE.
 */
export async function withdrawCatalogItem(work: Work, input: ItemRef): Promise<{ itemId: string }> {
  const before = await itemToChange(work, input);
  const { id, rewardId, partnerId } = before;
  if (rewardId) await rewardVersions.archive(work, { id: encodeId("rwd", rewardId) });
  const saved = await saveItem(work, { ...before, status: "WITHDRAWN", reason: null }, before);
  work.emit({ type: "catalog-item.withdrawn", payload: { itemId: id, partnerId } });
  return saved;
}
