import { posix } from "node:path";
import ts from "typescript";
import type { RepositoryFile } from "./repository.ts";
import { collect } from "./syntax.ts";

// Retired by docs/glossary.md. Each is a word, or words in a row, of a name: "known document" is in
// `KnownDocument` and in known-document.ts.
const RETIRED = [
  "told|tell|tells|telling",
  "afresh|catch up|step work|in step|raced|rests",
  "scene|the scene|duty|duties|courier|parcel|seal|outside|letter",
  "use lots|give back|take back|taking back|move in|move out|separate in|separate out|redate",
  "seeker|barred|bar|unavailable to|silent|beaten|outranked|clipped",
  "judged|tried|outcome under|traces|concerns|may qualify",
  "keep|known|asked|given|said",
  "plant|happenings|sure points|contender|obvious server|limit server",
  "speaker|back office|for ever|meanwhile|put away",
];
const retired = new RegExp(`(?:^| )(?:${RETIRED.join("|")})(?: |$)`);
/** No identifier may be called so, not even a local one. */
const RETIRED_ANYWHERE = new Set(["told", "tell", "alone", "afresh"]);

/** Names of files, exports and types that use a retired word. */
export function retiredNames(file: RepositoryFile): string[] {
  const problems: string[] = [];
  const name = posix.basename(file.path).replace(/\..*$/, "");
  if (retired.test(wordsOf(name.replaceAll("-", " "))))
    problems.push(`${file.path} is called ${name}`);
  for (const { found, line } of collect(file, retiredName)) {
    problems.push(`${file.path}:${line} names ${found}`);
  }
  return problems;
}

function retiredName(node: ts.Node): string | null {
  const declared = declaredName(node);
  if (declared !== null && retired.test(wordsOf(declared))) return declared;
  const name = identifierText(node);
  return name !== null && RETIRED_ANYWHERE.has(name) ? name : null;
}

/** The name of a type, or of an exported value; null for every other node. */
function declaredName(node: ts.Node): string | null {
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return node.name.text;
  if (ts.isClassDeclaration(node)) return node.name?.text ?? null;
  if (ts.isFunctionDeclaration(node)) return isExported(node) ? (node.name?.text ?? null) : null;
  if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name)) return null;
  return isExported(node.parent.parent) ? node.name.text : null;
}

function isExported(node: ts.Node): boolean {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return !!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

function identifierText(node: ts.Node): string | null {
  return ts.isIdentifier(node) || ts.isPrivateIdentifier(node) ? node.text.replace(/^#/, "") : null;
}

/** Words that are retired by themselves, but not in these terms of the field. */
const FIELD_TERMS = /\b(?:progress bar|given names?)\b/g;

/** "giveBackUse" → "give back use", "LEASE_MS" → "lease ms". */
function wordsOf(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .toLowerCase()
    .replace(FIELD_TERMS, "");
}
