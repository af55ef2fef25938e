import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { messagesOf } from "./message-fixture.ts";
import { openProgram } from "../harness/open-program.ts";

const guide = readFileSync(new URL("../../docs/messages.md", import.meta.url), "utf8");

test("what the guide shows is answered as it is written", async () => {
  const { admin, shop } = await openProgram();
  const { id } = await shop.enroll();
  const blocks = [...guide.matchAll(/```graphql\n(.*?)```/gs)].map(([, text]) => text!);
  const calls = [
    ...guide.matchAll(/`(previewMessage|saveMessageTemplate|sendTestMessage)\((.*?)\)`/g),
  ];
  const inline = calls.map(([, name, input]) => {
    const kind = name === "previewMessage" ? "query" : "mutation";
    return `${kind} { ${name}(${input}) { userErrors { code message } } }`;
  });

  for (const text of [...blocks, ...inline]) {
    const { json } = await admin.graphql(text.replaceAll("mem_…", id));
    expect(json, JSON.stringify(json)).not.toHaveProperty("errors");
    for (const { userErrors = [] } of Object.values<any>(json.data)) expect(userErrors).toEqual([]);
  }
  expect([blocks.length, inline.length]).toEqual([2, 3]);
});

test("the guide lists every kind, and on what ground it is sent", async () => {
  const { admin } = await openProgram();
  const rows = [...guide.matchAll(/^\| `([A-Z_]+)`.*$/gm)];
  const grounds = Object.fromEntries(
    rows.map(([row, kind]) => [kind!, row.includes("| always") ? "always" : "with consent"]),
  );
  const templates = await messagesOf(admin).templates();

  expect(templates).not.toEqual([]);
  expect(grounds).toEqual(
    Object.fromEntries(
      templates.map(({ kind, purpose }) => {
        return [kind, purpose === "SERVICE" ? "always" : "with consent"];
      }),
    ),
  );
});
