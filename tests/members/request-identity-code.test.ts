import { beforeAll, beforeEach, expect, test } from "vitest";
import { ConfirmIdentity, RequestIdentityCode } from "../../client/storefront.ts";
import type { GraphqlClient } from "../harness/graphql-client.ts";
import type { Enrolled } from "../harness/shop.ts";
import { unique } from "../harness/shop.ts";
import { openMessages } from "../messages/message-fixture.ts";

let messages: Awaited<ReturnType<typeof openMessages>>;
beforeAll(async () => {
  messages = await openMessages();
});

let buyer: Enrolled;
let browser: GraphqlClient;
beforeEach(async () => {
  buyer = await messages.program.shop.enroll({ givenName: "Lan" });
  browser = await messages.program.memberOf(buyer);
});

const request = async (input: object) =>
  (await browser.ask(RequestIdentityCode, { input })).requestIdentityCode;
const confirm = async (input: { email?: string; phone?: string; code: string }) =>
  (await browser.ask(ConfirmIdentity, { input })).confirmIdentity;
const newAddress = () => `${unique("new")}@tea.example`;
/** The code that was mailed to an address last. */
async function codeSentTo(email: string) {
  await messages.send();
  const codes = messages.received.flatMap(({ to, text }) => {
    const [code] = /\b\d{6}\b/.exec(text ?? "") ?? [];
    return code && JSON.stringify(to).includes(email) ? [code] : [];
  });
  return codes.at(-1)!;
}
const WRONG = { member: null, userErrors: [{ code: "INVALID", field: ["input", "code"] }] };

test("an address is the member's own once the code that was sent there is back", async () => {
  const email = newAddress();
  expect(await request({ email: email.toUpperCase() })).toEqual({ sent: true, userErrors: [] });
  expect(await messages.program.shop.lookUp({ email })).toBeNull();

  const code = await codeSentTo(email);
  expect(await confirm({ email, code: ` ${code} ` })).toMatchObject({
    member: { id: buyer.id, email },
    userErrors: [],
  });

  expect(await messages.program.shop.lookUp({ email })).toMatchObject({ id: buyer.id });
  expect(await confirm({ email, code })).toMatchObject(WRONG);
});

test("it is answered alike whether or not a member has the address", async () => {
  const [taken, free] = [newAddress(), newAddress()];
  await messages.program.shop.enroll({ email: taken });

  expect(await request({ email: taken })).toEqual(await request({ email: free }));
});

test("only who reads the mail learns that another member has the address", async () => {
  const email = newAddress();
  await messages.program.shop.enroll({ email });
  await request({ email });

  const code = await codeSentTo(email);
  expect(await confirm({ email, code: code === "000000" ? "1" : "000000" })).toMatchObject(WRONG);
  expect(await confirm({ email, code })).toMatchObject({
    userErrors: [{ code: "EMAIL_TAKEN", field: ["input", "email"] }],
  });
});

test("a code proves the address that it was sent to, and no other", async () => {
  const email = newAddress();
  await request({ email });

  const code = await codeSentTo(email);
  expect(await confirm({ email: newAddress(), code })).toMatchObject(WRONG);
  expect((await confirm({ email, code })).userErrors).toEqual([]);
});

test("after five wrong codes the right one is worth nothing, also at once", async () => {
  const email = newAddress();
  await request({ email });
  const code = await codeSentTo(email);
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, "0");

  await Promise.all(Array.from({ length: 5 }, () => confirm({ email, code: wrong })));
  expect(await confirm({ email, code })).toMatchObject(WRONG);

  await request({ email });
  expect((await confirm({ email, code: await codeSentTo(email) })).userErrors).toEqual([]);
});

test("a code is good for ten minutes; a new one ends the one before", async () => {
  const [email, other] = [newAddress(), newAddress()];
  await request({ email });
  const first = await codeSentTo(email);
  await request({ email: other });
  expect(await confirm({ email, code: first })).toMatchObject(WRONG);

  const code = await codeSentTo(other);
  messages.program.clock.advance("PT10M");
  expect(await confirm({ email: other, code })).toMatchObject(WRONG);
});

test("after twenty codes within an hour a member, and an address, has to wait", async () => {
  const email = newAddress();
  for (let time = 0; time < 20; time++) await request({ email });
  const REQUEST = `mutation ($input: RequestIdentityCodeInput!) {
    requestIdentityCode(input: $input) { sent } }`;
  const again = await browser.graphql(REQUEST, { input: { email: newAddress() } });
  expect(again.status).toBe(429);
  expect(Number(again.headers.get("retry-after"))).toBeGreaterThan(0);

  const other = await messages.program.memberOf(await messages.program.shop.enroll());
  expect((await other.graphql(REQUEST, { input: { email } })).status).toBe(429);
  expect((await other.graphql(REQUEST, { input: { email: newAddress() } })).status).toBe(200);
});

test("an address that nobody proved is forgotten", async () => {
  await request({ email: newAddress() });
  messages.program.clock.advance("PT10M");
  for (const { name, run } of messages.program.fixture.engine.worker().schedules) {
    if (name === "forget-identity-codes") await run();
  }

  const id = messages.program.uuid(buyer.id);
  expect(
    await messages.program.sql(`select from identity_codes where member_id = '${id}'`),
  ).toEqual([]);
});
