import type { ReadLane } from "../../../database/read-lane.ts";
import type { KeyRing } from "../../../values/key-ring.ts";
import { checkBalances, checkLots, lateDue } from "./balance-problems.ts";
import { checkChain, checkCheckpoint, checkMerges } from "./chain-problems.ts";
import { checkpointProblem } from "./checkpoint.ts";
import type { LedgerProblem, LedgerProblemKind } from "./ledger-problem.ts";
import { ROWS } from "./ledger-rows.ts";
import type { LedgerRows } from "./ledger-rows.ts";
import { spendProblems } from "./spend-problems.ts";

export interface VerifyLedger {
  programId: string;
  /** With which checkpoints were signed. */
  keyRing: KeyRing;
  /** Only this member. */
  memberId: string | null;
  /** Members after this one, in the order of their ids. */
  after: string | null;
  /** How many members. */
  limit: number;
}

export interface LedgerVerification {
  complete: boolean;
  /** The last member that was checked. */
  lastMemberId: string | null;
  membersChecked: number;
  entriesChecked: number;
  problems: LedgerProblem[];
}

const PROBLEMS_MAX = 100;

// So that a page of 1,000 members with years of history stays small in memory.
const MEMBERS_AT_ONCE = 50;

const MEMBERS = /* sql */ `
  select id as "memberId" from members
  where program_id = $1 and ($2::uuid is null or id = $2) and ($3::uuid is null or id > $3)
  order by id limit $4
`;

/** Checks the ledgers of a page of members, row by row, as they stand. */
export async function verifyLedger(
  lane: ReadLane,
  { programId, keyRing, memberId, after, limit }: VerifyLedger,
): Promise<LedgerVerification> {
  const page = await lane.rows<{ memberId: string }>(MEMBERS, [
    programId,
    memberId,
    after,
    limit + 1,
  ]);
  const ids = page.slice(0, limit).map((row) => row.memberId);
  const problems: LedgerProblem[] = [];
  // Once for the whole program, with its first page.
  const wrong =
    memberId === null && after === null
      ? await checkpointProblem(lane, { programId, keyRing })
      : null;
  if (wrong) {
    problems.push({ memberId: null, entryId: null, kind: "CHECKPOINT_DIFFERS", message: wrong });
  }
  let entriesChecked = 0;
  for (let from = 0; from < ids.length; from += MEMBERS_AT_ONCE) {
    const ledgers = await lane.rows<LedgerRows>(ROWS, [ids.slice(from, from + MEMBERS_AT_ONCE)]);
    for (const ledger of ledgers) {
      entriesChecked += ledger.entries.length;
      problems.push(...ledgerProblems(programId, ledger));
    }
  }
  return {
    complete: page.length <= limit,
    lastMemberId: ids.at(-1) ?? null,
    membersChecked: ids.length,
    entriesChecked,
    problems: problems.slice(0, PROBLEMS_MAX),
  };
}

/** Everything that is wrong in one member's ledger; empty when it proves itself. */
function ledgerProblems(programId: string, ledger: LedgerRows): LedgerProblem[] {
  const found: LedgerProblem[] = [];
  const report = (kind: LedgerProblemKind, message: string, entryId: string | null = null) =>
    found.push({ memberId: ledger.memberId, entryId, kind, message });

  checkChain(programId, ledger, report);
  checkCheckpoint(ledger, report);
  checkMerges(ledger, report);
  if (ledger.wallet) {
    checkBalances(ledger.wallet, ledger, report);
    checkLots(ledger, report);
    for (const message of spendProblems(ledger, ledger.wallet)) report("USE_DIFFERS", message);
    const late = lateDue(ledger, ledger.wallet.nextDueAt);
    if (late) report("DUE_DIFFERS", late);
  } else {
    report("BALANCE_DIFFERS", "The member has no wallet.");
  }
  return found;
}
