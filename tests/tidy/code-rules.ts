import ts from "typescript";
import type { RepositoryFile } from "./repository.ts";
import { collect } from "./syntax.ts";

const COLUMNS_MAX = 100;

/** Lines that are too long to be read beside another file. */
export function longLines({ path, text }: RepositoryFile): string[] {
  return text.split("\n").flatMap((line, at) => {
    const columns = [...line].length;
    return columns > COLUMNS_MAX ? [`${path}:${at + 1} has ${columns} columns`] : [];
  });
}

/** Literals spread into another literal: `{ ...{ a, b } }` is `{ a, b }`. */
export function spreadLiterals(file: RepositoryFile): string[] {
  const problems = collect(file, (node) => {
    if (!ts.isSpreadAssignment(node) && !ts.isSpreadElement(node)) return null;
    const { expression } = node;
    return ts.isObjectLiteralExpression(expression) || ts.isArrayLiteralExpression(expression)
      ? expression.getText().slice(0, 40)
      : null;
  });
  return problems.map(({ found, line }) => `${file.path}:${line} spreads ${found}`);
}

/** Parameters of SQL by number, where nobody can still count: beyond `$6`. */
export function manyParameters(file: RepositoryFile): string[] {
  const problems = collect(file, (node) => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node);
    const isPart = ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
    if (!isText && !isPart) return null;
    return /\$(?:[7-9]|[1-9]\d)\b/.exec(node.text)?.[0] ?? null;
  });
  return problems.map(({ found, line }) => `${file.path}:${line} has the parameter ${found}`);
}

// A letter alone is a letter, not a text.
const vietnamese = /[àáâãèéêìíòóôõùúýăđĩũơư\u1ea0-\u1ef9]/i;
const refusals = new Set(["refusal", "badUserInput", "notFound", "forbidden", "badRequest"]);

/** Texts for people that stand in code instead of `api/locales/`. */
export function textsInCode(file: RepositoryFile): string[] {
  if (file.path.startsWith("api/locales/")) return [];
  const problems = collect(file, (node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateTail(node)) {
      return node.text.length > 1 && vietnamese.test(node.text)
        ? `Vietnamese: ${node.text.slice(0, 30)}`
        : null;
    }
    if (ts.isObjectLiteralExpression(node)) return hasLanguages(node) ? "{ en, vi }" : null;
    if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return null;
    const name = node.expression.text;
    return refusals.has(name) && node.arguments.some(isSentence) ? `${name}("…")` : null;
  });
  return problems.map(({ found, line }) => `${file.path}:${line} says ${found}`);
}

function hasLanguages({ properties }: ts.ObjectLiteralExpression): boolean {
  const names = properties.map(({ name }) => (name && ts.isIdentifier(name) ? name.text : ""));
  return names.includes("en") && names.includes("vi");
}

function isSentence(node: ts.Expression): boolean {
  if (ts.isTemplateExpression(node)) return true;
  return ts.isStringLiteralLike(node) && node.text.includes(" ");
}
