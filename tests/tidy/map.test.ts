import "reflect-metadata";
import { format } from "prettier";
import { getMetadataStorage } from "type-graphql";
import { expect, test } from "vitest";
import type { Module } from "../../api/module.ts";
import { groups } from "../../api/modules.ts";
import { apis } from "../../api/values/api.ts";
import { repositoryFiles } from "./repository.ts";

const files = repositoryFiles();

test("docs/map.md is what the manifests say", async () => {
  const chapters = Object.entries(groups).flatMap(([group, modules]) => [
    `## ${group[0]!.toUpperCase()}${group.slice(1)}`,
    ...modules.map(chapter),
  ]);

  const document = await format([INTRODUCTION, ...chapters].join("\n\n"), {
    parser: "markdown",
    printWidth: 100,
  });
  await expect(document).toMatchFileSnapshot("../../docs/map.md");
});

const INTRODUCTION = `# The map

What each module of the server has, lowest first: a module imports only from the modules before it.
This page is made from the manifests (\`api/modules/<module>/module.ts\`) by
\`npm test -- tests/tidy/map.test.ts -u\`. See [architecture.md](architecture.md) for how they work
together.`;

function chapter(module: Module): string {
  const { name, events = {}, reactions = [], scheduledTasks = [], routes = [] } = module;
  const facts: [string, readonly string[]][] = [
    ["Writes to the tables", tablesOf(name).map(code)],
    ["Mutations", apis.flatMap((api) => rootFields("mutations", module[api]).map(ofApi(api)))],
    ["Queries", apis.flatMap((api) => rootFields("queries", module[api]).map(ofApi(api)))],
    ["Emits", Object.keys(events).toSorted().map(code)],
    ["Reacts to", reactions.map(({ on, name: what }) => `${code(on)}: ${what}`)],
    ["Does at set times", scheduledTasks.map((task) => `${code(task.name)} (${task.every})`)],
    ["Serves", routes.map(({ path }) => code(path))],
    ["Is given all events", module.subscriber ? ["in the transaction that dispatches them"] : []],
    ["Sends", module.deliveryWorker ? [code(module.deliveryWorker.name)] : []],
  ];
  const lines = facts
    .filter(([, values]) => values.length > 0)
    .map(([title, values]) => `- ${title}: ${values.join(", ")}`);
  return [`### ${name}`, "", ...(lines.length > 0 ? lines : ["- Pure rules"])].join("\n");
}

const code = (text: string) => `\`${text}\``;
const ofApi = (api: string) => (field: string) => `${code(field)} (${api})`;

function rootFields(kind: "mutations" | "queries", resolvers: readonly Function[] = []): string[] {
  const storage = getMetadataStorage();
  return storage[kind]
    .filter(({ target }) => resolvers.includes(target))
    .map(({ schemaName }) => schemaName)
    .toSorted();
}

/** The tables into which code of a module inserts, by statements or through entities. */
function tablesOf(module: string): string[] {
  const texts = files
    .filter(({ path }) => path.startsWith(`api/modules/${module}/`))
    .map(({ text }) => text);
  const tables = texts.flatMap((text) =>
    [...text.matchAll(/\binsert into ([\w.]+)|\btableName: "(\w+)"/g)].map(
      ([, statement, entity]) => (statement ?? entity)!,
    ),
  );
  return [...new Set(tables)].toSorted();
}
