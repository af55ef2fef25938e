// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { Field, Int, ObjectType } from "type-graphql";
import { DateTime } from "../../graphql/scalars.ts";
import { AdminActor, AdminConfigurationChange } from "./tiers.ts";
import { AdminPageInfo } from "./vocabulary.ts";
type Of<T> = T;

@ObjectType("ConfigurationVersion", {
  description: "A version that was published.",
  simpleResolvers: true,
})
export class AdminConfigurationVersion {
  @Field(() => Int, { description: "Its number." })
  version?: number;

  @Field(() => DateTime, { description: "When it was published." })
  publishedAt?: Date;

  @Field(() => AdminActor, { description: "Who published it." })
  publishedBy?: Of<AdminActor>;

  @Field(() => DateTime, { description: "From when on it holds, or was to hold." })
  inForceFrom?: Date;

  @Field(() => Boolean, { description: "Whether it was cancelled before it began." })
  cancelled?: boolean;

  @Field(() => [AdminConfigurationChange], {
    description:
      "How it differs from the version that was published before it; the first one from nothing. Paths are names of fields.",
  })
  changes?: readonly Of<AdminConfigurationChange>[];
}

@ObjectType("ConfigurationVersionConnection", {
  description: "A page of versions.",
  simpleResolvers: true,
})
export class AdminConfigurationVersionConnection {
  @Field(() => [AdminConfigurationVersion], { description: "The versions." })
  nodes?: readonly Of<AdminConfigurationVersion>[];

  @Field(() => [AdminConfigurationVersionEdge], { description: "The versions with their cursors." })
  edges?: readonly Of<AdminConfigurationVersionEdge>[];

  @Field(() => AdminPageInfo, { description: "Where the page stands in the list." })
  pageInfo?: Of<AdminPageInfo>;
}

@ObjectType("ConfigurationVersionEdge", {
  description: "A version and its cursor.",
  simpleResolvers: true,
})
export class AdminConfigurationVersionEdge {
  @Field(() => String, { description: "The cursor to read on from." })
  cursor?: string;

  @Field(() => AdminConfigurationVersion, { description: "The version." })
  node?: Of<AdminConfigurationVersion>;
}
