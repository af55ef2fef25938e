import { readdirSync, readFileSync } from "node:fs";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { messages } from "../../api/locales/messages.ts";
import type { MessageKey } from "../../api/locales/messages.ts";
import { repositoryFiles } from "../tidy/repository.ts";

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];
const LITERAL = 0;

const folder = new URL("../../api/locales/", import.meta.url);
const keys = Object.keys(messages.en) as MessageKey[];

test("every file of messages is registered, in both languages", () => {
  const files = (language: string) => readdirSync(new URL(`${language}/`, folder)).sort();
  const named = (language: string) =>
    files(language).flatMap((file) => {
      const texts = JSON.parse(readFileSync(new URL(`${language}/${file}`, folder), "utf8"));
      return Object.keys(texts as object).map((name) => `${file.replace(".json", "")}.${name}`);
    });

  expect(files("vi")).toEqual(files("en"));
  expect(named("en").sort()).toEqual(keys.toSorted());
  expect(named("vi").sort()).toEqual(Object.keys(messages.vi).toSorted());
});

test("each message is there in both languages, and is none of them empty", () => {
  expect(Object.keys(messages.vi).sort()).toEqual(keys.toSorted());
  for (const language of ["en", "vi"] as const) {
    const empty = keys.filter((key) => messages[language][key].trim() === "");
    expect(empty, `Empty in ${language}`).toEqual([]);
  }
});

test("each message is parsed, and takes the same arguments in both languages", () => {
  const different = keys.filter((key) => {
    const [en, vi] = [messages.en[key], messages.vi[key]].map(argumentsOf);
    return JSON.stringify(en) !== JSON.stringify(vi);
  });

  expect(different).toEqual([]);
});

test("a choice has a text for every case, and English names its singular", () => {
  const problems = keys.flatMap((key) =>
    elementsOf(messages.en[key]).flatMap((element) => {
      if (!("pluralType" in element)) return [];
      return "one" in element.options ? [] : [`${key}: ${element.value} has no singular`];
    }),
  );

  expect(problems).toEqual([]);
});

test("no message is unused", () => {
  const sources = repositoryFiles()
    .filter(({ path }) => /^(api|seeds|tools)\/.*\.ts$/.test(path))
    .map(({ text }) => text)
    .join("\n");
  const quoted = new Set(
    [...sources.matchAll(/["'`]([a-z]+\.[A-Za-z0-9]+)["'`]/g)].map(([, k]) => k),
  );
  const begun = [...sources.matchAll(/`([a-z]+\.[A-Za-z0-9]*)\$\{/g)].map(([, start]) => start!);
  const unused = keys.filter(
    (key) => !quoted.has(key) && !begun.some((start) => key.startsWith(start)),
  );

  expect(unused).toEqual([]);
});

describe("keys", () => {
  test("say what the message means, in camel case", () => {
    expect(keys.filter((key) => !/^[a-z]+\.[a-z][A-Za-z0-9]+$/.test(key))).toEqual([]);
    expect(keys.filter((key) => /\.(message|text|error|msg)\d*$/i.test(key))).toEqual([]);
  });
});

/** The names of a message's arguments. */
function argumentsOf(message: string): string[] {
  const named = elementsOf(message).flatMap((element) =>
    element.type === LITERAL || !("value" in element) ? [] : [String(element.value)],
  );
  return [...new Set(named)].sort();
}

function elementsOf(message: string): Element[] {
  const inside = (elements: readonly Element[]): Element[] =>
    elements.flatMap((element) => {
      const options = "options" in element ? Object.values(element.options) : [];
      return [element, ...options.flatMap(({ value }) => inside(value))];
    });
  return inside(new IntlMessageFormat(message, "en", undefined, { ignoreTag: true }).getAst());
}
