import type { RecordPurchaseInput, RecordReturnInput } from "../../../client/storefront.ts";
import type { TestProgram } from "../../harness/open-program.ts";
import type { Enrolled } from "../../harness/shop.ts";
import type { RefusalCase, RefusalFixture } from "./refusal-fixture.ts";

/** Accounts that were merged, and members of a household. */
export interface PoolingFixture {
  /** Stands for itself, and belongs to no household. */
  readonly requireSerial: Enrolled;
  readonly rich: Enrolled;
  /** Merged into one who is merged on. */
  readonly mergedOn: Enrolled;
  /** Merged into one who has left. */
  readonly mergedIntoClosed: Enrolled;
  /** On its way into another one, who therefore can't be merged now. */
  readonly moving: Enrolled;
  readonly target: Enrolled;
  readonly boughtByMoving: RecordPurchaseInput;
  readonly returnedByMoving: RecordReturnInput;
  readonly redeemedByMoving: { id: string };
  /** Belongs to the household. */
  readonly relative: Enrolled;
  /** Belongs to it, and was suspended, or left the program. */
  readonly suspendedRelative: Enrolled;
  readonly closedRelative: Enrolled;
  readonly household: { id: string };
  readonly otherHousehold: { id: string };
}

/** Opens it, and uses the key with every mutation of merging and of households. */
export async function addPooling(
  { admin, shop, sql, uuid }: TestProgram,
  usedKey: string,
): Promise<PoolingFixture> {
  const names = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m"];
  const enrolled = await Promise.all(
    names.map((name) => shop.enroll({ externalId: `pool-${name}` })),
  );
  const [requireSerial, rich, mergedOn, between, mergedIntoClosed, left, moving, target] = enrolled;
  const [relative, suspendedRelative, closedRelative, other, used] = enrolled.slice(8);
  const arrived = ({ id }: Enrolled) =>
    sql(`update merges set status = 'MERGED', merged_at = now() where member_id = '${uuid(id)}'`);
  const boughtByMoving = shop.purchase(moving!, "50000");
  await shop.record(boughtByMoving);
  const part = { lines: [{ id: "1", quantity: "0.25" }] };
  const returnedByMoving = shop.returnOf(boughtByMoving, part);
  await shop.recordReturn(returnedByMoving);
  const reward = await admin.addReward({ cost: 1 });
  const { redemption: redeemedByMoving } = await shop.redeem(moving!, reward.id);
  await admin.merge(used!, target!, usedKey);
  await arrived(used!);
  await admin.unmerge(used!, usedKey);
  await sql(`update merges set status = 'UNMERGED', unmerged_at = now()`);
  await sql(`update members set status = 'ACTIVE' where id = '${uuid(used!.id)}'`);
  await admin.merge(mergedOn!, between!);
  await arrived(mergedOn!);
  await admin.merge(between!, requireSerial!);
  await arrived(between!);
  await admin.merge(mergedIntoClosed!, left!);
  await arrived(mergedIntoClosed!);
  await admin.close(left!);
  await admin.merge(moving!, target!);
  await admin.givePoints(rich!, 10 ** 15 - 2);

  const household = (await admin.createHousehold(relative!)).household!;
  const otherHousehold = (await admin.createHousehold(other!)).household!;
  for (const joining of [suspendedRelative!, closedRelative!, used!]) {
    await admin.joinHousehold(household, joining);
  }
  await admin.givePoints(relative!, 50);
  await admin.contribute(relative!, 1, usedKey);
  await admin.leaveHousehold(used!, usedKey);
  await admin.givePoints(requireSerial!, 5);
  await admin.suspend(suspendedRelative!);
  await sql(`update members set status = 'CLOSED' where id = '${uuid(closedRelative!.id)}'`);
  return {
    requireSerial: requireSerial!,
    rich: rich!,
    mergedOn: mergedOn!,
    mergedIntoClosed: mergedIntoClosed!,
    moving: moving!,
    target: target!,
    boughtByMoving,
    returnedByMoving,
    redeemedByMoving,
    relative: relative!,
    household,
    suspendedRelative: suspendedRelative!,
    closedRelative: closedRelative!,
    otherHousehold,
  };
}

