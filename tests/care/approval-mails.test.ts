import { beforeEach, expect, test } from "vitest";
import { deliverAllDue } from "../../api/jobs/delivery-worker.ts";
import { openMailer } from "../../api/network/mailer.ts";
import {
  AdjustPoints,
  Approvals,
  ApproveMovement,
  RemoveStaff,
  SaveRoleLimits,
  SaveViewerMails,
  ViewerMails,
} from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { unique } from "../harness/shop.ts";
import type { Enrolled } from "../harness/shop.ts";
import { openPostOffice } from "../messages/post-office.ts";
import type { PostOffice } from "../messages/post-office.ts";
import { addStaffRow, staffOf } from "../staff/staff-fixture.ts";

type Person = Awaited<ReturnType<ReturnType<typeof staffOf>["join"]>>;

let program: TestProgram;
let office: PostOffice;
let send: () => Promise<void>;
let member: Enrolled;
beforeEach(async () => {
  program = await openProgram();
  office = await openPostOffice();
  const mailer = openMailer({
    publicUrl: "https://loyalty.tea.example",
    mailFrom: "hello@tea.example",
    smtpUrl: office.url,
    outbox: "",
    log: { info() {} },
  });
  const { engine } = await program.fixture.serve({ mailer });
  const mails = engine
    .worker()
    .deliveryWorkers!.find(({ deliveryWorker }) => deliveryWorker.name === "approval-mails")!;
  send = () => deliverAllDue(mails);
  for (const role of ["SUPPORT", "MANAGER"] as const) {
    await program.admin.ask(SaveRoleLimits, { input: { role, pointsPerTime: 100 } });
  }
  member = await program.shop.enroll({ givenName: "Kanarilan" });
});

// Somebody who asks or chooses signs in; ten in a minute may.
const join = (role: Parameters<ReturnType<typeof staffOf>["join"]>[0]) =>
  staffOf(program).join(role);

async function ask({ browser }: Person, points = 500): Promise<string> {
  const reason = "The parcel was late";
  const input = { memberId: member.id, points, reason, idempotencyKey: unique("") };
  return (await browser.ask(AdjustPoints, { input })).data!.adjustPoints.approval!.id;
}

const prefer = async ({ browser }: Person, approvals: boolean, locale: string | null = null) => {
  const input = { approvals, locale };
  return (await browser.ask(SaveViewerMails, { input })).data!.saveViewerMails;
};

/** Whom mails went to, and everything one of them says. */
const receivers = () => office.received.map(({ to }) => [to!].flat()[0]!.text).toSorted();

test("who may approve is written to once: who, what, why, how long, where", async () => {
  const [support, manager, owner] = [
    await join("SUPPORT"),
    await join("MANAGER"),
    await join("OWNER"),
  ];
  await addStaffRow(program, "ANALYST");
  await prefer(manager, true, "en");
  await prefer(owner, true, "en");
  await ask(support);

  await send();
  await send();

  expect(receivers()).toEqual([manager.email, owner.email].toSorted());
  const [mail] = office.received;
  expect(mail!.subject).toBe("Lan asks for approval: 500 leaves");
  expect(mail!.text).toContain("Lan wants to give a member 500 leaves.");
  expect(mail!.text).toContain("Reason: The parcel was late");
  expect(mail!.text).toContain("22 June 2026");
  expect(mail!.text).toContain("https://loyalty.tea.example/admin/approvals");
  expect(mail!.html).toContain("https://loyalty.tea.example/admin/account");
  // Whose points they are is on the page alone.
  expect(`${mail!.text}${String(mail!.html)}${mail!.subject}`).not.toMatch(/kanarilan/i);
});

test("who asked is not asked, and each is written to in their language, if they like", async () => {
  const [asking, vietnamese, silent] = [
    await join("MANAGER"),
    await join("MANAGER"),
    await join("MANAGER"),
  ];
  await prefer(vietnamese, true, "vi");
  expect(await prefer(silent, false)).toMatchObject({
    viewer: { mails: { approvals: false, locale: null } },
    userErrors: [],
  });
  await ask(asking, -300);

  await send();

  expect(receivers()).toEqual([vietnamese.email]);
  expect(office.received[0]!.subject).toBe("Lan xin duyệt: 300 lá");
  expect(office.received[0]!.text).toContain("Lan muốn trừ của một thành viên 300 lá.");
  expect((await silent.browser.ask(ViewerMails)).data!.viewer.mails).toEqual({
    approvals: false,
    locale: null,
  });
  expect((await program.admin.ask(ViewerMails)).viewer.mails).toBeNull();
});

test("what was decided is asked of nobody, and nobody who left is asked", async () => {
  const [support, staying] = [await join("SUPPORT"), await join("MANAGER")];
  const { id } = await addStaffRow(program, "MANAGER");
  const decided = await ask(support);
  const input = { id: decided, idempotencyKey: unique("") };
  await staying.browser.ask(ApproveMovement, { input });
  await ask(support);
  await program.admin.ask(RemoveStaff, { input: { id } });

  await send();

  expect(receivers()).toEqual([staying.email]);
  expect((await program.admin.ask(Approvals, {})).approvals.totalCount).toBe(2);
});

test("a mail that a server does not take is sent again, and then no more", async () => {
  const [support, manager] = [await join("SUPPORT"), await addStaffRow(program, "MANAGER")];
  await ask(support);
  office.answers({ at: "DATA", code: 451 });
  await send();
  expect(receivers()).toEqual([]);

  program.clock.advance("PT2M");
  await send();
  program.clock.advance("P2D");
  await send();

  expect(receivers()).toEqual([manager.email]);
});
