import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const folder = new URL("../../admin/src/locales/", import.meta.url);
const [english, vietnamese] = [textsOf("en"), textsOf("vi")];

test("every text of the admin is there in both languages, and none is empty", () => {
  const names = (texts: Texts) => [...new Set([...texts.keys()].map(withoutNumber))].sort();

  expect(names(vietnamese)).toEqual(names(english));
  for (const texts of [english, vietnamese]) {
    expect([...texts].filter(([, text]) => text.trim() === "")).toEqual([]);
  }
});

test("a text of the admin takes the same values in both languages", () => {
  const different = [...vietnamese]
    .filter(([key, text]) => valuesIn(text) !== valuesIn(english.get(key)!))
    .map(([key]) => key);

  expect(different).toEqual([]);
});

test("what is counted has a singular in English", () => {
  const plurals = [...english.keys()].filter((key) => key.endsWith("_other"));

  expect(plurals.length).toBeGreaterThan(0);
  expect(plurals.filter((key) => !english.has(key.replace(/_other$/, "_one")))).toEqual([]);
});

test("no text of the admin is unused", () => {
  const sources = readdirSync(new URL("../", folder), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(new URL(`../${path}`, folder), "utf8"))
    .join("\n");
  const named = new Set([...sources.matchAll(/"([\w.]+)"/g)].map(([, name]) => name!));
  const beginnings = [...sources.matchAll(/`([\w.]+\.)\$\{/g)].map(([, beginning]) => beginning!);
  const isUsed = (key: string) =>
    named.has(withoutNumber(key)) || beginnings.some((beginning) => key.startsWith(beginning));

  expect([...english.keys()].filter((key) => !isUsed(key))).toEqual([]);
});

type Texts = ReadonlyMap<string, string>;

/** The texts of a language, by keys such as `members.columns.name`. */
function textsOf(language: string): Texts {
  const here = new URL(`${language}/`, folder);
  return new Map(
    readdirSync(here).flatMap((file) => {
      const name = file
        .replace(".json", "")
        .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      return flat(name, JSON.parse(readFileSync(new URL(file, here), "utf8")));
    }),
  );
}

function flat(path: string, value: unknown): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as object).flatMap(([key, it]) => flat(`${path}.${key}`, it));
}

const withoutNumber = (key: string) => key.replace(/_(?:one|other)$/, "");
const valuesIn = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).sort().join();
