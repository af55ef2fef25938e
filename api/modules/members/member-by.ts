import { sql } from "../../database/sql.ts";
import type { RunStatement } from "../../database/sql.ts";
import type { Context } from "../../graphql/context.ts";
import { badUserInput } from "../../graphql/errors.ts";
import { text } from "../../locales/text.ts";
import { decodeId } from "../../values/id.ts";
import { reasonText, Refusal, refusal } from "../../writes/refusal.ts";
import { programSnapshot } from "../programs/program.ts";
import { storedSpellings } from "./identity.ts";
import type { IdentityKind } from "./identity.ts";
import { MemberReading } from "./member-reading.ts";
import { mergedInto } from "./merged-members.ts";

/** One member, named in exactly one way: the contract's `MemberBy`. */
export interface MemberBy {
  id?: string | null;
  externalId?: string | null;
  memberNumber?: string | null;
  phone?: string | null;
  email?: string | null;
}

/** The program in which a member is looked up, and the country of its national phone numbers. */
export interface MemberScope {
  readonly programId: string;
  readonly countryCode: string;
}

interface FoundMember {
  readonly memberId: string;
}

const KINDS: Record<Exclude<keyof MemberBy, "id">, IdentityKind> = {
  externalId: "EXTERNAL_ID",
  memberNumber: "MEMBER_NUMBER",
  phone: "PHONE",
  email: "EMAIL",
};

const FIND_BY_IDENTITY = sql.read<FoundMember>("find a member by an identity")`
  select member_id as "memberId" from member_identities
  where program_id = ${"programId"} and kind = ${"kind"} and value = any(${"spellings"}::text[])
  order by array_position(${"spellings"}::text[], value) limit 1
`;

/**
 * SQL: the member that `id` names in the program `programId`, as a row with
 * "memberId", or none. The id of a merged account leads to the member it was merged into, as its
 * card and e-mail do.
 */
export const MEMBER_BY_ID = sql`
  with recursive named (member_id) as (
    select id from members
    where program_id = ${"programId"} and id = ${"id"} and kind <> 'HOUSEHOLD'
    union all
    select g.into_member_id from named n cross join ${mergedInto("n.member_id")}
  )
  select member_id as "memberId" from named n
  where not exists (select from ${mergedInto("n.member_id")})
`;

/** `MEMBER_BY_ID` as a statement. */
export const FIND_BY_ID = sql.read<FoundMember>("find a member by its id")`${MEMBER_BY_ID}`;

const FIND_ACCOUNT = sql.read<FoundMember>("find an account by its id")`
  select id as "memberId" from members
  where program_id = ${"programId"} and id = ${"memberId"} and kind <> 'HOUSEHOLD'
`;

/** Finds the account that has an id, merged into another or not; null when the program has none. */
export async function namedMember(
  rows: RunStatement,
  programId: string,
  id: string,
): Promise<string | null> {
  const memberId = decodeId("mem", id);
  return memberId && first(await rows(FIND_ACCOUNT, { programId, memberId }));
}

/** A member as the caller named it, and the path of that input. */
export interface NamedMember {
  readonly by: MemberBy;
  readonly field: readonly string[];
}

/** What a member can be looked up by: its id, or an identity. */
export type MemberKey =
  | { readonly kind: "ID"; readonly id: string }
  | {
      readonly kind: IdentityKind;
      /** Those under which it may be stored, the one to look for first at the beginning. */
      readonly spellings: readonly string[];
    };

/**
 * Reads how a member is named.
 * @returns null when nothing can be named so: no such id, no such number.
 * @throws Refusal EXACTLY_ONE_REQUIRED when not named in exactly one way.
 */
