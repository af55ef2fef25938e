import { qualificationWindow } from "../../api/modules/referrals/journey/qualifying-purchase.ts";
import { newReferralCode } from "../../api/modules/referrals/give-referral-code.ts";
import { referralProgramAt } from "../../api/modules/referrals/referral-program.ts";
import { scattered } from "./chance.ts";
import { bulkMember, DAY_MS, GIVEN_NAMES, LAST_DAYS_AGO } from "./bulk-member.ts";
import type { BulkMember, BulkContext } from "./bulk-member.ts";
import type { BulkTables } from "./tables.ts";

const CODE_LETTERS = 31;
const CODE_LENGTH = 8;

/**
 * Adds a member's own code, who brought it, and whom it has invited; the program's referrals offer
 * nothing.
 */
export function addReferrals(
  tables: BulkTables,
  context: BulkContext,
  { member, placedAt }: { member: BulkMember; placedAt: readonly Date[] },
): void {
  const { programId } = context.configuration;
  const { n, id, chance } = member;
  let left = scattered(n, CODE_LETTERS ** CODE_LENGTH);
  const code = newReferralCode(() => {
    const letter = left % CODE_LETTERS;
    left = (left - letter) / CODE_LETTERS;
    return letter;
  });
  tables.referrers.add(id, programId, code);
  tables.referralCodes.add(programId, code, id);

  if (n > 0 && chance.happens(0.25)) {
    const referrer = bulkMember(context, chance.below(n));
    addJoined(tables, context, { referrer, member, placedAt });
  }
  if (chance.happens(0.2)) {
    const invitedAt = new Date(context.now.getTime() - chance.below(LAST_DAYS_AGO * DAY_MS));
    const name = chance.oneOf(GIVEN_NAMES);
    const referralId = chance.uuid(invitedAt);
    tables.referralMoves.add(id, referralId, 1, null, "INVITED", invitedAt);
    tables.referrals.add(
      id,
      referralId,
      programId,
      "INVITED",
      "ZALO",
      name,
      null,
      invitedAt,
      null,
      null,
      null,
      1,
      0,
      null,
      null,
    );
  }
}

interface Joining {
  readonly referrer: BulkMember;
  readonly member: BulkMember;
  /** When the member bought something. */
  readonly placedAt: readonly Date[];
}

function addJoined(
  tables: BulkTables,
  { configuration, now }: BulkContext,
  { referrer, member: { id, enrolledAt, chance }, placedAt }: Joining,
): void {
  const { programId } = configuration;
  const { version, terms } = referralProgramAt(configuration, now)!;
  const { from, until } = qualificationWindow(configuration, enrolledAt, terms);
  const bought = placedAt.find((at) => at >= from && at < until);
  const referralId = chance.uuid(enrolledAt);
  const move = (number: number, ...states: [string | null, string, Date]) =>
    tables.referralMoves.add(referrer.id, referralId, number, ...states);
  const keep = (status: string, moves: number, withheld: string | null) =>
    // One that waits is open for good, so that what a page shows depends on no clock.
    tables.referrals.add(
      referrer.id,
      referralId,
      programId,
      status,
      null,
      null,
      id,
      enrolledAt,
      enrolledAt,
      version,
      null,
      moves,
      withheld ? 1 : 0,
      withheld,
      withheld,
    );

  move(1, null, "JOINED", enrolledAt);
  tables.referees.add(id, programId, referrer.id, referralId);
  if (bought) {
    move(2, "JOINED", "QUALIFIED", bought);
    keep("QUALIFIED", 2, "NOTHING_OFFERED");
  } else if (now >= until) {
    move(2, "JOINED", "EXPIRED", until);
    keep("EXPIRED", 2, null);
  } else {
    keep("JOINED", 1, null);
  }
}
