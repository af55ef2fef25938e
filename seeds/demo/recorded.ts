import type { ReadLane } from "../../api/database/read-lane.ts";
import { externalIdOf } from "./people.ts";
import type { CardSold } from "./sold-cards.ts";

const CODE = /* sql */ `
  select r.code from member_identities i join referrers r on r.member_id = i.member_id
  where i.program_id = $1 and i.kind = 'EXTERNAL_ID' and i.value = $2
`;

/** The referral code of the member with this number. */
export async function codeOf(
  { rows }: ReadLane,
  programId: string,
  referrer: number,
): Promise<string> {
  const [found] = await rows<{ code: string }>(CODE, [programId, externalIdOf(referrer)]);
  return found!.code;
}

const REDEMPTION = /* sql */ `
  select r.id, c.code from member_identities i
  join redemptions r on r.member_id = i.member_id
  join coupons c on c.member_id = r.member_id and c.id = r.coupon_id
  where i.program_id = $1 and i.kind = 'EXTERNAL_ID' and i.value = $2 and r.redeemed_at = $3
`;

/** Who redeemed something, and when. */
export interface RedeemedBy {
  readonly programId: string;
  readonly externalId: string;
  readonly redeemedAt: Date;
}

/** What a member redeemed at a moment, and the coupon's code. */
export async function redemptionAt(
  { rows }: ReadLane,
  { programId, externalId, redeemedAt }: RedeemedBy,
): Promise<{ id: string; code: string }> {
  const values = [programId, externalId, redeemedAt];
  const [found] = await rows<{ id: string; code: string }>(REDEMPTION, values);
  return found!;
}

const SOLD_CARD = /* sql */ `
  select c.code from purchase_ids p
  join coupons c on c.member_id = p.member_id and c.sold_in = p.purchase_id
  where p.program_id = $1 and p.source = $2 and p.external_id = $3 and c.sold_line = $4
`;

/** The code of the gift card that a purchase sold. */
export async function codeOfSoldCard(
  { rows }: ReadLane,
  programId: string,
  { source, purchaseExternalId, lineId }: CardSold,
): Promise<string> {
  const values = [programId, source, purchaseExternalId, lineId];
  const [found] = await rows<{ code: string }>(SOLD_CARD, values);
  return found!.code;
}

const POOL = /* sql */ `select id from code_pools where program_id = $1 and name = $2`;

/** The pool of codes with this name. */
export async function poolNamed(
  { rows }: ReadLane,
  programId: string,
  name: string,
): Promise<string> {
  const [found] = await rows<{ id: string }>(POOL, [programId, name]);
  return found!.id;
}
