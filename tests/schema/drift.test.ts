import { buildSchema } from "graphql";
import { getMetadataStorage } from "type-graphql";
import { expect, test } from "vitest";
import { modules } from "../../api/modules.ts";
import { buildSchemas } from "../../api/engine/schemas.ts";
import { sdlOf } from "../../api/engine/sdl.ts";
import { apis } from "../../api/values/api.ts";
import { schemaDifferences } from "./schema-facts.ts";

const running = buildSchemas(modules);

test.each(apis)("the %s schema that runs is the one in schema/", (api) => {
  const differences = schemaDifferences(sdlOf(api).schema, running[api]);

  const where = `schema/${api} (-) and the resolvers of api/modules (+) differ:`;
  expect(differences.length, [where, ...differences].join("\n")).toBe(0);
});

// type-graphql passes over the type of a @FieldResolver whose field stands in the generated class.
test("a field resolver that names a type names the one in schema/", () => {
  const { fields, fieldResolvers } = getMetadataStorage();
  const wrong = fieldResolvers
    .filter((resolver) => resolver.kind === "external" && resolver.getType)
    .filter((resolver) => {
      const type = resolver.getObjectType?.();
      const field = fields.find(
        (it) => it.target === type && it.schemaName === resolver.schemaName,
      );
      return field && !isSameType(field, resolver);
    })
    .map((resolver) => `${resolver.target.name}.${resolver.methodName}`);

  expect(wrong, "These field resolvers name another type than schema/.").toEqual([]);
});

// The comparison itself, tried on two schemas of which one has one thing changed.
const house = `
  scalar Length @specifiedBy(url: "https://example.com/length")
  enum Size { SMALL LARGE }
  union Thing = Room
  interface Named { name: String! }
  input Where { size: Size, floor: Int = 1 }
  "A room."
  type Room implements Named {
    name: String!, tags: [String!]!, area(unit: Length = "m"): Float, old: Int
  }
  type Query { rooms(where: Where): [Room!]!, thing: Thing, named: Named }`;

test.each([
  ["a renamed field", "old: Int", "former: Int", "Room.old"],
  ["another type", "old: Int", "old: Float", "Room.old"],
  ["another nullability", "old: Int", "old: Int!", "Room.old"],
  ["another nullability in a list", "[String!]!", "[String]!", "Room.tags"],
  ["a missing argument", "rooms(where: Where)", "rooms", "Query.rooms(where:)"],
  ["an argument's default", '= "m"', '= "km"', "Room.area(unit:)"],
  ["an input's missing default", "Int = 1", "Int", "Where.floor"],
  ["an enum's value", "LARGE", "BIG", "Size.LARGE"],
  ["a description", '"A room."', '"Rooms."', "Room"],
  ["a deprecation", "old: Int", 'old: Int @deprecated(reason: "Gone.")', "Room.old"],
  ["an interface", "Room implements Named", "Room", "Room"],
  ["a union's type", "Thing = Room", "Thing = Room | Query", "Thing"],
  ["a one-of", "input Where {", "input Where @oneOf {", "Where"],
  ["a scalar's specification", "example.com/length", "example.com/area", "Length"],
  ["a directive for clients", "enum Size", "directive @near on FIELD enum Size", "@near"],
])("%s is noticed, both ways", (_what, text, instead, coordinate) => {
  const [before, after] = [buildSchema(house), buildSchema(house.replace(text, instead))];

  expect(schemaDifferences(before, after).join("\n")).toContain(` ${coordinate}: `);
  expect(schemaDifferences(after, before).join("\n")).toContain(` ${coordinate}: `);
  expect(schemaDifferences(before, buildSchema(house))).toEqual([]);
});

interface Typed {
  getType?: () => unknown;
  typeOptions?: { nullable?: unknown; array?: boolean };
}

function isSameType(one: Typed, other: Typed): boolean {
  // Asking for the type also tells whether it is a list.
  const isSame = one.getType?.() === other.getType?.();
  const [a, b] = [one.typeOptions ?? {}, other.typeOptions ?? {}];
  return isSame && (a.nullable ?? false) === (b.nullable ?? false) && a.array === b.array;
}
