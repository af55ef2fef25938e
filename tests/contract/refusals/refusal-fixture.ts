import {
  ArchiveTierSet,
  CancelScheduledTierSet,
  GrantTier,
  PublishTierSet,
  RevokeTierGrant,
  SaveReasonCode,
  SaveTierSet,
  Tiers,
} from "../../../client/admin.ts";
import type { TierInput } from "../../../client/admin.ts";
import { encodeId } from "../../../api/values/id.ts";
import type { AdminClient } from "../../harness/admin-client.ts";
import type { GraphqlClient } from "../../harness/graphql-client.ts";
import { openProgram } from "../../harness/open-program.ts";
import type { MemberInBrowser, TestProgram } from "../../harness/open-program.ts";
import type { Enrolled, Shop } from "../../harness/shop.ts";
import { addRefusalKeys } from "./access.ts";
import type { RefusalKeys } from "./access.ts";
import { addRefusalAdjustments } from "./adjustments.ts";
import type { RefusalAdjustments } from "./adjustments.ts";
import { addCare } from "./care.ts";
import type { RecordPurchaseInput, RecordReturnInput } from "../../../client/storefront.ts";
import { addRefusalCoupons } from "./coupons.ts";
import type { RefusalCoupons } from "./coupons.ts";
import { addRefusalRules } from "./earning-rules.ts";
import { addRefusalTerms } from "./earning-terms.ts";
import { addRefusalTemplates } from "./messages.ts";
import { addReferrals } from "./referrals.ts";
import type { RefusalReferrals } from "./referrals.ts";
import { addRefusalSale } from "./gift-cards.ts";
import type { RefusalSale } from "./gift-cards.ts";
import type { RefusalRules } from "./earning-rules.ts";
import { addRefusalPayments } from "./payments.ts";
import type { RefusalPayments } from "./payments.ts";
import { addRefusalPrograms } from "./installation.ts";
import type { RefusalPrograms } from "./installation.ts";
import { addRefusalJobs } from "./jobs.ts";
import type { RefusalJobs } from "./jobs.ts";
import { addRefusalApprovals } from "./approvals.ts";
import type { RefusalApprovals } from "./approvals.ts";
import { addRefusalItems } from "./partner-items.ts";
import type { RefusalItems } from "./partner-items.ts";
import { addRefusalViews } from "./list-views.ts";
import type { RefusalViews } from "./list-views.ts";
import { addRefusalSettlements, settlementsIn } from "./settlements.ts";
import type { RefusalSettlements } from "./settlements.ts";
import { addPooling } from "./pooling.ts";
import type { PoolingFixture } from "./pooling.ts";
import { addRefusalHooks } from "./webhooks.ts";
import type { RefusalHooks } from "./webhooks.ts";
import { addRefusalPromotionCodes } from "./promotion-codes.ts";
import type { RefusalPromotionCodes } from "./promotion-codes.ts";
import { addRefusalRedemptions } from "./redemptions.ts";
import type { RefusalRedemptions } from "./redemptions.ts";
import { addRefusalReturns } from "./cancel-return.ts";
import type { RefusalReturns } from "./cancel-return.ts";
import { addRefusalStaff } from "./staff.ts";
import type { RefusalStaff } from "./staff.ts";
import { addRefusalRewards } from "./rewards.ts";
import type { RefusalRewards } from "./rewards.ts";
import type { NamedVersion } from "./versions.ts";

