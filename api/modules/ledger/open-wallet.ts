import { MEMBER_BY_ID, memberKey, noSuchMember } from "../members/member-by.ts";
import type { MemberKey, NamedMember } from "../members/member-by.ts";
import { programSnapshot } from "../programs/program.ts";
import { firstHash } from "./entry-hash.ts";
import { settleDue } from "./settle-due.ts";
import type { Wallet } from "./wallet.ts";
import type { Work } from "../../writes/work.ts";

const COLUMNS = /* sql */ `
  w.program_id as "programId", w.status as "memberStatus", w.enrolled_at as "enrolledAt", w.pending, w.available,
  w.held, w.debt, w.next_due_at as "nextDueAt", w.sequence, w.head_hash as "headHash",
  w.catalog_version as "catalogVersion"
`;

const OPEN = /* sql */ `select $1::uuid as "memberId", ${COLUMNS} from open_wallet($1) w`;

const OPEN_BY_ID = /* sql */ `
  select m."memberId", ${COLUMNS} from (${MEMBER_BY_ID}) m, open_wallet(m."memberId") w
`;

const OPEN_BY_IDENTITY = /* sql */ `
  select i.member_id as "memberId", ${COLUMNS}
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
