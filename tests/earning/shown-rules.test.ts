import { expect, test } from "vitest";
import { shownRules } from "../../api/modules/earning/rules/shown-rules.ts";

type Input = Parameters<typeof shownRules>[0];
type Rule = Input["rules"][number];
type Version = Input["versions"][number];

const now = new Date("2026-06-15T00:00:00Z");
const past = new Date("2026-01-01T00:00:00Z");
const future = new Date("2026-07-01T00:00:00Z");

const rule = (id: string, fields: Partial<Rule> = {}) =>
  ({ id, pauses: [], archivedAt: null, ...fields }) as Rule;
const version = (
  ruleId: string,
  number: number,
  fields: Partial<Version> & { priority?: number } = {},
) => {
  const { priority = 0, ...rest } = fields;
  const definition = { titles: { en: ruleId }, priority, validFrom: null, validUntil: null };
  return {
    ruleId,
    version: number,
    status: "PUBLISHED",
    definition,
    savedAt: past,
    inForceFrom: past,
    inForceUntil: null,
    ...rest,
  } as Version;
};
const draft = (ruleId: string, number: number) =>
  version(ruleId, number, { status: "DRAFT", inForceFrom: null });

const shown = (rules: Rule[], versions: Version[]) =>
  shownRules({ rules, versions }, now).map(
    ({ rule, status }) => `${rule.id} ${rule.version} ${status}`,
  );

test.each([
  ["live", rule("a"), [version("a", 1)], "a 1 PUBLISHED"],
  ["live with a draft", rule("a"), [draft("a", 2), version("a", 1)], "a 1 PUBLISHED"],
  ["paused", rule("a", { pauses: [{ from: past, until: null }] }), [version("a", 1)], "a 1 PAUSED"],
  ["only drafted", rule("a"), [draft("a", 1)], "a 1 DRAFT"],
  ["scheduled", rule("a"), [version("a", 1, { inForceFrom: future })], "a 1 SCHEDULED"],
  [
    "live until a scheduled version",
    rule("a"),
    [version("a", 2, { inForceFrom: future }), version("a", 1, { inForceUntil: future })],
    "a 1 PUBLISHED",
  ],
  [
    "followed by a newer version",
    rule("a"),
    [version("a", 2), version("a", 1, { inForceUntil: past })],
    "a 2 PUBLISHED",
  ],
  ["put away", rule("a", { archivedAt: past }), [version("a", 1)], "a 1 ARCHIVED"],
])("a rule that is %s is shown once, as it stands", (_, one, versions, expected) => {
  expect(shown([one], versions)).toEqual([expected]);
});

test("a rule without a version is not shown", () => {
  expect(shown([rule("a")], [])).toEqual([]);
});

test("live rules come first, then drafts, each by priority and then by id", () => {
  const rules = ["a", "b", "c", "d", "e"].map((id) =>
    rule(id, id === "d" ? { pauses: [{ from: past, until: null }] } : {}),
  );
  rules.push(rule("f", { archivedAt: past }));
  const versions = [
    draft("a", 1),
    version("b", 1, { priority: 1 }),
    version("c", 1, { priority: 9, inForceFrom: future }),
    version("d", 1, { priority: 5 }),
    version("e", 1, { priority: 1 }),
    version("f", 1, { priority: 99 }),
  ];

  expect(shown(rules, versions)).toEqual([
    "d 1 PAUSED",
    "b 1 PUBLISHED",
    "e 1 PUBLISHED",
    "c 1 SCHEDULED",
    "a 1 DRAFT",
    "f 1 ARCHIVED",
  ]);
});
