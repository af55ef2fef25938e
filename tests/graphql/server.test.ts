import { createHash } from "node:crypto";
import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openShop } from "./shop-server.ts";
import type { Explorer } from "../../api/graphql/http/explorer.ts";
import { written } from "./shop-schema.ts";

let shop: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close(0));

const VISITOR = {
  programId: "prg",
  credentialId: "cred",
  ownerId: "owner",
  kind: "VISITOR" as const,
};
const json = { "content-type": "application/json" };
const get = (query: string, headers: object = {}, as = "member") =>
  shop.send({
    path: `/graphql?query=${encodeURIComponent(query)}`,
    as,
    headers: { "apollo-require-preflight": "1", ...headers },
  });

describe("who asks", () => {
  test("a missing or unknown credential is UNAUTHENTICATED, 401, readable by a page", async () => {
    for (const as of ["", "nobody"]) {
      const { status, json, headers } = await shop.ask(
        "{ me { id } }",
        {},
        { as, headers: { origin: "https://any.vn" } },
      );
      expect(status).toBe(401);
      expect(json.errors[0].extensions.code).toBe("UNAUTHENTICATED");
      expect(headers.get("access-control-allow-origin")).toBe("https://any.vn");
      expect(json.data).toBeUndefined();
    }
  });

  test("a visitor at a member's field is FORBIDDEN, as is a key without the scope", async () => {
    const visitor = await shop.ask("{ me { id } }", {}, { as: "pk_shop" });
    expect(visitor.json.errors[0].extensions).toEqual({ code: "FORBIDDEN" });
    expect(visitor.json.data).toEqual({ me: null });

    const before = written.length;
    const key = await shop.ask('mutation { rename(name: "A") { id } }', {}, { as: "sk_shop" });
    expect(key.json.errors[0]).toMatchObject({
      message: "`rename` needs a key with the scope `members:write`.",
      extensions: { code: "FORBIDDEN" },
    });
    expect(written.length).toBe(before);
  });
});

describe("browsers", () => {
  test("a preflight from any page is answered, since it can't carry the key", async () => {
    const { status, headers } = await shop.send({
      method: "OPTIONS",
      as: "",
      headers: { origin: "https://shop.vn", "access-control-request-method": "POST" },
    });
    expect(status).toBe(204);
    expect(headers.get("access-control-allow-origin")).toBe("https://shop.vn");
    expect(headers.get("access-control-allow-headers")).toContain("Authorization");
    expect(headers.get("access-control-allow-credentials")).toBeNull();
  });

  test("a key's own origin may ask, another is refused and reads why", async () => {
    const ask = (origin: string, as: string) =>
      shop.ask("{ anyone { id } }", {}, { as, headers: { origin } });
    const own = await ask("https://shop.vn", "pk_shop");
    expect(own.status).toBe(200);
    expect(own.headers.get("access-control-allow-origin")).toBe("https://shop.vn");
    for (const [origin, as] of [
      ["https://evil.vn", "pk_shop"],
      ["https://shop.vn.evil.vn", "pk_shop"],
      ["null", "pk_shop"],
      ["https://shop.vn", "sk_shop"],
    ] as const) {
      const refused = await ask(origin, as);
      expect(refused.status).toBe(403);
      expect(refused.json.errors[0].extensions.code).toBe("FORBIDDEN");
      expect(refused.headers.get("access-control-allow-origin")).toBe(origin);
    }
    expect((await ask("https://app.vn", "member")).status).toBe(200);
    expect((await ask(shop.url.replace("/graphql", ""), "sk_shop")).status).toBe(200);
  });

  test("an endpoint with fixed origins answers no preflight of others", async () => {
    const admin = await openShop({ origins: ["https://admin.vn"] });
    const preflight = (origin: string) =>
      admin.send({ method: "OPTIONS", as: "", headers: { origin } });
    expect(
      (await preflight("https://evil.vn")).headers.get("access-control-allow-origin"),
    ).toBeNull();
    expect((await preflight("https://admin.vn")).headers.get("access-control-allow-origin")).toBe(
      "https://admin.vn",
    );
    const refused = await admin.ask(
      "{ me { id } }",
      {},
      { headers: { origin: "https://evil.vn" } },
    );
    expect(refused.status).toBe(403);
    await admin.close(0);
  });

  test("what a page can send without asking does nothing in anybody's name", async () => {
    const plain = await shop.send({ path: "/graphql?query=%7Bme%7Bid%7D%7D", as: "" });
    expect(plain.status).toBe(401);
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]) {
      const { status } = await shop.send({
        method: "POST",
        headers: { "content-type": type },
        body: "query={me{id}}",
      });
      expect(status).toBe(415);
    }
  });

  test("a key for every port of a host is taken from each of them and no other host", async () => {
    const identify = () => ({ ...VISITOR, origins: ["http://localhost:*"] });
    const dev = await openShop({ identify });
    const statusOf = async (origin: string) =>
      (await dev.ask("{ anyone { id } }", {}, { headers: { origin } })).status;
    expect(await statusOf("http://localhost:5173")).toBe(200);
    expect(await statusOf("http://localhost")).toBe(200);
    for (const other of [
      "https://localhost:5173",
      "http://localhost.evil.vn:80",
      "http://evil.vn",
    ]) {
      expect(await statusOf(other)).toBe(403);
    }
    await dev.close(0);
  });

  test("every answer forbids sniffing and framing", async () => {
    for (const path of ["/graphql", "/health", "/nothing"]) {
      const { headers } = await shop.send({ path });
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("x-frame-options")).toBe("DENY");
      expect(headers.get("x-request-id")).toBeTruthy();
    }
  });
});

