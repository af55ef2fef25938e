import { afterAll, beforeAll, expect, test } from "vitest";
import { openShop } from "./shop-server.ts";

let shop: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close(0));

const inVietnamese = { headers: { "accept-language": "vi-VN, en;q=0.5" } };

test.each([
  ["no credential", "{ me { id } }", { as: "" }, "Hãy xác thực trước"],
  ["a field of others", "{ me { id } }", { as: "pk_shop" }, "chỉ dành cho MEMBER"],
  ["too deep", `{ me { ${"best { ".repeat(30)} id ${"}".repeat(30)} } }`, {}, "sâu hơn 12 cấp"],
  ["too many tokens", `{ me { ${"id ".repeat(20_000)} } }`, {}, "hơn 5.000 token"],
  ["a page that is too large", "{ me { friends(first: 1000) { nodes { id } } } }", {}, "100"],
])("an error is in the caller's language: %s", async (_name, query, as, part) => {
  const { json, headers } = await shop.ask(query, {}, { ...inVietnamese, ...as });

  expect(json.errors[0].message).toContain(part);
  expect(json.errors[0].message).not.toMatch(/\b(?:the|is|are|at most)\b/);
  expect(headers.get("content-language")).toBe("vi");
});

test("a scalar refuses literals and variables in the caller's language", async () => {
  const inText = await shop.ask(`{ price(amount: "1", at: "soon") }`, {}, inVietnamese);
  const inVariable = await shop.ask(
    'query ($at: DateTime) { price(amount: "1", at: $at) }',
    { at: "soon" },
    inVietnamese,
  );

  for (const { json } of [inText, inVariable]) {
    expect(json.errors[0].message).toMatch(/^at: Hãy ghi thời điểm theo RFC 3339/);
    expect(json.errors[0].extensions).toEqual({ code: "BAD_USER_INPUT", field: ["at"] });
  }
});

test("an answer says its language, and is in English when none is asked for", async () => {
  const data = await shop.ask("{ me { id } }", {}, inVietnamese);
  const error = await shop.ask("{ me { id } }", {}, { as: "" });
  const nowhere = await shop.send({ path: "/nothing" });

  expect(data.headers.get("content-language")).toBe("vi");
  expect(error.json.errors[0].message).toContain("Sign in first");
  expect(error.headers.get("content-language")).toBe("en");
  expect(nowhere.headers.get("content-language")).toBe("en");
});
