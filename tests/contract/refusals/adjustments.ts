import { ReverseAdjustment } from "../../../client/admin.ts";
import type { AdminClient } from "../../harness/admin-client.ts";
import { openProgram } from "../../harness/open-program.ts";
import type { TestProgram } from "../../harness/open-program.ts";
import { teaShop } from "../../harness/plans.ts";
import type { Enrolled } from "../../harness/shop.ts";
import type { RefusalCase, RefusalFixture } from "./refusal-fixture.ts";

interface Adjusted {
  readonly memberId: string;
  readonly entryId: string;
}

/** Adjustments that can't be taken back, or not by everybody. */
export interface RefusalAdjustments {
  readonly reversed: Adjusted;
  readonly open: Adjusted;
  readonly large: Adjusted;
  /** Of a program in which nobody owes. */
  readonly spent: Adjusted;
  /** The back office of that program. */
  readonly forgiving: AdminClient;
}

export async function addRefusalAdjustments(
  { admin }: TestProgram,
  { mai, usedKey }: { readonly mai: Enrolled; readonly usedKey: string },
): Promise<RefusalAdjustments> {
  const give = async (by: AdminClient, to: Enrolled, points: number): Promise<Adjusted> => {
    const { id: entryId } = await by.givePoints(to, points);
    return { memberId: to.id, entryId };
  };
  const reversed = await give(admin, mai, 7);
  await admin.ask(ReverseAdjustment, { input: { ...reversed, idempotencyKey: usedKey } });
  const earningTerms = { ...teaShop.earningTerms, debt: "FORGIVE" } as const;
  const forgiving = await openProgram({ earningTerms });
  const spender = await forgiving.shop.enroll();
  const spent = await give(forgiving.admin, spender, 7);
  await forgiving.admin.adjust(spender, -7);
  return {
    reversed,
    open: await give(admin, mai, 7),
    large: await give(admin, mai, 101),
    spent,
    forgiving: forgiving.admin,
  };
}

const NO_ENTRY = "ent_00000000000000000000000000";

type Attempt = Adjusted & { readonly by?: AdminClient };

const takingBack = (
  ...[code, field, when, of]: [
    ...[code: string, field: string, when: string],
    of: (fixture: RefusalFixture) => Attempt,
  ]
): RefusalCase => ({
  code,
  field,
  when,
  async send(fixture) {
    const { by = fixture.admin, ...adjusted } = of(fixture);
    const idempotencyKey = field === "idempotencyKey" ? fixture.usedKey : `take back: ${when}`;
    const input = { ...adjusted, idempotencyKey };
    return (await by.ask(ReverseAdjustment, { input })).reverseAdjustment;
  },
});

/** Every way in which taking back an adjustment is refused. */
export const reverseAdjustment: readonly RefusalCase[] = [
  takingBack("NOT_FOUND", "memberId", "the member is another program's", ({ stranger }) => {
    return { memberId: stranger.id, entryId: NO_ENTRY };
  }),
  takingBack("NOT_FOUND", "entryId", "there is no such adjustment", ({ member }) => {
    return { memberId: member.id, entryId: NO_ENTRY };
  }),
  takingBack("MEMBER_CLOSED", "memberId", "the account is closed", ({ closed }) => {
    return { memberId: closed.id, entryId: NO_ENTRY };
  }),
  takingBack("NOT_PENDING", "entryId", "it was taken back before", ({ adjustments }) => {
    return adjustments.reversed;
  }),
  takingBack("NOT_ENOUGH_POINTS", "entryId", "they were spent, and nobody owes", (fixture) => {
    const { spent, forgiving: by } = fixture.adjustments;
    return { ...spent, by };
  }),
  takingBack("ABOVE_KEY_LIMIT", "entryId", "the key may move fewer", (fixture) => {
    return { ...fixture.adjustments.large, by: fixture.accessKeys.desk };
  }),
  takingBack("IDEMPOTENCY_KEY_REUSED", "idempotencyKey", "the key was used", ({ adjustments }) => {
    return adjustments.open;
  }),
];
