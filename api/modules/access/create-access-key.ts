import { uuidv7 } from "uuidv7";
import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import type { Text } from "../../locales/text.ts";
import { isAddressRange } from "../../network/address-ranges.ts";
import { decodeId, encodeId } from "../../values/id.ts";
import { partnerOf } from "../../values/caller.ts";
import type { PointsLimits } from "../../values/caller.ts";
import { Refusal } from "../../writes/refusal.ts";
import type { RefusalReason } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import type { AccessKeyKind } from "./access-key.ts";
import {
  expectRoomForKey,
  insertAccessKey,
  looserLimits,
  makerOf,
  scopeProblems,
} from "./insert-access-key.ts";
import type { KeyGrants, StoredKey } from "./insert-access-key.ts";

/** From where a key is used, and how much. */
export interface UseLimits {
  /** Addresses and ranges of them; from any where there are none. */
  readonly allowedAddresses?: readonly string[] | null;
  /** As much as the installation allows where it is left out. */
  readonly costPerSecond?: number | null;
}

export interface CreateAccessKey extends UseLimits {
  readonly kind: AccessKeyKind;
  readonly title: string;
  readonly scopes?: readonly string[] | null;
  readonly origins?: readonly string[] | null;
  readonly expiresAt?: Date | null;
  /** The public id. */
  readonly partnerId?: string | null;
  readonly limits?: Partial<PointsLimits> | null;
}

const TITLE_LONGEST = 100;
const ORIGINS_MAX = 20;
const ADDRESSES_MAX = 50;
/** As browsers send it; a port may be `*`. */
const ORIGIN = /^https?:\/\/(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::(?:\d{1,5}|\*))?$/;

const FIND_PARTNER = sql.read("find a partner of a program")`
  select from partners where program_id = ${"programId"} and id = ${"partnerId"}
    and status = 'ACTIVE'
`;

/**
 * Makes an access key.
 * @throws Refusal with everything that is wrong, each at its field: INVALID, REQUIRED, NOT_FOUND,
 *   SCOPE_NOT_HELD; TOO_MANY_KEYS.
 */
export async function createAccessKey(
  work: Work,
  input: CreateAccessKey,
  { stored, grants }: { readonly stored: StoredKey; readonly grants: KeyGrants },
): Promise<{ keyId: string }> {
  const { kind } = input;
  const title = input.title.trim();
  const [scopes, origins] = [input.scopes ?? [], input.origins ?? []];
  const partnerId = decodeId("ptn", input.partnerId ?? "");
  const reasons = [
    ...titleProblems(title),
    ...scopeProblems({ kind, scopes }, grants),
    ...originProblems(kind, origins),
    ...expiryProblems(input.expiresAt),
    ...limitProblems(input),
    ...useProblems(kind, input),
    ...looserLimits(work, { kind, scopes, limits: limitsOf(input) }).map((field) => ({
      code: "INVALID" as const,
      field: ["input", "limits", field],
      message: text("access.limitBeyondOwn"),
    })),
    ...(await partnerProblems(work, input, partnerId)),
  ];
  if (reasons.length > 0) throw new Refusal(...reasons);

  await expectRoomForKey(work, { kind, partnerId });
  await insertAccessKey(work, {
    ...stored,
    ownerId: uuidv7(),
    kind,
    title,
    scopes: [...new Set(scopes)].sort(),
    origins: [...new Set(origins)],
    partnerId,
    expiresAt: input.expiresAt ?? null,
    limits: limitsOf(input),
    allowedAddresses: [...new Set(input.allowedAddresses ?? [])],
    costPerSecond: input.costPerSecond ?? null,
    makerId: makerOf(work),
  });
  return { keyId: stored.id };
}

/** What a partner says of a token that reads its feed. */
export type CreateFeedToken = Pick<CreateAccessKey, "title" | "expiresAt">;

/**
 * Makes a token that reads the feed of the partner that calls.
 * @throws Refusal INVALID; TOO_MANY_KEYS.
 */