const NOBODY = { id: "mem_00000000000000000000000000" };
const USED = { code: "IDEMPOTENCY_KEY_REUSED", field: "idempotencyKey", when: "the key was used" };

interface Who {
  readonly id: string;
}
type CaseText = [code: string, field: string, when: string];
type Pick = (fixture: RefusalFixture & PoolingFixture) => Who;

const all = (fixture: RefusalFixture) => ({ ...fixture.pooling, ...fixture });
const merging = (...[code, field, when, from, into]: [...CaseText, Pick, Pick]): RefusalCase => ({
  code,
  field,
  when,
  send: (fixture) => fixture.admin.merge(from(all(fixture)), into(all(fixture))),
});
const nobody: Pick = () => NOBODY;
const requireSerial: Pick = (fixture) => fixture.requireSerial;
const member: Pick = (fixture) => fixture.member;

/** Every way in which merging accounts is refused. */
export const mergeMembers: readonly RefusalCase[] = [
  merging("NOT_FOUND", "memberId", "nobody is merged", nobody, member),
  merging(
    "NOT_FOUND",
    "intoMemberId",
    "it is another program's member",
    requireSerial,
    (s) => s.stranger,
  ),
  merging("INVALID", "intoMemberId", "it would go into itself", member, member),
  merging("MEMBER_SUSPENDED", "memberId", "it is suspended", (s) => s.suspended, member),
  merging(
    "MEMBER_CLOSED",
    "intoMemberId",
    "the other one has left",
    requireSerial,
    (s) => s.closed,
  ),
  merging("MEMBER_MERGED", "memberId", "it is merged already", (s) => s.mergedOn, member),
  merging("MERGE_UNDER_WAY", "memberId", "another one is coming in", (s) => s.target, member),
  merging("IN_A_HOUSEHOLD", "memberId", "it belongs to a household", (s) => s.relative, member),
  merging("AMOUNT_TOO_LARGE", "intoMemberId", "no wallet holds so much", member, (s) => s.rich),
  { ...USED, send: ({ admin, member: buyer, mai, usedKey }) => admin.merge(buyer, mai, usedKey) },
];

const separating = (...[code, when, who]: [code: string, when: string, Pick]): RefusalCase => ({
  code,
  field: "memberId",
  when,
  send: (fixture) => fixture.admin.unmerge(who(all(fixture))),
});

/** Every way in which undoing a merge is refused. */
export const unmergeMembers: readonly RefusalCase[] = [
  separating("NOT_FOUND", "nobody is named", nobody),
  separating("NOT_MERGED", "it stands for itself", requireSerial),
  separating("MERGE_UNDER_WAY", "it is on its way", (fixture) => fixture.moving),
  separating("MEMBER_MERGED", "the other one was merged on", (fixture) => fixture.mergedOn),
  separating("MEMBER_CLOSED", "the other one has left", (fixture) => fixture.mergedIntoClosed),
  { ...USED, send: ({ admin, member: buyer, usedKey }) => admin.unmerge(buyer, usedKey) },
];

const creating = (...[code, when, who]: [code: string, when: string, Pick]): RefusalCase => ({
  code,
  field: "memberId",
  when,
  send: (fixture) => fixture.admin.createHousehold(who(all(fixture))),
});

/** Every way in which making a household is refused. */
export const createHousehold: readonly RefusalCase[] = [
  creating("NOT_FOUND", "nobody makes it", nobody),
  creating("MEMBER_SUSPENDED", "the member is suspended", (fixture) => fixture.suspended),
  creating("MEMBER_CLOSED", "the account is closed", (fixture) => fixture.closed),
  creating("IN_A_HOUSEHOLD", "the member is in one", (fixture) => fixture.relative),
];

