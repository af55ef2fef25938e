import {
  ArchiveEarningRule,
  CancelScheduledEarningRule,
  DiscardEarningRuleDraft,
  RevertEarningRule,
} from "../../../client/admin.ts";
import type { SaveEarningRuleInput } from "../../../client/admin.ts";
import type { AdminClient } from "../../harness/admin-client.ts";
import type { TestProgram } from "../../harness/open-program.ts";
import type { RefusalCase } from "./refusal-fixture.ts";
import { versionRefusals } from "./versions.ts";

interface RuleVersion {
  readonly id: string;
  readonly version: number;
}

/** The rules that are there before a write of rules is refused. */
export interface RefusalRules {
  readonly live: RuleVersion;
  readonly drafted: RuleVersion;
  /** A draft that no longer says what is accepted. */
  readonly outdated: RuleVersion;
  /** A draft without the points it gives. */
  readonly incomplete: RuleVersion;
  /** A draft with a condition on segments. */
  readonly segmented: RuleVersion;
  readonly archived: RuleVersion;
  /** Another program's. */
  readonly foreign: RuleVersion;
}

export async function addRefusalRules(
  { admin, sql, uuid }: TestProgram,
  { stranger, usedKey }: { stranger: TestProgram; usedKey: string },
): Promise<RefusalRules> {
  const { rule: published } = await admin.saveRule();
  await admin.publishRule(published!, usedKey);
  const { rule: cancelled } = await admin.saveRule();
  await admin.publishRule({ ...cancelled!, at: "2026-07-15T03:00:00Z" });
  const input = { ...idOf(cancelled!), idempotencyKey: usedKey };
  await admin.ask(CancelScheduledEarningRule, { input });
  const { rule: drafted } = await admin.saveRule();
  const { rule: outdated } = await admin.saveRule();
  await sql(`update earning_rule_versions set definition = definition || '{"effects": []}'
    where rule_id = '${uuid(outdated!.id)}'`);
  const { rule: incomplete } = await admin.saveRule();
  await sql(`update earning_rule_versions
    set definition = definition || '{"effects": [{"kind": "FIXED", "points": null}]}'
    where rule_id = '${uuid(incomplete!.id)}'`);
  const { rule: segmented } = await admin.saveRule();
  await sql(`update earning_rule_versions
    set definition = definition
      || '{"conditions": {"field": "segment", "operator": "in", "value": ["vip"]}}'
    where rule_id = '${uuid(segmented!.id)}'`);
  const { rule: archived } = await admin.saveRule();
  await admin.archiveRule(archived!);
  const { rule: foreign } = await stranger.admin.saveRule();
  return {
    live: published!,
    drafted: drafted!,
    outdated: outdated!,
    incomplete: incomplete!,
    segmented: segmented!,
    archived: archived!,
    foreign: foreign!,
  };
}

const saving = (
  ...[code, field, when, input]: [string, string, string, Partial<SaveEarningRuleInput>]
): RefusalCase => ({ code, field, when, send: ({ admin }) => admin.saveRule(input) });

const per = (amount: string, currencyCode = "VND"): Partial<SaveEarningRuleInput> => ({
  effects: [{ kind: "PER_AMOUNT", points: 1, per: { amount, currencyCode } }],
});

/** Every way in which saving a rule is refused. */
export const saveEarningRule: readonly RefusalCase[] = [
  saving("NOT_FOUND", "id", "the id is none", { id: "rule", version: 1 }),
  {
    code: "NOT_FOUND",
    field: "id",
    when: "the rule is another program's",
    send: ({ admin, rules }) => admin.saveRule(idOf(rules.foreign)),
  },
  saving("REQUIRED", "id", "a version is of no rule", { version: 1 }),
  {
    code: "REQUIRED",
    field: "version",
    when: "a rule that exists has none",
    send: ({ admin, rules: { drafted } }) => admin.saveRule({ id: drafted.id }),
  },
  {
    code: "EDITED_MEANWHILE",
    field: "version",
    when: "the version is not the newest",
    send: ({ admin, rules: { drafted } }) => admin.saveRule({ id: drafted.id, version: 7 }),
  },
  {
    code: "ARCHIVED",
    field: "id",
    when: "the rule was put away",
    send: ({ admin, rules: { archived } }) => admin.saveRule(idOf(archived)),
  },
  saving("REQUIRED", "title", "it has no name", { title: " " }),
  saving("NOT_AVAILABLE", "conditions.field", "it asks for segments", {
    conditions: { field: "segment", operator: "in", value: ["vip"] },
  }),
  saving("INVALID", "effects", "it gives nothing", { effects: [] }),
  saving("INVALID", "conditions.field", "it asks what nobody knows", {
    conditions: { field: "mood", operator: "=", value: "good" },
  }),
  saving("CURRENCY_NOT_ACCEPTED", "effects.0.per.currencyCode", "dollars earn", per("1", "USD")),
  saving("TOO_MANY_DECIMALS", "effects.0.per.amount", "a đồng is split", per("0.5")),
];

