import { sql } from "../../database/sql.ts";
import type { RunStatement } from "../../database/sql.ts";
import { RetryableConflict } from "../../writes/retryable-conflict.ts";
import type { Work } from "../../writes/work.ts";
import { MEMBER_BY_ID, memberKey, noSuchMember, soleNames } from "../members/member-by.ts";
import type { MemberBy, MemberKey, MemberScope, NamedMember } from "../members/member-by.ts";
import { mergePath } from "../members/merged-members.ts";
import type { MergedMember } from "../members/merged-members.ts";
import { programSnapshot } from "../programs/program.ts";
import { firstHash } from "./posting/entry-hash.ts";
import { settleDue } from "./settling/settle-due.ts";
import type { Wallet } from "./wallet.ts";

type WalletRow = Wallet & { readonly catalogVersion: number; readonly lockedAt: Date };

const COLUMNS = sql`
  w.program_id as "programId", w.status as "memberStatus", w.enrolled_at as "enrolledAt",
  w.pending, w.available, w.held, w.debt, w.next_due_at as "nextDueAt", w.sequence,
  w.head_hash as "headHash", w.catalog_version as "catalogVersion",
  -- After the lock, and not before it in the milliseconds that everything else knows.
  date_trunc('milliseconds', clock_timestamp()) + interval '1 millisecond' as "lockedAt"
`;

// `open_wallet` takes the lock. Called as a read, so that grouped writes open their wallets
// together.
const OPEN = sql.read<WalletRow>("open a wallet")`
  select ${"memberId"}::uuid as "memberId", ${COLUMNS} from open_wallet(${"memberId"}) w
`;

const OPEN_BY_ID = sql.read<WalletRow>("open a wallet by the member's id")`
  select m."memberId", ${COLUMNS} from (${MEMBER_BY_ID}) m, open_wallet(m."memberId") w
`;

const OPEN_BY_IDENTITY = sql.read<WalletRow>("open a wallet by an identity")`
  select i.member_id as "memberId", ${COLUMNS}
  from (
    select member_id from member_identities
    where program_id = ${"programId"} and kind = ${"kind"} and value = any(${"spellings"}::text[])
    order by array_position(${"spellings"}::text[], value) limit 1
  ) i, open_wallet(i.member_id) w
`;

/**
 * Locks a member's wallet until the write ends, settles what is due on it, and makes sure that the
 * write uses the newest configuration. A write does this first, and never with two wallets.
 * @returns null when the program has no such member.
 */
export async function openWallet(work: Work, memberId: string): Promise<Wallet | null> {
  return opened(work, await work.rows(OPEN, { memberId }));
}

/**
 * The same for a member as the caller named it: finds and locks it in one round trip.
 * @throws Refusal NOT_FOUND, or EXACTLY_ONE_REQUIRED when it is not named in exactly one way.
 */
export async function openWalletOf(work: Work, named: NamedMember): Promise<Wallet> {
  const key = memberKey(named, work.configuration.part(programSnapshot).countryCode);
  const wallet = key && (await openWalletBy(work, key));
  if (!wallet) throw noSuchMember(named.field);
  return wallet;
}

async function openWalletBy(work: Work, key: MemberKey): Promise<Wallet | null> {
  const { programId } = work;
  if (key.kind === "ID")
    return opened(work, await work.rows(OPEN_BY_ID, { programId, id: key.id }));
  const { kind, spellings } = key;
  return opened(work, await work.rows(OPEN_BY_IDENTITY, { programId, kind, spellings }));
}

async function opened(work: Work, [row]: WalletRow[]): Promise<Wallet | null> {
  if (!row || row.programId !== work.programId) return null;
  const { catalogVersion, lockedAt, ...wallet } = row;
  work.lockedAt(lockedAt);
  await work.ensureConfigurationVersion(catalogVersion);
  if (wallet.nextDueAt && wallet.nextDueAt <= work.now) await settleDue(work, wallet);
  return wallet;
}

/** The wallet that holds an account's points today, and the merges that lead there. */
export interface OpenOwner {
  /** From the account to the member it was merged into; mostly the account alone. */
  readonly path: readonly MergedMember[];
  readonly wallet: Wallet;
}

/**
 * Opens the wallet of the member who stands for an account today.
 * @throws RetryableConflict when that changed concurrently: the next try opens the other wallet.
 */
export async function openOwner(work: Work, memberId: string): Promise<OpenOwner> {
  const path = await mergePath(work.rows, memberId);
  const wallet = (await openWallet(work, path.at(-1)!.memberId))!;
  if (path.length === 1 && wallet.memberStatus !== "CLOSED") return { path, wallet };
  const now = await mergePath(work.rows, memberId);
  if (now.at(-1)!.memberId !== wallet.memberId) {
    throw new RetryableConflict("The account was merged, or the merge was undone.");
  }
  return { path: now, wallet };
}

const CREATE = sql.write("create wallets")`
  insert into wallets (member_id, program_id, head_hash)
  select "memberId", "programId", decode("headHash", 'hex')
  from jsonb_to_recordset(${"wallets"}) as w ("memberId" uuid, "programId" uuid, "headHash" text)
`;

/** Gives a new member its empty wallet. */
export function createWallet(work: Work, memberId: string): void {
  const { programId } = work;
  const headHash = firstHash(programId, memberId).toString("hex");
  work.sendLists(CREATE, { wallets: [{ memberId, programId, headHash }] });
}

const LOCK = sql.write("lock wallets")`
  select 1 from wallets where member_id = any(${"memberIds"}) order by member_id for update
`;

/** Locks the wallets of members until the transaction ends; in one order, so that none deadlock. */
export async function lockWallets(rows: RunStatement, memberIds: readonly string[]): Promise<void> {
  await rows(LOCK, { memberIds });
}

// In the order of `lockWallets`.
const LOCK_FREE = sql.write<{ at: number; memberId: string }>("lock the wallets that are free")`
  with named as (
    select * from jsonb_to_recordset(${"names"}) as n (at int, kind text, value text)
  ), found as materialized (
    select n.at, i.member_id from named n
    join member_identities i on i.program_id = ${"programId"} and i.kind = n.kind
      and i.value = n.value
    union all
    select n.at, m.id from named n
    join members m on m.program_id = ${"programId"}
      and m.id = case when n.kind = 'ID' then n.value::uuid end
  ), locked as materialized (
    select member_id from wallets where member_id = any (select member_id from found)
    order by member_id for update skip locked
  )
  select f.at, f.member_id as "memberId" from found f join locked l on l.member_id = f.member_id
`;

/**
 * Finds members as callers named them, and locks those wallets that no other transaction has
 * locked; never waits.
 * @returns their ids in the order of `members`; null for those that are not locked.
 */
export async function lockFreeWallets(
  rows: RunStatement,
  { programId, countryCode }: MemberScope,
  members: readonly MemberBy[],
): Promise<(string | null)[]> {
  const named = members.flatMap((by, at) => {
    const names = soleNames(by, countryCode);
    // One that an older version spelled otherwise is looked up alone.
    return names.length === 1 ? [{ at, ...names[0]! }] : [];
  });
  const locked = await rows(LOCK_FREE, { names: JSON.stringify(named), programId });
  const idAt = new Map(locked.map(({ at, memberId }) => [at, memberId]));
  return members.map((_, at) => idAt.get(at) ?? null);
}
