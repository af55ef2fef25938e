import "reflect-metadata";
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";
import { columnTypes } from "../api/database/column-types.ts";
import { openDatabase } from "../api/database/open.ts";
import { decodeId } from "../api/values/id.ts";
import { modules } from "../api/modules.ts";
import { benchClock } from "./bench-clock.ts";
import { childReady, serverOptions } from "./child.ts";
import type { ServerOptions } from "./server-options.ts";
import { floorConfiguration } from "./floor-configuration.ts";
import { limitPage } from "./floor-page.ts";
import { LIMIT_STATEMENT } from "./floor-statement.ts";
import type { LimitRow } from "./floor-statement.ts";

/**
 * The limit: what this page costs when it is all that a server can do. Plain `node:http`, one
 * connection, pipelined, one prepared statement of narrow rows, the configuration in memory, the
 * answer put together by hand.
 */
const given = serverOptions<ServerOptions>();
const clock = benchClock(given.now);
const entities = modules.flatMap((module) => module.entities ?? []) as never;
const orm = await openDatabase({ url: given.url, entities });
const configuration = await floorConfiguration(orm, given.programId, clock.now(""));
await orm.close();

// The published type does not know `pipeline` yet.
const config: pg.ClientConfig & { pipeline: boolean } = {
  connectionString: given.url,
  pipeline: true,
  types: columnTypes,
};
const client = new pg.Client(config);
await client.connect();

const HORIZON_MS = 60 * 86_400_000;
const YEARS_FROM = `${Number(given.now.slice(0, 4)) - 2}-01-01`;

const server = createServer(async (request, response) => {
  const memberId = memberOf(request.headers.authorization);
  if (!memberId) {
    response.writeHead(401).end();
    return;
  }
  const now = clock.now("");
  const until = new Date(now.getTime() + HORIZON_MS);
  const { rows } = await client.query<LimitRow>({
    name: "page",
    text: LIMIT_STATEMENT,
    rowMode: "array",
    values: [memberId, configuration.tierSetId, now, until, YEARS_FROM],
  });
  const text = JSON.stringify({ data: limitPage(memberId, rows, { configuration, now }) });
  response.writeHead(200, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
  });
  response.end(text);
});

/** The member whose token it is, if we signed it and its time is not over. */
function memberOf(authorization = ""): string | null {
  const [head, claims, signature = ""] = authorization.slice("Bearer ".length).split(".");
  const signed = createHmac("sha256", given.tokenSecret).update(`${head}.${claims}`).digest();
  const received = Buffer.from(signature, "base64url");
  if (received.length !== signed.length || !timingSafeEqual(received, signed)) return null;
  const { sub, exp } = JSON.parse(Buffer.from(claims!, "base64url").toString());
  return exp * 1000 > Date.now() ? decodeId("mem", sub) : null;
}

server.listen(0, "127.0.0.1", () => {
  childReady((server.address() as AddressInfo).port, async () => {
    server.closeAllConnections();
    await client.end();
  });
});
