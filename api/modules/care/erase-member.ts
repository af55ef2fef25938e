import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import { erasedNumber } from "../../writes/erased-number.ts";
import type { SystemNumber } from "../../writes/erased-number.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { rememberErased } from "../members/erased-identities.ts";
import type { HadBefore } from "../members/erased-identities.ts";
import type { Identity } from "../members/identity.ts";
import { currentMember, pooledMembers } from "../members/merged-members.ts";
import { earningTermsAt, erasedIdentityDaysOf } from "../programs/earning-terms.ts";
import { deleteFraudSignals } from "../referrals/record-fraud-signals.ts";
import { closeAccount } from "./close-member.ts";
import { openMember } from "./open-member.ts";

const CLEAR_REASONS = sql.write("clear the reasons that staff gave for a member's coupons")`
  update coupons set
    void_reason = case when void_reason is not null then '' end,
    issue_reason = case when issue_reason is not null then '' end
  where member_id = ${"memberId"} and (void_reason is not null or issue_reason is not null)
`;

const CLEAR_DECISIONS = sql.write("clear the reasons of decisions about a member")`
  update member_decisions set reason = '' where member_id = ${"memberId"}
`;

const DELETE_NOTES = sql.write("delete the notes about an erased member")`
  delete from member_notes where member_id = ${"memberId"}
`;

const DELETE_CODE = sql.write("delete the code of an erased member")`
  delete from identity_codes where member_id = ${"memberId"}
`;

const LIST_IDENTITIES = sql.read<Identity>("list the identities of members")`
  select kind, value from member_identities where member_id = any (${"pool"}::uuid[])
`;

const FIND_HAD = sql.read<HadBefore>("find what members had that nobody has twice")`
  select exists (
    select from earning_occasions
    where member_id = any (${"pool"}::uuid[]) and trigger = 'ENROLLMENT'
  ) as welcomed, array(
    select distinct year from earning_occasions
    where member_id = any (${"pool"}::uuid[]) and trigger = 'BIRTHDAY' order by year
  ) as "birthdayYears"
`;

// In the systems that they come from; the kinds of `SystemNumber`.
const LIST_NUMBERS = sql.read<SystemNumber>("list the numbers of a member's documents")`
  with own as (
    select 'PURCHASE' as kind, source, external_id as number from purchases
    where member_id = ${"memberId"}
    -- Whoever has a gift card may use it: another member's order keeps its number.
    union select 'PURCHASE', u.source, u.purchase_external_id from coupon_uses u
    where u.member_id = ${"memberId"} and u.ended_at is not null and not exists (
      select from purchase_ids k
      where k.program_id = u.program_id and k.source = u.source
        and k.external_id = u.purchase_external_id
    )
    union select 'PURCHASE', source, purchase_external_id from promotion_code_uses
    where member_id = ${"memberId"}
    union select 'PURCHASE', source, purchase_external_id from point_payments
    where member_id = ${"memberId"}
    union select 'EVENT', source, external_id from event_ids where member_id = ${"memberId"}
    union select 'RETURN', p.source, r.external_id
    from returns r join purchases p on p.member_id = r.member_id and p.id = r.purchase_id
    where r.member_id = ${"memberId"} and r.external_id is not null
  )
  select kind, source, number from own
`;

const ERASE_NUMBERS = sql.write("erase the numbers of a member's documents")`
  select erase_numbers(${"memberId"}, ${"numbers"})
`;

const ERASE = sql.write<{ hadProfile: boolean }>("erase a member")`
  select erase_member(${"memberId"}) as "hadProfile"
`;

/**
 * Closes an account and removes everything personal from the database, also that of accounts merged
 * into it; keyed hashes of its identities stay for as long as the program says. Ids, states and the
 * ledger stay, and the ledger still proves itself. An erased account stays as it is.
 * @throws Refusal NOT_FOUND, MEMBER_MERGED
 */
export async function eraseMember(
  work: Work,
  input: { memberId: string },
): Promise<{ memberId: string }> {
  const wallet = await openMember(work, input.memberId);
  const { memberId } = wallet;
  if ((await currentMember(work.rows, memberId)) !== memberId) {
    throw refusal("MEMBER_MERGED", ["input", "memberId"], text("care.eraseMerged"));
  }
  work.audit({ memberId });
  await closeAccount(work, wallet);
  const pool = await pooledMembers(work.rows, memberId);
  await rememberPool(work, pool);
  const [own, ...others] = pool;
  for (const other of others) await eraseOne(work, other);
  const erased = await eraseOne(work, own!);
  if (erased.hadProfile) work.emit({ type: "member.erased", memberId, payload: {} });
  return { memberId };
}

/** So that welcome, birthday and referral are not had again under the same identities. */
async function rememberPool(work: Work, pool: readonly string[]): Promise<void> {
  const days = erasedIdentityDaysOf(earningTermsAt(work.configuration, work.now));
  if (days === 0) return;
  const identities = await work.rows(LIST_IDENTITIES, { pool });
  const [had] = await work.rows(FIND_HAD, { pool });
  const keptUntil = new Date(work.now.getTime() + days * 86_400_000);
  const { programId, hashes } = work;
  await rememberErased(work.rows, { programId, identities, hashes, keptUntil, had: had! });
}

async function eraseOne(work: Work, memberId: string): Promise<{ hadProfile: boolean }> {
  await work.rows(CLEAR_REASONS, { memberId });
  await work.rows(CLEAR_DECISIONS, { memberId });
  await work.rows(DELETE_NOTES, { memberId });
  await work.rows(DELETE_CODE, { memberId });
  await eraseNumbers(work, memberId);
  const [erased] = await work.rows(ERASE, { memberId });
  // After the profile, whose change would leave new signals.
  await deleteFraudSignals(work, memberId);
  return erased!;
}

/** What was numbered stays known by what stands for its number. */
async function eraseNumbers(work: Work, memberId: string): Promise<void> {
  const { hashes, programId } = work;
  const listed = await work.rows(LIST_NUMBERS, { memberId });
  const numbers = listed
    .filter(({ number }) => !hashes.versions.some((version) => number.startsWith(`${version}.`)))
    .map((number) => ({ ...number, name: erasedNumber(hashes, programId, number) }));
  await work.rows(ERASE_NUMBERS, { memberId, numbers: JSON.stringify(numbers) });
}
