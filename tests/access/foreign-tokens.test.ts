import { createSecretKey } from "node:crypto";
import { decodeJwt, SignJWT } from "jose";
import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { TOKEN_SECRET } from "../harness/open-fixture.ts";

let testProgram: TestProgram;
let claims: Record<string, unknown>;
beforeAll(async () => {
  testProgram = await openProgram();
  claims = decodeJwt(await testProgram.shop.token(await testProgram.shop.enroll()));
});

const seconds = () => Math.floor(Date.now() / 1000);
/** How a token is answered that is signed as the engine's own, with these claims changed. */
async function answerTo(changed: Record<string, unknown>) {
  const token = await new SignJWT({ ...claims, ...changed } as never)
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .sign(createSecretKey(Buffer.from(TOKEN_SECRET)));
  const { status } = await testProgram.graphqlClient("storefront", token).graphql("{ me { id } }");
  return status;
}

test("a token as the engine signs it is taken", async () => {
  expect(await answerTo({})).toBe(200);
});

test.each<[what: string, changed: () => Record<string, unknown>]>([
  ["without an end", () => ({ exp: undefined })],
  ["whose end is a text", () => ({ exp: String(seconds() + 3600) })],
  ["whose end is a text that is no number", () => ({ exp: "tomorrow" })],
  ["that is not valid yet", () => ({ nbf: seconds() + 3600 })],
  ["whose beginning is a text", () => ({ nbf: "today" })],
  ["whose subject is an object", () => ({ sub: { toString: 1 } })],
  ["whose program is an object", () => ({ program: { toString: 1 } })],
])("a token %s is refused", async (_what, changed) => {
  expect(await answerTo(changed())).toBe(401);
});
