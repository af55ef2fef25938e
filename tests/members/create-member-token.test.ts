import { createSecretKey } from "node:crypto";
import { decodeJwt, SignJWT } from "jose";
import { beforeAll, expect, test } from "vitest";
import { encodeId } from "../../api/values/id.ts";
import { CreateMemberToken } from "../../client/storefront.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { TOKEN_SECRET } from "../harness/open-fixture.ts";
import type { Enrolled } from "../harness/shop.ts";

let program: TestProgram;
let member: Enrolled;
let token: string;
beforeAll(async () => {
  program = await openProgram();
  member = await program.shop.enroll({ email: "lan@tea.example", givenName: "Lan" });
  token = await program.shop.token(member);
});

const ME = "{ me { id } }";
const ask = (credential: string) => program.graphqlClient("storefront", credential).graphql(ME);

interface Claims {
  iss?: string;
  aud?: string;
  sub?: string;
  alg?: string;
  secret?: string;
  expiresIn?: number;
}

/** A token as the server makes them, but for what is given. */
function signed({ iss = "quen", aud = "storefront", ...rest }: Claims = {}): Promise<string> {
  const { sub = member.id, alg = "HS256", secret = TOKEN_SECRET, expiresIn = 3600 } = rest;
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ program: encodeId("prg", program.programId) })
    .setProtectedHeader({ alg, typ: "JWT" })
    .setIssuer(iss)
    .setAudience(aud)
    .setSubject(sub)
    .setIssuedAt(now - 10)
    .setExpirationTime(now + expiresIn)
    .sign(createSecretKey(Buffer.from(secret)));
}

test("a token lasts an hour of real time, and holds nothing personal", async () => {
  const input = { member: { id: member.id } };
  const answer = (await program.shop.ask(CreateMemberToken, { input })).createMemberToken;

  const minutes = (Date.parse(answer.expiresAt!) - Date.now()) / 60_000;
  expect(minutes).toBeGreaterThan(59);
  expect(minutes).toBeLessThanOrEqual(60);
  expect(decodeJwt(answer.token!)).toEqual({
    iss: "quen",
    aud: "storefront",
    sub: member.id,
    program: encodeId("prg", program.programId),
    iat: expect.any(Number),
    exp: expect.any(Number),
  });
});

test("a token signed by the server is accepted", async () => {
  for (const good of [token, await signed()]) {
    expect((await ask(good)).json.data).toEqual({ me: { id: member.id } });
  }
});

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const withPart = (at: number, text: string) => token.split(".").with(at, text).join(".");

test.each<[what: string, make: () => string | Promise<string>]>([
  [
    "whose payload was changed",
    () => withPart(1, part({ ...decodeJwt(token), sub: "mem_01h455vb4pex5vsknk084sn02q" })),
  ],
  [
    "whose life was prolonged",
    () => withPart(1, part({ ...decodeJwt(token), exp: 9_999_999_999 })),
  ],
  [
    "whose signature was changed",
    () =>
      withPart(
        2,
        token.split(".")[2]!.replace(/^./, (it) => (it === "A" ? "B" : "A")),
      ),
  ],
  ["without a signature", () => withPart(2, "")],
  ["that says alg none", () => `${part({ alg: "none", typ: "JWT" })}.${part(decodeJwt(token))}.`],
  ["that says alg none, with a signature", () => withPart(0, part({ alg: "none", typ: "JWT" }))],
  ["of another algorithm", () => signed({ alg: "HS512", secret: TOKEN_SECRET.repeat(3) })],
  ["of another secret", () => signed({ secret: "another secret of thirty-two chars" })],
  ["for another audience", () => signed({ aud: "admin" })],
  ["of another issuer", () => signed({ iss: "elsewhere" })],
  ["that has expired", () => signed({ expiresIn: -1 })],
  ["of nobody", () => signed({ sub: "mem_nobody" })],
  ["cut short", () => token.slice(0, -20)],
])("a token %s is refused", async (_what, make) => {
  const { status, json } = await ask(await make());

  expect(json.errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
  expect(status).toBe(401);
});

test("a token does not open the admin, nor the partners' endpoint", async () => {
  for (const audience of ["admin", "partner"] as const) {
    expect((await program.graphqlClient(audience, token).graphql("{ __typename }")).status).toBe(
      401,
    );
  }
});

test("a token stops at its hour, also while it is remembered", async () => {
  const short = await signed({ expiresIn: 2 });
  expect((await ask(short)).status).toBe(200);

  await expect.poll(async () => (await ask(short)).status, { timeout: 4_000 }).toBe(401);
});

test("a member reads and changes itself alone", async () => {
  const mai = await program.shop.enroll({ givenName: "Mai" });
  const browser = await program.memberOf(member);

  const changed = await browser.graphql(
    `mutation { updateMember(input: { givenName: "Lan Anh" }) { member { id displayName }
      userErrors { code } } }`,
  );
  expect(changed.json.data.updateMember).toEqual({
    member: { id: member.id, displayName: "Lan Anh" },
    userErrors: [],
  });

  await program.leavesNothing(async () => {
    for (const document of [
      `mutation { updateMember(input: { member: { id: "${mai.id}" }, givenName: "X" }) { userErrors
        { code } } }`,
      `{ member(by: { id: "${mai.id}" }) { id displayName } }`,
      `mutation { recordPurchase(input: { member: { id: "${member.id}" }, source: "web",
        externalId: "1",
        placedAt: "2026-06-15T03:00:00Z", currencyCode: "VND", total: "1", idempotencyKey: "1",
        lines: [{ id: "1", sku: "TEA", quantity: 1, unitPrice: "1" }] }) { purchase { id } } }`,
      `{ simulatePurchase(input: { member: { id: "${mai.id}" }, currencyCode: "VND", total: "1",
        lines: [{ id: "1", sku: "TEA", quantity: 1, unitPrice: "1" }] }) { points } }`,
    ]) {
      const { json } = await browser.graphql(document);
      const code = json.errors?.[0].extensions.code ?? json.data.updateMember?.userErrors[0]?.code;
      expect(code, document).toMatch(/^(FORBIDDEN|INVALID|BAD_USER_INPUT)$/);
      expect(JSON.stringify(json)).not.toContain("Mai");
    }
  });
});
