import type { ReadLane } from "../../../database/read-lane.ts";
import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import type { KeyRing } from "../../../values/key-ring.ts";
import { setImmediate as othersTurn } from "node:timers/promises";
import type { DocumentCheck } from "../../../writes/document-check.ts";
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
  /** Its key signed the checkpoints. */
  readonly keyRing: KeyRing;
  /** Only this member. */
  readonly memberId: string | null;
  /** Members after this one, in the order of their ids. */
  readonly after: string | null;
  /** How many members. */
  readonly limit: number;
}

export interface LedgerVerification {
  readonly complete: boolean;
  /** The last member that was checked. */
  readonly lastMemberId: string | null;
  readonly membersChecked: number;
  readonly entriesChecked: number;
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

/** Checks the ledgers of a page of members, row by row, as they are now. */
export async function verifyLedger(
  lane: ReadLane,
  { programId, keyRing, documentChecks, memberId, after, limit }: VerifyLedger,
): Promise<LedgerVerification> {
  const page = await lane.rows(MEMBERS, { programId, memberId, after, limit: limit + 1 });
  const problems: LedgerProblem[] = [];
  // Once for the whole program, with its first page.
  const isFirst = memberId === null && after === null;
  const message = isFirst ? await checkpointProblem(lane, { programId, keyRing }) : null;
  if (message)
    problems.push({ memberId: null, entryId: null, kind: "CHECKPOINT_DIFFERS", message });
  if (isFirst) problems.push(...(await vanishedMembers(lane, programId)));
  let entriesChecked = 0;
  const began = performance.now();
  let membersChecked = 0;
  let lastMemberId: string | null = null;
  for (const memberIds of inBatches(page.slice(0, limit))) {
    if (performance.now() - began > PAGE_MS_MAX) break;
    for (const ledger of await lane.rows(LEDGER_ROWS, { memberIds })) {
      entriesChecked += ledger.entries.length;
      problems.push(...ledgerProblems(programId, ledger));
      await othersTurn();
    }
    problems.push(...(await documentProblems(lane, documentChecks, memberIds)));
    membersChecked += memberIds.length;
    lastMemberId = memberIds.at(-1)!;
  }
  return {
    complete: membersChecked === page.length,
    lastMemberId,
    membersChecked,
    entriesChecked,
    problems: problems.slice(0, PROBLEMS_MAX),
  };
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
function ledgerProblems(programId: string, ledger: LedgerRows): LedgerProblem[] {
  const problems: LedgerProblem[] = [];
  const { memberId, wallet } = ledger;
  const report: ReportProblem = (kind, message, entryId = null) =>
    problems.push({ memberId, entryId, kind, message });

  checkChain(programId, ledger, report);
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
