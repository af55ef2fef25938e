import type { RecordPurchaseInput } from "../../../client/storefront.ts";
import type { TestProgram } from "../../harness/open-program.ts";
import type { Enrolled } from "../../harness/shop.ts";
import type { RefusalCase, RefusalScene } from "./refusal-scene.ts";

/** Accounts that were merged, and members of a household. */
export interface PoolingScene {
  /** Stands for itself, and belongs to no household. */
  readonly alone: Enrolled;
  readonly rich: Enrolled;
  /** Merged into one who is merged on. */
  readonly mergedOn: Enrolled;
  /** Merged into one who has left. */
  readonly mergedIntoClosed: Enrolled;
  /** On its way into another one, who therefore can't be merged now. */
  readonly moving: Enrolled;
  readonly target: Enrolled;
  readonly boughtByMoving: RecordPurchaseInput;
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
): Promise<PoolingScene> {
  const names = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m"];
  const enrolled = await Promise.all(
    names.map((name) => shop.enroll({ externalId: `pool-${name}` })),
  );
  const [alone, rich, mergedOn, between, mergedIntoClosed, left, moving, target] = enrolled;
  const [relative, suspendedRelative, closedRelative, other, used] = enrolled.slice(8);
  const arrived = ({ id }: Enrolled) =>
    sql(`update merges set status = 'MERGED', merged_at = now() where member_id = '${uuid(id)}'`);
  const boughtByMoving = shop.purchase(moving!, "50000");
  await shop.record(boughtByMoving);
  const reward = await admin.addReward({ cost: 1 });
  const { redemption: redeemedByMoving } = await shop.redeem(moving!, reward.id);
  await admin.merge(used!, target!, usedKey);
  await arrived(used!);
  await admin.unmerge(used!, usedKey);
  await sql(`update merges set status = 'UNMERGED', unmerged_at = now()`);
  await sql(`update members set status = 'ACTIVE' where id = '${uuid(used!.id)}'`);
  await admin.merge(mergedOn!, between!);
  await arrived(mergedOn!);
  await admin.merge(between!, alone!);
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
  await admin.givePoints(alone!, 5);
  await admin.suspend(suspendedRelative!);
  await sql(`update members set status = 'CLOSED' where id = '${uuid(closedRelative!.id)}'`);
  return {
    ...{ alone: alone!, rich: rich!, mergedOn: mergedOn!, mergedIntoClosed: mergedIntoClosed! },
    ...{
      moving: moving!,
      target: target!,
      boughtByMoving,
      redeemedByMoving,
      relative: relative!,
      household,
    },
    ...{ suspendedRelative: suspendedRelative!, closedRelative: closedRelative!, otherHousehold },
  };
}

const NOBODY = { id: "mem_00000000000000000000000000" };
const USED = { code: "IDEMPOTENCY_KEY_REUSED", field: "idempotencyKey", when: "the key was used" };

interface Who {
  readonly id: string;
}
type Told = [code: string, field: string, when: string];
type Pick = (scene: RefusalScene & PoolingScene) => Who;

const all = (scene: RefusalScene) => ({ ...scene.pooling, ...scene });
const merging = (...[code, field, when, from, into]: [...Told, Pick, Pick]): RefusalCase => ({
  ...{ code, field, when },
  send: (scene) => scene.admin.merge(from(all(scene)), into(all(scene))),
});
const nobody: Pick = () => NOBODY;
const alone: Pick = (scene) => scene.alone;
const lan: Pick = (scene) => scene.lan;

/** Every way in which merging accounts is refused. */
export const mergeMembers: readonly RefusalCase[] = [
  merging("NOT_FOUND", "memberId", "nobody is merged", nobody, lan),
  merging("NOT_FOUND", "intoMemberId", "it is another program's member", alone, (s) => s.stranger),
  merging("INVALID", "intoMemberId", "it would go into itself", lan, lan),
  merging("MEMBER_SUSPENDED", "memberId", "it is suspended", (s) => s.suspended, lan),
  merging("MEMBER_CLOSED", "intoMemberId", "the other one has left", alone, (s) => s.closed),
  merging("MEMBER_MERGED", "memberId", "it is merged already", (s) => s.mergedOn, lan),
  merging("MERGE_UNDER_WAY", "memberId", "another one is coming in", (s) => s.target, lan),
  merging("IN_A_HOUSEHOLD", "memberId", "it belongs to a household", (s) => s.relative, lan),
  merging("AMOUNT_TOO_LARGE", "intoMemberId", "no wallet holds so much", lan, (s) => s.rich),
  { ...USED, send: ({ admin, lan, mai, usedKey }) => admin.merge(lan, mai, usedKey) },
];

