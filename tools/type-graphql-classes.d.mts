import type { GraphQLSchema } from "graphql";

interface ClassesConfig {
  api: string;
  /** Each scalar's TypeScript type, and its name in the classes where its own is one of JavaScript's. */
  scalars: Record<string, string | { type: string; as: string }>;
  scalarsFrom?: string;
  /** The module whose classes are wanted; all when left out. */
  module?: string;
}

export function classesOf(schema: GraphQLSchema, config: ClassesConfig): string;
