import { decodeId } from "../../graphql/id.ts";
import type { ReadRows } from "../../database/transaction-rows.ts";
import { Refusal } from "../../work/refusal.ts";
import type { RefusalReason } from "../../work/refusal.ts";
import { normalizedIdentity } from "./identity.ts";
import type { IdentityKind } from "./identity.ts";

/** One member, named in exactly one way: the contract's `MemberBy`. */
export interface MemberBy {
  id?: string | null;
  externalId?: string | null;
  memberNumber?: string | null;
  phone?: string | null;
  email?: string | null;
}

/** Which program's member, and from which country its national phone numbers are. */
export interface MemberScope {
  readonly programId: string;
  readonly countryCode: string;
}

/** What each way to name a member is kept as. */
export const KINDS: Record<Exclude<keyof MemberBy, "id">, IdentityKind> = {
  externalId: "EXTERNAL_ID",
  memberNumber: "MEMBER_NUMBER",
  phone: "PHONE",
  email: "EMAIL",
};

const BY_IDENTITY = /* sql */ `
  select member_id as "memberId" from member_identities
  where program_id = $1 and kind = $2 and value = $3
`;

const BY_ID = /* sql */ `select id as "memberId" from members where program_id = $1 and id = $2`;

/**
 * Finds a member.
 * @returns the member's id; null when there is none, or it belongs to another program.
 * @throws Refusal EXACTLY_ONE_REQUIRED when not named in exactly one way.
 */
export async function findMember(
  rows: ReadRows,
  { programId, countryCode }: MemberScope,
  { by, field }: { by: MemberBy; field: readonly string[] },
): Promise<string | null> {
  const given = (Object.keys(by) as (keyof MemberBy)[]).filter((name) => by[name] != null);
  if (given.length !== 1) throw new Refusal(exactlyOne(given, field));

  const [name] = given as [keyof MemberBy];
  if (name === "id") {
    const id = decodeId("mem", by.id!);
    return id && first(await rows<Found>(BY_ID, [programId, id]));
  }
  const identity = normalizedIdentity({ kind: KINDS[name], value: by[name]! }, countryCode);
  return (
    identity && first(await rows<Found>(BY_IDENTITY, [programId, identity.kind, identity.value]))
  );
}

/** The same, for a write that can't go on without the member. @throws Refusal NOT_FOUND too. */
export async function requireMember(
  rows: ReadRows,
  scope: MemberScope,
  named: { by: MemberBy; field: readonly string[] },
): Promise<string> {
  const memberId = await findMember(rows, scope, named);
  if (memberId) return memberId;
  throw new Refusal({
    code: "NOT_FOUND",
    field: named.field,
    message: {
      en: "There is no such member. Check the spelling, or enroll the customer first.",
      vi: "Không có thành viên này. Hãy kiểm tra lại, hoặc đăng ký khách trước.",
    },
  });
}

interface Found {
  memberId: string;
}

const first = (found: Found[]) => found[0]?.memberId ?? null;

function exactlyOne(given: readonly string[], field: readonly string[]): RefusalReason {
  const names = "id, externalId, memberNumber, phone, email";
  return {
    code: "EXACTLY_ONE_REQUIRED",
    field: [...field, ...given.slice(1, 2)],
    message: {
      en: `Name the member in exactly one way: ${names}. ${given.length} were given.`,
      vi: `Hãy chỉ ra thành viên bằng đúng một cách: ${names}. Đã có ${given.length}.`,
    },
  };
}
