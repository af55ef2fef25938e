import type { Day } from "../../../values/calendar.ts";
import { decodeId } from "../../../values/id.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { callerName } from "../../access/caller-name.ts";
import { openWallet } from "../../ledger/open-wallet.ts";
import { settleStandings } from "../settle-standings.ts";
import { noSuchMember } from "./grant-tier.ts";
import type { GrantOfTier } from "./grant-tier.ts";
import { saveGrants } from "./save-grants.ts";

export interface RevokeTierGrant {
  /** The public ids. */
  readonly memberId: string;
  readonly grantId: string;
}

const KNOWN = /* sql */ `
  select until_day as "untilDay", revoked_at as "revokedAt" from tier_grants where member_id = $1 and id = $2
`;

const REVOKE = /* sql */ `
  update tier_grants set revoked_at = $3, revoked_by = $4 where member_id = $1 and id = $2
`;

/**
 * Ends a grant before its time.
 * @throws Refusal as the mutation's description lists.
 */
export async function revokeTierGrant(work: Work, input: RevokeTierGrant): Promise<GrantOfTier> {
  const id = decodeId("mem", input.memberId);
  const wallet = id && (await openWallet(work, id));
  if (!wallet) throw noSuchMember();
  const { memberId } = wallet;
  const grantId = decodeId("tgr", input.grantId);
  const [known] = await work.rows<{ untilDay: Day | null; revokedAt: Date | null }>(KNOWN, [
    memberId,
    grantId,
  ]);
  if (!grantId || !known) {
    throw refusal("NOT_FOUND", ["input", "grantId"], {
      en: "The member was given no such grant.",
      vi: "Thành viên không có lần trao hạng này.",
    });
  }
  const standings = await settleStandings(work, memberId);
  const standing = standings.find((it) => it.standing.grants.some(({ id }) => id === grantId));
  if (!standing) {
    throw refusal("GRANT_ENDED", ["input", "grantId"], {
      en: "This grant has ended already.",
      vi: "Lần trao hạng này đã hết hiệu lực.",
    });
  }

  await work.rows(REVOKE, [memberId, grantId, work.now, await callerName(work)]);
  const grants = standing.standing.grants.filter((grant) => grant.id !== grantId);
  await saveGrants(work, standing, { memberId, grants, reason: "GRANT_REVOKED" });
  work.audit({ memberId, subjectId: grantId });
  work.emit({ type: "tier.grant-revoked", memberId, payload: { grantId } });
  return { memberId, grantId };
}
