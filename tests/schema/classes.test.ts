import "reflect-metadata";
import { buildSchema, isObjectType, type GraphQLField, type GraphQLObjectType } from "graphql";
import * as typeGraphql from "type-graphql";
import ts from "typescript";
import { expect, test } from "vitest";
import { addWhatSdlSays } from "../../api/engine/schemas.ts";
import { classesOf } from "../../tools/type-graphql-classes.mjs";
import { schemaDifferences } from "./schema-facts.ts";

// Everything an SDL can say, whether or not schema/ says it today.
const everything = buildSchema(`
  "Has an id." interface Node { "Id." id: ID! }
  "Has a name." interface Named implements Node { "Id." id: ID! "Name." name: String! }
  "Sizes." enum Size { "Small." SMALL "Large." LARGE @deprecated(reason: "Use SMALL.") }
  "Things." union Thing = Room | Garden
  "One of." input Where @oneOf { "Size." size: Size "Floors." floors: [Int!] "Both." and: [Where!] }
  "Nested." input Sub { "X." x: Int = 5 }
  "Defaults." input Defaults {
    "List." sizes: [Size!]! = [SMALL, LARGE]
    "Null." none: Int = null
    "Object." nested: Sub = { x: 3 }
    "Flag." flag: Boolean! = false
    "Old." old: Float @deprecated(reason: "Gone.")
  }
  """
  A "quoted" room: \`x\` \${y} \\\\
  """
  type Room implements Named & Node {
    "Id." id: ID!
    "Name." name: String!
    "Nullable items." tags: [String]!
    "Nullable list." sizes: [Float!]
    "Nullable both." gardens: [Garden]
    "Itself." next: Room!
    "Old." old: Int @deprecated(reason: "Gone.")
    "Arguments." rooms(
      "Where." where: Where, "Old." old: Int @deprecated(reason: "x"), "First." first: Int! = 7
    ): [Room!]!
  }
  "A garden." type Garden implements Node { "Id." id: ID! "Size." size: Size! }
  type Query {
    "Node." node("Id." id: ID!): Node
    "Named." named: Named!
    "Thing." thing("Defaults." defaults: Defaults): Thing
    "Room." room: Room @deprecated(reason: "Gone.")
  }
  type Mutation { "Things." build("Where." where: Where!): [Thing!]! }`);

test("the classes of a schema build that schema again", () => {
  const classes = evaluated(classesOf(everything, { api: "house", scalars: {} }));
  const objects = Object.values(everything.getTypeMap()).filter(isObjectType);
  const resolvers = objects
    .filter((type) => !type.name.startsWith("__"))
    .map((type) => resolverOf(type, classes));

  const schema = typeGraphql.buildSchemaSync({
    resolvers: resolvers as [Function],
    validate: false,
  });
  addWhatSdlSays(schema, everything);

  expect(schemaDifferences(everything, schema)).toEqual([]);
});

type Classes = Record<string, Function>;

function evaluated(source: string): Classes {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.CommonJS,
      experimentalDecorators: true,
      emitDecoratorMetadata: true,
      useDefineForClassFields: false,
    },
  });
  const classes: Classes = {};
  const required = (name: string) => (name === "type-graphql" ? typeGraphql : {});
  new Function("require", "exports", outputText)(required, classes);
  return classes;
}

/**
 * A resolver class for what the classes leave to modules: root fields, and fields with arguments.
 */
function resolverOf(type: GraphQLObjectType, classes: Classes): Function {
  const root = { Query: typeGraphql.Query, Mutation: typeGraphql.Mutation }[type.name];
  class ResolverOfType {}
  for (const field of Object.values(type.getFields())) {
    if (!root && field.args.length === 0) continue;
    const [thunk, options] = stated(field, classes);
    const declare = root ?? typeGraphql.FieldResolver;
    declare(thunk as () => Function, options)(ResolverOfType.prototype, field.name, {});
    if (field.args.length === 0) continue;
    const args = `House${type.name}${field.name[0]!.toUpperCase()}${field.name.slice(1)}Args`;
    typeGraphql.Args(() => classes[args]!)(ResolverOfType.prototype, field.name, 0);
  }
  const of = root
    ? typeGraphql.Resolver()
    : typeGraphql.Resolver(() => classes[`House${type.name}`]!);
  of(ResolverOfType);
  return ResolverOfType;
}

function stated({ type }: GraphQLField<unknown, unknown>, classes: Classes) {
  const [, list, name = "", , required] = /^(\[?)(\w+)(!?\])?(!?)$/.exec(String(type))!;
  const value = classes[`House${name}`]!;
  return [() => (list ? [value] : value), { nullable: !required }] as const;
}
