import { uuidv7 } from "uuidv7";
import { sql } from "../../../database/sql.ts";
import { sayInAll, text } from "../../../locales/text.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { earnPoints } from "../../ledger/earn-points.ts";
import type { PostedEntry } from "../../ledger/entry.ts";
import { openWallet } from "../../ledger/open-wallet.ts";
import { reversePoints } from "../../ledger/reverse-points.ts";
import { spentLots } from "../../ledger/spend-points.ts";
import type { Wallet } from "../../ledger/wallet.ts";
import { settlePrimaryStanding } from "../../tiers/settle-standings.ts";
import type { StoredJob } from "../job.ts";

interface Movement {
  readonly sequence: number;
  readonly points: number;
}

// Whoever comes second finds it taken back.
const TAKE_MOVEMENT = sql.write<Movement>("take a movement of a job to reverse")`
  update staff_job_members m set reversed_in = ${"jobId"}
  from staff_jobs j
  where j.id = ${"jobId"} and m.job_id = j.reverses_id and m.member_id = ${"memberId"}
    and m.entry_sequence is not null and m.reversed_in is null
  returning m.entry_sequence as sequence, m.points
`;

const TAKEN_LOTS = sql.read<{ lotId: string; points: number }>("find the lots that an entry took")`
  select lot_id as "lotId", points from transfers
  where member_id = ${"memberId"} and entry_sequence = ${"sequence"} and to_account = 'ADJUSTED'
    and lot_id is not null
  order by position
`;

const LINE = sayInAll(text("jobs.reversed"));

/**
 * Posts an entry against one that another job made, once.
 * @throws Refusal NOT_PENDING, MEMBER_CLOSED
 */
export async function reverseMovement(
  work: Work,
  { id: jobId }: StoredJob,
  memberId: string,
): Promise<{ sequence: number; points: number }> {
  const wallet = (await openWallet(work, memberId))!;
  if (wallet.memberStatus === "CLOSED") {
    throw refusal("MEMBER_CLOSED", [], text("jobs.closedSince"));
  }
  const [movement] = await work.rows(TAKE_MOVEMENT, { jobId, memberId });
  if (!movement) throw refusal("NOT_PENDING", [], text("jobs.reversedBefore"));
  await settlePrimaryStanding(work, memberId);
  const { available } = wallet;
  const entry = await (movement.points > 0 ? takeBack : giveAgain)(work, wallet, movement);
  const { id, sequence, points, availableAfter } = entry;
  work.audit({
    memberId,
    subjectId: id,
    before: { available },
    after: { available: availableAfter },
  });
  work.emit({ type: "points.adjusted", memberId, payload: { entryId: id, points } });
  return { sequence, points };
}

async function takeBack(
  work: Work,
  wallet: Wallet,
  { sequence, points }: Movement,
): Promise<PostedEntry> {
  const { entry } = await reversePoints(work, wallet, {
    earnedIn: sequence,
    points,
    source: { kind: "ADJUSTMENT", id: uuidv7() },
    reference: "",
    occurredAt: work.now,
    explanation: [{ titles: LINE, points: -points }],
  });
  return entry;
}

async function giveAgain(
  work: Work,
  wallet: Wallet,
  { sequence, points }: Movement,
): Promise<PostedEntry> {
  const { memberId } = wallet;
  const { now } = work;
  const taken = await work.rows(TAKEN_LOTS, { memberId, sequence });
  const transfers = taken.map((part) => ({ ...part, from: "AVAILABLE", to: "ADJUSTED" }) as const);
  const lots = (await spentLots(work, { memberId, transfers })).map(({ points, expiresAt }) => {
    return { id: uuidv7(), issued: points, availableAt: now, expiresAt, purchaseId: null };
  });
  const { entry } = await earnPoints(work, wallet, {
    kind: "ADJUST",
    source: { kind: "ADJUSTMENT", id: uuidv7() },
    reference: "",
    occurredAt: now,
    explanation: [{ titles: LINE, points: -points }],
    lots,
  });
  return entry;
}
