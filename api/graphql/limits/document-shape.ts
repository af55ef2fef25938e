import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from "graphql";
import { Kind } from "graphql";
import { text } from "../../locales/text.ts";
import type { Text } from "../../locales/text.ts";

export interface ShapeLimits {
  depth: number;
  /** The depth within `__schema` and `__type`, where tools go deep to unwrap types. */
  introspectionDepth: number;
  fields: number;
  rootFields: number;
  aliases: number;
  /** How often one field may be written in one place. */
  duplicates: number;
  directivesPerPlace: number;
  directives: number;
  fragments: number;
  spreads: number;
}

const SHAPE_LIMITS: ShapeLimits = {
  depth: 12,
  introspectionDepth: 20,
  fields: 1000,
  rootFields: 20,
  aliases: 50,
  duplicates: 10,
  directivesPerPlace: 5,
  directives: 50,
  fragments: 50,
  spreads: 100,
};

/**
 * What is too much about a document's text, or null. Needs no schema and takes one walk:
 * it has to come before validation, whose comparison of fields is quadratic.
 */
export function shapeProblem(document: DocumentNode, limits = SHAPE_LIMITS): Text | null {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const count = { fields: 0, aliases: 0, directives: 0, spreads: 0 };
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
  }
  if (document.definitions.length > limits.fragments) {
    return over("definitions", document.definitions.length, limits.fragments);
  }

  for (const definition of document.definitions) {
    if (!("selectionSet" in definition)) continue;
    const problem =
      directivesProblem(definition.directives?.length ?? 0) ??
      walk(definition.selectionSet, 1, limits.depth, definition.kind === Kind.OPERATION_DEFINITION);
    if (problem) return problem;
  }
  return depthThroughFragments(document, fragments, limits);

  function walk(set: SelectionSetNode, depth: number, deepest: number, root: boolean): Text | null {
    if (depth > deepest) return text("graphql.tooDeep", { levels: deepest });
    if (root && set.selections.length > limits.rootFields) {
      return over("rootFields", set.selections.length, limits.rootFields);
    }
    const written = new Map<string, number>();
    for (const selection of set.selections) {
      const problem = directivesProblem(selection.directives?.length ?? 0);
      if (problem) return problem;
      if (selection.kind !== Kind.FIELD && ++count.spreads > limits.spreads) {
        return over("spreads", count.spreads, limits.spreads);
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
      let within = deepest;
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        const times = (written.get(name) ?? 0) + 1;
        written.set(name, times);
        if (times > limits.duplicates && !selection.alias) {
          return text("graphql.tooOften", { name, count: times, most: limits.duplicates });
        }
        if (++count.fields > limits.fields) return over("fields", count.fields, limits.fields);
        if (selection.alias && ++count.aliases > limits.aliases) {
          return over("aliases", count.aliases, limits.aliases);
        }
        if (isIntrospection(name)) within = limits.introspectionDepth;
      }
      if (selection.selectionSet) {
        const deeper = selection.kind === Kind.FIELD ? depth + 1 : depth;
        const inside = walk(selection.selectionSet, deeper, within, false);
        if (inside) return inside;
      }
    }
    return null;
  }

  function directivesProblem(here: number): Text | null {
    count.directives += here;
    if (here > limits.directivesPerPlace) {
      return over("directivesInPlace", here, limits.directivesPerPlace);
    }
    return count.directives > limits.directives
      ? over("directives", count.directives, limits.directives)
      : null;
  }
}

/** Whether a root field asks for the schema itself. */
export function isIntrospection(name: string): boolean {
  return name === "__schema" || name === "__type";
}

function over(part: string, count: number, most: number): Text {
  return text("graphql.tooMuch", { part, count, most });
}

/**
 * Depth with fragments put in place. Each is measured once; a circle is left for validation to
 * tell.
 */
function depthThroughFragments(
  document: DocumentNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  limits: ShapeLimits,
): Text | null {
  const known = new Map<string, number>();

  function fragmentDepth(name: string): number {
    const depth = known.get(name);
    if (depth !== undefined) return depth;
    known.set(name, 0);
    const fragment = fragments.get(name);
    const found = fragment ? depthOf(fragment.selectionSet) : 0;
    known.set(name, found);
    return found;
  }

  function depthOf(set: SelectionSetNode): number {
    let deepest = 1;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        deepest = Math.max(deepest, fragmentDepth(selection.name.value));
      } else if (selection.selectionSet) {
        const inside = depthOf(selection.selectionSet);
        // Introspection has its own, larger limit; what it goes beyond the ordinary one is let off
        // here.
        const spare =
          selection.kind === Kind.FIELD && isIntrospection(selection.name.value)
            ? limits.introspectionDepth - limits.depth
            : 0;
        const own = selection.kind === Kind.FIELD ? 1 : 0;
        deepest = Math.max(deepest, inside + own - spare);
      }
    }
    return deepest;
  }

  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    if (depthOf(definition.selectionSet) > limits.depth) {
      return text("graphql.tooDeep", { levels: limits.depth });
    }
  }
  return null;
}
