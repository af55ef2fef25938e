import {
  isInputObjectType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from "graphql";
import { buildSchemaSync } from "type-graphql";
import { guardSchema } from "../graphql/guard.ts";
import type { Module } from "../module.ts";
import { apis } from "../values/api.ts";
import type { Api } from "../values/api.ts";
import { sdlOf } from "./sdl.ts";

export type Schemas = Readonly<Record<Api, GraphQLSchema>>;
type ResolverClass = new () => object;
type Resolvers = Partial<Record<Api, readonly Function[]>>;

// Built once a process: type-graphql keeps what it knows of classes in one place.
let built: Schemas | undefined;

/** The schemas that are served: what a caller may not use is refused by their root fields. */
export function guardedSchemas(modules: readonly Module[]): Schemas {
  if (built) return built;
  const schemas = buildSchemas(modules);
  for (const api of apis) guardSchema(schemas[api], sdlOf(api).document);
  built = schemas;
  return schemas;
}

/**
 * The executable schemas of the three APIs, from the modules' resolver classes. Built once, at
 * start.
 */
export function buildSchemas(modules: readonly Pick<Module, Api>[]): Schemas {
  return {
    storefront: buildSchema("storefront", modules),
    admin: buildSchema("admin", modules),
    partner: buildSchema("partner", modules),
  };
}

function buildSchema(api: Api, modules: readonly Resolvers[]): GraphQLSchema {
  const resolvers = modules.flatMap((module) => module[api] ?? []);
  const [first, ...others] = resolvers;
  if (!first) throw new Error(`No module has resolvers for the ${api} schema.`);

  const schema = buildSchemaSync({
    resolvers: [first, ...others],
    container: { get: oneOfEach() },
    validate: false,
    // Compared with the SDL by a test, and by nobody at every start.
    skipCheck: true,
  });
  addWhatSdlSays(schema, sdlOf(api).schema);
  return schema;
}

/**
 * Resolver classes hold nothing: one instance of each, found at once (type-graphql's own container
 * searches a list).
 */
function oneOfEach(): (resolver: ResolverClass) => object {
  const instances = new Map<ResolverClass, object>();
  return (resolver) => {
    const instance = instances.get(resolver) ?? new resolver();
    instances.set(resolver, instance);
    return instance;
  };
}

/**
 * Adds what type-graphql has no place for (`@oneOf`) and what a module would have to write a second
 * time: the descriptions and deprecations of the fields that resolvers declare.
 */
export function addWhatSdlSays(schema: GraphQLSchema, sdl: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    const described = sdl.getType(type.name);
    if (described) describeType(type, described);
  }
}

function describeType(type: GraphQLNamedType, described: GraphQLNamedType): void {
  type.description ??= described.description;
  if (isInputObjectType(type) && isInputObjectType(described)) type.isOneOf = described.isOneOf;
  if (!isObjectType(type) || !isObjectType(described)) return;

  for (const field of Object.values(type.getFields())) {
    const describedField = described.getFields()[field.name];
    if (!describedField) continue;
    describe(field, describedField);
    for (const argument of field.args) {
      describe(
        argument,
        describedField.args.find(({ name }) => name === argument.name) ?? argument,
      );
    }
  }
}

type Element = GraphQLField<unknown, unknown> | GraphQLArgument;

function describe(element: Element, described: Element): void {
  element.description ??= described.description;
  element.deprecationReason ??= described.deprecationReason;
}