const joining = (...[code, field, when, which, who]: [...CaseText, Pick, Pick]): RefusalCase => ({
  code,
  field,
  when,
  send: (fixture) => fixture.admin.joinHousehold(which(all(fixture)), who(all(fixture))),
});
const home: Pick = (fixture) => fixture.household;

/** Every way in which joining a household is refused. */
export const joinHousehold: readonly RefusalCase[] = [
  joining("NOT_FOUND", "householdId", "there is no such household", requireSerial, requireSerial),
  joining("NOT_FOUND", "memberId", "it is another program's member", home, (s) => s.stranger),
  joining("MEMBER_SUSPENDED", "memberId", "it is suspended", home, (s) => s.suspended),
  joining("MEMBER_CLOSED", "memberId", "the account is closed", home, (s) => s.closed),
  joining(
    "IN_A_HOUSEHOLD",
    "memberId",
    "it is in another",
    (s) => s.otherHousehold,
    (s) => s.relative,
  ),
];

const leaving = (...[code, when, who]: [code: string, when: string, Pick]): RefusalCase => ({
  code,
  field: "memberId",
  when,
  send: (fixture) => fixture.admin.leaveHousehold(who(all(fixture))),
});

/** Every way in which leaving a household is refused. */
export const leaveHousehold: readonly RefusalCase[] = [
  leaving("NOT_FOUND", "nobody leaves", nobody),
  leaving("NOT_IN_A_HOUSEHOLD", "the member is in none", requireSerial),
  { ...USED, send: ({ admin, member: buyer, usedKey }) => admin.leaveHousehold(buyer, usedKey) },
];

const giving = (...[code, field, when, who, points]: [...CaseText, Pick, number]): RefusalCase => ({
  code,
  field,
  when,
  send: (fixture) => fixture.admin.contribute(who(all(fixture)), points),
});
const relative: Pick = (fixture) => fixture.relative;

/** Every way in which giving points to a household is refused. */
export const contributeToHousehold: readonly RefusalCase[] = [
  giving("NOT_FOUND", "memberId", "nobody gives", nobody, 1),
  giving("NOT_IN_A_HOUSEHOLD", "memberId", "the member is in none", requireSerial, 1),
  giving("ZERO_POINTS", "points", "nothing is given", relative, 0),
  giving("INVALID", "points", "less than nothing is given", relative, -1),
  giving("NOT_ENOUGH_POINTS", "points", "it is more than there is", relative, 5000),
  giving("AMOUNT_TOO_LARGE", "points", "no wallet holds so much", relative, 10 ** 15),
  giving("MEMBER_SUSPENDED", "memberId", "it is suspended", (s) => s.suspendedRelative, 1),
  giving("MEMBER_CLOSED", "memberId", "the account is closed", (s) => s.closedRelative, 1),
  { ...USED, send: ({ admin, member: buyer, usedKey }) => admin.contribute(buyer, 1, usedKey) },
];

/** A return of what an account bought that is on its way into another. */
export const returnUnderWay: RefusalCase = {
  code: "MERGE_UNDER_WAY",
  field: "purchaseExternalId",
  when: "the buyer is being merged",
  send: ({ shop, pooling }) =>
    shop.recordReturn(
      shop.returnOf(pooling.boughtByMoving, { lines: [{ id: "1", quantity: "0.5" }] }),
    ),
};

/** A return of such a purchase is to be cancelled. */
export const cancelUnderWay: RefusalCase = {
  ...returnUnderWay,
  send: ({ shop, pooling }) => shop.cancelReturn(pooling.boughtByMoving, pooling.returnedByMoving),
};

export const reopenMerged: RefusalCase = {
  code: "MEMBER_MERGED",
  field: "memberId",
  when: "the account was merged into another",
  send: ({ admin, pooling }) => admin.reopen(pooling.mergedOn),
};

export const eraseMerged: RefusalCase = {
  code: "MEMBER_MERGED",
  field: "memberId",
  when: "the account was merged into another",
  send: ({ admin, pooling }) => admin.erase(pooling.mergedOn),
};
