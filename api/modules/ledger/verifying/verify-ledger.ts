import type { ReadLane } from "../../../database/read-lane.ts";
import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import type { KeyRing } from "../../../values/key-ring.ts";
import { setImmediate as othersTurn } from "node:timers/promises";
import type { KeyedHashes } from "../../../values/keyed-hashes.ts";
import type { DocumentCheck, ProgramCheck } from "../../../writes/document-check.ts";
import type { SealedTable } from "../../../writes/sealed-table.ts";
import { checkBatches, checkUnsealed, memberRecordProblems } from "../sealing/batch-problems.ts";
import type { BatchProblem } from "../sealing/batch-problems.ts";
import { checkBalances, checkLots, lateDue } from "./balance-problems.ts";
import { checkChain, checkCheckpoint, checkMerges } from "./chain-problems.ts";
import { checkpointProblem } from "./checkpoint.ts";
import type { LedgerProblem, ReportProblem } from "./ledger-problem.ts";
import { LEDGER_ROWS } from "./ledger-rows.ts";
import type { LedgerRows } from "./ledger-rows.ts";
import { spendProblems } from "./spend-problems.ts";

export interface VerifyLedger {
  readonly programId: string;
  /** The documents to compare with the ledger. */
  readonly documentChecks: readonly DocumentCheck[];
  /** What belongs to no member, to compare with it too. */
  readonly programChecks: readonly ProgramCheck[];
  /** The tables whose rows are sealed. */
  readonly sealedTables: readonly SealedTable[];
  /** Its key signed the checkpoints. */
  readonly keyRing: KeyRing;
  /** They marked rows of sealed tables. */
  readonly hashes: KeyedHashes;
  /** Only this member. */
  readonly memberId: string | null;
  /** Members after this one, in the order of their ids. */
  readonly after: string | null;
  /** Seals from this one on, behind all members; null for members. */
  readonly fromBatch: number | null;
  /** How many members and batches. */
  readonly limit: number;
}

export interface LedgerVerification {
  readonly complete: boolean;
  /** The last member that was checked; null when all of them are. */
  readonly lastMemberId: string | null;
  /** The batch to go on with; null when members are still to be checked. */
  readonly nextBatch: number | null;
  readonly membersChecked: number;
  readonly entriesChecked: number;
  readonly batchesChecked: number;
  /** How many records wait to be sealed; null on every page but the last of a program. */
  readonly unsealed: number | null;
  readonly problems: LedgerProblem[];
}

const PROBLEMS_MAX = 100;
// So that a page of 1,000 members with years of history stays small in memory, and others are
// answered while it is read.
const MEMBERS_AT_ONCE = 50;
const ENTRIES_AT_ONCE = 500;
/** A page ends early after so long: a request has half a minute. */
const PAGE_MS_MAX = 12_000;

interface MemberOfPage {
  readonly memberId: string;
  readonly entries: number;
}

const MEMBERS = sql.read<MemberOfPage>("page through the members of a program")`
  select m.id as "memberId", coalesce(w.sequence, 0) as entries
  from members m left join wallets w on w.member_id = m.id
  where m.program_id = ${"programId"} and (${"memberId"}::uuid is null or m.id = ${"memberId"})
    and (${"after"}::uuid is null or m.id > ${"after"})
  order by m.id limit ${"limit"}
`;

/**
 * Checks the ledgers of a page of members, row by row, as they are now; behind the last member of
 * the program, what was sealed.
 */
export async function verifyLedger(
  lane: ReadLane,
  request: VerifyLedger,
): Promise<LedgerVerification> {
  const deadline = performance.now() + PAGE_MS_MAX;
  const members =
    request.fromBatch === null ? await verifyMembers(lane, request, deadline) : NO_MEMBERS;
  const isWhole = request.memberId === null && members.areAll;
  const batches = isWhole
    ? await verifyBatches(lane, request, {
        deadline,
        limit: request.limit - members.membersChecked,
      })
    : NO_BATCHES;
  const { areAll, lastMemberId, membersChecked, entriesChecked } = members;
  return {
    complete: areAll && batches.next === null,
    lastMemberId,
    nextBatch: batches.next,
    membersChecked,
    entriesChecked,
    batchesChecked: batches.checked,
    unsealed: batches.unsealed,
    problems: [...members.problems, ...batches.problems].slice(0, PROBLEMS_MAX),
  };
}

