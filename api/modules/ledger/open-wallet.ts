import type { RunStatement } from "../../database/sql.ts";
import { RetryableConflict } from "../../writes/retryable-conflict.ts";
import type { Work } from "../../writes/work.ts";
import { soleName, MEMBER_BY_ID, memberKey, noSuchMember } from "../members/member-by.ts";
import type { NamedMember, MemberKey, MemberScope, MemberBy } from "../members/member-by.ts";
import { mergePath } from "../members/merged-members.ts";
import type { MergedMember } from "../members/merged-members.ts";
import { programSnapshot } from "../programs/program.ts";
import { firstHash } from "./posting/entry-hash.ts";
import { settleDue } from "./settling/settle-due.ts";
import type { Wallet } from "./wallet.ts";

const WALLET_COLUMNS = /* sql */ `
  w.program_id as "programId", w.status as "memberStatus", w.enrolled_at as "enrolledAt", w.pending, w.available,
  w.held, w.debt, w.next_due_at as "nextDueAt", w.sequence, w.head_hash as "headHash",
  w.catalog_version as "catalogVersion"
`;

const OPEN = /* sql */ `select $1::uuid as "memberId", ${WALLET_COLUMNS} from open_wallet($1) w`;

const OPEN_BY_ID = /* sql */ `
  select m."memberId", ${WALLET_COLUMNS} from (${MEMBER_BY_ID}) m, open_wallet(m."memberId") w
`;

const OPEN_BY_IDENTITY = /* sql */ `
  select i.member_id as "memberId", ${WALLET_COLUMNS}
  from member_identities i, open_wallet(i.member_id) w
  where i.program_id = $1 and i.kind = $2 and i.value = $3
`;

const CREATE = /* sql */ `
  insert into wallets (member_id, program_id, head_hash) values ($1, $2, $3)
`;

/** Gives a new member its empty wallet. */
export async function createWallet(work: Work, memberId: string): Promise<void> {
  const hash = firstHash(work.programId, memberId);
  await work.rows(CREATE, [memberId, work.programId, hash]);
}

/**
 * Locks a member's wallet until the write ends, settles what was due on it, and makes sure that the write goes by
 * the newest configuration. The first thing a write does with a member, and never with two.
 * @returns null when the member is not one of the program's.
 */
export async function openWallet(work: Work, memberId: string): Promise<Wallet | null> {
  return opened(work, await work.rows<OpenedRow>(OPEN, [memberId]));
}

/**
 * The same for a member as the caller named it: found and locked in one round trip.
 * @throws Refusal NOT_FOUND, or EXACTLY_ONE_REQUIRED when not named in exactly one way.
 */
export async function openWalletOf(work: Work, named: NamedMember): Promise<Wallet> {
  const key = memberKey(named, work.configuration.part(programSnapshot).countryCode);
  const wallet = key && (await openWalletBy(work, key));
  if (!wallet) throw noSuchMember(named.field);
  return wallet;
}

async function openWalletBy(work: Work, key: MemberKey): Promise<Wallet | null> {
  if (key.kind === "ID") {
    return opened(work, await work.rows<OpenedRow>(OPEN_BY_ID, [work.programId, key.id]));
  }
  const identity = [work.programId, key.kind, key.value];
  return opened(work, await work.rows<OpenedRow>(OPEN_BY_IDENTITY, identity));
}

type OpenedRow = Wallet & { catalogVersion: number };

async function opened(work: Work, [row]: OpenedRow[]): Promise<Wallet | null> {
  if (!row || row.programId !== work.programId) return null;
  const { catalogVersion, ...wallet } = row;
  await work.ensureConfigurationVersion(catalogVersion);
  if (wallet.nextDueAt && wallet.nextDueAt <= work.now) await settleDue(work, wallet);
  return wallet;
}

/** The wallet where an account's points are today, and the way there. */
export interface OpenOwner {
  /** From the account to whom it was merged into; of a single step mostly. */
  readonly path: readonly MergedMember[];
  readonly wallet: Wallet;
}

/**
 * Opens the wallet of whoever stands for an account today.
 * @throws Raced when that changed meanwhile: the next try opens the other one.
 */
export async function openOwner(work: Work, memberId: string): Promise<OpenOwner> {
  const path = await mergePath(work.rows, memberId);
  const wallet = (await openWallet(work, path.at(-1)!.memberId))!;
  if (path.length === 1 && wallet.memberStatus !== "CLOSED") return { path, wallet };
  const now = await mergePath(work.rows, memberId);
  if (now.at(-1)!.memberId !== wallet.memberId) {
    throw new RetryableConflict("The account was merged, or separated.");
  }
  return { path: now, wallet };
}

const LOCK = /* sql */ `
  select 1 from wallets where member_id = any($1) order by member_id for update
`;

/** Locks the wallets of members until the transaction ends; always in one order, so that nobody waits in a circle. */
export async function lockWallets(rows: RunStatement, memberIds: readonly string[]): Promise<void> {
  await rows(LOCK, [memberIds]);
}

// In one order, as `lockWallets` does.
const LOCK_FREE = /* sql */ `
  with named as (
    select * from jsonb_to_recordset($2) as n (place int, kind text, value text)
  ), found as materialized (
    select n.place, i.member_id from named n
    join member_identities i on i.program_id = $1 and i.kind = n.kind and i.value = n.value
    union all
    select n.place, m.id from named n
    join members m on m.program_id = $1 and m.id = case when n.kind = 'ID' then n.value::uuid end
  ), locked as materialized (
    select member_id from wallets where member_id = any (select member_id from found)
    order by member_id for update skip locked
  )
  select f.place, f.member_id as "memberId" from found f join locked l on l.member_id = f.member_id
`;

/**
 * Finds members as callers named them, and locks the wallets of those whose wallet is not locked by somebody else;
 * never waits.
 * @returns their ids, in the order asked; null for those it has not locked.
 */
export async function lockFreeWallets(
  rows: RunStatement,
  { programId, countryCode }: MemberScope,
  asked: readonly MemberBy[],
): Promise<(string | null)[]> {
  const named = asked.flatMap((by, place) => {
    const name = soleName(by, countryCode);
    return name ? { place, ...name } : [];
  });
  const locked = await rows<{ place: number; memberId: string }>(LOCK_FREE, [
    ...[programId, JSON.stringify(named)],
  ]);
  const byPlace = new Map(locked.map(({ place, memberId }) => [place, memberId]));
  return asked.map((_, place) => byPlace.get(place) ?? null);
}
