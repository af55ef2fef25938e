import { sql } from "../../database/sql.ts";
import {
  connectionOf,
  offsetOf,
  pageOf,
  timedCursor,
  timedPlace,
} from "../../graphql/connection.ts";
import type { PageArgs } from "../../graphql/connection.ts";
import type { Context } from "../../graphql/context.ts";
import { partnerOf } from "../../values/caller.ts";
import { encodeId } from "../../values/id.ts";
import type { AccessKeyKind } from "./access-key.ts";

interface ListedKey {
  readonly id: string;
  readonly kind: AccessKeyKind;
  readonly title: string;
  readonly scopes: string[];
  readonly origins: string[];
  readonly start: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly partnerId: string | null;
  readonly pointsPerTime: number | null;
  readonly pointsPerDay: number | null;
  readonly allowedAddresses: string[];
  readonly costPerSecond: number | null;
}

const KEYS = sql`
  select k.id, kind, name as title, scopes, origins, key_hint as start,
    created_at as "createdAt", last_used_at as "lastUsedAt", expires_at as "expiresAt",
    revoked_at as "revokedAt", partner_id as "partnerId",
    points_per_time as "pointsPerTime", points_per_day as "pointsPerDay",
    allowed_addresses as "allowedAddresses", cost_per_second as "costPerSecond"
  from access_keys k left join access_key_uses on key_id = k.id
  where program_id = ${"programId"}
    and (${"partnerId"}::uuid is null or partner_id = ${"partnerId"})
`;

const LIST_KEYS = sql.read<ListedKey>("list access keys")`
  ${KEYS} and (${"at"}::timestamptz is null or (created_at, k.id) < (${"at"}, ${"id"}::uuid))
  order by created_at desc, k.id desc limit ${"limit"} offset ${"offset"}
`;

const COUNT_KEYS = sql.read<{ count: number }>("count access keys")`
  select count(*) as count from access_keys where program_id = ${"programId"}
    and (${"partnerId"}::uuid is null or partner_id = ${"partnerId"})
`;

const FIND_KEY = sql.read<ListedKey>("find an access key")`${KEYS} and k.id = ${"id"}`;

const place = timedPlace("key");

/** A page of the program's access keys, newest first; a partner's own where a partner asks. */
export async function listAccessKeys({ caller, lane }: Context, args: PageArgs) {
  const page = pageOf(args, place);
  const { at = null, id = null } = page.from ?? {};
  const { programId } = caller;
  const partnerId = partnerOf(caller);
  const { limit } = page;
  const [rows, [total]] = await Promise.all([
    lane.rows(LIST_KEYS, { programId, partnerId, at, id, limit, offset: offsetOf(args) }),
    lane.rows(COUNT_KEYS, { programId, partnerId }),
  ]);
  const connection = connectionOf(rows, page, {
    cursor: (key) => timedCursor("key", { at: key.createdAt, id: key.id }),
    node: keyView,
  });
  return { totalCount: total!.count, ...connection };
}

/** One of the access keys that the caller may see; null when there is none. */
export async function accessKeyById({ caller, lane }: Context, id: string) {
  const values = { programId: caller.programId, partnerId: partnerOf(caller), id };
  const [key] = await lane.rows(FIND_KEY, values);
  return key ? keyView(key) : null;
}

function keyView({ id, pointsPerTime, pointsPerDay, ...key }: ListedKey) {
  const isLimited = pointsPerTime !== null || pointsPerDay !== null;
  const limits = isLimited ? { pointsPerTime, pointsPerDay } : null;
  return { ...key, id: encodeId("key", id), limits };
}
