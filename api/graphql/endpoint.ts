import { ApolloServer, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { DocumentNode, GraphQLSchema } from "graphql";
import { GraphQLError } from "graphql";
import type { Logger } from "pino";
import type { RequestContext } from "./context.ts";
import { errorInLocale, unexpected } from "./errors.ts";
import { createExecutor, type Execute } from "./executor.ts";
import { EXCHANGE, type Exchange } from "./http/exchange.ts";
import { admission, type EndpointContext } from "./http/admission.ts";
import { presentRequestError } from "./http/request-error.ts";
import { type LimitOptions, Limits, TOKENS_MAX } from "./limits.ts";
import { loggableError } from "./loggable-error.ts";
import { presentResult } from "./present-result.ts";

export interface EndpointOptions {
  schema: GraphQLSchema;
  /** The SDL the schema was built from: its directives state the limits of inputs. */
  sdl: DocumentNode;
  log: Logger;
  limits?: LimitOptions;
  /** Whether a caller's mistakes are answered with the schema's right names ("Did you mean …?"). */
  maySuggest?: (caller: RequestContext["caller"]) => boolean;
}
export interface Question {
  request: HTTPGraphQLRequest;
  exchange: Exchange;
  /** Finds out who asks, and makes their context. May throw GraphQLErrors. */
  makeContext: () => Promise<RequestContext>;
}
export interface Endpoint {
  answer(question: Question): Promise<HTTPGraphQLResponse>;
  close(): Promise<void>;
}

/** One audience's GraphQL: Apollo's pipeline around our limits and our executor. */
export async function openEndpoint(options: EndpointOptions): Promise<Endpoint> {
  const { schema, sdl, log, maySuggest = () => true } = options;
  const limits = new Limits(schema, sdl, options.limits);
  const apollo = new ApolloServer<EndpointContext>({
    gateway: gatewayOf(schema, createExecutor(schema)),
    plugins: [
      admission(limits, maySuggest),
      // It would wrap every resolver and cost a third; the header is set in http/caching.ts.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    introspection: true, // Decided per caller by the limits.
    parseOptions: { maxTokens: TOKENS_MAX },
    validationOptions: { maxErrors: 10 },
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    nodeEnv: "production",
    logger: quiet(log),
    formatError: presentRequestError,
    stringifyResult: (result) => JSON.stringify(result),
  });
  await apollo.start();

  return {
    answer: ({ request, exchange, makeContext }) =>
      apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: request,
        context: () => contextOf(exchange, makeContext),
      }),
    close: () => apollo.stop(),
  };
}

async function contextOf(
  exchange: Exchange,
  makeContext: () => Promise<RequestContext>,
): Promise<EndpointContext> {
  try {
    return Object.assign(await makeContext(), { [EXCHANGE]: exchange });
  } catch (error) {
    if (error instanceof GraphQLError) throw errorInLocale(error, exchange.locale);
    exchange.log.error(
      { requestId: exchange.requestId, error: loggableError(error) },
      "unexpected error",
    );
    throw errorInLocale(unexpected(exchange.requestId), exchange.locale);
  }
}

function gatewayOf(schema: GraphQLSchema, execute: Execute) {
  type Gateway = NonNullable<ConstructorParameters<typeof ApolloServer>[0]["gateway"]>;
  type LoadOrUpdate = Parameters<Gateway["onSchemaLoadOrUpdate"]>[0];
  let loaded: LoadOrUpdate = () => {};
  const executor: Awaited<ReturnType<Gateway["load"]>>["executor"] = async (asked) => {
    const context = asked.context as RequestContext;
    const result = await execute({
      document: asked.document,
      operationName: asked.request.operationName,
      variables: asked.request.variables,
      context,
    });
    return presentResult(result, context) as never;
  };
  const gateway: Gateway = {
    onSchemaLoadOrUpdate: (callback) => ((loaded = callback), () => {}),
    load: async () => (loaded({ apiSchema: schema, coreSupergraphSdl: "" }), { executor }),
    stop: async () => {},
  };
  return gateway;
}

function quiet(log: Logger) {
  // Apollo's own messages can quote what a client sent; their first words are enough to find them.
  const say = (level: "warn" | "error") => (message?: unknown) =>
    log[level]({ apollo: String(message).slice(0, 60) }, "apollo");
  return { debug() {}, info() {}, warn: say("warn"), error: say("error") };
}
