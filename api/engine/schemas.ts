import {
  isInputObjectType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from "graphql";
import { buildSchemaSync } from "type-graphql";
import type { Module } from "../module.ts";
import { sdlOf, type Audience } from "./sdl.ts";

export type Schemas = Readonly<Record<Audience, GraphQLSchema>>;
type ResolverClass = new () => object;
type Resolvers = Partial<Record<Audience, readonly Function[]>>;

/** The executable schemas of the three audiences, from the modules' resolver classes. Built once, at start. */
export function buildSchemas(modules: readonly Pick<Module, Audience>[]): Schemas {
  return {
    storefront: buildSchema("storefront", modules),
    admin: buildSchema("admin", modules),
    partner: buildSchema("partner", modules),
  };
}

function buildSchema(audience: Audience, modules: readonly Resolvers[]): GraphQLSchema {
  const resolvers = modules.flatMap((module) => module[audience] ?? []);
  const [first, ...others] = resolvers;
  if (!first) throw new Error(`No module has resolvers for the ${audience} schema.`);

  const schema = buildSchemaSync({
    resolvers: [first, ...others],
    container: { get: oneOfEach() },
    validate: false,
    // Compared with the SDL by a test, and by nobody at every start.
    skipCheck: true,
  });
  addWhatSdlSays(schema, sdlOf(audience).schema);
  return schema;
}

/** Resolver classes hold nothing: one instance of each, found at once (type-graphql's own container searches a list). */
function oneOfEach(): (resolver: ResolverClass) => object {
  const instances = new Map<ResolverClass, object>();
  return (resolver) => {
    const instance = instances.get(resolver) ?? new resolver();
    instances.set(resolver, instance);
    return instance;
  };
}

/**
 * Adds what type-graphql has no place for (`@oneOf`) and what a module would have to write a second time: the
 * descriptions and deprecations of the fields that resolvers declare.
 */
export function addWhatSdlSays(schema: GraphQLSchema, sdl: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    const told = sdl.getType(type.name);
    if (told) tellType(type, told);
  }
}

function tellType(type: GraphQLNamedType, told: GraphQLNamedType): void {
  type.description ??= told.description;
  if (isInputObjectType(type) && isInputObjectType(told)) type.isOneOf = told.isOneOf;
  if (!isObjectType(type) || !isObjectType(told)) return;

  for (const field of Object.values(type.getFields())) {
    const toldField = told.getFields()[field.name];
    if (!toldField) continue;
    describe(field, toldField);
    for (const argument of field.args) {
      describe(argument, toldField.args.find(({ name }) => name === argument.name) ?? argument);
    }
  }
}

type Described = GraphQLField<unknown, unknown> | GraphQLArgument;

function describe(element: Described, told: Described): void {
  element.description ??= told.description;
  element.deprecationReason ??= told.deprecationReason;
}
