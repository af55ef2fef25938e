import { posix } from "node:path";
import type { RepositoryFile } from "./repository.ts";

const code = /\.(ts|tsx|mts|mjs|js|graphql)$/;
const emptyNames = /^(utils?|helpers?|common|shared|lib|libs|types?|constants?|misc)$/;
const vagueNames = /(^|-)(manager|service|helper|util|handler|processor|impl|info|misc)s?$/;
const kebabCase = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.d)?$/;
const unfinished = new RegExp(
  `\\b(${["TO" + "DO", "FIX" + "ME", "X" + "XX", "HA" + "CK"].join("|")})\\b`,
);
// A folder of somebody's machine: what follows a quote, a space or the line's start, not a part of
// a longer path.
const machinePath = /(?<![\w.~*@:}/-])\/(?:home|root|Users|work|mnt)\/[\w.-]+|\b[A-Z]:\\Users\\/;

/** What is wrong with a file's name or its text, and what to do about it. */
export function fileProblems(file: RepositoryFile): string[] {
  const problems = [...textProblems(file)];
  if (code.test(file.path)) problems.push(...nameProblems(file.path));
  if (/\.(ts|tsx|mjs)$/.test(file.path)) problems.push(...codeProblems(file));
  if (file.path === "package-lock.json") problems.push(...lockProblems(file.text));
  return problems.map((problem) => `${file.path} ${problem}`);
}

function nameProblems(path: string): string[] {
  const base = posix.basename(path);
  const stem = base.replace(/(\.test|\.config)?\.\w+$/, "");
  const folders = posix
    .dirname(path)
    .split("/")
    .filter((name) => name !== ".");
  const problems: string[] = [];
  if (base.startsWith("index.")) {
    problems.push("is an index: name the file after the one thing it exports.");
  }
  for (const name of [...folders, stem]) {
    if (emptyNames.test(name)) {
      problems.push(`is called "${name}", which says nothing: name it after what it holds.`);
    }
    if (vagueNames.test(name)) problems.push(`is called "${name}": name it after what it does.`);
    if (!kebabCase.test(name)) {
      problems.push(`has "${name}" in its path: write it in kebab-case.`);
    }
  }
  return problems;
}

function codeProblems({ path, text }: RepositoryFile): string[] {
  const bare = withoutComments(text);
  const problems: string[] = [];
  if (/^\s*export\s*(type\s*)?(\*|\{[^}]*\})\s*(as \w+ )?from\b/m.test(bare)) {
    problems.push("passes on another file's exports: let everybody import the file itself.");
  }
  if (!path.startsWith("api/modules/")) return problems;

  if (/\btry\s*\{/.test(bare)) {
    problems.push("catches errors: throw a Refusal and let writes/write.ts answer it.");
  }
  const writes = [...bare.matchAll(/^export (?:async )?function (\w+)\(\s*work: Work\b/gm)];
  const wanted = camelCase(posix.basename(path, ".ts"));
  if (writes.length > 0 && !new RegExp(`^export .*\\b${wanted}\\b`, "m").test(bare)) {
    const names = writes.map(([, name]) => name).join(", ");
    problems.push(`exports the write ${names}: a write's file has its name in kebab-case.`);
  }
  return problems;
}

function textProblems({ text }: RepositoryFile): string[] {
  const problems: string[] = [];
  const [mark] = unfinished.exec(text) ?? [];
  if (mark) problems.push(`says ${mark}: finish it, or take it out.`);
  const [path] = machinePath.exec(text) ?? [];
  if (path)
    problems.push(`mentions ${path}, a path of one machine: write it relative to the repository.`);
  return problems;
}

function lockProblems(text: string): string[] {
  if (!/"resolved": "(?!file:)/.test(text)) return [];
  return [
    'names download addresses: take the lines with "resolved" out, so that every registry serves.',
  ];
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "");
}

function camelCase(kebab: string): string {
  return kebab.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
