import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { decodeId } from "../../../values/id.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { callerName } from "../../access/caller-name.ts";
import { openWallet } from "../../ledger/open-wallet.ts";
import { chosenReason } from "../../programs/chosen-reason.ts";
import type { WithReasonCode } from "../../programs/chosen-reason.ts";
import { settleStandings } from "../settle-standings.ts";
import { noSuchMember } from "../grant-tier.ts";
import type { GrantOfTier } from "../grant-tier.ts";
import { saveGrants } from "./save-grants.ts";

/** The input of `revokeTierGrant`. */
export interface RevokeTierGrant extends WithReasonCode {
  /** The public ids. */
  readonly memberId: string;
  readonly grantId: string;
}

const FIND_GRANT = sql.read("find a tier grant")`
  select from tier_grants where member_id = ${"memberId"} and id = ${"grantId"}
`;

const REVOKE_GRANT = sql.write("revoke a tier grant")`
  update tier_grants set revoked_at = ${"now"}, revoked_by = ${"revokedBy"}
  where member_id = ${"memberId"} and id = ${"grantId"}
`;

/**
 * Ends a grant before its time.
 * @throws Refusal NOT_FOUND, GRANT_ENDED.
 */
export async function revokeTierGrant(work: Work, input: RevokeTierGrant): Promise<GrantOfTier> {
  chosenReason(work, input);
  const id = decodeId("mem", input.memberId);
  const wallet = id && (await openWallet(work, id));
  if (!wallet) throw noSuchMember();
  const { memberId } = wallet;
  const grantId = decodeId("tgr", input.grantId);
  const [existing] = await work.rows(FIND_GRANT, { memberId, grantId });
  if (!grantId || !existing) {
    throw refusal("NOT_FOUND", ["input", "grantId"], text("tiers.noSuchGrant"));
  }
  const standings = await settleStandings(work, memberId);
  const standing = standings.find((it) => it.standing.grants.some(({ id }) => id === grantId));
  if (!standing) {
    throw refusal("GRANT_ENDED", ["input", "grantId"], text("tiers.grantEnded"));
  }

  const revokedBy = await callerName(work);
  await work.rows(REVOKE_GRANT, { memberId, grantId, now: work.now, revokedBy });
  const grants = standing.standing.grants.filter((grant) => grant.id !== grantId);
  await saveGrants(work, standing, { memberId, grants, reason: "GRANT_REVOKED" });
  work.audit({ memberId, subjectId: grantId });
  work.emit({ type: "tier.grant-revoked", memberId, payload: { grantId } });
  return { memberId, grantId };
}
