import { newMemberNumber } from "../../api/modules/members/identity.ts";
import { displayName, emptyProfile, searchText } from "../../api/modules/members/profile.ts";
import type { Profile } from "../../api/modules/members/profile.ts";
import { searchable } from "../../api/values/typed/searchable.ts";
import { couponTerms, kindNamed } from "../../api/modules/coupons/reward-kind.ts";
import { liveRewards } from "../../api/modules/rewards/rewards-snapshot.ts";
import { bulkMember, DAY_MS, GIVEN_NAMES, LAST_DAYS_AGO } from "./bulk-member.ts";
import type { BulkMember, BulkContext } from "./bulk-member.ts";
import { scattered } from "./chance.ts";
import { addHistory } from "./history.ts";
import { addReferrals } from "./referrals.ts";
import type { BulkTables } from "./tables.ts";

/** Adds everything there is of the n-th member. */
export function addMember(tables: BulkTables, context: BulkContext, n: number): void {
  const member = bulkMember(context, n);
  addProfile(tables, context, member);
  addCoupons(tables, context, member);
  const placedAt = addHistory(tables, context, member);
  addReferrals(tables, context, { member, placedAt });
}

const FAMILY_NAMES = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý".split(
  " ",
);
function addProfile(tables: BulkTables, { configuration }: BulkContext, member: BulkMember): void {
  const { programId } = configuration;
  const { n, id, enrolledAt, chance, locale, birthDate } = member;
  const digits = String(10_000_000_000 + scattered(n, 90_000_000_000));
  let at = 0;
  const memberNumber = newMemberNumber((below) => Number(digits[at++]!) - (below === 9 ? 1 : 0));
  const profile: Profile = {
    ...emptyProfile,
    locale,
    birthDate,
    externalId: `cust-${String(n + 1).padStart(7, "0")}`,
    email: `customer${n + 1}@example.com`,
    phone: `+849${String(10_000_000 + n).padStart(8, "0")}`,
    givenName: chance.oneOf(GIVEN_NAMES),
    familyName: chance.oneOf(FAMILY_NAMES),
    gender: chance.oneOf(["FEMALE", "MALE"]),
  };
  const { externalId, email, phone, givenName, familyName, gender } = profile;
  tables.members.add(id, programId, "ACTIVE", "PERSON", memberNumber, enrolledAt, locale);
  tables.profiles.add(
    id,
    programId,
    externalId,
    displayName(profile, "vi"),
    givenName,
    familyName,
    email,
    phone,
    birthDate,
    gender,
    [],
    searchable(`${givenName} ${familyName}`),
    searchText(profile, memberNumber),
  );
  const identities = { EXTERNAL_ID: externalId, EMAIL: email, PHONE: phone };
  for (const [kind, value] of Object.entries({ ...identities, MEMBER_NUMBER: memberNumber })) {
    tables.identities.add(programId, kind, value, id);
  }
  for (const channel of ["EMAIL", "SMS"]) {
    const granted = chance.happens(0.7);
    const consentId = chance.uuid(enrolledAt);
    tables.consents.add(id, consentId, "MARKETING", channel, granted, "signup", enrolledAt);
  }
}

function addCoupons(tables: BulkTables, context: BulkContext, member: BulkMember): void {
  const { chance, id } = member;
  const { programId } = context.configuration;
  for (let left = chance.below(3); left > 0; left--) {
    const reward = chance.oneOf(liveRewards(context.configuration, context.now));
    const issuedAt = new Date(context.now.getTime() - chance.below(LAST_DAYS_AGO * DAY_MS));
    const expiresAt = new Date(issuedAt.getTime() + 90 * DAY_MS);
    const couponId = chance.uuid(issuedAt);
    const code = couponId.slice(-12).toUpperCase();
    const terms = couponTerms(reward);
    const remaining = kindNamed(terms.kind).balanceMinor?.(terms) ?? null;
    tables.coupons.add(
      id,
      couponId,
      programId,
      reward.id,
      code,
      terms,
      remaining,
      "ACTIVE",
      issuedAt,
      expiresAt,
    );
    tables.couponCodes.add(programId, code, code, id, couponId);
  }
}