/** Every way in which publishing a rule is refused. */
export const publishEarningRule: readonly RefusalCase[] = [
  {
    code: "NOT_FOUND",
    field: "id",
    when: "the rule is another program's",
    send: ({ admin, rules }) => admin.publishRule(rules.foreign),
  },
  {
    code: "EDITED_MEANWHILE",
    field: "version",
    when: "the version is not the newest",
    send: ({ admin, rules: { drafted } }) => admin.publishRule({ ...drafted, version: 7 }),
  },
  {
    code: "NOTHING_TO_PUBLISH",
    field: "version",
    when: "the version is live",
    send: ({ admin, rules }) => admin.publishRule(rules.live),
  },
  {
    code: "IN_THE_PAST",
    field: "at",
    when: "the moment has passed",
    send: ({ admin, rules }) => admin.publishRule({ ...rules.drafted, at: "2026-06-15T02:59:59Z" }),
  },
  {
    code: "INVALID",
    field: "effects",
    when: "the draft is no longer accepted",
    send: ({ admin, rules }) => admin.publishRule(rules.outdated),
  },
  {
    code: "REQUIRED",
    field: "effects.0.points",
    when: "the draft gives no number of points",
    send: ({ admin, rules }) => admin.publishRule(rules.incomplete),
  },
  {
    code: "NOT_AVAILABLE",
    field: "conditions.field",
    when: "the draft has a condition on segments",
    send: ({ admin, rules }) => admin.publishRule(rules.segmented),
  },
  {
    code: "ARCHIVED",
    field: "id",
    when: "the rule was put away",
    send: ({ admin, rules }) => admin.publishRule(rules.archived),
  },
  {
    code: "IDEMPOTENCY_KEY_REUSED",
    field: "idempotencyKey",
    when: "the key was used",
    send: ({ admin, rules, usedKey }) => admin.publishRule(rules.drafted, usedKey),
  },
];

const ofRule = (
  send: (admin: AdminClient, rule: RuleVersion) => ReturnType<RefusalCase["send"]>,
): Record<"missing" | "foreign" | "drafted" | "archived", RefusalCase> => ({
  missing: {
    code: "NOT_FOUND",
    field: "id",
    when: "the id is none",
    send: ({ admin }) => send(admin, { id: "rule", version: 1 }),
  },
  foreign: {
    code: "NOT_FOUND",
    field: "id",
    when: "the rule is another program's",
    send: ({ admin, rules }) => send(admin, rules.foreign),
  },
  drafted: {
    code: "NOT_PUBLISHED",
    field: "id",
    when: "the rule is a draft",
    send: ({ admin, rules }) => send(admin, rules.drafted),
  },
  archived: {
    code: "ARCHIVED",
    field: "id",
    when: "the rule was put away",
    send: ({ admin, rules }) => send(admin, rules.archived),
  },
});

/** Every way in which pausing a rule is refused. */
export const pauseEarningRule: readonly RefusalCase[] = Object.values(
  ofRule((admin, rule) => admin.pauseRule(rule)),
);

/** Every way in which resuming a rule is refused. */
export const resumeEarningRule: readonly RefusalCase[] = Object.values(
  ofRule((admin, rule) => admin.resumeRule(rule)),
);

const versions = versionRefusals({
  thing: "rule",
  named: ({ rules }) => rules,
  cancel: async ({ admin }, { id, version, idempotencyKey }) => {
    const input = { id, version, idempotencyKey };
    return (await admin.ask(CancelScheduledEarningRule, { input })).cancelScheduledEarningRule;
  },
  discard: async ({ admin }, { id, version }) => {
    const input = { id, version };
    return (await admin.ask(DiscardEarningRuleDraft, { input })).discardEarningRuleDraft;
  },
  revert: async ({ admin }, { id, version, toVersion }) => {
    const input = { id, version, toVersion };
    return (await admin.ask(RevertEarningRule, { input })).revertEarningRule;
  },
  archive: async ({ admin }, { id, version }) =>
    (await admin.ask(ArchiveEarningRule, { input: { id, version } })).archiveEarningRule,
});

export const cancelScheduledEarningRule: readonly RefusalCase[] = versions.cancel;
export const discardEarningRuleDraft: readonly RefusalCase[] = versions.discard;
export const revertEarningRule: readonly RefusalCase[] = versions.revert;
export const archiveEarningRule: readonly RefusalCase[] = versions.archive;

const idOf = ({ id, version }: RuleVersion): RuleVersion => ({ id, version });
