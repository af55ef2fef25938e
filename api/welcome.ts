import { readdirSync, readFileSync } from "node:fs";
import type { Explorer } from "./graphql/http/explorer.ts";

/** The keys of the demo program; they work from this machine only. */
export const demoKeys = {
  storefront: "sk_demo_moc",
  publishable: "pk_demo_moc",
  admin: "ak_demo_moc",
  partner: "pt_demo_phuongnam",
} as const;

const OPERATIONS = new URL("../client/operations/", import.meta.url);

const VARIABLES: Record<string, object> = {
  "member-lookup.graphql": { by: { externalId: "cust-0001" } },
  "create-member-token.graphql": { input: { member: { externalId: "cust-0001" } } },
  "members.graphql": { first: 20, search: "nguyen" },
};

const PARTNER = "query Partner {\n  partner { id name program { id name currencyCode pointsName } }\n}\n";

/** What the explorer of an endpoint starts with: the ready operations that need no more than a key. */
export function exampleQueries(audience: string, isDemo: boolean): Explorer {
  const key = demoKeys[audience as keyof typeof demoKeys];
  return {
    examples: examplesOf(audience),
    ...(isDemo && { demoHeaders: { Authorization: `Bearer ${key}` } }),
  };
}

function examplesOf(audience: string): Explorer["examples"] {
  if (audience === "partner") return [{ query: PARTNER }];
  const folder = new URL(`${audience}/`, OPERATIONS);
  const files = readdirSync(folder).filter((file) => file in VARIABLES || !needsVariables(folder, file));
  return files.map((file) => ({
    query: readFileSync(new URL(file, folder), "utf8"),
    ...(VARIABLES[file] && { variables: VARIABLES[file] }),
  }));
}

function needsVariables(folder: URL, file: string): boolean {
  return /\$\w+: [^=,)]*!/.test(readFileSync(new URL(file, folder), "utf8"));
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
    '{ member(by: { externalId: \\"cust-0001\\" }) { displayName tier { name } wallet { available } } }';
  return [
    "  The demo program is Mộc Coffee. Paste this:",
    "",
    `  curl -s ${url}/storefront/graphql \\`,
    `    -H 'Authorization: Bearer ${demoKeys.storefront}' -H 'Content-Type: application/json' \\`,
    `    -d '{"query": "${query}"}'`,
  ];
}
