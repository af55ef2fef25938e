import { deepStrictEqual } from "node:assert";
import pg from "pg";
import { memberTokens } from "../api/modules/access/member-tokens.ts";
import { LoyaltyPage } from "../client/storefront.ts";
import type { BenchDatabase } from "./bench-database.ts";
import { startChild } from "./child.ts";
import type { Child } from "./child.ts";
import { TOKEN_SECRET } from "./server-options.ts";
import type { ServerOptions } from "./server-options.ts";
import type { RequestPlan } from "./load.ts";
import { alternate, openLoadGenerator } from "./rounds.ts";
import type { Candidate, LoadGenerator, RoundsPlan } from "./rounds.ts";

const CONNECTIONS = 16;
const COMPARED = 200;
const WARMUP_SECONDS = 2;

const QUERY = JSON.stringify({ query: LoyaltyPage });
const GRAPHQL = { method: "POST", path: "/storefront/graphql", body: QUERY } as const;

/** Who serves the page, and how it is asked. */
export const PAGE_SERVERS = {
  quen: { child: "quen-server", request: GRAPHQL },
  floor: { child: "floor-server", request: { method: "GET", path: "/page" } },
  baseline: { child: "baseline-server", request: { ...GRAPHQL, path: "/" } },
} as const;

export type PageServer = keyof typeof PAGE_SERVERS;

/** Serves one page to random members, by Quen, the floor and the baseline, in turns. */
export async function measureLoyaltyPage(
  { server, data }: BenchDatabase,
  plan: RoundsPlan & { servers: readonly PageServer[] },
) {
  const { programId, now } = data;
  const { url, ownerUrl } = server;
  const credentials = await tokensOf(url, programId);
  const given: ServerOptions = { url, ownerUrl, tokenSecret: TOKEN_SECRET, programId, now };
  await using opened = new AsyncDisposableStack();
  const generator = await openLoadGenerator();
  opened.defer(() => generator.close());
  const children: [PageServer, Child][] = [];
  for (const name of plan.servers) {
    const child = await startChild(PAGE_SERVERS[name].child, given);
    opened.defer(() => child.stop());
    children.push([name, child]);
  }
  await compareAnswers(children, credentials);
  // Awaited here: the servers stop when this function returns.
  return await alternate(
    children.map(([name, { port }]) => candidate(name, generator, { port, credentials })),
    plan,
  );
}

function candidate(
  name: PageServer,
  generator: LoadGenerator,
  { port, credentials }: { port: number; credentials: readonly string[] },
): Candidate {
  const request: RequestPlan = { ...PAGE_SERVERS[name].request, credentials };
  const load = { port, request, connections: CONNECTIONS, warmupSeconds: WARMUP_SECONDS };
  return { name, measure: (seconds) => generator.run({ ...load, seconds }) };
}

/** A token for every member. */
async function tokensOf(url: string, programId: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ id: string }>("select id from members order by random()");
  await client.end();
  const tokens = memberTokens(TOKEN_SECRET);
  return Promise.all(
    rows.map(async ({ id }) => (await tokens.sign({ programId, memberId: id })).token),
  );
}

/** @throws Error when two servers answer a member differently: then their speeds say nothing. */
async function compareAnswers(
  children: readonly (readonly [PageServer, Child])[],
  tokens: readonly string[],
): Promise<void> {
  for (const token of tokens.slice(0, COMPARED)) {
    const answers: unknown[] = [];
    for (const [name, { port }] of children) {
      const { method, path, ...rest } = PAGE_SERVERS[name].request;
      const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
      const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers, ...rest });
      const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
      if (errors) throw new Error(`${name} answered ${JSON.stringify(errors).slice(0, 1_000)}`);
      deepStrictEqual(
        data,
        answers[0] ?? data,
        `${name} answers otherwise than ${children[0]![0]}`,
      );
      answers.push(data);
    }
  }
}
