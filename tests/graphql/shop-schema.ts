import { buildASTSchema, GraphQLError, isObjectType, isScalarType, parse } from "graphql";
import type { GraphQLSchema } from "graphql";
import type { RequestContext } from "../../api/graphql/context.ts";
import { decodeCursor } from "../../api/graphql/connection.ts";
import { guardSchema } from "../../api/graphql/guard.ts";
import * as scalars from "../../api/graphql/scalars.ts";

/** A small schema with one of everything, for tests of what all audiences share. */
export const shopSdl = parse(/* GraphQL */ `
  directive @callers(are: [Caller!]!, scope: String) on FIELD_DEFINITION
  directive @length(
    min: Int = 0
    max: Int!
    multiline: Boolean = false
  ) on ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
  directive @pageSize(max: Int!) on ARGUMENT_DEFINITION
  enum Caller {
    VISITOR
    MEMBER
    BACKEND
    AUTOMATION
    PARTNER
  }
  scalar Points
  scalar Decimal
  scalar Quantity
  scalar DateTime
  scalar JSON
  enum Size {
    SMALL
    LARGE
  }
  interface Node {
    id: ID!
  }
  type Person implements Node {
    id: ID!
    name: String
    size(unit: Size = SMALL): Size
    points: Points!
    joinedAt: DateTime!
    friends(first: Int, last: Int, after: String, offset: Int): PersonConnection!
    best: Person
    tags: [String!]!
    tagsOrNull: [String]
    strictTags: [String!]
    broken: String
    brokenStrict: String!
    missing: String!
    refused: String
    mood: Size
  }
  type Shop implements Node {
    id: ID!
    title: String!
    owner: Person!
  }
  type PersonConnection {
    nodes: [Person!]!
    edges: [PersonEdge!]!
    pageInfo: PageInfo!
  }
  type PersonEdge {
    node: Person!
    cursor: String!
  }
  type PageInfo {
    hasNextPage: Boolean!
    endCursor: String
  }
  union Found = Person | Shop
  input LineInput {
    id: String!
    sku: String! = "none"
    quantity: Quantity!
    unitPrice: Decimal
    note: String @length(max: 20, multiline: true)
  }
  input CartInput {
    lines: [LineInput!]! @length(min: 1, max: 100)
    codes: [String!]
    count: Int! = 7
    cart: CartInput
    data: JSON
  }
  type CartAnswer {
    total: Int!
    count: Int!
    note: String
  }
  type Query {
    me: Person @callers(are: [MEMBER])
    anyone: Person @callers(are: [VISITOR, MEMBER, BACKEND])
    node(id: ID!): Node @callers(are: [VISITOR, MEMBER, BACKEND])
    search(text: String = "all", size: Size, limit: Int = 3): [Found!]!
      @callers(are: [VISITOR, MEMBER, BACKEND])
    people(ids: [ID!]!): [Person]! @callers(are: [VISITOR, MEMBER, BACKEND])
    cart(input: CartInput!): CartAnswer! @callers(are: [VISITOR, MEMBER, BACKEND])
    say(text: String @length(min: 1, max: 10), many: [String!] @length(max: 3)): String
      @callers(are: [VISITOR, MEMBER, BACKEND])
    verify(first: Int @pageSize(max: 1000)): Int @callers(are: [BACKEND])
    slow: String @callers(are: [MEMBER])
    big: String @callers(are: [VISITOR, MEMBER])
    strict: Person! @callers(are: [MEMBER])
    price(amount: Decimal!, at: DateTime): Decimal @callers(are: [VISITOR, MEMBER])
  }
  type Mutation {
    rename(name: String!): Person @callers(are: [MEMBER, BACKEND], scope: "members:write")
    order(input: CartInput!): CartAnswer! @callers(are: [BACKEND], scope: "orders:write")
  }
`);

const person = (id: string): Record<string, unknown> => ({
  __typename: "Person",
  id,
  name: id === "p9" ? null : `Person ${id}`,
  points: 1200,
  joinedAt: new Date("2026-03-01T02:30:00Z"),
  tags: ["a", "b"],
  tagsOrNull: ["a", null],
  strictTags: ["a", null],
});
const shop = { __typename: "Shop", id: "s1", title: "Mộc", owner: person("p1") };

const resolvers: Record<string, Record<string, unknown>> = {
  Person: {
    size: (_: unknown, { unit }: { unit: string }) => unit,
    friends: (_: unknown, args: { after?: string }) => {
      if (args.after != null) decodeCursor(args.after);
      const nodes = [person("p2"), person("p3")];
      return {
        nodes,
        edges: nodes.map((node) => ({ node, cursor: "c" })),
        pageInfo: { hasNextPage: false },
      };
    },
    best: async () => person("p2"),
    broken: () => {
      throw new Error("password=hunter2 of a@b.vn");
    },
    brokenStrict: async () => {
      throw new Error("secret detail");
    },
    missing: () => null,
    mood: () => "of nobody's choosing",
    refused: () => {
      throw new GraphQLError("Not today.", { extensions: { code: "CLOSED", when: "today" } });
    },
  },
  Query: {
    me: () => person("p1"),
    anyone: () => person("p1"),
    node: (_: unknown, { id }: { id: string }) =>
      id.startsWith("s") ? shop : id.startsWith("p") ? person(id) : null,
    search: (_: unknown, { limit }: { limit: number }) =>
      [person("p1"), shop, person("p9")].slice(0, limit),
    people: (_: unknown, { ids }: { ids: string[] }) =>
      ids.map((id) => (id === "x" ? null : person(id))),
    cart: (_: unknown, { input }: { input: Cart }) => answerOf(input),
    say: (_: unknown, { text, many }: { text?: string; many?: string[] }) => text ?? many?.join(),
    verify: (_: unknown, { first }: { first?: number }) => first,
    slow: () => new Promise((resolve) => setTimeout(resolve, 300, "done")),
    big: () => "x".repeat(20_000),
    strict: () => null,
    price: (_: unknown, { amount }: { amount: string }) => amount,
  },
  Mutation: {
    rename: (_: unknown, { name }: { name: string }, context: RequestContext) => {
      written.push(context.requestId);
      return { ...person("p1"), name };
    },
    order: (_: unknown, { input }: { input: Cart }, context: RequestContext) => {
      written.push(context.requestId);
      return answerOf(input);
    },
  },
};

interface Cart {
  lines: { quantity: number; note?: string }[];
  count: number;
}
/** The requests whose writes ran. */
export const written: string[] = [];

function answerOf({ lines, count }: Cart) {
  const total = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return { total, count, note: lines[0]?.note };
}

export function shopSchema(): GraphQLSchema {
  const schema = buildASTSchema(shopSdl);
  for (const type of Object.values(schema.getTypeMap())) {
    const known = (scalars as Record<string, unknown>)[type.name];
    if (isScalarType(type) && isScalarType(known)) {
      const { parseValue, parseLiteral, serialize } = known;
      Object.assign(type, { parseValue, parseLiteral, serialize });
    }
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    for (const [name, field] of Object.entries(type.getFields())) {
      field.resolve = (resolvers[type.name]?.[name] as typeof field.resolve) ?? undefined;
    }
  }
  guardSchema(schema, shopSdl);
  return schema;
}
