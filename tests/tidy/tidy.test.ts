import { expect, test } from "vitest";
import { fileProblems } from "./file-rules.ts";
import { longLines, manyParameters, spreadLiterals, textsInCode } from "./code-rules.ts";
import exceptions from "./exceptions.json" with { type: "json" };
import { circles, crowdedFolders } from "./folder-rules.ts";
import { importProblems, importsOf, modulesInOrder } from "./import-rules.ts";
import { repositoryFiles } from "./repository.ts";
import { retiredNames } from "./word-rules.ts";

const files = repositoryFiles();
const sources = files.filter(({ path }) => /\.(ts|tsx|mjs)$/.test(path));
const written = sources.filter(
  ({ path }) => !/^(api\/generated|client\/(admin|partner|storefront)(\.ts|\/))/.test(path),
);
const api = written.filter(({ path }) => path.startsWith("api/"));
const map = files.find(({ path }) => path === "api/modules.ts")?.text ?? "";
const modules = modulesInOrder(map);

test("every import goes down the map", () => {
  const problems = sources.flatMap((file) => importProblems(file, modules));

  expect(problems, report(problems)).toEqual([]);
});

test("names and texts are in order", () => {
  const problems = files.flatMap(fileProblems);

  expect(problems, report(problems)).toEqual([]);
});

// How many there may still be; no more come in. Without an entry there is none.
const rules: Record<string, () => string[]> = {
  "retired words": () => written.flatMap(retiredNames),
  "long lines": () => written.filter(isProduct).flatMap(longLines),
  "spread literals": () => written.flatMap(spreadLiterals),
  "parameters beyond $6": () => api.filter(isProduct).flatMap(manyParameters),
  "texts in code": () => api.filter(isProduct).flatMap(textsInCode),
  "crowded folders": () => crowdedFolders(files),
  circles: () => circles(api, importsOf),
};

test.each(Object.entries(rules))(
  "there are no %s",
  (name, problemsOf) => {
    const problems = problemsOf();
    const allowed = (exceptions as Record<string, number>)[name] ?? 0;

    expect(problems.length, report(problems)).toBeLessThanOrEqual(allowed);
  },
  120_000,
);

