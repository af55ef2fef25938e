import type { GraphQLSchema, GraphQLTypeResolver } from "graphql";
import { isAbstractType, isObjectType } from "graphql";

/**
 * Makes interfaces and unions find the type of a row synchronously, as graphql-jit needs;
 * type-graphql's own resolvers are asynchronous. A row names its type by `__typename`, or is an
 * instance of its class.
 */
export function resolveTypesAtOnce(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) {
      type.resolveType = typenameOr(type.name, type.resolveType);
    } else if (isObjectType(type) && type.getInterfaces().length) {
      // type-graphql asks here for an instance of its class; plain rows are instances of nothing.
      type.isTypeOf = undefined;
    }
  }
}

function typenameOr(
  abstractName: string,
  original: GraphQLTypeResolver<unknown, unknown> | null | undefined,
): GraphQLTypeResolver<unknown, unknown> {
  return (row, context, info, type) => {
    const named = (row as { __typename?: unknown } | null)?.__typename;
    if (typeof named === "string") return named;
    const found = original?.(row, context, info, type);
    if (typeof found === "string") return found;
    if (found) found.catch(() => {});
    throw new Error(`A row answered as ${abstractName} needs a __typename.`);
  };
}
