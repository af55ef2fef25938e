import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { encodeId } from "../../../values/id.ts";
import { amountMinorMax } from "../../../values/money.ts";
import { editableVersions } from "../../../versioning/version.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { rewardVersions } from "../../rewards/reward-versions.ts";
import type { RewardDefinition } from "../../rewards/reward.ts";
import type { PartnerItem } from "./partner-item.ts";
import { itemToChange, saveItem } from "./save-item.ts";
import type { ItemRef } from "./save-item.ts";
import { addPool } from "./upload-voucher-codes.ts";

export interface ApproveItem extends ItemRef {
  readonly cost?: number | null;
}

/**
 * Approves an item: what it says becomes the draft of its reward, a new one or the one that is
 * offered. Whoever may publish rewards publishes it.
 * @throws Refusal NOT_FOUND, EDITED_MEANWHILE, NOT_PENDING; REQUIRED, INVALID for what it costs.
 */
export async function approveCatalogItem(
  work: Work,
  input: ApproveItem,
): Promise<{ itemId: string }> {
  const before = await itemThatWaits(work, input);
  await work.changeConfiguration();
  const reward = await rewardOf(work, before);
  const cost = input.cost ?? reward?.definition.cost ?? before.suggestedCost;
  if (cost == null) throw refusal("REQUIRED", ["input", "cost"], text("catalog.itemCost"));
  if (cost < 1 || cost > amountMinorMax) {
    const message = text("rewards.costOutOfRange", { max: amountMinorMax });
    throw refusal("INVALID", ["input", "cost"], message);
  }
  const codePoolId = before.hasOwnCodes
    ? (before.codePoolId ?? (await addPool(work, before)))
    : null;
  const kept = ofItem(before.content, reward?.definition ?? before.content);
  const definition = { ...kept, cost, codePoolId };
  const { id: rewardId, version: rewardVersion } = await rewardVersions.saveDraft(work, {
    id: reward && encodeId("rwd", reward.id),
    version: reward?.editable ?? null,
    kind: definition.kind,
    title: "",
    cost,
    definition,
  });
  const { id, partnerId } = before;
  const approved = { status: "APPROVED" as const, rewardId, rewardVersion, codePoolId };
  const saved = await saveItem(work, { ...before, ...approved }, before);
  work.emit({ type: "catalog-item.approved", payload: { itemId: id, partnerId, rewardId } });
  return saved;
}

/** What an item says as a reward; the rest is the program's own, and stays as it was. */
export function ofItem(
  content: RewardDefinition,
  before: Pick<RewardDefinition, (typeof PROGRAMS_OWN)[number]>,
): RewardDefinition {
  const kept = Object.fromEntries(PROGRAMS_OWN.map((name) => [name, before[name]]));
  return { ...content, ...kept } as RewardDefinition;
}

const PROGRAMS_OWN = [
  "cost",
  "copayMinor",
  "minTierId",
  "conditions",
  "limits",
  "couponValidity",
  "codePoolId",
] as const;

/**
 * Sends an item back to its partner, with a reason. What is offered of it stays as it is.
 * @throws Refusal NOT_FOUND, EDITED_MEANWHILE, NOT_PENDING; REQUIRED for the reason.
 */
export async function sendBackCatalogItem(
  work: Work,
  input: ItemRef & { readonly reason: string },
): Promise<{ itemId: string }> {
  const before = await itemThatWaits(work, input);
  const reason = input.reason.trim();
  if (reason === "") throw refusal("REQUIRED", ["input", "reason"], text("catalog.itemReason"));
  const saved = await saveItem(work, { ...before, status: "SENT_BACK", reason }, before);
  const { id, partnerId } = before;
  work.emit({ type: "catalog-item.sent-back", payload: { itemId: id, partnerId } });
  return saved;
}

interface EditableReward {
  readonly id: string;
  /** The version to edit: its draft, or the one that is offered. */
  readonly editable: number | undefined;
  readonly definition: RewardDefinition;
}

const FIND_REWARD = sql.read<{ isArchived: boolean }>("find the reward of a partner's item")`
  select archived_at is not null as "isArchived" from rewards where id = ${"rewardId"}
`;

/** The reward that was made of an item before; null when none was, or that one ended. */
async function rewardOf(work: Work, { rewardId }: PartnerItem): Promise<EditableReward | null> {
  if (!rewardId) return null;
  const [found] = await work.rows(FIND_REWARD, { rewardId });
  if (found!.isArchived) return null;
  const versions = await rewardVersions.versions(work.rows, rewardId);
  const [editable] = editableVersions(versions, work.now);
  const edited = versions.find(({ version }) => version === editable) ?? versions[0]!;
  return { id: rewardId, editable, definition: edited.definition };
}

async function itemThatWaits(work: Work, input: ItemRef): Promise<PartnerItem> {
  const item = await itemToChange(work, input);
  if (item.status === "SUBMITTED") return item;
  throw refusal("NOT_PENDING", ["input", "id"], text("catalog.itemNotSubmitted"));
}