/** What is there before a write is refused, and who asks for it. */
export interface RefusalFixture {
  readonly shop: Shop;
  readonly admin: AdminClient;
  /** A partner company, with its key. */
  readonly partner: GraphqlClient;
  /** Lan, in her browser. */
  readonly browser: MemberInBrowser;
  /** Who left, in a browser. */
  readonly closedBrowser: MemberInBrowser;
  readonly member: Enrolled;
  readonly mai: Enrolled;
  readonly suspended: Enrolled;
  readonly closed: Enrolled;
  /** Who was erased. */
  readonly erased: Enrolled;
  /** A note about Lan that the back office wrote. */
  readonly noteId: string;
  /** Views of lists that the back office saved. */
  readonly views: RefusalViews;
  /** A member of another program. */
  readonly stranger: Enrolled;
  /** A purchase of Lan's that is on record. */
  readonly recorded: RecordPurchaseInput;
  /** The back office of a sandbox. */
  readonly sandbox: AdminClient;
  readonly rules: RefusalRules;
  readonly pooling: PoolingFixture;
  readonly accessKeys: RefusalKeys;
  readonly adjustments: RefusalAdjustments;
  readonly approvals: RefusalApprovals;
  readonly jobs: RefusalJobs;
  readonly items: RefusalItems;
  readonly programs: RefusalPrograms;
  readonly staff: RefusalStaff;
  readonly payments: RefusalPayments;
  readonly hooks: RefusalHooks;
  /** A message that was sent as a test. */
  readonly testMessage: string;
  readonly rewards: RefusalRewards;
  readonly promotionCodes: RefusalPromotionCodes;
  readonly redemptions: RefusalRedemptions;
  readonly referrals: RefusalReferrals;
  readonly coupons: RefusalCoupons;
  /** A quarter of it, delivery included, that came back. */
  readonly returned: RecordReturnInput;
  readonly returns: RefusalReturns;
  readonly sale: RefusalSale;
  readonly settlements: RefusalSettlements;
  /**
   * The tier set with its draft's version; the draft lacks the highest tier, in which there is a
   * member.
   */
  readonly tierSet: { id: string; version: number; tiers: TierInput[] };
  /** Sets beside it: one that is in force, one that was never published. */
  readonly sets: { readonly live: NamedVersion; readonly drafted: NamedVersion };
  /** One beside it, that was put away. */
  readonly archivedSetId: string;
  /** A grant of Lan's that was revoked. */
  readonly endedGrantId: string;
  /** The other program. */
  readonly elsewhere: { readonly admin: AdminClient; readonly tierSetId: string };
  /** A key under which each mutation was called before. */
  readonly usedKey: string;
}

/** A way to be refused; run in every language. */
export interface RefusalCase {
  readonly code: string;
  /** Below `input`, with dots; empty for no single field. */
  readonly field: string;
  readonly when: string;
  send(fixture: RefusalFixture): Promise<{ userErrors: readonly UserError[] }>;
}

export interface UserError {
  readonly code: string;
  readonly field: readonly string[];
  readonly message: string;
}

