import type {
  DocumentNode,
  ExecutionResult,
  GraphQLSchema,
  OperationDefinitionNode,
} from "graphql";
import { execute, getOperationAST, GraphQLError, isInputObjectType, Kind } from "graphql";
import { compileQuery, isCompiledQuery } from "graphql-jit";
import { resolveTypesAtOnce } from "./resolve-types-at-once.ts";

export interface Execution {
  document: DocumentNode;
  operationName?: string | null;
  variables?: Record<string, unknown>;
  context: unknown;
}
export type Execute = (execution: Execution) => Promise<ExecutionResult>;

type Compiled = (
  root: unknown,
  context: unknown,
  variables: unknown,
) => ExecutionResult | Promise<ExecutionResult>;
/** A compiled operation, or null for one that graphql-js has to execute. */
/** How operations of this process ran, for who watches. */
export const executions = { compiled: 0, interpreted: 0 };

type Plans = Map<string, Compiled | null>;

/**
 * Executes validated documents: with graphql-js the first time, compiled by graphql-jit from the
 * second time on, so that endless new documents never reach the compiler. Answers are those of
 * graphql-js.
 */
export function createExecutor(schema: GraphQLSchema, { compiledMax = 1000 } = {}): Execute {
  resolveTypesAtOnce(schema);
  const seenOnce = new WeakSet<DocumentNode>();
  const compiled = new Map<DocumentNode, Plans>();

  function plansOf(document: DocumentNode): Plans | null {
    const known = compiled.get(document);
    // Put last again: the first key of the map is the one longest unused.
    if (known) compiled.delete(document);
    else if (!seenOnce.has(document)) return (seenOnce.add(document), null);
    const plans = known ?? new Map<string, Compiled | null>();
    compiled.set(document, plans);
    if (compiled.size > compiledMax) {
      const unused = compiled.keys().next().value!;
      compiled.delete(unused);
      seenOnce.delete(unused);
    }
    return plans;
  }

  return async ({ document, operationName, variables, context }) => {
    const interpret = () => {
      executions.interpreted++;
      return execute({
        schema,
        document,
        operationName,
        variableValues: variables,
        contextValue: context,
      });
    };

    const plans = plansOf(document);
    if (!plans) return interpret();

    const key = operationName ?? "";
    let run = plans.get(key);
    if (run === undefined) plans.set(key, (run = compile(schema, document, operationName)));
    if (!run) return interpret();

    const result = await run(undefined, context, variables ?? {});
    // Without data nothing was resolved yet: asking graphql-js is safe, and its message canonical.
    if (result.errors && !("data" in result)) return interpret();
    executions.compiled++;
    return result.errors ? { ...result, errors: result.errors.map(asGraphQLError) } : result;
  };
}

function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
): Compiled | null {
  const operation = getOperationAST(document, operationName);
  if (!operation || operation.operation !== "query" || hasInputObjects(schema, operation))
    return null;
  const query = compileQuery(schema, document, operationName ?? undefined, {
    disablingCapturingStackErrors: true,
  });
  return isCompiledQuery(query) ? (query.query as Compiled) : null;
}

// graphql-jit refuses an omitted `Int! = 7` inside an input object.
function hasInputObjects(schema: GraphQLSchema, operation: OperationDefinitionNode): boolean {
  return !!operation.variableDefinitions?.some((definition) => {
    let type = definition.type;
    while (type.kind !== Kind.NAMED_TYPE) type = type.type;
    return isInputObjectType(schema.getType(type.name.value));
  });
}

// graphql-jit has an error class of its own, which graphql's tools don't take for an error of
// theirs.
function asGraphQLError(error: GraphQLError): GraphQLError {
  const { message, path, originalError, locations } = error;
  const thrown = originalError as GraphQLError | undefined;
  const wrapped = new GraphQLError(message, {
    path,
    originalError,
    extensions: thrown?.extensions ?? error.extensions,
  });
  return Object.assign(wrapped, { locations });
}
