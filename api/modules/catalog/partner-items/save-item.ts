import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { partnerOf } from "../../../values/caller.ts";
import { decodeId } from "../../../values/id.ts";
import { outdatedVersion } from "../../../versioning/outdated-version.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { ITEM_COLUMNS } from "./partner-item.ts";
import type { PartnerItem } from "./partner-item.ts";

const LOCK_ITEM = sql.write<PartnerItem>("lock an item of a partner")`
  select ${ITEM_COLUMNS} from partner_items i
  where i.program_id = ${"programId"} and i.id = ${"itemId"}
    and (${"partnerId"}::uuid is null or i.partner_id = ${"partnerId"})
  for update
`;

const SAVE_ITEM = sql.write<PartnerItem>("save an item of a partner")`
  insert into partner_items as i (id, program_id, partner_id, version, status, content,
    suggested_cost, has_own_codes, code_pool_id, reason, reward_id, reward_version, created_at,
    updated_at)
  select s.id, ${"programId"}, s."partnerId", s.version, s.status, s.content, s."suggestedCost",
    s."hasOwnCodes", s."codePoolId", s.reason, s."rewardId", s."rewardVersion", s."createdAt",
    s."updatedAt"
  from jsonb_to_record(${"item"}) as s (id uuid, "partnerId" uuid, version int, status text,
    content jsonb, "suggestedCost" bigint, "hasOwnCodes" boolean, "codePoolId" uuid, reason text,
    "rewardId" uuid, "rewardVersion" int, "createdAt" timestamptz, "updatedAt" timestamptz)
  on conflict (id) do update set version = excluded.version, status = excluded.status,
    content = excluded.content, suggested_cost = excluded.suggested_cost,
    has_own_codes = excluded.has_own_codes, code_pool_id = excluded.code_pool_id,
    reason = excluded.reason, reward_id = excluded.reward_id,
    reward_version = excluded.reward_version, updated_at = excluded.updated_at
`;

/** How a mutation names an item. */
export interface ItemRef {
  /** The public id. */
  readonly id: string;
  readonly version: number;
}

/**
 * An item that a write changes, locked. A partner's write finds its own only.
 * @throws Refusal NOT_FOUND, EDITED_MEANWHILE.
 */
export async function itemToChange(work: Work, { id, version }: ItemRef): Promise<PartnerItem> {
  const { programId, caller } = work;
  const itemId = decodeId("itm", id);
  const values = { programId, itemId, partnerId: partnerOf(caller) };
  const [item] = itemId ? await work.rows(LOCK_ITEM, values) : [];
  if (!item) throw refusal("NOT_FOUND", ["input", "id"], text("catalog.noSuchItem"));
  if (item.version === version) return item;
  throw outdatedVersion(item.version);
}

/** Writes an item as its next version, and names it for the audit. */
export async function saveItem(
  work: Work,
  item: Omit<PartnerItem, "version" | "updatedAt">,
  before: PartnerItem | null,
): Promise<{ itemId: string }> {
  const { programId, now } = work;
  const saved = { ...item, version: (before?.version ?? 0) + 1, updatedAt: now };
  await work.rows(SAVE_ITEM, { programId, item: JSON.stringify(saved) });
  work.audit({
    subjectId: item.id,
    ...(before && { before: { ...before.content, ...audited(before) } }),
    after: { ...item.content, ...audited(item) },
  });
  return { itemId: item.id };
}

const audited = ({
  status,
  reason,
  suggestedCost,
}: Omit<PartnerItem, "version" | "updatedAt">) => ({
  status,
  reason,
  suggestedCost,
});
