import type { ASTNode, DocumentNode, GraphQLError } from "graphql";
import { BREAK, Kind, visit } from "graphql";

const VALUES = new Set<string>([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
]);

/**
 * The input path of the literal that a validation error points at, such as `["input", "total"]`;
 * null when it is about something else. So a malformed amount has the same error in the text and in
 * a variable.
 */
export function literalField(
  document: DocumentNode,
  error: GraphQLError | undefined,
): string[] | null {
  const wrong = error?.nodes?.[0];
  const isLiteral = wrong && VALUES.has(wrong.kind);
  if (!isLiteral || error.extensions.code !== "GRAPHQL_VALIDATION_FAILED") return null;
  let field: string[] | null = null;
  visit(document, {
    enter(node, _key, parent, _path, ancestors) {
      if (node !== wrong) return undefined;
      field = pathOf(parent ? [...ancestors, parent, node] : [node]);
      return BREAK;
    },
  });
  return field;
}

function pathOf(ancestors: readonly (ASTNode | readonly ASTNode[])[]): string[] {
  const path: string[] = [];
  ancestors.forEach((node, at) => {
    if (!("kind" in node)) return;
    if (node.kind === Kind.ARGUMENT) path.length = 0;
    if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) path.push(node.name.value);
    if (node.kind === Kind.LIST) {
      const items = ancestors[at + 1] as readonly ASTNode[] | undefined;
      const item = ancestors[at + 2] as ASTNode | undefined;
      if (items && item) path.push(String(items.indexOf(item)));
    }
  });
  return path;
}
