import ts from "typescript";
import type { RepositoryFile } from "./repository.ts";

const parsed = new WeakMap<RepositoryFile, ts.SourceFile>();

/** The syntax tree of a TypeScript file; parsed once. */
function syntaxOf(file: RepositoryFile): ts.SourceFile {
  let source = parsed.get(file);
  if (!source) {
    source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
    parsed.set(file, source);
  }
  return source;
}

/** Calls `look` for every node of a file's tree; collects what it returns. */
export function collect<Found>(
  file: RepositoryFile,
  look: (node: ts.Node) => Found | null,
): { found: Found; line: number }[] {
  const source = syntaxOf(file);
  const all: { found: Found; line: number }[] = [];
  const visit = (node: ts.Node): void => {
    const found = look(node);
    if (found !== null) {
      all.push({ found, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return all;
}
