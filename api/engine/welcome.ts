import { sql } from "../database/sql.ts";
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { App } from "./app.ts";
import type { Engine } from "./engine.ts";
import type { Api } from "../values/api.ts";
import type { Caller } from "../values/caller.ts";
import type { Explorer } from "../graphql/http/explorer.ts";

/** The keys of the demo program; they work from this machine only. */
export const demoKeys = {
  storefront: "sk_demo_moc",
  publishable: "pk_demo_moc",
  admin: "ak_demo_moc",
  partner: "pt_demo_phuongnam",
} as const;

const OPERATIONS = fileURLToPath(new URL("../../client/operations/", import.meta.url));

const VARIABLES: Record<string, object> = {
  "member-lookup": { by: { externalId: "cust-0001" } },
  "create-member-token": { input: { member: { externalId: "cust-0001" } } },
  members: { first: 20, search: "nguyen" },
};

// What only a member can ask.
const AS_MEMBER = new Set(["loyalty-page"]);

const PARTNER =
  "query Partner {\n  partner { id name program { id name currencyCode pointsName } }\n}\n";

/**
 * What the explorer of an endpoint starts with: the ready operations that need no more than a
 * credential.
 * @param memberToken makes a token of the demo's first member; left out where there is no demo.
 */
export function exampleQueries(api: Api, memberToken?: () => Promise<string>): Explorer {
  const key = demoKeys[api];
  return { examples: examplesOf(api), ...(memberToken && { demo: { key, memberToken } }) };
}

/** A token of the demo's first member. */
export async function demoMemberToken({ contextFor }: Engine, app: App): Promise<string> {
  const [known] = await app.lane.rows(DEMO_MEMBER, { externalId: "cust-0001" });
  if (!known) return "";
  const { programId, memberId } = known;
  const caller: Caller = {
    kind: "MEMBER",
    programId,
    memberId,
    credentialId: memberId,
    ownerId: memberId,
  };
  const context = await contextFor({ caller, requestId: "explorer", log: app.log });
  return (await context.signToken(known)).token;
}

const DEMO_MEMBER = sql.read<{ programId: string; memberId: string }>("find the demo member")`
  select i.program_id as "programId", i.member_id as "memberId"
  from member_identities i join access_keys k on k.program_id = i.program_id and k.is_demo
  where i.kind = 'EXTERNAL_ID' and i.value = ${"externalId"} limit 1
`;

function examplesOf(api: Api): Explorer["examples"] {
  if (api === "partner") return [{ query: PARTNER }];
  const isFirst = (name: string) => Number(!AS_MEMBER.has(name));
  return operationsOf(api)
    .filter(({ name, query }) => name in VARIABLES || !needsVariables(query))
    .sort((a, b) => isFirst(a.name) - isFirst(b.name))
    .map(({ name, query }) => ({
      query,
      ...(VARIABLES[name] && { variables: VARIABLES[name] }),
      ...(AS_MEMBER.has(name) && { asMember: true }),
    }));
}

function operationsOf(api: Api) {
  return globSync(`${api}/*/*.graphql`, { cwd: OPERATIONS }).map((file) => ({
    name: basename(file, ".graphql"),
    query: readFileSync(join(OPERATIONS, file), "utf8"),
  }));
}

function needsVariables(query: string): boolean {
  return /\$\w+: [^=,)]*!/.test(query);
}

/** What a newcomer sees when the server is up. */
export function welcome({ url, demo }: { url: string; demo: boolean }): string {
  const lines = [
    "",
    "  Quen is up.",
    "",
    `  Storefront  ${url}/storefront/graphql`,
    `  Admin       ${url}/admin/graphql`,
    `  Partner     ${url}/partner/graphql`,
    "",
    "  Each opens an explorer in the browser. Ctrl-C stops everything; the data stays.",
  ];
  if (demo) lines.push("", ...tryIt(url));
  return `${lines.join("\n")}\n`;
}

function tryIt(url: string): string[] {
  const query =
    '{ member(by: { externalId: \\"cust-0001\\" }) { displayName tier { name } wallet { ' +
    "available } } }";
  return [
    "  The demo program is a chain of coffee shops. Try this:",
    "",
    `  curl -s ${url}/storefront/graphql \\`,
    `    -H 'Authorization: Bearer ${demoKeys.storefront}' -H 'Content-Type: application/json' \\`,
    `    -d '{"query": "${query}"}'`,
  ];
}
