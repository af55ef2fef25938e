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
import type { RequestContext } from "../context.ts";
import { errorInLocale } from "../errors.ts";
import { createExecutor, type Execute } from "../executor.ts";
import { failureOf } from "../failure.ts";
import { type LimitOptions, Limits, TOKENS_MAX } from "../limits.ts";
import { presentResult } from "../present-result.ts";
import { admission } from "./admission.ts";
import { REQUEST } from "./graphql-request.ts";
import type { EndpointContext, GraphqlRequest } from "./graphql-request.ts";
import { presentRequestError } from "./request-error.ts";

export interface ApolloOptions {
  schema: GraphQLSchema;
  /** The SDL the schema was built from: its directives state the limits of inputs. */
  sdl: DocumentNode;
  log: Logger;
  limits?: LimitOptions;
  /** Whether a caller's mistakes are answered with the schema's right names ("Did you mean …?"). */
  maySuggest?: (caller: RequestContext["caller"]) => boolean;
}

export interface ApolloQuestion {
  /** The request as Apollo takes it. */
  request: HTTPGraphQLRequest;
  /** What becomes known of it. */
  graphqlRequest: GraphqlRequest;
  /** The text of the document, as it was sent. */
  query: unknown;
  /**
   * Finds out who calls, asks whether the request may come in, and makes the caller's context. May
   * throw GraphQLErrors.
   */
  makeContext: (enter: (caller: RequestContext["caller"]) => void) => Promise<RequestContext>;
}

export interface Apollo {
  answer(question: ApolloQuestion): Promise<HTTPGraphQLResponse>;
  close(): Promise<void>;
}

/** Opens one API's GraphQL: Apollo's pipeline around our limits and our executor. */
export async function openApollo(options: ApolloOptions): Promise<Apollo> {
  const { schema, sdl, log, maySuggest = () => true } = options;
  const limits = new Limits(schema, sdl, options.limits);
  const apollo = new ApolloServer<EndpointContext>({
    gateway: gatewayOf(schema, createExecutor(schema)),
    plugins: [
      admission(limits, maySuggest),
      // It would wrap every resolver and cost a third; the endpoint sets the header.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    // No browser adds a credential by itself, POST takes JSON alone, and GET changes nothing: so a
    // page can't have a request sent in somebody's name, and GET needs no header against that.
    csrfPrevention: false,
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
    answer: ({ request, graphqlRequest, query, makeContext }) => {
      const { remoteAddress } = graphqlRequest.exchange;
      const enter = (caller: RequestContext["caller"]) => {
        limits.enter({ query, caller, remoteAddress });
      };
      return apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: request,
        context: () => contextOf(graphqlRequest, () => makeContext(enter)),
      });
    },
    close: () => apollo.stop(),
  };
}

async function contextOf(
  graphqlRequest: GraphqlRequest,
  makeContext: () => Promise<RequestContext>,
): Promise<EndpointContext> {
  try {
    return Object.assign(await makeContext(), { [REQUEST]: graphqlRequest });
  } catch (error) {
    const { exchange } = graphqlRequest;
    const failure = error instanceof GraphQLError ? error : failureOf(error, exchange);
    throw errorInLocale(failure, exchange.locale);
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
