import { expect, test } from "vitest";
import { migrationProblems } from "./migration-rules.ts";
import { repositoryFiles } from "./repository.ts";

const migration = (sql: string, day = "20270101") => ({
  path: `api/database/migrations/${day}-90-tea.ts`,
  text: `override up(): void {\n    this.addSql(/* sql */ \`${sql}\`);\n  }`,
});

test("a version can run beside every migration of the next one, or the migration says so", () => {
  const files = repositoryFiles();
  expect(files.flatMap(migrationProblems)).toEqual([]);
  const changelog = files.find(({ path }) => path === "CHANGELOG.md")!.text;
  const stops = files.filter(
    ({ path, text }) =>
      path.startsWith("api/database/migrations/") && text.includes("// Stop every process first:"),
  );
  for (const { path } of stops) expect(changelog).toContain(path.slice(path.lastIndexOf("/") + 1));
});

test.each([
  "alter table members drop column kind",
  "alter table members drop kind",
  "drop table tiers",
  "alter table members rename to people",
  "alter table members rename column kind to sort",
  "alter table members rename kind to sort",
  "alter table members alter kind set not null",
  "alter table members alter column kind type int using kind::int",
  "alter table members add column shoe_size int not null",
  "alter table members add column shoe_size int not null check (shoe_size > 0)",
  "alter table members add constraint tall check (shoe_size > 40)",
  "create unique index one_shoe on members (shoe_size)",
  "drop index one_shoe",
  "create table shoes (id uuid); alter table members drop column kind",
])("%s is noticed", (sql) => {
  expect(migrationProblems(migration(sql))).toHaveLength(1);
  const text = `// Stop every process first: kinds are gone.\n${migration(sql).text}`;
  expect(migrationProblems({ ...migration(sql), text })).toEqual([]);
  expect(migrationProblems(migration(sql, "20261130"))).toEqual([]);
});

test.each([
  "create table shoes (id uuid primary key, size int not null)",
  "create table shoes (id uuid); create unique index one_shoe on shoes (id)",
  "alter table members add column shoe_size int",
  "alter table members add column shoe_size int not null default 0",
  "alter table members add column shoe_size int default 0 not null",
  "alter table members alter kind drop not null",
  "alter table members drop constraint members_kind_check",
  "create index shoes on members (shoe_size)",
  "insert into shoes (size) values (40)",
])("%s is allowed", (sql) => {
  expect(migrationProblems(migration(sql))).toEqual([]);
});

test("a constraint that the version before meets is allowed where that is said", () => {
  const { path, text } = migration("alter table members add constraint x check (kind <> '')");
  const said = `// The version before meets this: it wrote no empty kind.\n${text}`;
  expect(migrationProblems({ path, text })).toHaveLength(1);
  expect(migrationProblems({ path, text: said })).toEqual([]);
});