interface VerifiedMembers {
  readonly areAll: boolean;
  readonly lastMemberId: string | null;
  readonly membersChecked: number;
  readonly entriesChecked: number;
  readonly problems: readonly LedgerProblem[];
}

const NO_MEMBERS: VerifiedMembers = {
  areAll: true,
  lastMemberId: null,
  membersChecked: 0,
  entriesChecked: 0,
  problems: [],
};

async function verifyMembers(
  lane: ReadLane,
  request: VerifyLedger,
  deadline: number,
): Promise<VerifiedMembers> {
  const { programId, keyRing, documentChecks, memberId, after, limit } = request;
  const page = await lane.rows(MEMBERS, { programId, memberId, after, limit: limit + 1 });
  const problems: LedgerProblem[] = [];
  // Once for the whole program, with its first page.
  const isFirst = memberId === null && after === null;
  const message = isFirst ? await checkpointProblem(lane, { programId, keyRing }) : null;
  if (message)
    problems.push({ memberId: null, entryId: null, kind: "CHECKPOINT_DIFFERS", message });
  if (isFirst) {
    problems.push(...(await vanishedMembers(lane, programId)));
    problems.push(...(await foreignMembers(lane, programId)));
    problems.push(...(await programProblems(lane, request)));
  }
  let entriesChecked = 0;
  let membersChecked = 0;
  let lastMemberId: string | null = null;
  for (const memberIds of inBatches(page.slice(0, limit))) {
    if (membersChecked > 0 && performance.now() > deadline) break;
    for (const ledger of await lane.rows(LEDGER_ROWS, { memberIds })) {
      entriesChecked += ledger.entries.length;
      problems.push(...ledgerProblems(request, ledger));
      await othersTurn();
    }
    problems.push(...(await documentProblems(lane, documentChecks, memberIds)));
    if (memberId !== null) {
      problems.push(...ofRecords(await memberRecordProblems(lane, request, memberIds)));
    }
    membersChecked += memberIds.length;
    lastMemberId = memberIds.at(-1)!;
  }
  const areAll = membersChecked === page.length;
  return { areAll, lastMemberId, membersChecked, entriesChecked, problems };
}

interface VerifiedBatches {
  readonly next: number | null;
  readonly checked: number;
  readonly unsealed: number | null;
  readonly problems: readonly LedgerProblem[];
}

const NO_BATCHES: VerifiedBatches = { next: null, checked: 0, unsealed: null, problems: [] };

async function verifyBatches(
  lane: ReadLane,
  request: VerifyLedger,
  { deadline, limit }: { deadline: number; limit: number },
): Promise<VerifiedBatches> {
  const from = request.fromBatch ?? 1;
  const problems: LedgerProblem[] = [];
  let checked = 0;
  for await (const batch of checkBatches(lane, request, from)) {
    const isFull = checked >= limit || (checked > 0 && performance.now() > deadline);
    if (isFull) return { next: batch.number, checked, unsealed: null, problems };
    problems.push(...ofRecords(batch.problems));
    checked++;
  }
  const tail = await checkUnsealed(lane, request);
  problems.push(...ofRecords(tail.problems));
  return { next: null, checked, unsealed: tail.unsealed, problems };
}

function ofRecords(problems: readonly BatchProblem[]): LedgerProblem[] {
  return problems.map((problem) => ({ ...problem, entryId: null, kind: "RECORD_DIFFERS" }));
}

