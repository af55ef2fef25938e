import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sharedFixture } from "../harness/open-fixture.ts";

test("docs/architecture.md says how each table is used, and lists no other", async () => {
  const { sql } = await sharedFixture();
  const tables = await sql<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const page = readFileSync("docs/architecture.md", "utf8");
  const [, chapter = ""] = /^## Entity or SQL$([\s\S]*?)(?=^## )/m.exec(page) ?? [];
  const listed = [...chapter.matchAll(/^\|([^|]*)\|/gm)]
    .flatMap(([, cell]) => [...cell!.matchAll(/`(\w+)`/g)])
    .map(([, name]) => name!);

  expect(listed.toSorted()).toEqual(tables.map(({ name }) => name).toSorted());
});