test("api/modules.ts lists every module's folder, and nothing else", () => {
  const folders = files.map(({ path }) => /^api\/modules\/([^/]+)\//.exec(path)?.[1]);

  expect(modules.toSorted()).toEqual([...new Set(folders.filter(Boolean))].toSorted());
});

test.each([
  ["api/modules/ledger/a.ts", 'import { b } from "../rewards/b.ts";', '"rewards" comes after'],
  ["api/modules/rewards/a.ts", 'import { b } from "../ledger/posting/b.ts";', "a room is private"],
  ["api/modules/ledger/a.ts", 'import { s } from "../../engine/s.ts";', "the floors below"],
  [
    "api/modules/ledger/a.ts",
    'import type { A } from "../../generated/admin/ledger.ts";',
    "only a module's",
  ],
  [
    "api/modules/ledger/admin.ts",
    'import { S } from "../../generated/storefront/ledger.ts";',
    "each its own",
  ],
  [
    "api/modules/ledger/admin.ts",
    'import { R } from "../../generated/admin/rewards.ts";',
    '"rewards" comes after',
  ],
  [
    "api/modules/ledger/a.ts",
    'const x = await import("../../../tests/x.ts");',
    "does not live in tests/",
  ],
  ["api/writes/a.ts", 'import type {\n  B,\n} from "../modules/ledger/b.ts";', "the floors below"],
  ["api/graphql/a.ts", 'import type { B } from "../jobs/b.ts";', "the floors below"],
  ["api/values/a.ts", 'import { b } from "../writes/b.ts";', "the floors below"],
  ["api/engine/a.ts", 'import { start } from "../start.ts";', "the floors below"],
  ["api/start.ts", 'import { x } from "../tests/x.ts";', "does not live in tests/"],
  ["api/engine/a.ts", 'import { demo } from "../../seeds/demo.ts";', "does not live in seeds/"],
  ["client/a.ts", 'import { parse } from "graphql";', "depends on nothing"],
  ["admin/src/a.ts", 'import { b } from "../../api/values/b.ts";', "by client/ alone"],
  ["api/engine/a.ts", 'import { b } from "../../admin/src/b.ts";', "nothing stands on the admin"],
])("in %s, %s is noticed", (path, text, problem) => {
  expect(importProblems({ path, text }, ["programs", "ledger", "rewards"]).join()).toContain(
    problem,
  );
});

test.each([
  ["api/modules/rewards/b.ts", 'import { a } from "../ledger/a.ts";'],
  ["api/modules/rewards/room/b.ts", 'import { a } from "../../ledger/a.ts";'],
  ["api/modules/rewards/b.ts", 'import { a } from "./room/a.ts";'],
  ["api/modules/ledger/module.ts", 'import type { Module } from "../../module.ts";'],
  ["api/modules/ledger/storefront.ts", 'import { S } from "../../generated/storefront/ledger.ts";'],
  ["api/modules/ledger/admin.ts", 'import { P } from "../../generated/admin/programs.ts";'],
  ["api/generated/admin/ledger.ts", 'import { R } from "./rewards.ts";'],
  ["api/values/a.ts", 'import { b } from "./b.ts";\nimport { DateTime } from "luxon";'],
  ["api/start.ts", 'import { serve } from "./engine/serve-endpoints.ts";'],
  ["admin/src/a.tsx", 'import { Members } from "../../client/admin.ts";\nimport "antd";'],
  ["tests/ledger/a.test.ts", 'import { demo } from "../../seeds/demo.ts";'],
])("in %s, %s is in order", (path, text) => {
  expect(importProblems({ path, text }, ["programs", "ledger", "rewards"])).toEqual([]);
});

test.each([
  ["api/writes/index.ts", "", "is an index"],
  ["api/writes/RefuseAll.ts", "", "kebab-case"],
  ["api/helpers/a.ts", "", "says nothing"],
  ["api/writes/types.ts", "", "says nothing"],
  ["api/modules/ledger/points-service.ts", "", "what it does"],
  ["docs/a.md", `TO${"DO"}: write`, "finish it"],
  ["docs/a.md", `see /${"home"}/ann/quen`, "relative to the repository"],
  ["api/writes/a.ts", 'export * from "./b.ts";', "import the file itself"],
  ["api/modules/ledger/a.ts", "try { b(); } finally { c(); }", "throw a Refusal"],
  ["api/modules/ledger/a.ts", "export async function spend(work: Work) {}", "the write spend"],
  ["package-lock.json", '"resolved": "https://example.com/a.tgz"', "download addresses"],
])("%s with %j is noticed", (path, text, problem) => {
  expect(fileProblems({ path, text }).join()).toContain(problem);
});

test.each([
  ["api/modules/ledger/spend-points.ts", "export async function spendPoints(\n  work: Work,\n) {}"],
  ["api/modules/ledger/a.ts", "// We try { nothing } here.\nexport const retry = 1;"],
  ["docs/a.md", "The folder api/writes/ and ../work/write.ts, https://example.com/home/ann."],
  ["vitest.config.ts", "export default {};"],
])("%s with %j is in order", (path, text) => {
  expect(fileProblems({ path, text })).toEqual([]);
});

test("the map is read from lowest to highest", () => {
  expect(
    modulesInOrder("export const groups = { a: [programs], b: [ledger] } satisfies X;"),
  ).toEqual(["programs", "ledger"]);
});

/** Migrations are never edited again, so no rule that is younger than one can hold for it. */
function isProduct({ path }: { path: string }): boolean {
  return !path.startsWith("api/database/migrations/");
}

function report(problems: readonly string[]): string {
  return ["The house is untidy:", ...problems].join("\n");
}
