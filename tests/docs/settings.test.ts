import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (path: string) => readFileSync(path, "utf8");
const namesIn = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map(([, name]) => name!))].sort();

const [, described = ""] = /export interface Settings \{([\s\S]*?)\n\}/.exec(
  read("api/settings.ts"),
)!;
const settings = namesIn(described, /`([A-Z]{2,}(?:_[A-Z]+)*)`/g);

test("the guide lists every setting, and no other", () => {
  const [, table = ""] = /(\n\|[\s\S]*?)\n\n/.exec(read("docs/operating/settings.md"))!;

  expect(settings).toContain("DATABASE_URL");
  expect(namesIn(table, /^\| `([A-Z_]+)`/gm)).toEqual(settings);
});

test(".env.example has every setting, and no other", () => {
  expect(namesIn(read(".env.example"), /^(?:# )?([A-Z_]+)=/gm)).toEqual(settings);
});

test("the image and compose.yaml set what there is", () => {
  const compose = namesIn(read("compose.yaml"), /^ *([A-Z_]+):|\b([A-Z_]+): "/gm);
  const [, variables = ""] = /^ENV (.*)$/m.exec(read("Dockerfile"))!;
  const others = ["NODE_OPTIONS", "POSTGRES_PASSWORD", "OWNER_PASSWORD", "APP_PASSWORD"];
  const known = [...settings, ...others];

  const set = [...compose, ...namesIn(variables, /([A-Z_]+)=/g)].filter(Boolean);
  expect(set.length).toBeGreaterThan(8);
  expect(set.filter((name) => !known.includes(name))).toEqual([]);
});
