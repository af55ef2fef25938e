import pino from "pino";
import { explorerOf } from "../../api/engine/demo-explorer.ts";
import { demoKeys } from "../../api/engine/welcome.ts";
import type { Api } from "../../api/values/api.ts";
import { dayOf } from "../../api/values/calendar.ts";
import { systemClock } from "../../api/values/clock.ts";
import { AdjustPoints } from "../../client/admin.ts";
import { EnrollMember } from "../../client/storefront.ts";
import { mocCoffee } from "../../seeds/demo/program.ts";
import { addSandbox } from "../../seeds/demo/sandbox.ts";
import { ZONE } from "../../seeds/demo/year.ts";
import { seedProgram } from "../../api/engine/programs/seed-program.ts";
import { GraphqlClient } from "./graphql-client.ts";
import { sharedFixture, TOKEN_SECRET } from "./open-fixture.ts";

/** The demo program on its first day, with its first member, served as `npm start` does. */
export async function openDemo() {
  const fixture = await sharedFixture();
  const { orm, lane } = fixture;
  const log = pino({ level: "silent" });
  const { programId } = await seedProgram(orm, mocCoffee(dayOf(new Date(), ZONE)));
  await addSandbox({ orm, settings: { checkpointKey: TOKEN_SECRET } }, programId);
  const { engine } = await fixture.serve({ clock: systemClock });
  const endpoints = engine.endpoints().map((endpoint) => {
    const demo = { engine, lane, log, hasDemo: true };
    return { ...endpoint, explorer: explorerOf(endpoint.name as Api, demo) };
  });
  const { url } = await fixture.serve({ clock: systemClock }, { endpoints });
  const shop = new GraphqlClient({
    server: url,
    audience: "storefront",
    credential: demoKeys.storefront,
  });
  const { enrollMember } = await shop.ask(EnrollMember, {
    input: { externalId: "cust-0001", givenName: "Lan", idempotencyKey: "cust-0001" },
  });
  const memberId = enrollMember.member!.id;
  const admin = new GraphqlClient({ server: url, audience: "admin", credential: demoKeys.admin });
  await admin.ask(AdjustPoints, {
    input: { memberId, points: 1_000, reason: "A first gift", idempotencyKey: "first-gift" },
  });
  const partner = new GraphqlClient({
    server: url,
    audience: "partner",
    credential: demoKeys.partner,
  });
  return { url, shop, admin, partner, memberId, sql: fixture.sql };
}
