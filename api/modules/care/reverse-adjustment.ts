import { uuidv7 } from "uuidv7";
import { sql } from "../../database/sql.ts";
import { sayInAll, text } from "../../locales/text.ts";
import { decodeId } from "../../values/id.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { chargePoints } from "../access/charge-points.ts";
import { earnPoints } from "../ledger/earn-points.ts";
import type { PostedEntry } from "../ledger/entry.ts";
import { reversePoints } from "../ledger/reverse-points.ts";
import { spentLots } from "../ledger/spend-points.ts";
import type { Wallet } from "../ledger/wallet.ts";
import { settlePrimaryStanding } from "../tiers/settle-standings.ts";
import type { AdjustedPoints } from "./adjust-points.ts";
import { openMember } from "./open-member.ts";

export interface ReverseAdjustment {
  /** The member's public id. */
  readonly memberId: string;
  /** The public id of the entry that the adjustment made. */
  readonly entryId: string;
}

/** An adjustment that was posted. */
interface Adjustment {
  readonly sequence: number;
  readonly points: number;
  /** What staff gave as its reason. */
  readonly reference: string;
  readonly isReversed: boolean;
}

/** What taking an adjustment back posted. */
interface ReversedAdjustment extends AdjustedPoints {
  readonly points: number;
  /** What the program paid of points that were spent. */
  readonly forgiven: number;
}

const ENTRY = ["input", "entryId"];

const ADJUSTMENT_COLUMNS = sql`
  e.sequence, e.points, e.reference, exists (
    select from adjustment_reversals r
    where r.member_id = e.member_id and r.entry_sequence = e.sequence
  ) as "isReversed"
`;

const FIND_BY_ID = sql.read<Adjustment>("find an adjustment by its id")`
  select ${ADJUSTMENT_COLUMNS} from entries e
  where e.member_id = ${"memberId"} and e.id = ${"id"} and e.kind = 'ADJUST'
    and e.source_kind = 'ADJUSTMENT'
`;

const FIND_BY_SEQUENCE = sql.read<Adjustment>("find an adjustment by its place")`
  select ${ADJUSTMENT_COLUMNS} from entries e
  where e.member_id = ${"memberId"} and e.sequence = ${"sequence"}
`;

// Under the wallet's lock; its key refuses what would be a second time.
const REMEMBER = sql.write("remember that an adjustment was taken back")`
  insert into adjustment_reversals (member_id, entry_sequence, reversal_sequence)
  values (${"memberId"}, ${"sequence"}, ${"reversal"})
`;

const TAKEN_LOTS = sql.read<{ lotId: string; points: number }>("find the lots that an entry took")`
  select lot_id as "lotId", points from transfers
  where member_id = ${"memberId"} and entry_sequence = ${"sequence"} and to_account = 'ADJUSTED'
    and lot_id is not null
  order by position
`;

const LINE = sayInAll(text("care.takenBack"));

/**
 * Posts an entry against an adjustment, once. Given points are taken from the lots they are in;
 * those that were spent are owed where the program lets members owe. Taken points come back with
 * the ends that they had.
 * @throws Refusal NOT_FOUND, MEMBER_CLOSED, NOT_PENDING, NOT_ENOUGH_POINTS, ABOVE_KEY_LIMIT
 */
export async function reverseAdjustment(
  work: Work,
  input: ReverseAdjustment,
): Promise<AdjustedPoints> {
  const wallet = await openMember(work, input.memberId);
  const { memberId } = wallet;
  if (wallet.memberStatus === "CLOSED") {
    throw refusal("MEMBER_CLOSED", ["input", "memberId"], text("care.closedForAdjustments"));
  }
  const id = decodeId("ent", input.entryId);
  const [adjustment] = id ? await work.rows(FIND_BY_ID, { memberId, id }) : [];
  if (!adjustment) throw refusal("NOT_FOUND", ENTRY, text("care.noSuchAdjustment"));
  const { sequence, forgiven } = await postReversal(work, wallet, adjustment);
  if (forgiven > 0) throw refusal("NOT_ENOUGH_POINTS", ENTRY, text("care.givenPointsSpent"));
  if (await chargePoints(work, Math.abs(adjustment.points))) return { memberId, sequence };
  throw refusal("ABOVE_KEY_LIMIT", ENTRY, text("care.reversalAboveLimit"));
}

/**
 * The same for whoever was looked at before: without limits, and what is spent is owed or paid by
 * the program. The wallet must be open (`openWallet`).
 * @throws Refusal NOT_PENDING
 */
export async function reverseAdjustmentNow(
  work: Work,
  wallet: Wallet,
  sequence: number,
): Promise<ReversedAdjustment> {
  const found = await work.rows(FIND_BY_SEQUENCE, { memberId: wallet.memberId, sequence });
  return postReversal(work, wallet, found[0]!);
}

async function postReversal(
  work: Work,
  wallet: Wallet,
  adjustment: Adjustment,
): Promise<ReversedAdjustment> {
  const { memberId } = wallet;
  if (adjustment.isReversed) throw refusal("NOT_PENDING", ENTRY, text("care.takenBackBefore"));
  await settlePrimaryStanding(work, memberId);
  const { available } = wallet;
  const post = adjustment.points > 0 ? takeBack : giveAgain;
  const { entry, forgiven } = await post(work, wallet, adjustment);
  const { id, sequence, points, availableAfter } = entry;
  work.send(REMEMBER, { memberId, sequence: adjustment.sequence, reversal: sequence });
  work.audit({
    memberId,
    subjectId: id,
    before: { available },
    after: { available: availableAfter },
  });
  work.emit({ type: "points.adjusted", memberId, payload: { entryId: id, points } });
  return { memberId, sequence, points, forgiven };
}

interface PostedReversal {
  readonly entry: PostedEntry;
  readonly forgiven: number;
}

function takeBack(work: Work, wallet: Wallet, adjustment: Adjustment): Promise<PostedReversal> {
  const { sequence, points, reference } = adjustment;
  return reversePoints(work, wallet, {
    earnedIn: sequence,
    points,
    source: { kind: "ADJUSTMENT", id: uuidv7() },
    reference,
    occurredAt: work.now,
    explanation: [{ titles: LINE, points: -points }],
  });
}

async function giveAgain(
  work: Work,
  wallet: Wallet,
  { sequence, points, reference }: Adjustment,
): Promise<PostedReversal> {
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
    reference,
    occurredAt: now,
    explanation: [{ titles: LINE, points: -points }],
    lots,
  });
  return { entry, forgiven: 0 };
}
