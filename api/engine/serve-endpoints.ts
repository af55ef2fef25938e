import type { Endpoint } from "../graphql/http/endpoint.ts";
import { openEndpoint } from "../graphql/http/endpoint.ts";
import { explorerFiles } from "../graphql/http/explorer.ts";
import { startServer } from "../http/server.ts";
import type { RunningServer, ServerOptions } from "../http/server.ts";
import { text } from "../locales/text.ts";

export interface ServeEndpointsOptions extends Omit<ServerOptions, "nothingHere"> {
  endpoints: readonly Endpoint[];
}

/** Serves endpoints and routes over HTTP until the server is closed. */
export async function serveEndpoints({
  endpoints,
  ...options
}: ServeEndpointsOptions): Promise<RunningServer> {
  const opened = await Promise.all(endpoints.map((it) => openEndpoint(it, options.log)));
  const hasExplorer = endpoints.some(({ explorer }) => explorer);
  const paths = endpoints.map(({ path }) => path).join(", ");
  const server = await startServer({
    ...options,
    routes: [
      ...opened.map(({ route }) => route),
      ...options.routes,
      ...(hasExplorer ? [explorerFiles] : []),
    ],
    nothingHere: text("http.graphqlIsAt", { paths }),
  });
  return {
    ...server,
    async close(drainMs) {
      await server.close(drainMs);
      await Promise.all(opened.map((endpoint) => endpoint.close()));
    },
  };
}
