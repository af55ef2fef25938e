import { expect, test } from "vitest";
import { openSafeHttpClient } from "../../api/network/safe-http-client.ts";
import { dump } from "../harness/dump.ts";
import { openProgram } from "../harness/open-program.ts";
import { GraphqlClient } from "../harness/graphql-client.ts";
import { openHooks, webhooksOf } from "./webhook-fixture.ts";

const URL_OK = "https://shop.example/hooks";

test("a secret is shown once, and stands nowhere in the database", async () => {
  const program = await openProgram();
  const hooks = webhooksOf(program.admin);
  const { id, secret } = await hooks.add({ url: URL_OK, description: "CRM" });
  const { secret: second } = await hooks.rotate({ id });

  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(second).toMatch(/^whsec_/);
  const everything = Object.values(await dump(program.fixture.database.superuserUrl)).join("\n");
  for (const shown of [secret, second!]) {
    const bytes = Buffer.from(shown.slice("whsec_".length), "base64");
    expect(everything).not.toContain(shown.slice("whsec_".length));
    expect(everything).not.toContain(bytes.toString("hex"));
  }
});

test("an endpoint gets no events from before it was created", async () => {
  const program = await openProgram();
  await program.shop.enroll();
  program.clock.advance("PT1S");
  const { receiver, send } = await openHooks(program, { eventTypes: ["member.enrolled"] });
  const mai = await program.shop.enroll();
  await send();

  expect(receiver.received.map(({ json }) => json.data.memberId)).toEqual([mai.id]);
});

test("of 25 endpoints added at once there is room for 20", async () => {
  const program = await openProgram();
  const hooks = webhooksOf(program.admin);
  const added = await Promise.all(Array.from({ length: 25 }, () => hooks.create({ url: URL_OK })));

  const codes = added.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
  expect(codes).toEqual(Array(5).fill("TOO_MANY_ENDPOINTS"));
  expect(await hooks.endpoints()).toHaveLength(20);
});

test("in production an address on this machine is refused when it is given", async () => {
  const program = await openProgram();
  const strict = await program.fixture.serve({
    httpClient: openSafeHttpClient({ allowLoopback: false }),
  });
  const admin = new GraphqlClient({
    server: strict.url,
    audience: "admin",
    credential: program.keys.admin,
  });
  for (const url of ["http://127.0.0.1:9/", "https://127.1/", "https://localhost./"]) {
    expect(await webhooksOf(admin).create({ url })).toMatchObject({
      endpoint: null,
      secret: null,
      userErrors: [{ code: "URL_NOT_ALLOWED", field: ["input", "url"] }],
    });
  }
});
