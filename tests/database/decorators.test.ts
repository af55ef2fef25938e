import "reflect-metadata";
import { graphql, GraphQLSchema } from "graphql";
import { buildSchema, Field, ID, ObjectType, Query, Resolver } from "type-graphql";
import { expect, test } from "vitest";

@ObjectType()
class Cup {
  @Field(() => ID)
  id!: string;

  // No thunk: its type comes from the metadata that the compiler emits.
  @Field()
  isFull!: boolean;
}

@Resolver(() => Cup)
class Cups {
  @Query(() => Cup)
  cup(): Cup {
    return { id: "1", isFull: true };
  }
}

test("decorated classes make a schema in the tests' own graphql", async () => {
  const schema = await buildSchema({ resolvers: [Cups], validate: false });
  const { data } = await graphql({ schema, source: "{ cup { id isFull } }" });

  expect(schema).toBeInstanceOf(GraphQLSchema);
  expect(data).toEqual({ cup: { id: "1", isFull: true } });
});
