import { newMemberNumber } from "../../api/modules/members/identity.ts";
import { displayName, emptyProfile, searchText } from "../../api/modules/members/profile.ts";
import type { Profile } from "../../api/modules/members/profile.ts";
import { searchable } from "../../api/modules/members/searchable.ts";
import { newReferralCode } from "../../api/modules/referrals/referral-code.ts";
import { liveRewards } from "../../api/modules/rewards/rewards-part.ts";
import { dayOf } from "../../api/rules/calendar.ts";
import type { Catalog } from "../../api/work/catalog.ts";
import { BulkChance, scattered } from "./chance.ts";
import { addHistory } from "./history.ts";
import type { BulkTables } from "./tables.ts";

/** What the members are made for. */
export interface BulkScene {
  readonly catalog: Catalog;
  /** When the last thing happened. */
  readonly now: Date;
  readonly members: number;
  /** How many purchases a member has, on average. */
  readonly purchases: number;
  readonly timeZone: string;
}

export interface BulkMember {
  readonly n: number;
  readonly id: string;
  readonly enrolledAt: Date;
  readonly birthDate: string;
  readonly locale: string;
  readonly chance: BulkChance;
}

const DAY_MS = 86_400_000;
// Long enough for the oldest points to have expired after their year.
const FIRST_DAYS_AGO = 600;
const LAST_DAYS_AGO = 20;

/** When the bulk seed's first member enrolled. */
export function bulkSince(now: Date): Date {
  return new Date(now.getTime() - FIRST_DAYS_AGO * DAY_MS);
}

/** Adds everything there is of the n-th member. */
export function addMember(tables: BulkTables, scene: BulkScene, n: number): void {
  const member = bulkMember(scene, n);
  addProfile(tables, scene, member);
  addReferrals(tables, scene, member);
  addCoupons(tables, scene, member);
  addHistory(tables, scene, member);
}

// The first numbers drawn for a member are its id and enrollment, so that others can find them out.
function bulkMember(scene: BulkScene, n: number): BulkMember {
  const chance = new BulkChance(n);
  const since = bulkSince(scene.now).getTime();
  const spanMs = (FIRST_DAYS_AGO - LAST_DAYS_AGO) * DAY_MS;
  const enrolledAt = new Date(Math.floor(since + (spanMs * (n + 1)) / (scene.members + 1)));
  const id = chance.uuid(enrolledAt);
  const year = 1960 + chance.below(48);
  const birthDate = dayOf(new Date(Date.UTC(year, 0, 1 + chance.below(365))), "UTC");
  const locale = chance.happens(0.8) ? "vi" : "en";
  return { n, id, enrolledAt, birthDate, locale, chance };
}

const FAMILY_NAMES = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý".split(
  " ",
);
const GIVEN_NAMES =
  "Anh Bình Châu Dũng Đức Giang Hà Hải Hạnh Hiếu Hoa Hùng Hương Khánh Lan Linh Long Mai Minh My Nam Nga Ngọc Nhi Phúc Phương Quân Quỳnh Sơn Tâm Thảo Thủy Trang Trung Tú Tuấn Vân Việt Yến".split(
    " ",
  );

function addProfile(tables: BulkTables, { catalog }: BulkScene, member: BulkMember): void {
  const { programId } = catalog;
  const { n, id, enrolledAt, chance, locale, birthDate } = member;
  const digits = String(10_000_000_000 + scattered(n, 90_000_000_000));
  let at = 0;
  const memberNumber = newMemberNumber((below) => Number(digits[at++]!) - (below === 9 ? 1 : 0));
  const profile: Profile = {
    ...{ ...emptyProfile, locale, birthDate },
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
    ...[id, programId, externalId, displayName(profile, { memberNumber, defaultLocale: "vi" })],
    ...[givenName, familyName, email, phone, birthDate, gender, []],
    ...[searchable(`${givenName} ${familyName}`), searchText(profile, memberNumber)],
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

const CODE_LETTERS = 31;
const CODE_LENGTH = 8;

function addReferrals(tables: BulkTables, scene: BulkScene, member: BulkMember): void {
  const { programId } = scene.catalog;
  const { n, id, enrolledAt, chance } = member;
  let left = scattered(n, CODE_LETTERS ** CODE_LENGTH);
  const code = newReferralCode(() => {
    const letter = left % CODE_LETTERS;
    left = (left - letter) / CODE_LETTERS;
    return letter;
  });
  tables.referrers.add(id, programId, code);
  tables.referralCodes.add(programId, code, id);

  if (n > 0 && chance.happens(0.25)) {
    const referrer = bulkMember(scene, chance.below(n));
    const referralId = chance.uuid(enrolledAt);
    tables.referralMoves.add(referrer.id, referralId, 1, "JOINED", enrolledAt);
    tables.referrals.add(
      ...[referrer.id, referralId, programId, "JOINED", null, null, id, enrolledAt, enrolledAt],
      // Open for good, so that what a page shows depends on no clock.
      ...[1, null],
    );
    tables.referees.add(id, programId, referrer.id, referralId);
  }
  if (chance.happens(0.2)) {
    const invitedAt = new Date(scene.now.getTime() - chance.below(LAST_DAYS_AGO * DAY_MS));
    const name = chance.oneOf(GIVEN_NAMES);
    const referralId = chance.uuid(invitedAt);
    tables.referralMoves.add(id, referralId, 1, "INVITED", invitedAt);
    tables.referrals.add(
      ...[id, referralId, programId, "INVITED", "ZALO", name, null, invitedAt, null],
      ...[null, null],
    );
  }
}

function addCoupons(tables: BulkTables, scene: BulkScene, member: BulkMember): void {
  const { chance, id } = member;
  const { programId } = scene.catalog;
  for (let left = chance.below(3); left > 0; left--) {
    const reward = chance.oneOf(liveRewards(scene.catalog, scene.now));
    const issuedAt = new Date(scene.now.getTime() - chance.below(LAST_DAYS_AGO * DAY_MS));
    const expiresAt = new Date(issuedAt.getTime() + 90 * DAY_MS);
    const couponId = chance.uuid(issuedAt);
    const code = couponId.slice(-12).toUpperCase();
    const { kind, titles, valueMinor, percent } = reward;
    const terms = { kind, titles, valueMinor, percent, maxDiscountMinor: null, product: null };
    const remaining = kind === "GIFT_CARD" ? valueMinor : null;
    tables.coupons.add(
      ...[id, couponId, programId, reward.id, code, terms, remaining, "ACTIVE", issuedAt],
      expiresAt,
    );
    tables.couponCodes.add(programId, code, code, id, couponId);
  }
}
