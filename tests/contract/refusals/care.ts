import { AddMemberNote } from "../../../client/admin.ts";
import type { AdvanceTestClockInput, TransferPointsInput } from "../../../client/admin.ts";
import type { AdminClient } from "../../harness/admin-client.ts";
import { openProgram } from "../../harness/open-program.ts";
import type { TestProgram } from "../../harness/open-program.ts";
import type { Enrolled } from "../../harness/shop.ts";
import type { RefusalCase, RefusalFixture } from "./refusal-fixture.ts";

/**
 * Uses the key with every mutation of member care, and opens a sandbox whose clock was advanced
 * under it.
 */
export async function addCare(
  { admin, shop }: TestProgram,
  { member, mai, usedKey }: { member: Enrolled; mai: Enrolled; usedKey: string },
): Promise<{ sandbox: AdminClient; erased: Enrolled; noteId: string }> {
  await admin.close(await shop.enroll({ externalId: "left" }), usedKey);
  const erased = await shop.enroll({ externalId: "erased" });
  await admin.erase(erased, usedKey);
  const back = await shop.enroll({ externalId: "back" });
  await admin.close(back);
  await admin.reopen(back, usedKey);
  await admin.transfer(member, mai, { points: 1, idempotencyKey: usedKey });
  const note = { memberId: member.id, text: "Likes coffee", idempotencyKey: usedKey };
  const { addMemberNote } = await admin.ask(AddMemberNote, { input: note });
  const sandbox = await openProgram({ isSandbox: true, referrals: undefined });
  await sandbox.admin.advanceClock({ by: "PT1H", idempotencyKey: usedKey });
  return { sandbox: sandbox.admin, erased, noteId: addMemberNote.note!.id };
}

type Change = "suspend" | "reactivate" | "close" | "reopen" | "confirmBirthDate" | "erase";
type Person = "member" | "closed" | "erased" | "stranger";

const NOBODY = { id: "mem_00000000000000000000000000" };

const changing = (
  ...[change, code, when, who]: [change: Change, code: string, when: string, who?: Person]
): RefusalCase => ({
  code,
  field: "memberId",
  when,
  send: (fixture) => fixture.admin[change](who ? fixture[who] : NOBODY),
});

const unknown = (change: Change) => [
  changing(change, "NOT_FOUND", "nobody is the member"),
  changing(change, "NOT_FOUND", "the member is another program's", "stranger"),
];

const USED = { code: "IDEMPOTENCY_KEY_REUSED", field: "idempotencyKey", when: "the key was used" };

/**
 * Every way in which staff is refused to pause a member, to lift that, to close an account and to
 * erase a member.
 */
export const suspendMember: readonly RefusalCase[] = [
  ...unknown("suspend"),
  changing("suspend", "MEMBER_CLOSED", "the account is closed", "closed"),
];
export const reactivateMember: readonly RefusalCase[] = [
  ...unknown("reactivate"),
  changing("reactivate", "MEMBER_CLOSED", "the account is closed", "closed"),
];
export const closeMember: readonly RefusalCase[] = [
  ...unknown("close"),
  { ...USED, send: ({ admin, member: buyer, usedKey }) => admin.close(buyer, usedKey) },
];
export const reopenMember: readonly RefusalCase[] = [
  ...unknown("reopen"),
  changing("reopen", "MEMBER_ERASED", "the member was erased", "erased"),
  { ...USED, send: ({ admin, member: buyer, usedKey }) => admin.reopen(buyer, usedKey) },
];
export const confirmBirthDate: readonly RefusalCase[] = [
  ...unknown("confirmBirthDate"),
  changing("confirmBirthDate", "MEMBER_CLOSED", "the account is closed", "closed"),
];
export const eraseMember: readonly RefusalCase[] = [
  ...unknown("erase"),
  { ...USED, send: ({ admin, member: buyer, usedKey }) => admin.erase(buyer, usedKey) },
];

const sending = (
  ...[code, field, when, more]: [
    ...[code: string, field: string, when: string],
    more: (fixture: RefusalFixture) => Partial<TransferPointsInput>,
  ]
): RefusalCase => ({
  code,
  field,
  when,
  send: (fixture) =>
    fixture.admin.transfer(fixture.member, fixture.mai, { points: 2, ...more(fixture) }),
});

/** Every way in which sending points is refused. */
export const transferPoints: readonly RefusalCase[] = [
  sending("NOT_FOUND", "fromMemberId", "nobody sends", () => ({ fromMemberId: NOBODY.id })),
  sending("NOT_FOUND", "toMemberId", "it is another program's member", ({ stranger }) => ({
    toMemberId: stranger.id,
  })),
  sending("ZERO_POINTS", "points", "nothing is sent", () => ({ points: 0 })),
  sending("INVALID", "points", "less than nothing is sent", () => ({ points: -1 })),
  sending("INVALID", "toMemberId", "a member sends to itself", ({ member: buyer }) => ({
    toMemberId: buyer.id,
  })),
  sending("NOT_ENOUGH_POINTS", "points", "it is more than there is", () => ({ points: 5000 })),
  sending("AMOUNT_TOO_LARGE", "points", "no wallet holds so much", () => ({ points: 10 ** 15 })),
  sending("MEMBER_SUSPENDED", "toMemberId", "who receives is suspended", ({ suspended }) => ({
    toMemberId: suspended.id,
  })),
  sending("MEMBER_CLOSED", "fromMemberId", "the account is closed", ({ closed }) => ({
    fromMemberId: closed.id,
  })),
  {
    ...USED,
    send: ({ admin, member: buyer, mai, usedKey }) =>
      sendAgain(admin, { member: buyer, mai, usedKey }),
  },
];

function sendAgain(
  admin: AdminClient,
  { member: buyer, mai, usedKey }: Parameters<typeof addCare>[1],
) {
  return admin.transfer(buyer, mai, { points: 2, idempotencyKey: usedKey });
}

const advancing = (
  ...[code, field, when, how]: [
    ...[code: string, field: string, when: string],
    how: Partial<AdvanceTestClockInput>,
  ]
): RefusalCase => ({ code, field, when, send: ({ sandbox }) => sandbox.advanceClock(how) });

/** Every way in which advancing a test clock is refused. */
export const advanceTestClock: readonly RefusalCase[] = [
  {
    code: "NOT_A_SANDBOX",
    field: "",
    when: "the program is no sandbox",
    send: ({ admin }) => admin.advanceClock({ by: "P1D" }),
  },
  advancing("EXACTLY_ONE_REQUIRED", "", "it is not said how far", {}),
  advancing("IN_THE_PAST", "to", "it would go back", { to: "2026-01-01T00:00:00Z" }),
  advancing("INVALID", "by", "it would leave the calendar", { by: "P9999Y" }),
  {
    ...USED,
    send: ({ sandbox, usedKey }) => sandbox.advanceClock({ by: "P1D", idempotencyKey: usedKey }),
  },
];
