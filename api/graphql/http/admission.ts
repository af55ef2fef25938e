import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError } from "graphql";
import { say } from "../../locales/text.ts";
import type { Caller } from "../../values/caller.ts";
import { excerptOf } from "../../values/excerpt.ts";
import { textOf } from "../errors.ts";
import { failureOf } from "../failure.ts";
import type { Limits } from "../limits.ts";
import { isPublic, REQUEST } from "./graphql-request.ts";
import type { EndpointContext } from "./graphql-request.ts";
import { literalField } from "./literal-field.ts";

const OPERATION_NAME_MAX = 60;
type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * Apollo's hooks for the limits: before validation, before execution, and the cost in the answer.
 */
export function admission(
  limits: Limits,
  maySuggest: (caller: Caller) => boolean,
): ApolloServerPlugin<EndpointContext> {
  return {
    async requestDidStart({ contextValue }) {
      const graphqlRequest = contextValue[REQUEST];
      const { exchange } = graphqlRequest;
      return {
        async validationDidStart(request) {
          (request as Mutable<typeof request>).document = limits.validatable(request.document);
        },
        async didResolveOperation({ document, request, operation, contextValue: { caller } }) {
          graphqlRequest.operationType = operation?.operation;
          // Names that clients choose may be long.
          exchange.details.operation = operation?.name?.value.slice(0, OPERATION_NAME_MAX);
          exchange.details.type = operation?.operation;
          try {
            const { operationName, variables } = request;
            const { remoteAddress } = exchange;
            const asked = { document, operationName, variables, caller, remoteAddress };
            graphqlRequest.cost = limits.admit(asked) ?? undefined;
            exchange.details.cost = graphqlRequest.cost?.requested;
          } catch (error) {
            if (error instanceof GraphQLError) throw error;
            throw failureOf(error, exchange);
          }
        },
        async willSendResponse({ response, document, errors, contextValue: { caller, locale } }) {
          if (!graphqlRequest.cost) {
            limits.chargeRefused({ caller, remoteAddress: exchange.remoteAddress });
          }
          if (response.body.kind !== "single") return;
          const result = response.body.singleResult;
          if (graphqlRequest.operationType === "mutation") {
            const refusals = refusalsOf(result.data);
            if (refusals.length > 0) exchange.details.refusals = refusals;
          }
          // What others may be answered too must not carry one caller's budget.
          if (graphqlRequest.cost && !isPublic(graphqlRequest)) {
            result.extensions = { ...result.extensions, cost: graphqlRequest.cost };
          }
          result.errors = result.errors?.map((error, at) => {
            const text = textOf(error);
            const message = text ? excerptOf(say(text, locale), error.extensions) : error.message;
            const field = document && literalField(document, errors?.[at]);
            if (field) {
              const extensions = { ...error.extensions, code: "BAD_USER_INPUT", field };
              return { ...error, message: `${field.join(".")}: ${message}`, extensions };
            }
            if (maySuggest(caller)) return { ...error, message };
            return { ...error, message: message.replace(/ Did you mean [^]*\?$/, "") };
          });
          for (const { extensions } of result.errors ?? []) {
            exchange.errorCodes.push(String(extensions?.code));
          }
        },
      };
    },
  };
}

/** The codes of the refusals in a mutation's payloads, as far as they were asked for. */
function refusalsOf(data: unknown): string[] {
  const payloads = Object.values((data ?? {}) as Record<string, Payload | null>);
  const errors = payloads.flatMap((payload) => payload?.userErrors ?? []);
  return errors.flatMap(({ code }) => (typeof code === "string" ? [code] : []));
}

interface Payload {
  readonly userErrors?: readonly { readonly code?: unknown }[];
}
