import type { Logger } from "pino";
import { adminApp } from "./admin-app.ts";
import type { Endpoint } from "../graphql/http/endpoint.ts";
import { openEndpoint } from "../graphql/http/endpoint.ts";
import { explorerFiles } from "../graphql/http/explorer.ts";
import type { Route } from "../http/route.ts";
import { startServer } from "../http/server.ts";
import type { RunningServer, ServerOptions, Site } from "../http/server.ts";
import { text } from "../locales/text.ts";

export interface EndpointsOptions {
  endpoints: readonly Endpoint[];
  /** What is served beside them. */
  routes: readonly Route[];
  log: Logger;
}

export interface OpenEndpoints {
  readonly site: Site;
  close(): Promise<void>;
}

/** Opens endpoints, so that a server can serve them, with routes beside them. */
export async function openEndpoints(options: EndpointsOptions): Promise<OpenEndpoints> {
  const { endpoints, routes, log } = options;
  const opened = await Promise.all(endpoints.map((it) => openEndpoint(it, log)));
  const hasExplorer = endpoints.some(({ explorer }) => explorer);
  const paths = endpoints.map(({ path }) => path).join(", ");
  return {
    site: {
      routes: [
        ...opened.map(({ route }) => route),
        ...routes,
        ...adminApp,
        ...(hasExplorer ? [explorerFiles] : []),
      ],
      nothingHere: text("http.graphqlIsAt", { paths }),
    },
    async close() {
      await Promise.all(opened.map((endpoint) => endpoint.close()));
    },
  };
}

export interface ServeEndpointsOptions extends Omit<ServerOptions, "site">, EndpointsOptions {}

/** Serves endpoints and routes over HTTP until the server is closed. */
export async function serveEndpoints(options: ServeEndpointsOptions): Promise<RunningServer> {
  const opened = await openEndpoints(options);
  const server = await startServer({ ...options, site: opened.site });
  return {
    ...server,
    async close(drainMs) {
      await server.close(drainMs);
      await opened.close();
    },
  };
}
