import type { AccessKeyKind } from "../../api/modules/access/access-key.ts";
import { newKey } from "../../api/modules/access/access-key.ts";
import { decodeId } from "../../api/values/id.ts";
import { LoyaltyPage } from "../../client/storefront.ts";
import { seedProgram } from "../../api/engine/programs/seed-program.ts";
import type { KeyPlan } from "../../api/engine/programs/seed-program.ts";
import { AdminClient } from "./admin-client.ts";
import { leavesNothing } from "./everything-stored.ts";
import { OPERATOR_KEY, sharedFixture } from "./open-fixture.ts";
import { teaShop } from "./plans.ts";
import type { TestPlan } from "./plans.ts";
import { Shop } from "./shop.ts";
import { GraphqlClient } from "./graphql-client.ts";
import type { GraphqlClientOptions } from "./graphql-client.ts";
import { TestClock } from "./test-clock.ts";

/** A Monday morning in Vietnam. */
export const START = "2026-06-15T10:00:00+07:00";

export const STOREFRONT_SCOPES = [
  "members:read",
  "members:write",
  "purchases:write",
  "purchases:simulate",
  "tokens:create",
  "events:write",
  "redemptions:write",
  "coupons:read",
  "coupons:write",
  "payments:read",
  "payments:write",
];
export const ADMIN_SCOPES = [
  "program:read",
  "keys:read",
  "keys:write",
  "staff:read",
  "staff:write",
  "partners:read",
  "partners:write",
  "settlements:read",
  "settlements:write",
  "members:read",
  "members:write",
  "points:write",
  "ledger:read",
  "rules:write",
  "tiers:write",
  "rewards:write",
  "clock:write",
  "program:write",
  "webhooks:read",
  "webhooks:write",
  "codes:read",
  "codes:write",
  "coupons:issue",
  "promotions:read",
  "promotions:write",
  "redemptions:write",
  "messages:read",
  "messages:write",
  "approvals:read",
  "approvals:write",
  "audit:read",
  "jobs:read",
  "jobs:write",
];

const PARTNER_SCOPES = [
  "catalog:read",
  "catalog:write",
  "keys:read",
  "keys:write",
  "purchases:write",
  "settlements:read",
  "settlements:write",
  "vouchers:use",
  "webhooks:read",
  "webhooks:write",
];

export type TestProgram = Awaited<ReturnType<typeof openProgram>>;

/**
 * A fresh program in the file's database, behind the real server, with everybody who may speak to
 * it and a clock that stands at `START`. Everything is closed by itself after the file's last test.
 */
export async function openProgram(plan: Partial<TestPlan> = {}) {
  const fixture = await sharedFixture();
  const whole = { ...teaShop, ...plan };
  const keys = {
    visitor: newKey("PUBLISHABLE"),
    shop: newKey("SECRET"),
    admin: newKey("ADMIN"),
    partner: newKey("PARTNER"),
  };
  const [partner] = Object.keys(whole.partners ?? {});
  const seeded = await seedProgram(fixture.orm, { ...whole, keys: keyPlans(keys, partner) });
  const clock = new TestClock(START);
  fixture.clocks.set(seeded.programId, clock);

  const at = (
    audience: GraphqlClientOptions["audience"],
    credential: string | null,
  ): GraphqlClientOptions => ({
    server: fixture.url,
    audience,
    credential,
  });
  const shop = new Shop(at("storefront", keys.shop), clock);

  return {
    ...seeded,
    fixture,
    keys,
    clock,
    shop,
    /** Whoever runs the installation, above its programs. */
    operator: new GraphqlClient(at("admin", OPERATOR_KEY)),
    nobody: new GraphqlClient(at("storefront", null)),
    visitor: new GraphqlClient(at("storefront", keys.visitor)),
    admin: new AdminClient(at("admin", keys.admin)),
    partner: new GraphqlClient(at("partner", keys.partner)),
    /** Somebody with any credential, at any endpoint. */
    graphqlClient: (audience: GraphqlClientOptions["audience"], credential: string | null) =>
      new GraphqlClient(at(audience, credential)),
    /** A member in a browser, with a token of its own. */
    memberOf: async (member: { id: string }) => {
      return new MemberInBrowser(at("storefront", await shop.token(member)));
    },
    /** The id under which the database knows what the API calls `mem_…`. */
    uuid: (id: string) => decodeId(id.slice(0, id.lastIndexOf("_")), id)!,
    /** Reads or, as nothing else may, changes the database, as its superuser. */
    sql: fixture.sql,
    /** Runs something that must leave every table as it was. */
    leavesNothing: <Result>(run: () => Promise<Result>) => leavesNothing(fixture.sql, run),
  };
}

export class MemberInBrowser extends GraphqlClient {
  /** The whole loyalty page. */
  async page(variables: { rewards?: number; activity?: number } = {}) {
    const { program, me } = await this.ask(LoyaltyPage, variables);
    return { program, me: me! };
  }
}

function keyPlans(
  keys: { visitor: string; shop: string; admin: string; partner: string },
  partner: string | undefined,
): KeyPlan[] {
  const kinds: Record<string, AccessKeyKind> = {
    visitor: "PUBLISHABLE",
    shop: "SECRET",
    admin: "ADMIN",
    ...(partner && { partner: "PARTNER" }),
  };
  const scopes: Record<string, string[]> = {
    shop: STOREFRONT_SCOPES,
    admin: ADMIN_SCOPES,
    partner: PARTNER_SCOPES,
  };
  return Object.entries(kinds).map(([name, kind]) => ({
    kind,
    name,
    key: keys[name as keyof typeof keys],
    scopes: scopes[name] ?? [],
    ...(kind === "PARTNER" && { partner }),
    ...(kind === "PUBLISHABLE" && { origins: ["https://tea.example"] }),
  }));
}
