import { uuidv7 } from "uuidv7";
import { say, text } from "../../../locales/text.ts";
import type { Text } from "../../../locales/text.ts";
import { dayOf } from "../../../values/calendar.ts";
import { expiresAt } from "../../../values/expiry.ts";
import { Refusal, refusal } from "../../../writes/refusal.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";
import type { Grouping } from "../../../writes/grouping.ts";
import type { Work } from "../../../writes/work.ts";
import { callerName } from "../../access/caller-name.ts";
import { chargePoints } from "../../access/charge-points.ts";
import { welcomeMember } from "../../enrollment/welcome-member.ts";
import { earnPoints } from "../../ledger/earn-points.ts";
import type { NewLot } from "../../ledger/entry.ts";
import { createWallet, lockWallets, openWallet } from "../../ledger/open-wallet.ts";
import { addMember, identitiesOf } from "../../members/add-member.ts";
import { changeProfile } from "../../members/change-profile.ts";
import { hadBefore } from "../../members/erased-identities.ts";
import type { KeyedHash } from "../../members/erased-identities.ts";
import type { IdentityKind } from "../../members/identity.ts";
import { currentMember } from "../../members/merged-members.ts";
import { activityTermsName } from "../../programs/activity-terms.ts";
import { earningTermsAt } from "../../programs/earning-terms.ts";
import { programSnapshot } from "../../programs/program.ts";
import { giveReferralCode } from "../../referrals/give-referral-code.ts";
import { recordFraudSignals } from "../../referrals/record-fraud-signals.ts";
import { startStanding } from "../../tiers/start-standing.ts";
import type { FormerTier } from "../../tiers/start-standing.ts";
import { claimedBy, existingMembers } from "./existing-members.ts";
import type { EarlierLines, ExistingMembers } from "./existing-members.ts";
import type { FormerLot, MemberLine, Notice } from "./member-line.ts";
import { tierNamed } from "./tier-named.ts";

/** A line of an import, and how it is imported. */
export interface ImportMember {
  readonly line: MemberLine;
  /** Whether it changes a member that exists. */
  readonly update: boolean;
  /** Whether it has what enrolling gives: the points of the rules for it. */
  readonly welcome: boolean;
  /** Of a trial run, which imports nobody: what its earlier lines have taken. */
  readonly earlier: EarlierLines | null;
  readonly former: KeyedHash;
}

export interface ImportedMember {
  /** Null in a trial run. */
  readonly memberId: string | null;
  readonly outcome: "IMPORTED" | "UPDATED" | "KNOWN";
  readonly notices: readonly Notice[];
}

/**
 * Makes a line of an import a member, with the points, the tier and the day of joining that it
 * brings. Nobody is told, and nothing is earned, unless that was asked for.
 * @throws Refusal INVALID, EMAIL_TAKEN, PHONE_TAKEN, MEMBER_CLOSED, ABOVE_KEY_LIMIT.
 */
export async function importMember(work: Work, item: ImportMember): Promise<ImportedMember> {
  const { line, update, earlier } = item;
  const existing = await existingMembers(work, line, earlier);
  const notices = existing.hasTwin ? [...line.notices, TWIN] : line.notices;
  if (existing.own && !update)
    return { memberId: existing.own.memberId, outcome: "KNOWN", notices };
  if (update && !earlier && mayDependOnOthers(line, existing)) work.requireSerial();
  refuseTaken(existing);
  if (existing.own) {
    const memberId = await openToUpdate(work, existing.own);
    if (earlier) earlier.trial.claim(work, line.externalId, claimedBy(line));
    else if (memberId) {
      const { input: changes, consents } = line;
      await changeProfile(work, { memberId, changes, consents, field: ["input", "externalId"] });
    }
    return { memberId, outcome: "UPDATED", notices };
  }
  const tierId = tierIdOf(work, line);
  if (earlier) {
    earlier.trial.claim(work, line.externalId, claimedBy(line));
    return { memberId: null, outcome: "IMPORTED", notices };
  }
  const memberId = await add(work, line, tierId);
  await giveOpeningBalance(work, memberId, line.lots);
  if (item.welcome) await welcome(work, memberId, item);
  work.audit({ memberId });
  work.emit({ type: "member.enrolled", memberId, payload: {} });
  return { memberId, outcome: "IMPORTED", notices };
}

importMember.grouping = {
  mayShare: () => false,
  ownerOf: ({ line }) => line.externalId,
  nameOf: ({ line }) => line.externalId,
  lockFree: (_, owners) => Promise.resolve(owners.map(() => null)),
  lock: lockWallets,
} satisfies Grouping<ImportMember, string>;

const TWIN: Notice = { code: "TWIN", field: ["input"], message: text("imports.twin") };

const TAKEN: Record<IdentityKind, Omit<RefusalReason, "message"> & { key: Text["key"] }> = {
  EXTERNAL_ID: { code: "EXTERNAL_ID_TAKEN", field: ["input", "externalId"], key: "imports.taken" },
  EMAIL: { code: "EMAIL_TAKEN", field: ["input", "email"], key: "imports.emailTaken" },
  PHONE: { code: "PHONE_TAKEN", field: ["input", "phone"], key: "imports.phoneTaken" },
  MEMBER_NUMBER: { code: "INVALID", field: ["input", "memberNumber"], key: "imports.numberTaken" },
};