describe("the form of requests", () => {
  test("malformed bodies are refused with what is wrong", async () => {
    const post = (body: string | Uint8Array<ArrayBuffer>, headers: object = json) =>
      shop.send({ method: "POST", body, headers: headers as Record<string, string> });
    expect(await post("{")).toMatchObject({
      status: 400,
      json: { errors: [{ message: expect.stringContaining("not valid JSON") }] },
    });
    expect(await post("[]")).toMatchObject({ status: 400 });
    expect(await post('[{"query":"{me{id}}"}]')).toMatchObject({
      status: 400,
      json: { errors: [{ extensions: { code: "BAD_REQUEST" } }] },
    });
    expect(await post("null")).toMatchObject({ status: 400 });
    expect(await post("{}")).toMatchObject({ status: 400 });
    expect(await post('{"query":7}')).toMatchObject({ status: 400 });
    expect(await post('{"query":"{ me { id } }","variables":[]}')).toMatchObject({ status: 400 });
    expect(await post('{"query":"{ me "}')).toMatchObject({
      status: 400,
      json: { errors: [{ extensions: { code: "GRAPHQL_PARSE_FAILED" } }] },
    });
    expect(await post(new Uint8Array([0x22, 0xff, 0x22]))).toMatchObject({ status: 400 });
    expect(await post("{}", { ...json, "content-encoding": "gzip" })).toMatchObject({
      status: 415,
    });
    expect(await post("{}", { "content-type": "application/json; charset=latin1" })).toMatchObject({
      status: 415,
    });
    expect(await post("<q/>", { "content-type": "text/xml" })).toMatchObject({ status: 415 });
    const nested = (depth: number) =>
      `{"query":"{ me { id } }","variables":{"x":${"[".repeat(depth)}${"]".repeat(depth)}}}`;
    expect((await post(nested(40_000))).status).toBe(200);
    expect((await post(nested(100_000))).status).toBe(413);
  });

  test("a 2 MB body is refused with 413, and the next request works", async () => {
    const body = JSON.stringify({
      query: "{ me { id } }",
      variables: { x: "x".repeat(2 * 1024 * 1024) },
    });
    const declared = await shop.send({ method: "POST", headers: json, body });
    expect(declared).toMatchObject({
      status: 413,
      json: { errors: [{ message: expect.stringContaining("1 MB") }] },
    });

    const stream = new Blob([body]).stream();
    const chunked = await shop.send({
      method: "POST",
      headers: json,
      body: stream,
      duplex: "half",
    } as RequestInit);
    expect(chunked.status).toBe(413);
    expect((await shop.ask("{ me { id } }")).status).toBe(200);
  });

  test("a client that waits for 100 Continue need not send a body that is too large", async () => {
    const { status, continued } = await new Promise<{ status: number; continued: boolean }>(
      (resolve, reject) => {
        let continued = false;
        const request = httpRequest(shop.url, {
          method: "POST",
          headers: { ...json, expect: "100-continue", "content-length": 2_000_000 },
        });
        request.on("continue", () => (continued = true));
        request.on("response", (response) => resolve({ status: response.statusCode!, continued }));
        request.on("error", reject);
        request.flushHeaders();
      },
    );
    expect({ status, continued }).toEqual({ status: 413, continued: false });
  });

  test("GET asks queries only, HEAD has no body, other methods get the allowed ones", async () => {
    expect((await get("{ me { id } }")).json.data).toEqual({ me: { id: "p1" } });
    const before = written.length;
    const mutation = await get('mutation { rename(name: "A") { id } }');
    expect(mutation.status).toBe(405);
    expect(written.length).toBe(before);
    for (const method of ["PUT", "DELETE", "PATCH"]) {
      const { status, headers } = await shop.send({ method });
      expect(status).toBe(405);
      expect(headers.get("allow")).toContain("POST");
    }
    const head = await shop.send({
      path: "/graphql?query=%7Bme%7Bid%7D%7D",
      method: "HEAD",
      headers: { "apollo-require-preflight": "1" },
    });
    expect(head).toMatchObject({ status: 200, text: "" });
  });

  test("a query once sent in full is known by its hash", async () => {
    const query = "{ me { id tags } }";
    const persistedQuery = {
      version: 1,
      sha256Hash: createHash("sha256").update(query).digest("hex"),
    };
    const post = (body: object) =>
      shop.send({
        method: "POST",
        headers: json,
        body: JSON.stringify({ ...body, extensions: { persistedQuery } }),
      });
    expect((await post({})).json.errors[0].extensions.code).toBe("PERSISTED_QUERY_NOT_FOUND");
    expect((await post({ query })).status).toBe(200);
    expect((await post({})).json.data.me.id).toBe("p1");
    expect((await post({ query: "{ me { name } }" })).status).toBe(400);
  });

  test("the client's request id is kept when it is a plain word", async () => {
    const id = async (given: string) =>
      (await shop.ask("{ me { id } }", {}, { headers: { "x-request-id": given } })).headers.get(
        "x-request-id",
      );
    expect(await id("till-7.0001")).toBe("till-7.0001");
    expect(await id("a b<script>")).not.toContain("script");
  });
});