export function createFeedToken(
  work: Work,
  { title, expiresAt }: CreateFeedToken,
  made: { readonly stored: StoredKey; readonly grants: KeyGrants },
): Promise<{ keyId: string }> {
  const partnerId = encodeId("ptn", partnerOf(work.caller)!);
  return createAccessKey(work, { kind: "FEED", title, expiresAt, partnerId }, made);
}

function invalid(field: readonly string[], message: Text): RefusalReason[] {
  return [{ code: "INVALID", field: ["input", ...field], message }];
}

function titleProblems(title: string): RefusalReason[] {
  if (title !== "" && [...title].length <= TITLE_LONGEST) return [];
  return invalid(["title"], text("access.titleLength", { max: TITLE_LONGEST }));
}

/** Why a key can't be used on these pages; empty when it can. */
export function originProblems(kind: AccessKeyKind, origins: readonly string[]): RefusalReason[] {
  if (kind !== "PUBLISHABLE") {
    return origins.length > 0 ? invalid(["origins"], text("access.originsNotWanted")) : [];
  }
  if (origins.length > ORIGINS_MAX) {
    return invalid(["origins"], text("access.tooManyOrigins", { max: ORIGINS_MAX }));
  }
  return origins.flatMap((origin, position) =>
    ORIGIN.test(origin)
      ? []
      : invalid(["origins", String(position)], text("access.originInvalid", { origin })),
  );
}

function expiryProblems(expiresAt: Date | null | undefined): RefusalReason[] {
  // Keys go by the real clock, as `insertAccessKey` says.
  const isPast = expiresAt && expiresAt.getTime() <= Date.now();
  return isPast ? invalid(["expiresAt"], text("access.expiryInThePast")) : [];
}

function limitsOf({ limits }: CreateAccessKey): PointsLimits | null {
  if (!limits) return null;
  return { pointsPerTime: limits.pointsPerTime ?? null, pointsPerDay: limits.pointsPerDay ?? null };
}

function limitProblems({ kind, limits }: CreateAccessKey): RefusalReason[] {
  if (!limits) return [];
  if (kind !== "ADMIN") return invalid(["limits"], text("access.limitsNotWanted"));
  return (["pointsPerTime", "pointsPerDay"] as const).flatMap((field) =>
    limits[field] != null && limits[field] <= 0
      ? invalid(["limits", field], text("access.limitInvalid"))
      : [],
  );
}

/** Why a key can't be limited like that; empty when it can. */
export function useProblems(
  kind: AccessKeyKind,
  { allowedAddresses, costPerSecond = null }: UseLimits,
): RefusalReason[] {
  const addresses = allowedAddresses ?? [];
  const takesRate = kind !== "PUBLISHABLE" && kind !== "FEED";
  return [
    ...(kind === "PUBLISHABLE" && addresses.length > 0
      ? invalid(["allowedAddresses"], text("access.addressesNotWanted"))
      : []),
    ...(addresses.length > ADDRESSES_MAX
      ? invalid(["allowedAddresses"], text("access.tooManyAddresses", { max: ADDRESSES_MAX }))
      : addresses.flatMap((address, position) =>
          isAddressRange(address)
            ? []
            : invalid(
                ["allowedAddresses", String(position)],
                text("access.addressInvalid", { address }),
              ),
        )),
    ...(costPerSecond !== null && !takesRate
      ? invalid(["costPerSecond"], text("access.rateNotWanted"))
      : []),
    ...(costPerSecond !== null && costPerSecond < 1
      ? invalid(["costPerSecond"], text("access.rateInvalid"))
      : []),
  ];
}

async function partnerProblems(
  work: Work,
  { kind, partnerId: given }: CreateAccessKey,
  partnerId: string | null,
): Promise<RefusalReason[]> {
  const field = ["input", "partnerId"];
  if (kind !== "PARTNER" && kind !== "FEED")
    return given ? invalid(["partnerId"], text("access.partnerNotWanted")) : [];
  if (!given) return [{ code: "REQUIRED", field, message: text("access.partnerWanted") }];
  const { programId } = work;
  const found = partnerId ? await work.rows(FIND_PARTNER, { programId, partnerId }) : [];
  if (found.length > 0) return [];
  return [{ code: "NOT_FOUND", field, message: text("access.noSuchPartner") }];
}
