import type { RunStatement } from "../../database/sql.ts";
import { memberKey } from "./member-by.ts";
import type { MemberBy, MemberScope } from "./member-by.ts";

const BY_IDENTITY = /* sql */ `
  select value, member_id as "memberId" from member_identities
  where program_id = $1 and kind = $2 and value = any($3)
`;

const BY_ID = /* sql */ `
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

/** A text that names at most one member, by its kind; null for none, or when not named in exactly one way. */
export function soleName(
  by: MemberBy,
  countryCode: string,
): { kind: string; value: string } | null {
  if (Object.values(by).filter((name) => name != null).length !== 1) return null;
  const key = memberKey({ by, field: [] }, countryCode);
  return key && { kind: key.kind, value: key.kind === "ID" ? key.id : key.value };
}