describe("answers", () => {
  test("large ones are compressed as the client accepts", async () => {
    const ask = (accept: string, query = "{ big }") =>
      shop.ask(query, {}, { headers: { "accept-encoding": accept } });
    expect((await ask("gzip")).headers.get("content-encoding")).toBe("gzip");
    expect((await ask("gzip, deflate, br")).headers.get("content-encoding")).toBe("br");
    expect((await ask("br;q=0, gzip")).headers.get("content-encoding")).toBe("gzip");
    expect((await ask("identity")).headers.get("content-encoding")).toBeNull();
    expect((await ask("gzip", "{ me { id } }")).headers.get("content-encoding")).toBeNull();
    expect((await ask("gzip, br")).json.data.big).toHaveLength(20_000);
  });

  test("a visitor's may be kept and are not sent twice; a member's are private", async () => {
    const first = await get("{ anyone { id } }", {}, "pk_shop");
    expect(first.headers.get("cache-control")).toBe("public, max-age=60");
    expect(first.headers.get("vary")).toContain("Authorization");
    expect(first.json.extensions).toBeUndefined();
    const etag = first.headers.get("etag")!;
    expect(await get("{ anyone { id } }", { "if-none-match": etag }, "pk_shop")).toMatchObject({
      status: 304,
      text: "",
    });
    expect((await get("{ anyone { name } }", { "if-none-match": etag }, "pk_shop")).status).toBe(
      200,
    );

    const failed = await get("{ me { id } }", {}, "pk_shop");
    const member = await get("{ me { id } }");
    for (const { headers } of [failed, member]) {
      expect(headers.get("cache-control")).toBe("private, no-store");
      expect(headers.get("etag")).toBeNull();
    }
  });

  test("they tell what the operation cost", async () => {
    const { json } = await shop.ask("{ me { id friends(first: 3) { nodes { id } } } }");
    expect(json.extensions.cost).toMatchObject({ requested: 7, maximum: 1e9, restoreRate: 1e9 });
  });

  test("a bug is answered with a request id alone; the log has no personal data", async () => {
    shop.lines.length = 0;
    for (const query of ["{ me { broken } }", "{ me { broken } }", "{ me { broken } }"]) {
      const { status, text, json, headers } = await shop.ask(query);
      expect(status).toBe(200);
      expect(text).not.toMatch(/hunter2|b\.vn|at /);
      const requestId = headers.get("x-request-id");
      expect(json.errors[0].extensions).toEqual({ code: "INTERNAL_SERVER_ERROR", requestId });
    }
    const errors = shop.lines.map((line) => JSON.parse(line)).filter(({ level }) => level === 50);
    expect(errors).toHaveLength(3);
    expect(errors[0]).toMatchObject({
      path: "me.broken",
      error: { type: "Error", at: expect.any(Array) },
    });
    expect(JSON.stringify(errors)).not.toContain("a@b.vn");
  });

  test("a value that its type does not have is a bug like any other, compiled or not", async () => {
    shop.lines.length = 0;
    for (let time = 1; time <= 3; time++) {
      const { text, json, headers } = await shop.ask("{ me { id mood } }");
      expect(text).not.toContain("choosing");
      const requestId = headers.get("x-request-id");
      expect(json.errors[0].extensions).toEqual({ code: "INTERNAL_SERVER_ERROR", requestId });
    }
    const errors = shop.lines.map((line) => JSON.parse(line)).filter(({ level }) => level === 50);
    expect(errors.map(({ path }) => path)).toEqual(["me.mood", "me.mood", "me.mood"]);
  });

  test("a null argument that must not be null is answered as the caller's mistake", async () => {
    shop.lines.length = 0;
    for (let time = 1; time <= 3; time++) {
      const query = 'query ($a: Decimal = "1") { me { id } price(amount: $a) }';
      const { json } = await shop.ask(query, { a: null });
      expect(json.errors[0]).toMatchObject({
        message: expect.stringContaining("must not be null"),
        extensions: { code: "BAD_USER_INPUT" },
      });
    }
    expect(shop.lines.filter((line) => JSON.parse(line).level === 50)).toEqual([]);
  });

  test("when finding the caller fails, nothing leaks", async () => {
    const broken = await openShop({
      identify: () => {
        throw new Error("connect ECONNREFUSED 10.0.0.7:5432");
      },
    });
    const { status, text, json } = await broken.ask("{ me { id } }");
    expect(status).toBe(500);
    expect(json.errors[0].extensions).toEqual({
      code: "INTERNAL_SERVER_ERROR",
      requestId: expect.any(String),
    });
    expect(text).not.toContain("10.0.0.7");
    await broken.close(0);
  });

  test("one that takes too long is given up", async () => {
    const hasty = await openShop({}, { answerMsMax: 50 });
    const { status, json } = await hasty.ask("{ slow }");
    expect(status).toBe(504);
    expect(json.errors[0].extensions.code).toBe("TIMEOUT");
    await hasty.close(1000);
  });
});

