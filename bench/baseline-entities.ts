import { defineEntity, p } from "@mikro-orm/core";
import type { Localized } from "../api/values/localized.ts";

const member = defineEntity({
  name: "Member",
  tableName: "members",
  properties: {
    id: p.uuid().primary(),
    programId: p.uuid(),
    status: p.text().$type<"ACTIVE" | "SUSPENDED" | "CLOSED">(),
    memberNumber: p.text(),
    enrolledAt: p.datetime(),
  },
});
export class Member extends member.class {}
member.setClass(Member);

const profile = defineEntity({
  name: "Profile",
  tableName: "member_profiles",
  properties: {
    memberId: p.uuid().primary(),
    displayName: p.text(),
    givenName: p.text().nullable(),
    familyName: p.text().nullable(),
  },
});
export class Profile extends profile.class {}
profile.setClass(Profile);

const wallet = defineEntity({
  name: "Wallet",
  tableName: "wallets",
  properties: {
    memberId: p.uuid().primary(),
    pending: p.bigint("number"),
    available: p.bigint("number"),
    held: p.bigint("number"),
    debt: p.bigint("number"),
  },
});
export class Wallet extends wallet.class {}
wallet.setClass(Wallet);

const entry = defineEntity({
  name: "Entry",
  tableName: "entries",
  properties: {
    memberId: p.uuid().primary(),
    sequence: p.bigint("number").primary(),
    id: p.uuid(),
    kind: p.text(),
    points: p.bigint("number"),
    availableAfter: p.bigint("number"),
    occurredAt: p.datetime(),
    reference: p.text(),
    explanation: p.json<{ titles: Localized; points: number }[]>(),
  },
});
export class Entry extends entry.class {}
entry.setClass(Entry);

const lot = defineEntity({
  name: "Lot",
  tableName: "lots",
  properties: {
    memberId: p.uuid().primary(),
    id: p.uuid().primary(),
    entrySequence: p.bigint("number"),
    availableAt: p.datetime(),
    expiresAt: p.datetime().nullable(),
    pending: p.bigint("number"),
    available: p.bigint("number"),
  },
});
export class Lot extends lot.class {}
lot.setClass(Lot);

const tierDay = defineEntity({
  name: "TierDay",
  tableName: "tier_days",
  properties: {
    memberId: p.uuid().primary(),
    day: p.text().primary(),
    spendMinor: p.bigint("number"),
  },
});
export class TierDay extends tierDay.class {}
tierDay.setClass(TierDay);

const standing = defineEntity({
  name: "Standing",
  tableName: "tier_standings",
  properties: {
    memberId: p.uuid().primary(),
    tierSetId: p.uuid().primary(),
    tierId: p.uuid().nullable(),
    validUntilDay: p.text().nullable(),
    graceUntilDay: p.text().nullable(),
  },
});
export class Standing extends standing.class {}
standing.setClass(Standing);

const coupon = defineEntity({
  name: "Coupon",
  tableName: "coupons",
  properties: {
    memberId: p.uuid().primary(),
    id: p.uuid().primary(),
    rewardId: p.uuid(),
    code: p.text(),
    status: p.text(),
    issuedAt: p.datetime(),
    expiresAt: p.datetime().nullable(),
  },
});
export class Coupon extends coupon.class {}
coupon.setClass(Coupon);

const referrer = defineEntity({
  name: "Referrer",
  tableName: "referrers",
  properties: { memberId: p.uuid().primary(), code: p.text() },
});
export class Referrer extends referrer.class {}
referrer.setClass(Referrer);

const referral = defineEntity({
  name: "Referral",
  tableName: "referrals",
  properties: {
    memberId: p.uuid().primary(),
    id: p.uuid().primary(),
    status: p.text(),
    invitedName: p.text().nullable(),
    refereeId: p.uuid().nullable(),
    createdAt: p.datetime(),
  },
});
export class Referral extends referral.class {}
referral.setClass(Referral);
