import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import { decodeId } from "../../values/id.ts";
import { partnerOf } from "../../values/caller.ts";
import type { PointsLimits } from "../../values/caller.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import type { AccessKeyKind } from "./access-key.ts";

/** A key that a write changes, locked. */
export interface KeyToChange {
  readonly id: string;
  readonly kind: AccessKeyKind;
  readonly title: string;
  readonly ownerId: string;
  readonly scopes: readonly string[];
  readonly origins: readonly string[];
  readonly partnerId: string | null;
  readonly expiresAt: Date | null;
  readonly limits: PointsLimits;
  readonly allowedAddresses: readonly string[];
  readonly costPerSecond: number | null;
  /** Neither revoked, expired, nor rotated before. */
  readonly isCurrent: boolean;
}

const LOCK_KEY = sql.write<KeyToChange>("lock an access key")`
  select id, kind, name as title, owner_id as "ownerId", scopes, origins,
    partner_id as "partnerId", expires_at as "expiresAt",
    jsonb_build_object('pointsPerTime', points_per_time, 'pointsPerDay', points_per_day) as limits,
    allowed_addresses as "allowedAddresses", cost_per_second as "costPerSecond",
    revoked_at is null and successor_id is null
      and (expires_at is null or expires_at > now()) as "isCurrent"
  from access_keys where program_id = ${"programId"} and id = ${"keyId"}
    and (${"partnerId"}::uuid is null or partner_id = ${"partnerId"}) for update
`;

/**
 * A partner changes its own keys only.
 * @param id the public id.
 * @throws Refusal NOT_FOUND.
 */
export async function keyToChange(work: Work, id: string): Promise<KeyToChange> {
  const keyId = decodeId("key", id);
  const { programId, caller } = work;
  const values = { programId, keyId, partnerId: partnerOf(caller) };
  const [key] = keyId ? await work.rows(LOCK_KEY, values) : [];
  if (!key) throw refusal("NOT_FOUND", ["input", "id"], text("access.noSuchKey"));
  return key;
}
