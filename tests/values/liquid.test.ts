import { expect, test } from "vitest";
import { liquidProblem, renderPhrase } from "../../api/values/liquid/liquid.ts";

const values = { name: "An", points: 50 };

test.each([
  ["{{ name }} has {{points}}", "An has 50"],
  ["{{ name | upcase }}", "AN"],
  ["{% if points > 10 %}many{% else %}few{% endif %}", "many"],
  ["{% assign n = name %}{{ n }}!", "An!"],
  ["  {{- name -}}  .", "An."],
  ["no values", "no values"],
  ["{name} { { name } }", "{name} { { name } }"],
])("%s is rendered", (template, text) => {
  expect(renderPhrase(template, values)).toBe(text);
  expect(liquidProblem(template, { facts: values, output: "PHRASE" })).toBeNull();
});

test("a value that looks like a template stays a value", () => {
  expect(renderPhrase("{{ name }}", { name: "{{ points }} $& {% if %}" })).toBe(
    "{{ points }} $& {% if %}",
  );
  expect(renderPhrase("{{ name | append: '!' }}", { name: "{{ points }}" })).toBe("{{ points }}!");
});

test.each([
  ["{{ secret }}", "undefined variable"],
  ["{{ name.length.x }}", "undefined variable"],
  ["{{ name.constructor }}", "undefined variable"],
  ["{{ name | nothing }}", "undefined filter"],
  ["{{ name", "not closed"],
  ["{% if name %}", "not closed"],
  ["{% include 'x' %}", 'tag "include" not found'],
  ["{% render '/etc/passwd' %}", 'tag "render" not found'],
  ["{% layout 'x' %}", 'tag "layout" not found'],
  ["{% for i in (1..1000000000) %}x{% endfor %}", 'tag "for" not found'],
  ["{% tablerow i in (1..9) %}x{% endtablerow %}", 'tag "tablerow" not found'],
  ["x".repeat(5_001), "longer than 5000 characters"],
])("%s is refused, and never rendered", (template, problem) => {
  expect(liquidProblem(template, { facts: values, output: "PHRASE" })?.message).toContain(problem);
  if (template.startsWith("{")) expect(renderPhrase(template, values)).toBeNull();
});

test("a template can't use up the machine's memory", () => {
  const doubling = Array.from({ length: 40 }, () => "{% assign name = name | append: name %}");
  expect(liquidProblem(doubling.join(""), { facts: values, output: "PHRASE" })?.message).toMatch(
    /memory|render/i,
  );
});
