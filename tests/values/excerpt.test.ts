import { expect, test } from "vitest";
import { excerptOf } from "../../api/values/excerpt.ts";

test.each([
  crypto.randomUUID(),
  "a-request-id.of_a.client-with-64-characters.aaaaaaaaaaaaaaaaaaaa",
])("the request's id stays whole in its own message: %s", (requestId) => {
  const message = `Something went wrong. Give support the request id ${requestId}.`;

  expect(excerptOf(message, { requestId })).toBe(message);
});

test("any other long value is cut, also beside the id", () => {
  const requestId = crypto.randomUUID();
  const sent = "x".repeat(100);

  expect(excerptOf(`${sent} ${requestId} ${sent}`, { requestId })).toBe(
    `${"x".repeat(24)}… ${requestId} ${"x".repeat(24)}…`,
  );
  expect(excerptOf(sent, {})).toBe(`${"x".repeat(24)}…`);
});
