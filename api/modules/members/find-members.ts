import { decodeId } from "../../graphql/id.ts";
import type { ReadRows } from "../../database/transaction-rows.ts";
import { normalizedIdentity } from "./identity.ts";
import type { IdentityKind } from "./identity.ts";
import { KINDS } from "./member-by.ts";
import type { MemberBy, MemberScope } from "./member-by.ts";

const BY_IDENTITY = /* sql */ `
  select value, member_id as "memberId" from member_identities
  where program_id = $1 and kind = $2 and value = any($3)
`;

const BY_ID = /* sql */ `
  select id as value, id as "memberId" from members where program_id = $1 and id = any($2)
`;

/** A text that names at most one member, by its kind. */
interface Name {
  readonly kind: IdentityKind | "ID";
  readonly value: string;
}

/**
 * Finds many members with one question for each kind of name, as `findMember` would find each.
 * @returns their ids, in the order asked; null for none, or when not named in exactly one way.
 */
export async function findMembers(
  rows: ReadRows,
  { programId, countryCode }: MemberScope,
  asked: readonly MemberBy[],
): Promise<(string | null)[]> {
  const names = asked.map((by) => nameOf(by, countryCode));
  const found = new Map<string, string>();
  const ofKind = Map.groupBy(
    names.filter((name) => name !== null),
    ({ kind }) => kind,
  );
  for (const [kind, all] of ofKind) {
    const values = [...new Set(all.map(({ value }) => value))];
    const statement = kind === "ID" ? BY_ID : BY_IDENTITY;
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

function nameOf(by: MemberBy, countryCode: string): Name | null {
  const given = Object.entries(by).filter(([, value]) => value != null);
  if (given.length !== 1) return null;
  const [[name, value]] = given as [[keyof MemberBy, string]];
  if (name === "id") {
    const id = decodeId("mem", value);
    return id ? { kind: "ID", value: id } : null;
  }
  return normalizedIdentity({ kind: KINDS[name], value }, countryCode);
}