const separating = (...[code, when, who]: [code: string, when: string, Pick]): RefusalCase => ({
  ...{ code, field: "memberId", when },
  send: (scene) => scene.admin.unmerge(who(all(scene))),
});

/** Every way in which undoing a merge is refused. */
export const unmergeMembers: readonly RefusalCase[] = [
  separating("NOT_FOUND", "nobody is named", nobody),
  separating("NOT_MERGED", "it stands for itself", alone),
  separating("MERGE_UNDER_WAY", "it is on its way", (scene) => scene.moving),
  separating("MEMBER_MERGED", "the other one was merged on", (scene) => scene.mergedOn),
  separating("MEMBER_CLOSED", "the other one has left", (scene) => scene.mergedIntoClosed),
  { ...USED, send: ({ admin, lan, usedKey }) => admin.unmerge(lan, usedKey) },
];

const creating = (...[code, when, who]: [code: string, when: string, Pick]): RefusalCase => ({
  ...{ code, field: "memberId", when },
  send: (scene) => scene.admin.createHousehold(who(all(scene))),
});

/** Every way in which making a household is refused. */
export const createHousehold: readonly RefusalCase[] = [
  creating("NOT_FOUND", "nobody makes it", nobody),
  creating("MEMBER_SUSPENDED", "the member is suspended", (scene) => scene.suspended),
  creating("MEMBER_CLOSED", "the account is closed", (scene) => scene.closed),
  creating("IN_A_HOUSEHOLD", "the member is in one", (scene) => scene.relative),
];

const joining = (...[code, field, when, which, who]: [...Told, Pick, Pick]): RefusalCase => ({
  ...{ code, field, when },
  send: (scene) => scene.admin.joinHousehold(which(all(scene)), who(all(scene))),
});
const home: Pick = (scene) => scene.household;

/** Every way in which joining a household is refused. */
export const joinHousehold: readonly RefusalCase[] = [
  joining("NOT_FOUND", "householdId", "there is no such household", alone, alone),
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
  ...{ code, field: "memberId", when },
  send: (scene) => scene.admin.leaveHousehold(who(all(scene))),
});

/** Every way in which leaving a household is refused. */
export const leaveHousehold: readonly RefusalCase[] = [
  leaving("NOT_FOUND", "nobody leaves", nobody),
  leaving("NOT_IN_A_HOUSEHOLD", "the member is in none", alone),
  { ...USED, send: ({ admin, lan, usedKey }) => admin.leaveHousehold(lan, usedKey) },
];

const giving = (...[code, field, when, who, points]: [...Told, Pick, number]): RefusalCase => ({
  ...{ code, field, when },
  send: (scene) => scene.admin.contribute(who(all(scene)), points),
});
const relative: Pick = (scene) => scene.relative;

/** Every way in which giving points to a household is refused. */
export const contributeToHousehold: readonly RefusalCase[] = [
  giving("NOT_FOUND", "memberId", "nobody gives", nobody, 1),
  giving("NOT_IN_A_HOUSEHOLD", "memberId", "the member is in none", alone, 1),
  giving("ZERO_POINTS", "points", "nothing is given", relative, 0),
  giving("INVALID", "points", "less than nothing is given", relative, -1),
  giving("NOT_ENOUGH_POINTS", "points", "it is more than there is", relative, 5000),
  giving("AMOUNT_TOO_LARGE", "points", "no wallet holds so much", relative, 10 ** 15),
  giving("MEMBER_SUSPENDED", "memberId", "it is suspended", (s) => s.suspendedRelative, 1),
  giving("MEMBER_CLOSED", "memberId", "the account is closed", (s) => s.closedRelative, 1),
  { ...USED, send: ({ admin, lan, usedKey }) => admin.contribute(lan, 1, usedKey) },
];

/** A return of what an account bought that is on its way into another. */
export const returnUnderWay: RefusalCase = {
  ...{ code: "MERGE_UNDER_WAY", field: "purchaseExternalId", when: "the buyer is being merged" },
  send: ({ shop, pooling }) =>
    shop.recordReturn(shop.returnOf(pooling.boughtByMoving, { lines: [{ id: "1", quantity: 1 }] })),
};

export const eraseMerged: RefusalCase = {
  ...{ code: "MEMBER_MERGED", field: "memberId", when: "the account was merged into another" },
  send: ({ admin, pooling }) => admin.erase(pooling.mergedOn),
};