export function memberKey({ by, field }: NamedMember, countryCode: string): MemberKey | null {
  const names = (Object.keys(by) as (keyof MemberBy)[]).filter((name) => by[name] != null);
  if (names.length !== 1) {
    const message = text("members.exactlyOneName", { count: names.length });
    throw refusal("EXACTLY_ONE_REQUIRED", [...field, ...names.slice(1, 2)], message);
  }
  const [name] = names as [keyof MemberBy];
  if (name !== "id") {
    const kind = KINDS[name];
    const spellings = storedSpellings({ kind, value: by[name]! }, countryCode);
    return spellings.length === 0 ? null : { kind, spellings };
  }
  const id = decodeId("mem", by.id!);
  return id === null ? null : { kind: "ID", id };
}

/**
 * Finds a member. The name of a merged account finds the member it was merged into.
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
  const { kind, spellings } = key;
  return first(await rows(FIND_BY_IDENTITY, { programId, kind, spellings }));
}

/**
 * Finds a member as `findMember` does, for a write that needs one.
 * @throws Refusal EXACTLY_ONE_REQUIRED, NOT_FOUND.
 */
export async function requireMember(
  rows: RunStatement,
  scope: MemberScope,
  named: NamedMember,
): Promise<string> {
  const memberId = await findMember(rows, scope, named);
  if (memberId) return memberId;
  throw noSuchMember(named.field);
}

/** The refusal NOT_FOUND of a named member. */
export function noSuchMember(field: readonly string[]): Refusal {
  return refusal("NOT_FOUND", field, text("members.noSuchMember"));
}

const first = (rows: readonly FoundMember[]) => rows[0]?.memberId ?? null;

interface FoundByValue extends FoundMember {
  readonly value: string;
}

const FIND_MANY_BY_IDENTITY = sql.read<FoundByValue>("find members by identities of a kind")`
  select value, member_id as "memberId" from member_identities
  where program_id = ${"programId"} and kind = ${"kind"} and value = any(${"values"})
`;

const FIND_MANY_BY_ID = sql.read<FoundByValue>("find members by their ids")`
  select id as value, id as "memberId" from members
  where program_id = ${"programId"} and id = any(${"values"})
`;

/**
 * Finds many members with one statement for each kind of name, each as `findMember` does.
 * @returns their ids, in the order of the input; null for none, or when not named in exactly one
 *   way.
 */
export async function findMembers(
  rows: RunStatement,
  { programId, countryCode }: MemberScope,
  members: readonly MemberBy[],
): Promise<(string | null)[]> {
  const names = members.map((by) => soleNames(by, countryCode));
  const idsByName = new Map<string, string>();
  const ofKind = Map.groupBy(names.flat(), ({ kind }) => kind);
  for (const [kind, all] of ofKind) {
    const values = [...new Set(all.map(({ value }) => value))];
    const byKind =
      kind === "ID"
        ? await rows(FIND_MANY_BY_ID, { programId, values })
        : await rows(FIND_MANY_BY_IDENTITY, { programId, kind, values });
    for (const { value, memberId } of byKind) {
      idsByName.set(`${kind} ${value}`, memberId);
    }
  }
  return names.map((spellings) => {
    const ids = spellings.map(({ kind, value }) => idsByName.get(`${kind} ${value}`));
    return ids.find((id) => id !== undefined) ?? null;
  });
}

/**
 * The texts that name at most one member, by their kind, the one to look for first at the
 * beginning; none when not named in exactly one way.
 */
export function soleNames(by: MemberBy, countryCode: string): { kind: string; value: string }[] {
  if (Object.values(by).filter((name) => name != null).length !== 1) return [];
  const key = memberKey({ by, field: [] }, countryCode);
  if (key === null) return [];
  if (key.kind === "ID") return [{ kind: key.kind, value: key.id }];
  return key.spellings.map((value) => ({ kind: key.kind, value }));
}

/**
 * Finds the member that a query names.
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
    throw badUserInput(reasonText(reason!.message, context.locale), reason!.field);
  });
  return memberId === null ? null : new MemberReading(memberId, context);
}