test("a request is one log line without variables, literals, keys or queries", async () => {
  shop.lines.length = 0;
  await shop.ask("query Named($t: String) { say(text: $t) }", { t: "canary-1" });
  await shop.ask('query { say(text: "canary-2") }', {}, { as: "sk_canary3" });
  await shop.send({ path: "/graphql?query=%7Bsay(text:%22canary-4%22)%7D&canary=5" });
  await shop.ask("query ($t: Int) { search(limit: $t) { __typename } }", { t: "canary-6" });
  await shop.ask("{ canary7 }");
  const text = shop.lines.join("");
  expect(text).not.toMatch(/canary/);
  expect(shop.lines).toHaveLength(5);
  expect(JSON.parse(shop.lines[0]!)).toMatchObject({
    api: "shop",
    method: "POST",
    status: 200,
    operation: "Named",
    caller: "MEMBER",
    credentialId: "cred",
    requestId: expect.any(String),
  });
});

describe("operating", () => {
  test("health, readiness and metrics", async () => {
    expect(await shop.send({ path: "/health", as: "" })).toMatchObject({
      status: 200,
      json: { status: "ok" },
    });
    expect((await shop.send({ path: "/ready", as: "" })).status).toBe(200);
    const watched = await openShop({}, { mayWatch: () => true });
    await watched.ask("{ __typename }");
    const { text } = await watched.send({ path: "/metrics", as: "" });
    await watched.close(0);
    expect(text).toContain('quen_http_request_duration_seconds_count{api="shop",status="2xx"}');
    const down = await openShop(
      {},
      { mayWatch: () => true, ready: async () => ({ ready: false, database: "unreachable" }) },
    );
    expect(await down.send({ path: "/ready" })).toMatchObject({
      status: 503,
      json: { database: "unreachable" },
    });
    await down.close(0);
  });

  test("what is measured and what is missing is for those who may watch", async () => {
    const ready = async () => ({ ready: false, database: "unreachable" });
    const closed = await openShop({}, { ready });

    const { status, json } = await closed.send({ path: "/ready" });
    expect({ status, json }).toEqual({ status: 503, json: { status: "not ready" } });
    expect((await closed.send({ path: "/metrics" })).status).toBe(401);
    await closed.close(0);
  });

  test("closing lets requests under way finish and takes no new ones", async () => {
    const leaving = await openShop();
    const underWay = leaving.ask("{ slow }");
    await new Promise((resolve) => setTimeout(resolve, 100));
    const closed = leaving.close();
    expect((await underWay).json.data).toEqual({ slow: "done" });
    await closed;
    await expect(leaving.ask("{ me { id } }")).rejects.toThrow();
  });

  test("a client that hangs up in mid-body is no error", async () => {
    shop.lines.length = 0;
    const socket = connect(shop.port, "127.0.0.1");
    socket.write(
      "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: " +
        "application/json\r\ncontent-length: 100\r\n\r\n{",
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(shop.lines.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  test("the explorer is served to browsers, with credentials on this machine only", async () => {
    const explorer: Explorer = {
      tabs: () => [{ query: "{ shop }" }, { query: "{ me { id } }", as: "MEMBER" }],
      credential: async (as) => (as === "MEMBER" ? "member-token" : "sk_demo"),
    };
    const html = { accept: "text/html,application/xhtml+xml" };
    const dev = await openShop({ explorer });
    const here = await dev.send({ as: "", headers: html });
    expect(here.text).toContain("sk_demo");
    expect(here.text).toContain("member-token");
    expect(here.headers.get("content-security-policy")).toContain("script-src 'self'");
    for (const name of ["explorer.js", "style.css"]) {
      const file = await dev.send({ path: `/explorer/${name}`, as: "" });
      expect(file.status).toBe(200);
      expect(file.text.length).toBeGreaterThan(100_000);
    }
    expect((await dev.send({ path: "/explorer/..%2F..%2Fpackage.json", as: "" })).status).toBe(404);
    await dev.close(0);
    const away = await openShop({ explorer }, { addressOf: () => "203.0.113.7" });
    const page = await away.send({ as: "", headers: html });
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/sk_demo|member-token/);
    await away.close(0);
    expect((await shop.send({ as: "", headers: html })).text).not.toContain("explorer");
    expect((await shop.send({ path: "/explorer/explorer.js", as: "" })).status).toBe(404);
  });
});
