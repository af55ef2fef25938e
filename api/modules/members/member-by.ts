import { sql } from "../../database/sql.ts";
import type { RunStatement } from "../../database/sql.ts";
import type { Context } from "../../graphql/context.ts";
import { badUserInput } from "../../graphql/errors.ts";
import { decodeId } from "../../values/id.ts";
import { inLocale } from "../../values/localized.ts";
import type { Words } from "../../values/localized.ts";
import { Refusal, refusal } from "../../writes/refusal.ts";
import type { RefusalReason } from "../../writes/refusal.ts";
import { programSnapshot } from "../programs/program.ts";
import { normalizedIdentity } from "./identity.ts";
import type { IdentityKind } from "./identity.ts";
import { MemberReading } from "./member-reading.ts";
import { MERGED_INTO } from "./merged-members.ts";

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

const KINDS: Record<Exclude<keyof MemberBy, "id">, IdentityKind> = {
  externalId: "EXTERNAL_ID",
  memberNumber: "MEMBER_NUMBER",
  phone: "PHONE",
  email: "EMAIL",
};

const BY_IDENTITY = /* sql */ `
  select member_id as "memberId" from member_identities
  where program_id = $1 and kind = $2 and value = $3
`;

/**
 * SQL: the member that `id` names in the program `programId`: a row with "memberId", or none. The id
 * of a merged account leads to the member it was merged into, as its card and e-mail do.
 */
export const MEMBER_BY_ID = sql`
  with recursive named (member_id) as (
    select id from members
    where program_id = ${"programId"} and id = ${"id"} and kind <> 'HOUSEHOLD'
    union all
    select g.into_member_id from named n cross join ${sql.raw(MERGED_INTO("n.member_id"))}
  )
  select member_id as "memberId" from named n
  where not exists (select from ${sql.raw(MERGED_INTO("n.member_id"))})
`;

export const FIND_BY_ID = sql.read<Found>("find a member by its id")`${MEMBER_BY_ID}`;

const NAMED = /* sql */ `
  select id as "memberId" from members where program_id = $1 and id = $2 and kind <> 'HOUSEHOLD'
`;

/** The very account that has an id, merged into another or not; null when the program has none. */
export async function namedMember(
  rows: RunStatement,
  programId: string,
  id: string,
): Promise<string | null> {
  const memberId = decodeId("mem", id);
  return memberId && first(await rows<Found>(NAMED, [programId, memberId]));
}

/** A member as the caller named it, and where it did. */
export interface NamedMember {
  readonly by: MemberBy;
  readonly field: readonly string[];
}

/** What a member can be looked up by: its id, or an identity. */
export type MemberKey =
  | { readonly kind: "ID"; readonly id: string }
  | { readonly kind: IdentityKind; readonly value: string };

/**
 * Reads how a member is named.
 * @returns null when nothing can be named so: no such id, no such number.
 * @throws Refusal EXACTLY_ONE_REQUIRED when not named in exactly one way.
 */
export function memberKey({ by, field }: NamedMember, countryCode: string): MemberKey | null {
  const given = (Object.keys(by) as (keyof MemberBy)[]).filter((name) => by[name] != null);
  if (given.length !== 1) throw new Refusal(exactlyOne(given, field));

  const [name] = given as [keyof MemberBy];
  if (name !== "id")
    return normalizedIdentity({ kind: KINDS[name], value: by[name]! }, countryCode);
  const id = decodeId("mem", by.id!);
  return id === null ? null : { kind: "ID", id };
}

/**
 * Finds a member; whoever names a merged account finds whom it was merged into.
 * @returns the member's id; null when there is none, or it belongs to another program.
 * @throws Refusal EXACTLY_ONE_REQUIRED when not named in exactly one way.
 */
async function findMember(
  rows: RunStatement,
  { programId, countryCode }: MemberScope,
  named: NamedMember,
): Promise<string | null> {
  const key = memberKey(named, countryCode);
  if (!key) return null;
  if (key.kind === "ID") return first(await rows(FIND_BY_ID, { programId, id: key.id }));
  return first(await rows<Found>(BY_IDENTITY, [programId, key.kind, key.value]));
}

/** The same, for a write that can't go on without the member. @throws Refusal NOT_FOUND too. */
export async function requireMember(
  rows: RunStatement,
  scope: MemberScope,
  named: NamedMember,
): Promise<string> {
  const memberId = await findMember(rows, scope, named);
  if (memberId) return memberId;
  throw noSuchMember(named.field);
}

export function noSuchMember(field: readonly string[]): Refusal {
  return refusal("NOT_FOUND", field, {
    en: "There is no such member. Check the spelling, or enroll the customer first.",
    vi: "Không có thành viên này. Hãy kiểm tra lại, hoặc đăng ký khách trước.",
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

const MANY_BY_IDENTITY = /* sql */ `
  select value, member_id as "memberId" from member_identities
  where program_id = $1 and kind = $2 and value = any($3)
`;

const MANY_BY_ID = /* sql */ `
  select id as value, id as "memberId" from members where program_id = $1 and id = any($2)
`;

/**
 * Finds many members with one question for each kind of name, as `findMember` would find each.
 * @returns their ids, in the order asked; null for none, or when not named in exactly one way.
 */
export async function findMembers(
  rows: RunStatement,
  { programId, countryCode }: MemberScope,
  asked: readonly MemberBy[],
): Promise<(string | null)[]> {
  const names = asked.map((by) => soleName(by, countryCode));
  const found = new Map<string, string>();
  const ofKind = Map.groupBy(
    names.filter((name) => name !== null),
    ({ kind }) => kind,
  );
  for (const [kind, all] of ofKind) {
    const values = [...new Set(all.map(({ value }) => value))];
    const statement = kind === "ID" ? MANY_BY_ID : MANY_BY_IDENTITY;
    const given = kind === "ID" ? [programId, values] : [programId, kind, values];
    for (const { value, memberId } of await rows<{ value: string; memberId: string }>(
      statement,
      given,
    )) {
      found.set(`${kind} ${value}`, memberId);
    }
  }
  return names.map((name) => (name && found.get(`${name.kind} ${name.value}`)) ?? null);
}

/** A text that names at most one member, by its kind; null for none, or when not named in exactly one way. */
export function soleName(
  by: MemberBy,
  countryCode: string,
): { kind: string; value: string } | null {
  if (Object.values(by).filter((name) => name != null).length !== 1) return null;
  const key = memberKey({ by, field: [] }, countryCode);
  return key && { kind: key.kind, value: key.kind === "ID" ? key.id : key.value };
}

/**
 * A member that a query names.
 * @returns null when there is none, or it belongs to another program.
 * @throws BAD_USER_INPUT when it is not named in exactly one way.
 */
export async function askForMember(
  context: Context,
  by: MemberBy,
  field: readonly string[] = ["by"],
): Promise<MemberReading | null> {
  const { programId } = context.configuration;
  const { countryCode } = context.configuration.part(programSnapshot);
  const scope = { programId, countryCode };
  const memberId = await findMember(context.lane.rows, scope, { by, field }).catch((error) => {
    if (!(error instanceof Refusal)) throw error;
    const [reason] = error.reasons;
    throw badUserInput(inLocale({ ...(reason!.message as Words) }, context.locale), reason!.field);
  });
  return memberId === null ? null : new MemberReading(memberId, context);
}
