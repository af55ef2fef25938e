import { createHash } from "node:crypto";
import { sql } from "../../database/sql.ts";
import type { RunStatement } from "../../database/sql.ts";
import type { KeyedHashes } from "../../values/keyed-hashes.ts";
import { mailboxOf } from "../../values/typed/mailbox.ts";
import type { Identity } from "./identity.ts";

/** A hash of a text, by a key that is not in the database: how identities were hashed once. */
export type KeyedHash = (text: string) => Buffer;

/** What an erased member had, and whoever has its identities again has not again. */
export interface HadBefore {
  readonly welcomed: boolean;
  /** The years of the birthdays that were rewarded. */
  readonly birthdayYears: readonly number[];
}

const REMEMBER = sql.write("remember the identities of an erased member")`
  insert into erased_identities (program_id, hash, welcomed, birthday_years, kept_until)
  select ${"programId"}, decode(hash, 'hex'), ${"welcomed"}, ${"birthdayYears"}::int[],
    ${"keptUntil"}
  from unnest(${"hashes"}::text[]) as h (hash)
  on conflict (program_id, hash) do update set
    welcomed = erased_identities.welcomed or excluded.welcomed,
    birthday_years = array(
      select distinct year
      from unnest(erased_identities.birthday_years || excluded.birthday_years) as y (year)
      order by year
    ),
    kept_until = greatest(erased_identities.kept_until, excluded.kept_until)
`;

interface Hashed {
  readonly programId: string;
  readonly identities: readonly Identity[];
  readonly hashes: KeyedHashes;
}

/** Remembers what a member had by hashes of its identities, until an instant. */
export async function rememberErased(
  rows: RunStatement,
  { programId, identities, hashes, keptUntil, had }: Hashed & { keptUntil: Date; had: HadBefore },
): Promise<void> {
  const newest = textsOf(programId, identities).map((text) => digestOf(hashes.names(text)[0]));
  if (newest.length === 0) return;
  const { welcomed, birthdayYears } = had;
  await rows(REMEMBER, { programId, hashes: newest, welcomed, birthdayYears, keptUntil });
}

interface Remembered {
  readonly welcomed: boolean | null;
  readonly birthdayYears: readonly number[];
}

const RECALL = sql.read<Remembered>("recall what an erased member had")`
  select bool_or(welcomed) as welcomed, array(
    select distinct year from erased_identities e, unnest(e.birthday_years) as y (year)
    where e.program_id = ${"programId"} and e.kept_until > ${"now"}
      and e.hash in (select decode(h, 'hex') from unnest(${"hashes"}::text[]) as g (h))
  ) as "birthdayYears"
  from erased_identities
  where program_id = ${"programId"} and kept_until > ${"now"}
    and hash in (select decode(h, 'hex') from unnest(${"hashes"}::text[]) as g (h))
`;

/**
 * What an erased member with one of these identities had; null where there was none.
 * @param former what they were hashed with before there were versions of secrets
 */
export async function hadBefore(
  rows: RunStatement,
  { programId, now, identities, hashes, former }: Hashed & { now: Date; former: KeyedHash },
): Promise<HadBefore | null> {
  const all = textsOf(programId, identities).flatMap((text) => [
    ...hashes.names(text).map(digestOf),
    former(text).toString("hex"),
  ]);
  const [row] = await rows(RECALL, { programId, now, hashes: all });
  const { welcomed, birthdayYears } = row!;
  return welcomed === null ? null : { welcomed, birthdayYears };
}

// Not of the card's number, which nobody gets twice.
function textsOf(programId: string, identities: readonly Identity[]): string[] {
  return identities
    .filter(({ kind }) => kind !== "MEMBER_NUMBER")
    .map(({ kind, value }) => {
      const known = kind === "EMAIL" ? mailboxOf(value) : value;
      return `erased identity ${programId} ${kind} ${known}`;
    });
}

function digestOf(name: string): string {
  return createHash("sha256").update(name).digest("hex");
}
