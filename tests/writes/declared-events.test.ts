import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import "reflect-metadata";
import { expect, test } from "vitest";
import { modules } from "../../api/modules.ts";
import { exampleEvent } from "../../api/writes/event.ts";
import type { EventDeclaration } from "../../api/writes/event.ts";
import type { Work } from "../../api/writes/work.ts";
import { openProgram } from "../harness/open-program.ts";

const folder = fileURLToPath(new URL("../../api/modules/", import.meta.url));

/** The texts of a module's files and rooms, without the declarations of its events. */
function textsOf(module: string): string[] {
  return readdirSync(folder + module, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith("-events.ts"))
    .map((file) => readFileSync(`${folder}${module}/${file}`, "utf8"));
}

const VERSION_EVENTS = ["saved", "published", "schedule-cancelled", "draft-discarded", "archived"];

/** Whether code of a module names an event, or leaves it to the mechanism of versions. */
function isEmittedBy(module: string, event: string): boolean {
  const [thing, what = ""] = event.split(".");
  return textsOf(module).some(
    (text) =>
      text.includes(`"${event}"`) ||
      (VERSION_EVENTS.includes(what) && text.includes(`events: { name: "${thing}"`)),
  );
}

const declared = modules.flatMap(({ name: module, events = {} }) =>
  Object.entries(events).map(([name, declaration]) => ({ module, name, declaration })),
);
const names = declared.map(({ name }) => name);

test("every event that is declared is emitted by its module", () => {
  const silent = declared.filter(({ module, name }) => !isEmittedBy(module, name));

  expect(silent.map(({ name }) => name)).toEqual([]);
});

test("an event has one declaration and a name in the past tense's form", () => {
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
});

test("emitted events have the declared fields, or do not compile", () => {
  const typed = (work: Work) => {
    work.emit({ type: "points.expired", memberId: "", payload: { points: 1 } });
    work.emit({ type: "points.earned", memberId: "", payload: { points: 1, occasionId: "" } });
    // @ts-expect-error There is no such event.
    work.emit({ type: "points.found", memberId: "", payload: {} });
    // @ts-expect-error It happens to a member.
    work.emit({ type: "points.expired", payload: { points: 1 } });
    // @ts-expect-error A field is missing.
    work.emit({ type: "points.expired", memberId: "", payload: {} });
    // @ts-expect-error A field is of another kind.
    work.emit({ type: "points.expired", memberId: "", payload: { points: "1" } });
  };
  expect(typed).toBeTypeOf("function");
});

test("every event that a module reacts to is declared", () => {
  const reacted = modules.flatMap(({ reactions = [] }) => reactions.map(({ on }) => on));

  expect(reacted.filter((name) => !names.includes(name))).toEqual([]);
});

test("staff can list every event with its description and an example", async () => {
  const { admin } = await openProgram();
  const { json } = await admin.graphql(`{ eventTypes { name description version example } }`);

  const listed: { name: string }[] = json.data.eventTypes;
  expect(listed.map(({ name }) => name)).toEqual(names.toSorted());
  expect(listed.find(({ name }) => name === "points.earned")).toMatchObject({
    version: 1,
    description: expect.stringContaining("earned"),
    example: { type: "points.earned", data: { purchaseId: expect.stringMatching(/^pur_/) } },
  });
});

test("docs/events.md tells of every event", async () => {
  const parts = declared
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, declaration }) => chapter(name, declaration));
  const text = [INTRODUCTION, ...parts].join("\n\n");

  const document = await format(text, { parser: "markdown", printWidth: 100 });
  await expect(document).toMatchFileSnapshot("../../docs/events.md");
});

function chapter(name: string, declaration: EventDeclaration): string {
  const { description, version, about, fields } = declaration;
  const whose = about === "MEMBER" ? [["memberId", "id `mem_…`", "The member."]] : [];
  const rows = Object.entries(fields).map(([field, { kind, mayLack, description: what }]) => [
    field,
    mayLack ? `${kind} or null` : kind,
    what,
  ]);
  const lines = [["Field of `data`", "Is", "Tells"], ["---", "---", "---"], ...whose, ...rows];
  const table = lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  const example = JSON.stringify(exampleEvent(name, declaration), null, 2);
  return [
    `## ${name}`,
    `${description} Version ${version}.`,
    ...(lines.length > 2 ? [table] : []),
    `\`\`\`json\n${example}\n\`\`\``,
  ].join("\n\n");
}

const INTRODUCTION = `# Events

All events that Quen emits. [Webhooks](webhooks.md) send them to your server; the admin API lists
them with \`eventTypes\`.

Each event is an object with its \`id\`, its \`type\`, the \`version\` of its data, the
\`timestamp\` at which it happened by the program's clock, a \`sequence\`, and its \`data\`. Of two
events of one member, the later one has the greater sequence; numbers have gaps. Data holds ids,
numbers and instants, never names or addresses: read those from the API, which checks who may.
Instants are RFC 3339 in UTC, days are days of the program's time zone. New fields can be added at
any time; a field that changes its meaning gives the event a new version.

This page is made by \`tests/writes/declared-events.test.ts\` from the modules' declarations. After
a change, write it again with \`npm test -- tests/writes/declared-events.test.ts -u\`.`;
