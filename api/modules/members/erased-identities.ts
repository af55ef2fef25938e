import { sql } from "../../database/sql.ts";
import type { RunStatement } from "../../database/sql.ts";
import { mailboxOf } from "../../values/typed/mailbox.ts";
import type { Identity } from "./identity.ts";

/** A hash of a text, by a key that is not in the database. */
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
  readonly hash: KeyedHash;
}

/** Remembers what a member had by hashes of its identities, until an instant. */
export async function rememberErased(
  rows: RunStatement,
  { programId, identities, hash, keptUntil, had }: Hashed & { keptUntil: Date; had: HadBefore },
): Promise<void> {
  const hashes = hashesOf(programId, identities, hash);
  if (hashes.length === 0) return;
  const { welcomed, birthdayYears } = had;
  await rows(REMEMBER, { programId, hashes, welcomed, birthdayYears, keptUntil });
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

/** What an erased member with one of these identities had; null where there was none. */
export async function hadBefore(
  rows: RunStatement,
  { programId, now, identities, hash }: Hashed & { now: Date },
): Promise<HadBefore | null> {
  const hashes = hashesOf(programId, identities, hash);
  const [row] = await rows(RECALL, { programId, now, hashes });
  const { welcomed, birthdayYears } = row!;
  return welcomed === null ? null : { welcomed, birthdayYears };
}

// Not of the card's number, which nobody gets twice.
function hashesOf(programId: string, identities: readonly Identity[], hash: KeyedHash): string[] {
  return identities
    .filter(({ kind }) => kind !== "MEMBER_NUMBER")
    .map(({ kind, value }) => {
      const known = kind === "EMAIL" ? mailboxOf(value) : value;
      return hash(`erased identity ${programId} ${kind} ${known}`).toString("hex");
    });
}
