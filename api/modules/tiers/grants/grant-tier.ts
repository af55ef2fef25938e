import { uuidv7 } from "uuidv7";
import { dayOf } from "../../../values/calendar.ts";
import type { Day } from "../../../values/calendar.ts";
import { decodeId } from "../../../values/id.ts";
import { Refusal, refusal } from "../../../writes/refusal.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { callerName } from "../../access/caller-name.ts";
import { openWallet } from "../../ledger/open-wallet.ts";
import { programSnapshot } from "../../programs/program.ts";
import { settleStandings } from "../settle-standings.ts";
import { tierById } from "../tier-set.ts";
import { saveGrants } from "./save-grants.ts";

export interface GrantTier {
  /** The public ids. */
  readonly memberId: string;
  readonly tierId: string;
  /** Exclusive: it holds until 00:00 of that day; for good when left out. */
  readonly until?: Day | null;
  readonly reason: string;
}

/** A grant, by which to read it live. */
export interface GrantOfTier {
  readonly memberId: string;
  readonly grantId: string;
}

const GRANT = /* sql */ `
  insert into tier_grants (member_id, id, tier_set_id, tier_id, until_day, reason, granted_at, granted_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
`;

/**
 * Gives a member a tier by hand or by invitation.
 * @throws Refusal as the mutation's description lists.
 */
export async function grantTier(work: Work, input: GrantTier): Promise<GrantOfTier> {
  const reasons = wrongIn(
    input,
    dayOf(work.now, work.configuration.part(programSnapshot).timeZone),
  );
  if (reasons.length > 0) throw new Refusal(...reasons);

  const id = decodeId("mem", input.memberId);
  const wallet = id && (await openWallet(work, id));
  if (!wallet) throw noSuchMember();
  const { memberId } = wallet;
  if (wallet.memberStatus === "CLOSED") {
    throw refusal("MEMBER_CLOSED", ["input", "memberId"], {
      en: "This account is closed; it can't be given a tier.",
      vi: "Tài khoản này đã đóng; không thể trao hạng.",
    });
  }
  const tierId = decodeId("tier", input.tierId);
  const standings = await settleStandings(work, memberId);
  const standing = standings.find(({ set }) => tierById(set, tierId));
  if (!tierId || !standing) {
    throw refusal("NOT_FOUND", ["input", "tierId"], {
      en: "There is no such tier in force.",
      vi: "Không có hạng này đang áp dụng.",
    });
  }

  const grant = { id: uuidv7(), tierId, untilDay: input.until ?? null };
  const [given, by] = [input.reason.trim(), await callerName(work)];
  await work.rows(GRANT, [
    ...[memberId, grant.id, standing.set.id, tierId, grant.untilDay, given, work.now, by],
  ]);
  const grants = [...standing.standing.grants, grant];
  await saveGrants(work, standing, { memberId, grants, reason: "GRANTED" });
  work.audit({ memberId, subjectId: grant.id });
  const payload = { grantId: grant.id, tierId, untilDay: grant.untilDay };
  work.emit({ type: "tier.granted", memberId, payload });
  return { memberId, grantId: grant.id };
}

/** What a write on a member who is not there is refused with. */
export function noSuchMember(): Refusal {
  return refusal("NOT_FOUND", ["input", "memberId"], {
    en: "There is no such member.",
    vi: "Không có thành viên này.",
  });
}

function wrongIn({ until, reason }: GrantTier, today: Day): RefusalReason[] {
  const wrong: RefusalReason[] = [];
  if (until && until <= today) {
    wrong.push({
      ...{ code: "IN_THE_PAST", field: ["input", "until"] },
      message: {
        en: "This grant would have ended already. Choose a later day.",
        vi: "Hạng này sẽ hết hiệu lực ngay. Hãy chọn ngày muộn hơn.",
      },
    });
  }
  if (reason.trim() === "") {
    wrong.push({
      ...{ code: "INVALID", field: ["input", "reason"] },
      message: { en: "Say why, for your colleagues.", vi: "Hãy ghi lý do cho đồng nghiệp." },
    });
  }
  return wrong;
}
