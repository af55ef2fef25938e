import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from "graphql";
import { getArgumentValues, getNamedType, isObjectType } from "graphql";

type Info = Pick<GraphQLResolveInfo, "fieldNodes" | "fragments" | "returnType" | "variableValues">;

// A document is looked through once: its nodes stay the same as long as it is cached.
const found = new WeakMap<FieldNode, Map<string, FieldNode[]>>();

/**
 * The arguments with which a resolver's own selection asks for a child field, once for each time it
 * does: what lets one statement answer the parent and the child. Fields behind `@skip` and
 * `@include` count too.
 */
export function childArguments(info: Info, name: string): Record<string, unknown>[] {
  const type = getNamedType(info.returnType);
  const definition = isObjectType(type) ? type.getFields()[name] : undefined;
  if (!definition) return [];
  return info.fieldNodes.flatMap((node) =>
    childrenOf(node, name, info).map((child) =>
      getArgumentValues(definition, child, info.variableValues),
    ),
  );
}

function childrenOf(node: FieldNode, name: string, info: Info): FieldNode[] {
  const byName = found.get(node) ?? new Map<string, FieldNode[]>();
  found.set(node, byName);
  const children =
    byName.get(name) ??
    fieldsIn(node.selectionSet, info).filter((child) => child.name.value === name);
  byName.set(name, children);
  return children;
}

function fieldsIn(selections: SelectionSetNode | undefined, info: Info): FieldNode[] {
  return (selections?.selections ?? []).flatMap((selection) => {
    if (selection.kind === "Field") return [selection];
    if (selection.kind === "InlineFragment") return fieldsIn(selection.selectionSet, info);
    return fieldsIn(info.fragments[selection.name.value]?.selectionSet, info);
  });
}
