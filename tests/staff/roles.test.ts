import { format } from "prettier";
import { beforeAll, expect, test } from "vitest";
import { Viewer } from "../../client/admin.ts";
import type { StaffRole } from "../../client/admin.ts";
import { rootFields, sampleCall } from "../access/root-field.ts";
import type { AdminClient } from "../harness/admin-client.ts";
import { openProgram } from "../harness/open-program.ts";
import { staffOf } from "./staff-fixture.ts";

const ROLES: readonly StaffRole[] = ["OWNER", "MANAGER", "SUPPORT", "ANALYST", "PARTNER_MANAGER"];

const people = new Map<StaffRole, { admin: AdminClient; permissions: ReadonlySet<string> }>();
beforeAll(async () => {
  const program = await openProgram();
  const staff = staffOf(program);
  for (const role of ROLES) {
    const { browser } = await staff.join(role);
    const admin = program.admin.withSession(browser.cookie);
    const { permissions } = (await admin.ask(Viewer)).viewer;
    people.set(role, { admin, permissions: new Set(permissions) });
  }
});

const fields = rootFields().filter(({ api }) => api === "admin");

test("what each role may do is what docs/operating/roles.md says", async () => {
  const scopes = [...new Set(fields.flatMap(({ admission }) => admission.scope ?? []))].sort();
  const rows = scopes.map((scope) => [
    `\`${scope}\``,
    ...ROLES.map((role) => (people.get(role)!.permissions.has(scope) ? "**yes**" : "–")),
    fields
      .filter(({ admission }) => admission.scope === scope)
      .map(({ name }) => name)
      .join(", "),
  ]);
  const table = [
    ["Scope", ...ROLES, "What it opens"],
    ["---", "---", ...ROLES.map(() => "---")],
    ...rows,
  ];
  const lines = table.map((cells) => `| ${cells.join(" | ")} |`);

  const document = await format(`${INTRODUCTION}\n\n${lines.join("\n")}`, {
    parser: "markdown",
    printWidth: 120,
    proseWrap: "always",
  });
  await expect(document).toMatchFileSnapshot("../../docs/operating/roles.md");
});

test.each(ROLES)("the server lets %s do what the role may, and nothing else", async (role) => {
  const { admin, permissions } = people.get(role)!;
  const wrong: string[] = [];
  for (const field of fields) {
    const { query, variables } = sampleCall(field);
    const { json } = await admin.graphql(query, variables);
    const isRefused = json.errors?.[0].extensions.code === "FORBIDDEN";
    const { are, scope } = field.admission;
    const may = are.has("STAFF") && (scope === null || permissions.has(scope));
    if (isRefused === may) wrong.push(`${field.name}: ${JSON.stringify(json)}`);
  }
  expect(wrong).toEqual([]);
});

const INTRODUCTION = `# Who on the staff may do what

People sign in to the admin; their role says what they may do in a program. The server checks it
for each request, the admin only hides what cannot be done. Roles are given with \`inviteStaff\`
and \`changeStaffRole\`; nobody gives a role that may do more than they may. The query
\`viewer { permissions }\` tells a page what to show.

A role may have limits (\`saveRoleLimits\`): above them, points that somebody gives, takes or sends
by hand wait for another person (\`approvals\`, \`approveMovement\`, \`declineMovement\`), for seven
days. Who may approve it is written to once, in a language of theirs, unless they switched that off
(\`saveViewerMails\`). Nobody approves what they asked for, and a key counts as whoever made or
rotated it: as that person, or as the key that made it. Keys that somebody with limits makes have
limits as well, no higher ones.

This page is written by \`tests/staff/roles.test.ts\`, from what the server answers.`;
