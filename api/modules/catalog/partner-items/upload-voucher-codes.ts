import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { partnerOf } from "../../../values/caller.ts";
import { decodeId } from "../../../values/id.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { createCodePool, storeCodes } from "../../coupons/create-code-pool.ts";
import { partnersSnapshot } from "../../partners/partner-company.ts";
import { ITEM_COLUMNS } from "./partner-item.ts";
import type { PartnerItem } from "./partner-item.ts";

export interface UploadVoucherCodes {
  /** The public id. */
  readonly itemId: string;
  readonly codes: readonly string[];
}

/** The stored answer of an upload. */
export interface UploadedCodes {
  readonly accepted: number;
  readonly duplicates: number;
  /** The first thousand of those, by their lines from 1. */
  readonly duplicateLines: readonly number[];
  /** What can't be a code, by its line from 1. */
  readonly rejected: readonly { readonly line: number; readonly code: string }[];
}

const LINES_MAX = 1000;
const CODE_SHOWN = 100;

const FIND_ITEM = sql.write<PartnerItem>("lock the item that codes are uploaded for")`
  select ${ITEM_COLUMNS} from partner_items i
  where i.program_id = ${"programId"} and i.id = ${"itemId"} and i.partner_id = ${"partnerId"}
  for update
`;

const SAVE_POOL = sql.write("save the pool of an item's codes")`
  update partner_items set code_pool_id = ${"poolId"} where id = ${"itemId"}
`;

/**
 * Adds codes to those of an item of the partner that calls, in their order. Codes that the program
 * has already stay as they are.
 * @throws Refusal NOT_FOUND, INVALID.
 */
export async function uploadVoucherCodes(
  work: Work,
  { itemId, codes }: UploadVoucherCodes,
): Promise<UploadedCodes> {
  const { poolId } = await poolOfItem(work, { itemId });
  const { added, duplicates, duplicated, rejected } = await storeCodes(work, { poolId, codes });
  return {
    accepted: added,
    duplicates,
    duplicateLines: duplicated.slice(0, LINES_MAX).map((at) => at + 1),
    rejected: rejected.map((at) => ({ line: at + 1, code: codes[at]!.slice(0, CODE_SHOWN) })),
  };
}

/**
 * The pool of an item's codes, made for the first ones.
 * @throws Refusal NOT_FOUND; INVALID for an item whose codes the program makes.
 */
export async function poolOfItem(
  work: Work,
  { itemId: publicId }: Pick<UploadVoucherCodes, "itemId">,
): Promise<{ poolId: string }> {
  const { programId, caller } = work;
  const [itemId, field] = [decodeId("itm", publicId), ["input", "itemId"]];
  const values = { programId, itemId, partnerId: partnerOf(caller) };
  const [item] = itemId ? await work.rows(FIND_ITEM, values) : [];
  if (!item) throw refusal("NOT_FOUND", field, text("catalog.noSuchItem"));
  if (!item.hasOwnCodes) throw refusal("INVALID", field, text("catalog.itemWithoutCodes"));
  const poolId = item.codePoolId ?? (await addPool(work, item));
  if (!item.codePoolId) await work.rows(SAVE_POOL, { poolId, itemId });
  work.audit({ subjectId: item.id });
  return { poolId };
}

/** A pool for the codes of an item. */
export async function addPool(
  work: Work,
  { partnerId, content }: Pick<PartnerItem, "partnerId" | "content">,
): Promise<string> {
  const { name } = work.configuration.part(partnersSnapshot).get(partnerId)!;
  const title = Object.values(content.titles)[0]!;
  return (await createCodePool(work, { name: `${name}: ${title}` })).poolId;
}
