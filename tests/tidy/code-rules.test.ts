import { describe, expect, test } from "vitest";
import { longLines, manyParameters, spreadLiterals, textsInCode } from "./code-rules.ts";
import { circles, crowdedFolders } from "./folder-rules.ts";
import { retiredNames } from "./word-rules.ts";

const file = (text: string, path = "api/writes/a.ts") => ({ path, text });

describe("retired words", () => {
  test.each([
    ["const told = 1;", "told"],
    ["event.tell();", "tell"],
    ["export const KEEP_RETURN = 1;", "KEEP_RETURN"],
    ["interface KnownDocument {}", "KnownDocument"],
    ["export function giveBackUse() {}", "giveBackUse"],
    ["class Courier {}", "Courier"],
  ])("%s is noticed", (text, name) => {
    expect(retiredNames(file(text)).join()).toContain(name);
  });

  test("a file's name is noticed too", () => {
    expect(retiredNames(file("", "api/modules/tiers/write-in-step.ts"))).toHaveLength(1);
  });

  test.each(["const known = 1;", "export const keptValue = 1;", "// what is told", '"told"'])(
    "%s is in order",
    (text) => {
      expect(retiredNames(file(text))).toEqual([]);
    },
  );
});

describe("texts in code", () => {
  test.each([
    ['const words = { en: "Yes", vi: "Co" };', "{ en, vi }"],
    ["const a = `Không có ${name}`;", "Vietnamese"],
    ['throw notFound("There is no such member.", field);', "notFound"],
    ["throw badUserInput(`${amount} is none.`);", "badUserInput"],
  ])("%s is noticed", (text, problem) => {
    expect(textsInCode(file(text)).join()).toContain(problem);
  });

  test.each([
    'throw refusal("INVALID", ["input"], text("coupons.expired"));',
    'throw new Error("This is for developers.");',
    'const locales = ["en", "vi"];',
  ])("%s is in order", (text) => {
    expect(textsInCode(file(text))).toEqual([]);
  });
});

test("literals that are spread, long lines and many parameters are noticed", () => {
  expect(spreadLiterals(file("f({ ...{ a, b }, c });"))).toHaveLength(1);
  expect(spreadLiterals(file("f([...[a, b], c]);"))).toHaveLength(1);
  expect(spreadLiterals(file("f({ ...a, ...(b && { c }) });"))).toEqual([]);
  expect(longLines(file("x".repeat(101)))).toHaveLength(1);
  expect(manyParameters(file("run(`values ($1, $7)`);"))).toHaveLength(1);
  expect(manyParameters(file("run(`values ($1, $6)`);"))).toEqual([]);
});

test("circles of imports and crowded folders are noticed", () => {
  const imports: Record<string, string[]> = { a: ["b"], b: ["c"], c: ["a"], d: ["a"] };
  const files = Object.keys(imports).map((path) => file("", path));
  const module = Array.from({ length: 16 }, (_, n) => file("", `api/modules/tiers/${n}.ts`));

  expect(circles(files, ({ path }) => imports[path]!)).toEqual(["a ↔ b ↔ c"]);
  expect(crowdedFolders(module)).toEqual(["api/modules/tiers has 16 files; at most 15"]);
  expect(crowdedFolders(module.slice(1))).toEqual([]);
});
