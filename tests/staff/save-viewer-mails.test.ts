import { beforeAll, expect, test } from "vitest";
import { AuditLog, SaveViewerMails, ViewerMails } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { staffOf } from "./staff-fixture.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

type Person = Awaited<ReturnType<ReturnType<typeof staffOf>["join"]>>["browser"];

const mailsOf = async (person: Person) => (await person.ask(ViewerMails)).data!.viewer.mails;
const save = async (person: Person, approvals: boolean, locale: string | null = null) => {
  const input = { approvals, locale };
  return (await person.ask(SaveViewerMails, { input })).data!.saveViewerMails;
};

test("everybody says for themselves what they are written to about", async () => {
  const { browser: manager } = await staffOf(program).join("MANAGER");
  const { browser: owner } = await staffOf(program).join("OWNER");
  expect(await mailsOf(manager)).toEqual({ approvals: true, locale: null });

  expect(await save(manager, false, "vi")).toEqual({
    viewer: { mails: { approvals: false, locale: "vi" } },
    userErrors: [],
  });

  expect(await mailsOf(manager)).toEqual({ approvals: false, locale: "vi" });
  expect(await mailsOf(owner)).toEqual({ approvals: true, locale: null });
  const { nodes } = (await program.admin.ask(AuditLog, {})).auditRecords;
  expect(nodes[0]).toMatchObject({
    operation: "saveViewerMails",
    changes: [
      { path: "approvals", before: true, after: false },
      { path: "locale", before: null, after: "vi" },
    ],
  });
});

test("a language in which nothing is written is refused, and a key has no mailbox", async () => {
  const { browser } = await staffOf(program).join("SUPPORT");
  expect((await save(browser, true, "de")).userErrors).toMatchObject([
    { code: "INVALID", field: ["input", "locale"] },
  ]);
  expect(await mailsOf(browser)).toEqual({ approvals: true, locale: null });

  const input = { approvals: true };
  await expect(program.admin.ask(SaveViewerMails, { input })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  expect((await program.admin.ask(ViewerMails)).viewer.mails).toBeNull();
});