/** Members who are read together: not too many, and not too many entries. */
function* inBatches(members: readonly MemberOfPage[]): Generator<string[]> {
  let batch: string[] = [];
  let sum = 0;
  for (const { memberId, entries } of members) {
    const isFull = batch.length === MEMBERS_AT_ONCE || sum + entries > ENTRIES_AT_ONCE;
    if (isFull && batch.length > 0) {
      yield batch;
      batch = [];
      sum = 0;
    }
    batch.push(memberId);
    sum += entries;
  }
  if (batch.length > 0) yield batch;
}

const VANISHED = sql.read<{ memberId: string; day: string }>("find signed heads without members")`
  select h.member_id as "memberId", max(h.day)::text as day from checkpoint_heads h
  where h.program_id = ${"programId"} and (
    not exists (select from members m where m.id = h.member_id)
    or not exists (select from wallets w where w.member_id = h.member_id)
  )
  group by h.member_id order by h.member_id limit 100
`;

/** Members whose heads were signed, and who are gone with everything that they had. */
async function vanishedMembers({ rows }: ReadLane, programId: string): Promise<LedgerProblem[]> {
  return (await rows(VANISHED, { programId })).map(({ memberId, day }) => ({
    memberId,
    entryId: null,
    kind: "CHECKPOINT_DIFFERS",
    message: text("ledger.memberVanished", { day }),
  }));
}

const FOREIGN = sql.read<{ memberId: string }>("find wallets of other programs' members")`
  select w.member_id as "memberId" from wallets w join members m on m.id = w.member_id
  where w.program_id = ${"programId"} and m.program_id <> w.program_id
  order by w.member_id limit 100
`;

/** Members with a wallet of the program who are another program's, so that no page has them. */
async function foreignMembers({ rows }: ReadLane, programId: string): Promise<LedgerProblem[]> {
  return (await rows(FOREIGN, { programId })).map(({ memberId }) => ({
    memberId,
    entryId: null,
    kind: "BALANCE_DIFFERS",
    message: text("ledger.memberForeign"),
  }));
}

async function programProblems(
  { rows }: ReadLane,
  { programId, programChecks }: VerifyLedger,
): Promise<LedgerProblem[]> {
  const found = await Promise.all(
    programChecks.map(async ({ document, statement }) =>
      (await rows(statement, { programId })).map(({ id, what }): LedgerProblem => {
        const message = text("ledger.documentDiffers", { document, id, what });
        return { memberId: null, entryId: null, kind: "DOCUMENT_DIFFERS", message };
      }),
    ),
  );
  return found.flat();
}

async function documentProblems(
  { rows }: ReadLane,
  checks: readonly DocumentCheck[],
  memberIds: readonly string[],
): Promise<LedgerProblem[]> {
  const found = await Promise.all(
    checks.map(async ({ document, statement }) =>
      (await rows(statement, { memberIds })).map(({ memberId, id, what }): LedgerProblem => {
        const message = text("ledger.documentDiffers", { document, id, what });
        return { memberId, entryId: null, kind: "DOCUMENT_DIFFERS", message };
      }),
    ),
  );
  return found.flat();
}

/** Everything that is wrong in one member's ledger; empty when it proves itself. */
function ledgerProblems(of: VerifyLedger, ledger: LedgerRows): LedgerProblem[] {
  const problems: LedgerProblem[] = [];
  const { memberId, wallet } = ledger;
  const report: ReportProblem = (kind, message, entryId = null) =>
    problems.push({ memberId, entryId, kind, message });

  checkChain(of, ledger, report);
  checkCheckpoint(ledger, report);
  checkMerges(ledger, report);
  if (!wallet) {
    report("BALANCE_DIFFERS", text("ledger.walletMissing"));
    return problems;
  }
  checkBalances(wallet, ledger, report);
  checkLots(ledger, report);
  for (const message of spendProblems(ledger, wallet)) report("USE_DIFFERS", message);
  const late = lateDue(ledger, wallet.nextDueAt);
  if (late) report("DUE_DIFFERS", late);
  return problems;
}
