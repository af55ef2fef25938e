import { expect, test } from "vitest";
import { languageOf, say, sayInAll, text } from "../../api/locales/text.ts";

const cost = text("graphql.tooCostly", { requested: 12_345, maximum: 2_000 });

test.each([
  ["en", "12,345 objects; at most 2,000"],
  ["en-GB", "12,345 objects; at most 2,000"],
  ["en-IN", "12,345 objects; at most 2,000"],
  ["en-ZA", "12 345 objects; at most 2 000"],
  ["vi", "12.345 đối tượng; tối đa là 2.000"],
  ["vi-VN", "12.345 đối tượng; tối đa là 2.000"],
  ["fr-FR", "12,345 objects; at most 2,000"],
  ["not a locale", "12,345 objects; at most 2,000"],
])(
  "in %s a message is in the reader's language, with numbers as the region writes them",
  (locale, part) => {
    expect(say(cost, locale).replaceAll("\u00a0", " ")).toContain(part);
  },
);

test("plurals are those of the message's language", () => {
  expect(say(text("graphql.rateLimited", { seconds: 1 }), "en")).toContain("in 1 second,");
  expect(say(text("graphql.rateLimited", { seconds: 0 }), "fr")).toContain("in 0 seconds,");
});

test("an argument may be a text, or be written for the locale", () => {
  const inner = text("graphql.pageSize", { min: 1, max: 100 });

  expect(say(text("graphql.problemAt", { field: "first", problem: inner }), "vi")).toBe(
    "first: `first` phải từ 1 đến 100.",
  );
  expect(say(text("graphql.problemAt", { field: (locale) => locale, problem: "" }), "en-GB")).toBe(
    "en-GB: ",
  );
});

test("a text to be stored is said in every language of the server", () => {
  expect(sayInAll(text("graphql.aList"))).toEqual({ en: "a list", vi: "một danh sách" });
});

test("a missing argument is an error, not a gap", () => {
  expect(() => say(text("graphql.pageSize", { min: 1 }), "en")).toThrow("max");
});

test("the server's language is Vietnamese for Vietnamese readers, else English", () => {
  expect(["vi", "vi-VN", "VI", "en", "fr", "via", ""].map(languageOf)).toEqual([
    "vi",
    "vi",
    "vi",
    "en",
    "en",
    "en",
    "en",
  ]);
});
