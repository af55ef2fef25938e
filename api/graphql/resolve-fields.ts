import { FieldResolver, Root } from "type-graphql";

/**
 * Declares resolvers for fields without arguments that one function answers by their names, as if
 * `resolver` had a method with `@FieldResolver()` for each.
 */
export function resolveFields<Source, Name extends string>(
  resolver: new () => object,
  names: readonly Name[],
  resolve: (source: Source, name: Name) => unknown,
): void {
  for (const name of names) {
    const value = (source: Source) => resolve(source, name);
    Object.defineProperty(resolver.prototype, name, { value });
    FieldResolver()(resolver.prototype, name, { value });
    Root()(resolver.prototype, name, 0);
  }
}
