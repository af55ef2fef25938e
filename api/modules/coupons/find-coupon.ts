import { sql } from "../../database/sql.ts";
import type { RunStatement } from "../../database/sql.ts";
import { currentMemberOf } from "../members/merged-members.ts";
import { readCouponCode } from "./coupon-code.ts";
import type { CouponTerms } from "./reward-kind.ts";

/** A coupon as it is stored: an ACTIVE one may be past its end. */
export interface Coupon {
  readonly couponId: string;
  /** The member under whom it is stored, permanently. */
  readonly memberId: string;
  /** Its owner of today: that member, or the one it was merged into. */
  readonly ownerId: string;
  readonly memberStatus: "ACTIVE" | "SUSPENDED" | "CLOSED";
  readonly status: "RESERVED" | "ACTIVE" | "USED" | "EXPIRED" | "VOID";
  readonly terms: CouponTerms;
  /** As people see it. */
  readonly code: string;
  readonly issuedAt: Date;
  readonly expiresAt: Date | null;
  /** What is left on a coupon that is used in parts, in minor units; null for all others. */
  readonly remainingMinor: number | null;
  /** Of a gift card that was sold: when its unit came back; null for all others. */
  readonly returnedAt: Date | null;
}

/** Whether a coupon is used in parts, a gift card: whoever has its code uses it. */
export function isBearer({ remainingMinor }: Pick<Coupon, "remainingMinor">): boolean {
  return remainingMinor !== null;
}

/**
 * SQL, to be cross joined with coupons `c`: what they have again of uses whose hold has ended, as
 * `b.minor`, and whether they have any, as `b.is_back`. No job has to come by first.
 */
export const endedHolds = sql`lateral (
  select coalesce(sum(u.amount_minor - u.refunded_minor) filter (where u.is_part), 0)::bigint
      as minor,
    count(*) > 0 as is_back
  from coupon_uses u
  where u.member_id = c.member_id and u.coupon_id = c.id and u.status = 'OPEN'
    and u.held_until <= ${"now"}
) b`;

const COLUMNS = sql`
  c.id as "couponId", c.member_id as "memberId", m.id as "ownerId", m.status as "memberStatus",
  case when b.is_back and c.status = 'USED' then 'ACTIVE' else c.status end as status, c.terms,
  c.code, c.issued_at as "issuedAt", c.expires_at as "expiresAt",
  c.remaining_minor + b.minor as "remainingMinor", c.returned_at as "returnedAt"
`;

const WITH_OWNER = sql`
  join members m on m.id = (${currentMemberOf(sql.raw("c.member_id"))})
  cross join ${endedHolds}
`;

const COUPON_BY_CODE = sql.read<Coupon>("find a coupon by its code")`
  select ${COLUMNS} from coupon_codes k
  join coupons c on c.member_id = k.member_id and c.id = k.coupon_id ${WITH_OWNER}
  where k.program_id = ${"programId"} and k.code = ${"code"} and c.status <> 'WITHDRAWN'
`;

const COUPON_BY_ID = sql.read<Coupon>("find a coupon of a member")`
  select ${COLUMNS} from coupons c ${WITH_OWNER}
  where c.program_id = ${"programId"} and c.member_id = ${"memberId"} and c.id = ${"couponId"}
    and c.status <> 'WITHDRAWN'
`;

/** Where a coupon is stored. */
export interface CouponPlace {
  readonly memberId: string;
  readonly couponId: string;
}

/** Who reads a coupon as it is at an instant, such as a write. */
export interface CouponReader {
  readonly rows: RunStatement;
  readonly programId: string;
  readonly now: Date;
}

/**
 * Finds the coupon with a code, of whichever member; null when there is none.
 * @param typed in any case, with spaces or hyphens.
 */
export async function findCoupon(
  { rows, programId, now }: CouponReader,
  typed: string,
): Promise<Coupon | null> {
  const code = readCouponCode(typed);
  if (code === null) return null;
  const [coupon] = await rows(COUPON_BY_CODE, { programId, code, now });
  return coupon ?? null;
}

/** Finds a coupon of a member; null when the member has no such coupon. */
export async function couponById(
  { rows, programId, now }: CouponReader,
  { memberId, couponId }: CouponPlace,
): Promise<Coupon | null> {
  const [coupon] = await rows(COUPON_BY_ID, { programId, memberId, couponId, now });
  return coupon ?? null;
}

const CODES = sql.read<{ couponId: string; code: string }>("read the codes of coupons")`
  select id as "couponId", code from coupons
  where member_id = any(${"memberIds"}) and id = any(${"couponIds"}) and code is not null
`;

/** The codes of coupons, as people see them, by the coupons' ids. */
export async function codesOfCoupons(
  rows: RunStatement,
  places: readonly CouponPlace[],
): Promise<ReadonlyMap<string, string>> {
  if (places.length === 0) return new Map();
  const memberIds = places.map(({ memberId }) => memberId);
  const found = await rows(CODES, { memberIds, couponIds: places.map((it) => it.couponId) });
  return new Map(found.map(({ couponId, code }) => [couponId, code]));
}

const PROMOTION_CODES = sql.read<{ id: string; code: string }>("read promotion codes' codes")`
  select promotion_code_id as id, definition ->> 'code' as code from promotion_code_versions
  where promotion_code_id = any(${"ids"}::uuid[]) and status = 'PUBLISHED'
`;

/** The codes of promotion codes, as people see them, by their ids; of archived ones too. */
export async function codesOfPromotions(
  rows: RunStatement,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  return new Map((await rows(PROMOTION_CODES, { ids })).map(({ id, code }) => [id, code]));
}

/**
 * The clause for what is of the coupon with a typed code, by the columns that name its member and
 * it; undefined for what can't be a code. A reserved code nobody has seen: it finds nothing.
 */
export function hasTypedCode(
  typed: string,
  { columns, put }: { readonly columns: string; put(value: string): string },
): string | undefined {
  const code = readCouponCode(typed);
  if (code === null) return undefined;
  return `(${columns}) in (
    select k.member_id, k.coupon_id
    from coupon_codes k join coupons named on named.member_id = k.member_id
      and named.id = k.coupon_id
    where k.program_id = $1 and k.code = ${put(code)} and named.status <> 'RESERVED')`;
}
