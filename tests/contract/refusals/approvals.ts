import { ApproveMovement, DeclineMovement, SaveRoleLimits } from "../../../client/admin.ts";
import type { AdminClient } from "../../harness/admin-client.ts";
import type { TestProgram } from "../../harness/open-program.ts";
import type { Enrolled } from "../../harness/shop.ts";
import type { RefusalCase, RefusalFixture } from "./refusal-fixture.ts";

/** Movements that the desk asked for, above its limit. */
export interface RefusalApprovals {
  readonly waiting: string;
  readonly approved: string;
  /** It takes more than the member has. */
  readonly tooMuch: string;
  /** Of an account that was closed since. */
  readonly ofClosed: string;
}

export async function addRefusalApprovals(
  { admin, shop }: TestProgram,
  { desk, member, usedKey }: { desk: AdminClient; member: Enrolled; usedKey: string },
): Promise<RefusalApprovals> {
  const ask = async (who: Enrolled, points: number) =>
    (await desk.adjust(who, points)).approval!.id;
  const leaving = await shop.enroll();
  const [approved, declined, ofClosed] = [
    await ask(member, 101),
    await ask(member, 101),
    await ask(leaving, 101),
  ];
  await admin.ask(ApproveMovement, { input: { id: approved, idempotencyKey: usedKey } });
  await admin.ask(DeclineMovement, { input: { id: declined, idempotencyKey: usedKey } });
  await admin.close(leaving);
  const tooMuch = await ask(member, -1_000_000);
  return { waiting: await ask(member, 101), approved, tooMuch, ofClosed };
}

const NONE = "apr_00000000000000000000000000";

type Case = [code: string, field: string, when: string, of: (fixture: RefusalFixture) => string];

const approving = (...[code, field, when, of]: Case): RefusalCase => ({
  code,
  field,
  when,
  async send(fixture) {
    const { admin, accessKeys, usedKey } = fixture;
    const by = code === "NOT_YOURSELF" ? accessKeys.desk : admin;
    const idempotencyKey = field === "idempotencyKey" ? usedKey : `${code} ${when}`;
    const input = { id: of(fixture), idempotencyKey };
    return (await by.ask(ApproveMovement, { input })).approveMovement;
  },
});

export const approveMovement: readonly RefusalCase[] = [
  approving("NOT_FOUND", "id", "there is no such movement", () => NONE),
  approving("NOT_PENDING", "id", "it was approved", ({ approvals }) => approvals.approved),
  approving("NOT_YOURSELF", "id", "it is the caller's own", ({ approvals }) => approvals.waiting),
  approving("NOT_ENOUGH_POINTS", "points", "more is taken than there is", ({ approvals }) => {
    return approvals.tooMuch;
  }),
  approving("MEMBER_CLOSED", "memberId", "the account was closed since", ({ approvals }) => {
    return approvals.ofClosed;
  }),
  approving("IDEMPOTENCY_KEY_REUSED", "idempotencyKey", "the key was used", ({ approvals }) => {
    return approvals.waiting;
  }),
];

const declining = (...[code, field, when, of]: Case): RefusalCase => ({
  code,
  field,
  when,
  async send(fixture) {
    const { admin, usedKey } = fixture;
    const idempotencyKey = field === "idempotencyKey" ? usedKey : `${code} ${when}`;
    const input = { id: of(fixture), idempotencyKey };
    return (await admin.ask(DeclineMovement, { input })).declineMovement;
  },
});

export const declineMovement: readonly RefusalCase[] = [
  declining("NOT_FOUND", "id", "there is no such movement", () => NONE),
  declining("NOT_PENDING", "id", "it was approved", ({ approvals }) => approvals.approved),
  declining("IDEMPOTENCY_KEY_REUSED", "idempotencyKey", "the key was used", ({ approvals }) => {
    return approvals.waiting;
  }),
];

export const saveRoleLimits: readonly RefusalCase[] = [
  {
    code: "INVALID",
    field: "pointsPerDay",
    when: "a limit is zero",
    async send({ admin }) {
      const input = { role: "SUPPORT" as const, pointsPerDay: 0 };
      return (await admin.ask(SaveRoleLimits, { input })).saveRoleLimits;
    },
  },
  {
    code: "SCOPE_NOT_HELD",
    field: "role",
    when: "the role may do what the caller may not",
    async send({ staff }) {
      const input = { role: "OWNER" as const, pointsPerDay: 100 };
      return (await staff.limited.ask(SaveRoleLimits, { input })).saveRoleLimits;
    },
  },
];
