/** The keys of the demo program and of its sandbox; they work from this machine only. */
export const demoKeys = {
  storefront: "sk_demo_moc",
  publishable: "pk_demo_moc",
  admin: "ak_demo_moc",
  partner: "pt_demo_hoagiay",
  cookingSchool: "pt_demo_nhasen",
  chocolate: "pt_demo_macacao",
  feed: "ft_demo_hoagiay",
  sandboxStorefront: "sk_sandbox_moc",
  sandboxAdmin: "ak_sandbox_moc",
} as const;

/** The owner in the demo program's staff, and the password of all of it. */
export const demoStaff = { email: "owner@quen.test", password: "quen-demo-2026" } as const;

interface Welcome {
  readonly url: string;
  /** Whether each address opens an explorer in the browser. */
  readonly hasExplorers: boolean;
}

/** What a newcomer sees when the server is up. */
export function welcome({ url, hasExplorers }: Welcome): string {
  const lines = [
    "",
    "  Quen is up.",
    "",
    `  ${url}`,
    "",
    `  Admin           ${url}/admin`,
    `  Storefront API  ${url}/storefront/graphql`,
    `  Admin API       ${url}/admin/graphql`,
    `  Partner API     ${url}/partner/graphql`,
    "",
    ...(hasExplorers ? ["  Each API opens an explorer in the browser."] : []),
    "  Ctrl-C stops everything; the data stays.",
  ];
  return `${lines.join("\n")}\n`;
}

/** What a newcomer sees when the demo program is there. */
export function demoWelcome(url: string): string {
  const query = demoQuery(url).map((line) => `  ${line}`);
  return [
    "",
    "  The demo program is a chain of coffee shops. Try this:",
    "",
    ...query,
    "",
    `  Or sign in at ${url}/admin as ${demoStaff.email} with the password ${demoStaff.password}.`,
    "",
  ].join("\n");
}

/** A first query of the demo, for a terminal, in lines. */
export function demoQuery(url: string): string[] {
  const query =
    '{ member(by: { externalId: \\"cust-0001\\" }) { displayName tier { name } wallet { ' +
    "available } } }";
  return [
    `curl -s ${url}/storefront/graphql \\`,
    `  -H 'Authorization: Bearer ${demoKeys.storefront}' -H 'Content-Type: application/json' \\`,
    `  -d '{"query": "${query}"}'`,
  ];
}