export async function openRefusalFixture(): Promise<{
  program: TestProgram;
  fixture: RefusalFixture;
}> {
  const program = await openProgram();
  const { shop, admin } = program;
  const usedKey = "used";
  // First, since it does all that waits.
  const jobs = await addRefusalJobs(program, usedKey);
  const member = await shop.enroll({
    externalId: "lan",
    email: "lan@tea.example",
    phone: "0912345678",
  });
  const mai = await shop.enroll({
    externalId: "mai",
    email: "mai@tea.example",
    phone: "0912345679",
  });
  const suspended = await shop.enroll({ externalId: "suspended" });
  const closed = await shop.enroll({ externalId: "closed" });
  const closedBrowser = await program.memberOf(closed);
  const recorded = shop.purchase(member, "65000", {
    externalId: "on-record",
    idempotencyKey: usedKey,
    shipping: "15000",
    lines: [{ id: "1", sku: "TEA", quantity: "1", unitPrice: "50000" }],
  });
  await shop.record(recorded);
  const returned = shop.returnOf(recorded, {
    lines: [{ id: "1", quantity: "0.25" }],
    refundShipping: true,
    idempotencyKey: usedKey,
  });
  await shop.recordReturn(returned);
  const returns = await addRefusalReturns(program, { closed, usedKey });
  const buyer = await shop.enroll({ externalId: "giver" });
  const sale = await addRefusalSale(program, { buyer, usedKey });
  await shop.enroll({ externalId: "used", idempotencyKey: usedKey });
  const used = { code: "USED", translations: [{ locale: "en", name: "Used" }] };
  await admin.ask(SaveReasonCode, { input: used });
  await admin.adjust(member, 100, { idempotencyKey: usedKey });
  await shop.recordEvent(shop.event(member, { externalId: "on-record", idempotencyKey: usedKey }));
  await shop.enroll({ email: "only@tea.example", externalId: null });
  await inviteHundred(program);
  const coupons = await addRefusalCoupons(program, {
    member,
    mai,
    suspended,
    closed,
    recorded,
    usedKey,
  });
  const { sandbox, erased, noteId } = await addCare(program, { member, mai, usedKey });
  const pooling = await addPooling(program, usedKey);
  const coffee = await openProgram();
  const rewards = await addRefusalRewards(program, { stranger: coffee, usedKey });
  const promotionCodes = await addRefusalPromotionCodes(program, { stranger: coffee, usedKey });
  const redemptions = await addRefusalRedemptions(program, {
    member,
    suspended,
    closed,
    stranger: coffee,
    usedKey,
  });
  await program.sql(
    `update members set status = 'SUSPENDED' where id = '${program.uuid(suspended.id)}'`,
  );
  await program.sql(`update members set status = 'CLOSED' where id = '${program.uuid(closed.id)}'`);
  const stranger = await coffee.shop.enroll({ externalId: "stranger" });
  const rules = await addRefusalRules(program, { stranger: coffee, usedKey });
  const accessKeys = await addRefusalKeys(program, { stranger: coffee, usedKey });
  const { desk } = accessKeys;
  const approvals = await addRefusalApprovals(program, { desk, member, usedKey });
  const hooks = await addRefusalHooks(program, coffee);
  const referrals = await addReferrals(program, { elsewhere: coffee, usedKey });
  await addRefusalTerms(admin, usedKey);
  const testMessage = await addRefusalTemplates(admin, usedKey);
  const elsewhere = { admin: coffee.admin, tierSetId: (await tiersOf(coffee)).id };
  const tierFixture = { ...(await openTierFixture(program, { member, mai, usedKey })), elsewhere };
  const browser = await program.memberOf(member);
  const foreignId = encodeId("ptn", coffee.partnerIds.cinema!);
  const people = { member, mai, suspended, closed, erased, stranger };
  const made = {
    noteId,
    views: await addRefusalViews(program, usedKey),
    rules,
    accessKeys,
    adjustments: await addRefusalAdjustments(program, { mai, usedKey }),
    approvals,
    jobs,
    items: await addRefusalItems(program, { stranger: coffee, usedKey }),
    programs: await addRefusalPrograms(program, usedKey),
    staff: await addRefusalStaff(program, coffee),
    payments: await addRefusalPayments(usedKey),
    settlements: await addRefusalSettlements(usedKey, { stranger, foreignId }),
    hooks,
    testMessage,
    pooling,
    coupons,
    rewards,
    promotionCodes,
    redemptions,
    referrals,
    recorded,
    returned,
    returns,
    sale,
    sandbox,
    usedKey,
  };
  const callers = { shop, admin, partner: program.partner, browser, closedBrowser };
  return { program, fixture: { ...callers, ...people, ...tierFixture, ...made } };
}

async function tiersOf({ admin }: TestProgram) {
  const { id, tiers } = (await admin.ask(Tiers)).program.tierSet!;
  return { id, tiers: tiers.map((tier) => ({ id: tier.id, name: tier.name, level: tier.level })) };
}

async function openTierFixture(
  testProgram: TestProgram,
  { member: buyer, mai, usedKey }: { member: Enrolled; mai: Enrolled; usedKey: string },
) {
  const { admin } = testProgram;
  const { id, tiers } = await tiersOf(testProgram);
  const grant = async ({ id: memberId }: Enrolled, idempotencyKey: string) => {
    const input = { memberId, tierId: tiers[2]!.id, reason: "A regular", idempotencyKey };
    return (await admin.ask(GrantTier, { input })).grantTier.grant!.id;
  };
  await admin.ask(SaveTierSet, { input: { id, version: 1, tiers } });
  await admin.ask(PublishTierSet, { input: { id, version: 2, idempotencyKey: usedKey } });
  await admin.ask(SaveTierSet, { input: { id, version: 2, tiers: tiers.slice(0, 2) } });
  await grant(mai, usedKey);
  const endedGrantId = await grant(buyer, "ended");
  const ended = { memberId: buyer.id, grantId: endedGrantId, idempotencyKey: usedKey };
  await admin.ask(RevokeTierGrant, { input: ended });
  const archivedSetId = await addArchivedSet(admin);
  const sets = { live: await addSet(admin), drafted: await addSet(admin) };
  await admin.ask(PublishTierSet, { input: { ...sets.live, idempotencyKey: "live set" } });
  const cancelled = await addSet(admin);
  const at = "2026-07-15T03:00:00Z";
  await admin.ask(PublishTierSet, { input: { ...cancelled, at, idempotencyKey: "later set" } });
  await admin.ask(CancelScheduledTierSet, { input: { ...cancelled, idempotencyKey: usedKey } });
  return { tierSet: { id, version: 3, tiers }, endedGrantId, archivedSetId, sets };
}

