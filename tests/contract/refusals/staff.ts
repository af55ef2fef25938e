import { encodeId } from "../../../api/values/id.ts";
import {
  ChangeStaffRole,
  InviteStaff,
  RemoveStaff,
  RevokeStaffSessions,
  SaveViewerMails,
  WithdrawStaffInvitation,
} from "../../../client/admin.ts";
import type { InviteStaffInput } from "../../../client/admin.ts";
import { addKey } from "../../access/key-ring.ts";
import type { AdminClient } from "../../harness/admin-client.ts";
import type { TestProgram } from "../../harness/open-program.ts";
import { addStaffRow, staffOf } from "../../staff/staff-fixture.ts";
import type { StaffRow } from "../../staff/staff-fixture.ts";
import type { RefusalCase, RefusalFixture } from "./refusal-fixture.ts";

/** Who is on the staff before changes of it are refused. */
export interface RefusalStaff {
  readonly analyst: StaffRow;
  readonly owner: string;
  readonly foreign: string;
  readonly foreignInvitation: string;
  /** The only owner, who is signed in. */
  readonly signedIn: AdminClient;
  /** The back office with a key that may change the staff, and nothing else. */
  readonly limited: AdminClient;
}

export async function addRefusalStaff(
  program: TestProgram,
  stranger: TestProgram,
): Promise<RefusalStaff> {
  const { browser, email } = await staffOf(program).join("OWNER");
  const [owner] = await program.sql<{ id: string }>(
    `select s.id from staff s join auth.users u on u.id = s.user_id where email = '${email}'`,
  );
  const key = await addKey(program, { kind: "ADMIN", scopes: ["staff:write"] });
  const { invitation } = await staffOf(stranger).invite("ANALYST");
  return {
    analyst: await addStaffRow(program, "ANALYST"),
    owner: encodeId("stf", owner!.id),
    foreign: (await addStaffRow(stranger, "ANALYST")).id,
    foreignInvitation: invitation!.id,
    signedIn: program.admin.withSession(browser.cookie),
    limited: program.admin.withKey(key),
  };
}

const NOBODY = "stf_00000000000000000000000000";
const NO_INVITATION = "inv_00000000000000000000000000";

type Sent = ReturnType<RefusalCase["send"]>;
type Case = readonly [
  code: string,
  field: string,
  when: string,
  send: (admin: AdminClient, fixture: RefusalFixture) => Sent,
];

const refused = (...[code, field, when, send]: Case): RefusalCase => ({
  code,
  field,
  when,
  send: (fixture) => send(fixture.admin, fixture),
});

const invite = async (admin: AdminClient, input: Partial<InviteStaffInput>) => {
  const whole = { email: "new@shop.example", role: "ANALYST" as const, ...input };
  return (await admin.ask(InviteStaff, { input: whole })).inviteStaff;
};
const withdraw = async (admin: AdminClient, id: string) =>
  (await admin.ask(WithdrawStaffInvitation, { input: { id } })).withdrawStaffInvitation;
const change = async (admin: AdminClient, id: string) =>
  (await admin.ask(ChangeStaffRole, { input: { id, role: "ANALYST" } })).changeStaffRole;
const remove = async (admin: AdminClient, id: string) =>
  (await admin.ask(RemoveStaff, { input: { id } })).removeStaff;

export const inviteStaff: readonly RefusalCase[] = [
  refused("INVALID", "email", "the address is none", (admin) => invite(admin, { email: "lan" })),
  refused("ALREADY_STAFF", "email", "they are on the staff", (admin, { staff }) =>
    invite(admin, { email: staff.analyst.email }),
  ),
  refused("SCOPE_NOT_HELD", "role", "the role may do more than the caller", (_, { staff }) =>
    invite(staff.limited, { role: "OWNER" }),
  ),
];

export const withdrawStaffInvitation: readonly RefusalCase[] = [
  refused("NOT_FOUND", "id", "there is no such invitation", (admin) =>
    withdraw(admin, NO_INVITATION),
  ),
  refused("NOT_FOUND", "id", "the invitation is another program's", (admin, { staff }) =>
    withdraw(admin, staff.foreignInvitation),
  ),
];

const ofThePlace = (send: (admin: AdminClient, id: string) => Sent): readonly RefusalCase[] => [
  refused("NOT_FOUND", "id", "there is nobody like that", (admin) => send(admin, NOBODY)),
  refused("NOT_FOUND", "id", "they are on another program's staff", (admin, { staff }) =>
    send(admin, staff.foreign),
  ),
  refused("LAST_OWNER", "id", "they are the last owner", (admin, { staff }) =>
    send(admin, staff.owner),
  ),
  refused("NOT_YOURSELF", "id", "it is the caller's own place", (_, { staff }) =>
    send(staff.signedIn, staff.owner),
  ),
  refused("SCOPE_NOT_HELD", "id", "their role may do more than the caller", (_, { staff }) =>
    send(staff.limited, staff.analyst.id),
  ),
];

export const changeStaffRole = ofThePlace(change);
export const removeStaff = ofThePlace(remove);

const signOut = async (admin: AdminClient, id: string, sessionId?: string) =>
  (await admin.ask(RevokeStaffSessions, { input: { id, sessionId } })).revokeStaffSessions;

export const revokeStaffSessions: readonly RefusalCase[] = [
  ...ofThePlace(signOut).filter(({ code }) => code !== "LAST_OWNER"),
  refused("NOT_FOUND", "sessionId", "there is no such session", (admin, { staff }) =>
    signOut(admin, staff.analyst.id, "ses_00000000000000000000000000"),
  ),
];

export const saveViewerMails: readonly RefusalCase[] = [
  refused("INVALID", "locale", "no e-mail is written in this language", async (_, { staff }) => {
    const input = { approvals: true, locale: "de" };
    return (await staff.signedIn.ask(SaveViewerMails, { input })).saveViewerMails;
  }),
];