/** Twins are listed and never merged: which of two has a phone number is for people to say. */
function refuseTaken({ others }: ExistingMembers): void {
  if (others.length === 0) return;
  const reasons = others.map(({ kind, externalId }) => {
    const { key, ...reason } = TAKEN[kind];
    return { ...reason, message: text(key, { externalId: externalId ?? "–" }) };
  });
  throw new Refusal(...reasons);
}

/**
 * Whether what lines before this one change may matter to it, or what it changes to those after it:
 * an address that somebody gives up, and a name and birthday that become those of somebody else.
 * (Lines that bring the same are never written together.)
 */
function mayDependOnOthers({ input }: MemberLine, { own, others, hasTwin }: ExistingMembers) {
  const named = [input.givenName, input.familyName, input.birthDate];
  const isPartly = named.some((it) => it !== undefined) && !named.every(Boolean);
  return others.length > 0 || hasTwin || (own !== null && isPartly);
}

/** @returns null for a line of a trial run. */
async function openToUpdate(
  work: Work,
  { memberId, status }: NonNullable<ExistingMembers["own"]>,
): Promise<string | null> {
  if (memberId === null || status !== "CLOSED") return memberId;
  const current = await currentMember(work.rows, memberId);
  if (current !== memberId) return current;
  throw refusal("MEMBER_CLOSED", ["input", "externalId"], text("imports.closed"));
}

function tierIdOf({ configuration, now }: Work, { tier }: MemberLine): string | null {
  if (!tier) return null;
  const tierId = tierNamed(configuration, tier.name, now);
  if (tierId) return tierId;
  throw refusal("INVALID", ["input", "tier"], text("imports.noSuchTier", { name: tier.name }));
}

async function add(work: Work, line: MemberLine, tierId: string | null): Promise<string> {
  const { profile, consents, memberNumber, joinedAt } = line;
  const enrolledAt = joinedAt ?? work.now;
  const memberId = addMember(work, { profile, consents, enrolledAt, memberNumber });
  createWallet(work, memberId);
  const formerTier = tierId && (await formerTierOf(work, tierId, line));
  const granted = startStanding(work, { memberId, enrolledAt, formerTier: formerTier || null });
  if (granted) work.audit({ memberId, subjectId: granted });
  giveReferralCode(work, memberId);
  recordFraudSignals(work, memberId, profile);
  return memberId;
}

async function formerTierOf(work: Work, tierId: string, line: MemberLine): Promise<FormerTier> {
  const { defaultLocale } = work.configuration.part(programSnapshot);
  return {
    tierId,
    untilDay: line.tier!.untilDay,
    reason: say(text("imports.tierReason"), defaultLocale),
    grantedBy: await callerName(work),
  };
}

/** Posts what a member brings as one adjustment: it counts for no tier. */
async function giveOpeningBalance(
  work: Work,
  memberId: string,
  lots: readonly FormerLot[],
): Promise<void> {
  if (lots.length === 0) return;
  const points = lots.reduce((sum, lot) => sum + lot.points, 0);
  if (!(await chargePoints(work, points))) {
    throw refusal("ABOVE_KEY_LIMIT", ["input", "lots"], text("imports.aboveLimit"));
  }
  const wallet = (await openWallet(work, memberId))!;
  const { defaultLocale } = work.configuration.part(programSnapshot);
  await earnPoints(work, wallet, {
    kind: "ADJUST",
    source: { kind: "ADJUSTMENT", id: uuidv7() },
    reference: say(text("imports.openingBalance"), defaultLocale),
    occurredAt: work.now,
    explanation: [{ titles: {}, points }],
    lots: lots.map((lot) => lotOf(work, lot)),
  });
}

/** Points without a date of their own last as long as those that are earned now. */
function lotOf({ configuration, now }: Work, { points, ...dates }: FormerLot): NewLot {
  const availableAt = dates.availableAt ?? now;
  const lot = { id: uuidv7(), issued: points, availableAt, purchaseId: null };
  if (dates.expiresAt !== undefined) {
    // It may have ended since the line was read: then it is given, and expires at once.
    const isOver = dates.expiresAt && dates.expiresAt <= availableAt;
    const begins = isOver ? new Date(dates.expiresAt!.getTime() - 1) : availableAt;
    return { ...lot, availableAt: begins, expiresAt: dates.expiresAt };
  }
  const { timeZone } = configuration.part(programSnapshot);
  const { expiry } = earningTermsAt(configuration, now);
  return {
    ...lot,
    expiresAt: expiresAt(expiry, { placedAt: now, availableAt: now }, timeZone),
    activityTerms: activityTermsName(expiry),
  };
}

async function welcome(
  work: Work,
  memberId: string,
  { line, former }: ImportMember,
): Promise<void> {
  const { programId, now, hashes } = work;
  const identities = identitiesOf(line.profile);
  const had = await hadBefore(work.rows, { programId, now, identities, hashes, former });
  const { timeZone } = work.configuration.part(programSnapshot);
  const year = Number(dayOf(now, timeZone).slice(0, 4));
  await welcomeMember(work, memberId, { year, had });
}