/** A new set beside the primary one, as its first draft. */
async function addSet(admin: AdminClient): Promise<NamedVersion> {
  const policy = { metric: "ORDERS", window: { kind: "LIFETIME" } } as const;
  const input = { primary: false, policy, tiers: [{ name: "One", level: 1, threshold: "1" }] };
  const { tierSet } = (await admin.ask(SaveTierSet, { input })).saveTierSet;
  return { id: tierSet!.id, version: tierSet!.draft!.version };
}

async function inviteHundred({ shop }: TestProgram): Promise<void> {
  const { id } = await shop.enroll({ externalId: "inviting" });
  const invitations = Array.from({ length: 100 }, (_, count) =>
    shop.graphql(
      `mutation ($input: RecordInvitationInput!) { recordInvitation(input: $input) { replayed } }`,
      { input: { member: { id }, idempotencyKey: count === 0 ? "used" : `invitation-${count}` } },
    ),
  );
  await Promise.all(invitations);
}

/** The same scene, spoken in another language. */
export function fixtureIn(fixture: RefusalFixture, locale: string): RefusalFixture {
  const { shop, admin, browser, sandbox } = fixture;
  const hooks = { ...fixture.hooks, full: fixture.hooks.full.in(locale) };
  const adjustments = {
    ...fixture.adjustments,
    forgiving: fixture.adjustments.forgiving.in(locale),
  };
  const elsewhere = { ...fixture.elsewhere, admin: fixture.elsewhere.admin.in(locale) };
  const spoken = {
    shop: shop.in(locale),
    admin: admin.in(locale),
    partner: fixture.partner.in(locale),
    browser: browser.in(locale),
    closedBrowser: fixture.closedBrowser.in(locale),
  };
  const accessKeys = {
    ...fixture.accessKeys,
    limited: fixture.accessKeys.limited.in(locale),
    desk: fixture.accessKeys.desk.in(locale),
    full: fixture.accessKeys.full.in(locale),
    fullPartner: fixture.accessKeys.fullPartner.in(locale),
  };
  const jobs = {
    ...fixture.jobs,
    scopeless: fixture.jobs.scopeless.in(locale),
    limited: fixture.jobs.limited.in(locale),
  };
  const programs = { ...fixture.programs, operator: fixture.programs.operator.in(locale) };
  const staff = {
    ...fixture.staff,
    signedIn: fixture.staff.signedIn.in(locale),
    limited: fixture.staff.limited.in(locale),
  };
  const payments = {
    ...fixture.payments,
    shop: fixture.payments.shop.in(locale),
    browser: fixture.payments.browser.in(locale),
  };
  return {
    ...fixture,
    ...spoken,
    adjustments,
    elsewhere,
    accessKeys,
    jobs,
    programs,
    staff,
    payments,
    settlements: settlementsIn(fixture.settlements, locale),
    hooks,
    sandbox: sandbox.in(locale),
  };
}

async function addArchivedSet(admin: AdminClient): Promise<string> {
  const policy = { metric: "ORDERS", window: { kind: "LIFETIME" } } as const;
  const input = { policy, tiers: [{ name: "One", level: 1, threshold: "1" }] };
  const { id } = (await admin.ask(SaveTierSet, { input })).saveTierSet.tierSet!;
  await admin.ask(ArchiveTierSet, { input: { id } });
  return id;
}
