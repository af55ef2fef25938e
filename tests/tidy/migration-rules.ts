import type { RepositoryFile } from "./repository.ts";

const MIGRATION = /^api\/database\/migrations\/(\d{8})-/;

/** No version was released with those of before: no process of one ran beside a newer one. */
const FIRST_RELEASE = "20261201";

/** How a migration says that the processes of the version before must end first. */
const STOP = /^\s*\/\/ Stop every process first: \S/m;

/** What the version before may still read or write, or may do in a way that is refused now. */
const TAKES_AWAY: readonly (readonly [RegExp, string])[] = [
  [/\bdrop\s+(?:column|table|view|type|function|schema|index)\b/i, "drops what it may use"],
  [/\balter\s+table\b[^;]*\bdrop\s+(?!constraint|default|not\s+null)\w/i, "drops what it may use"],
  [/\brename\s+(?:to|column|constraint|\w+\s+to)\b/i, "renames what it may use"],
  [/\bset\s+not\s+null\b/i, "makes a column required that it may leave out"],
  [/\balter\s+(?:column\s+)?\w+\s+(?:set\s+data\s+)?type\b/i, "changes the type of a column"],
  [requiredColumn(), "adds a required column without a default"],
];

/** How a migration says that what the version before writes meets a new rule. */
const MET = /^\s*\/\/ The version before meets this: \S/m;

/** Also for new rows alone, as `not valid` has it. */
const RESTRICTS: typeof TAKES_AWAY = [
  [/\badd\s+constraint\b/i, "adds a constraint that its writes may not meet"],
  [/\bcreate\s+unique\s+index\b/i, "adds a unique index that its writes may not meet"],
];

/**
 * What keeps the version before from running beside a migration, unless that says so: old and new
 * processes share the tables during an upgrade.
 */
export function migrationProblems({ path, text }: RepositoryFile): string[] {
  const [, day] = MIGRATION.exec(path) ?? [];
  if (day === undefined || day < FIRST_RELEASE || STOP.test(text)) return [];
  const [up = ""] = text.split(/\boverride\s+down\b/);
  const statements = up
    .replace(/\/\/.*$/gm, "")
    .replace(/--.*$/gm, "")
    .split(";")
    .map((statement) => statement.replace(/\s+/g, " "));
  const created = new Set(
    statements.flatMap((it) => /create table (?:if not exists )?(\w+)/i.exec(it)?.[1] ?? []),
  );
  return statements.flatMap((statement) => {
    const table = /(?:alter table|create unique index .* on) (?:only )?(\w+)/i.exec(statement)?.[1];
    if (table !== undefined && created.has(table)) return [];
    const patterns = MET.test(text) ? TAKES_AWAY : [...TAKES_AWAY, ...RESTRICTS];
    const found = patterns.find(([pattern]) => pattern.test(statement));
    return found ? [`${path} ${found[1]}: ${statement.trim().slice(0, 60)}. ${ADVICE}`] : [];
  });
}

function requiredColumn(): RegExp {
  const name = String.raw`\badd\s+(?:column\s+)?(?:if\s+not\s+exists\s+)?\w+\s+`;
  const withoutDefault = String.raw`(?![^,;]*\bdefault\b)`;
  return new RegExp(`${name}${withoutDefault}[^,;]*\\bnot\\s+null\\b`, "i");
}

const ADVICE =
  "Do it a version later, or write “// Stop every process first: why”; CHANGELOG.md names it.";
