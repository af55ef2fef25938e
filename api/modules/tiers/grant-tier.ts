import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import { uuidv7 } from "uuidv7";
import { dayOf } from "../../values/calendar.ts";
import type { Day } from "../../values/calendar.ts";
import { decodeId } from "../../values/id.ts";
import { Refusal, refusal } from "../../writes/refusal.ts";
import type { RefusalReason } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { callerName } from "../access/caller-name.ts";
import { openWallet } from "../ledger/open-wallet.ts";
import { programSnapshot } from "../programs/program.ts";
import { chosenReason } from "../programs/chosen-reason.ts";
import type { WithReasonCode } from "../programs/chosen-reason.ts";
import { settleStandings } from "./settle-standings.ts";
import { tierById } from "./tier-set.ts";
import { saveGrants } from "./grants/save-grants.ts";

/** The input of `grantTier`. */
export interface GrantTier extends WithReasonCode {
  /** The public ids. */
  readonly memberId: string;
  readonly tierId: string;
  /** Exclusive: the grant ends at 00:00 of that day; without it, the grant has no end. */
  readonly until?: Day | null;
  readonly reason: string;
}

/** Identifies a grant: the answer reads it as it is now. */
export interface GrantOfTier {
  readonly memberId: string;
  readonly grantId: string;
}

const INSERT_GRANT = sql.write("grant a member a tier")`
  insert into tier_grants
    (member_id, id, tier_set_id, tier_id, until_day, reason, granted_at, granted_by)
  values (${"memberId"}, ${"id"}, ${"setId"}, ${"tierId"}, ${"untilDay"}, ${"reason"},
    ${"now"}, ${"grantedBy"})
`;

/**
 * Gives a member a tier by hand or by invitation.
 * throws Refusal NOT_FOUND, IN_THE_PAST, INVALID, MEMBER_CLOSED.
 */
export async function grantTier(work: Work, input: GrantTier): Promise<GrantOfTier> {
  const { timeZone } = work.configuration.part(programSnapshot);
  const reasons = reasonsToRefuse(input, dayOf(work.now, timeZone));
  if (reasons.length > 0) throw new Refusal(...reasons);
  chosenReason(work, input);

  const id = decodeId("mem", input.memberId);
  const wallet = id && (await openWallet(work, id));
  if (!wallet) throw noSuchMember();
  const { memberId } = wallet;
  if (wallet.memberStatus === "CLOSED") {
    throw refusal("MEMBER_CLOSED", ["input", "memberId"], text("tiers.memberClosed"));
  }
  const tierId = decodeId("tier", input.tierId);
  const standings = await settleStandings(work, memberId);
  const standing = standings.find(({ set }) => tierById(set, tierId));
  if (!tierId || !standing) {
    throw refusal("NOT_FOUND", ["input", "tierId"], text("tiers.noSuchTier"));
  }

  const grant = { id: uuidv7(), tierId, untilDay: input.until ?? null };
  await work.rows(INSERT_GRANT, {
    ...grant,
    memberId,
    setId: standing.set.id,
    reason: input.reason.trim(),
    now: work.now,
    grantedBy: await callerName(work),
  });
  const grants = [...standing.standing.grants, grant];
  await saveGrants(work, standing, { memberId, grants, reason: "GRANTED" });
  work.audit({ memberId, subjectId: grant.id });
  const payload = { grantId: grant.id, tierId, untilDay: grant.untilDay };
  work.emit({ type: "tier.granted", memberId, payload });
  return { memberId, grantId: grant.id };
}

/** The refusal NOT_FOUND of a member's id. */
export function noSuchMember(): Refusal {
  return refusal("NOT_FOUND", ["input", "memberId"], text("tiers.noSuchMember"));
}

function reasonsToRefuse({ until, reason }: GrantTier, today: Day): RefusalReason[] {
  const reasons: RefusalReason[] = [];
  if (until && until <= today) {
    const message = text("tiers.grantEndsInPast");
    reasons.push({ code: "IN_THE_PAST", field: ["input", "until"], message });
  }
  if (reason.trim() === "") {
    const message = text("tiers.grantWithoutReason");
    reasons.push({ code: "INVALID", field: ["input", "reason"], message });
  }
  return reasons;
}
