import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, expect, test } from "vitest";
import { createClient } from "../../client/create-client.ts";
import { RequestError } from "../../client/request-error.ts";
import { CreateMemberToken, MemberLookup, ProgramPage } from "../../client/storefront.ts";

interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body: unknown;
}

interface SentRequest {
  headers: IncomingMessage["headers"];
  body: { query: string; variables?: unknown };
}

let server: Server | undefined;
afterEach(() => server?.close());

test("a query is sent with its variables, the credential and the language", async () => {
  const { url, asked } = await serverThatAnswers({ body: { data: { member: null } } });
  const client = createClient({ url, credential: "sk_test", locale: "vi" });

  const { member } = await client.query(MemberLookup, { by: { externalId: "cust-1" } });

  expect(member).toBeNull();
  expect(asked[0]!.body).toEqual({
    query: MemberLookup,
    variables: { by: { externalId: "cust-1" } },
  });
  expect(asked[0]!.headers).toMatchObject({
    authorization: "Bearer sk_test",
    "accept-language": "vi",
    "content-type": "application/json",
  });
});

test("a credential that is a function is asked before every request", async () => {
  const { url, asked } = await serverThatAnswers({ body: { data: { program: { name: "Mộc" } } } });
  const tokens = ["first", "second"];
  const client = createClient({ url, credential: async () => tokens.shift()! });

  const { program } = await client.query(ProgramPage);
  await client.query(ProgramPage);

  expect(program.name).toBe("Mộc");
  expect(asked.map(({ headers }) => headers.authorization)).toEqual([
    "Bearer first",
    "Bearer second",
  ]);
});

test("the refusals of a write are answered, not thrown", async () => {
  const userErrors = [
    { code: "NOT_FOUND", field: ["input", "member"], message: "No such member." },
  ];
  const { url } = await serverThatAnswers({
    body: { data: { createMemberToken: { token: null, expiresAt: null, userErrors } } },
  });

  const { createMemberToken } = await createClient({ url, credential: "sk_test" }).query(
    CreateMemberToken,
    { input: { member: { externalId: "nobody" } } },
  );

  expect(createMemberToken.userErrors).toEqual(userErrors);
});

test("an error is thrown with its code, field and request id", async () => {
  const { url } = await serverThatAnswers({
    status: 400,
    body: {
      errors: [
        {
          message: "Write a day as YYYY-MM-DD.",
          extensions: { code: "BAD_USER_INPUT", field: ["by", "lines", 0], requestId: "req-1" },
        },
      ],
    },
  });

  const error = await failure(url);

  expect(error).toMatchObject({
    name: "RequestError",
    message: "Write a day as YYYY-MM-DD.",
    code: "BAD_USER_INPUT",
    field: ["by", "lines", "0"],
    requestId: "req-1",
    status: 400,
  });
});

test("a refused budget says how long to wait; the headers hold the request's id", async () => {
  const { url } = await serverThatAnswers({
    status: 429,
    headers: { "retry-after": "7", "x-request-id": "req-2" },
    body: { errors: [{ message: "Too many requests.", extensions: { code: "RATE_LIMITED" } }] },
  });

  expect(await failure(url)).toMatchObject({
    code: "RATE_LIMITED",
    retryAfterSeconds: 7,
    requestId: "req-2",
    field: [],
  });
});

test("half an answer is thrown, not handed out", async () => {
  const { url } = await serverThatAnswers({
    body: {
      data: { program: null },
      errors: [{ message: "Something went wrong.", extensions: { code: "INTERNAL_SERVER_ERROR" } }],
    },
  });

  expect(await failure(url)).toMatchObject({ code: "INTERNAL_SERVER_ERROR", status: 200 });
});

test.each([["<html>Bad Gateway</html>"], [""], ["null"], ["[]"]])(
  "an answer that is no GraphQL answer is thrown as such: %s",
  async (body) => {
    const { url } = await serverThatAnswers({ status: 502, body });

    expect(await failure(url)).toMatchObject({ code: "NO_GRAPHQL_ANSWER", status: 502 });
  },
);

test("a request can be ended early", async () => {
  const { url } = await serverThatAnswers({ body: { data: {} } });
  const client = createClient({ url, credential: "pk_test" });

  await expect(client.query(ProgramPage, {}, { signal: AbortSignal.abort() })).rejects.toThrow(
    /abort/i,
  );
});

async function failure(url: string): Promise<RequestError> {
  const answer = createClient({ url, credential: "pk_test" }).query(ProgramPage);
  const error: unknown = await answer.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(RequestError);
  return error as RequestError;
}

async function serverThatAnswers({ status = 200, headers = {}, body }: Answer) {
  const asked: SentRequest[] = [];
  const listening = createServer(async (request, response) => {
    asked.push({
      headers: request.headers,
      body: JSON.parse(await text(request)) as SentRequest["body"],
    });
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  });
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  const { port } = listening.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/storefront/graphql`, asked };
}
