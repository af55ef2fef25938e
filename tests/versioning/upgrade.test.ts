import { expect, test } from "vitest";
import { prepareDatabase } from "../../api/engine/prepare-database.ts";
import {
  ArchiveTierSet,
  MessageTemplates,
  ResetMessageTemplate,
  Rewards,
  SaveMessageTemplate,
} from "../../client/admin.ts";
import { ProgramPage } from "../../client/storefront.ts";
import { runAs } from "../database/run-as.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { addTierSet } from "../tiers/added-set.ts";
import { DRIVERS } from "./thing-drivers.ts";
import type { DrivenThing } from "./thing-drivers.ts";

const MIGRATIONS = [
  "20261129-22-version-statuses",
  "20261129-23-ends-of-rule-versions",
  "20261129-24-one-shape-of-versions",
  "20261129-25-earning-terms-versions",
  "20261129-26-message-template-versions",
];

// What could not be scheduled, or be a draft, before these migrations.
const NEVER_SCHEDULED = ["earning terms", "message template"];
const NEVER_DRAFTED = ["earning terms"];

test("an upgrade keeps live, scheduled, drafted and archived versions", async () => {
  const program = await openProgram();
  const things = await everyThing(program);
  await archivedThings(program);
  await resetTemplates(program);
  const before = await everythingShown(program, things);
  // Else the comparison would hold for anything.
  expect(before.things).toMatchObject(
    Object.fromEntries(Object.keys(DRIVERS).map((name) => [name, { shown: expect.anything() }])),
  );

  const { database } = program.fixture;
  await runAs(database.superuserUrl, asOfBefore);
  expect(await prepareDatabase(database)).toEqual(MIGRATIONS);
  await readAgain(program);

  expect(await everythingShown(program, things)).toEqual(before);
  for (const [name, thing] of Object.entries(things)) {
    const { version, draft } = (await thing.shown())!;
    expect((await thing.save("fourth", draft ?? version)).userErrors, name).toEqual([]);
  }
});

/** Of each kind one thing: with a version in force, a scheduled one and a draft, where it may. */
async function everyThing(program: TestProgram): Promise<Record<string, DrivenThing>> {
  const things: Record<string, DrivenThing> = {};
  for (const [name, driver] of Object.entries(DRIVERS)) {
    const thing = await driver(program);
    const isScheduled = !NEVER_SCHEDULED.includes(name);
    if (isScheduled || NEVER_DRAFTED.includes(name)) {
      await thing.save("second", (await thing.shown())!.version);
      const { draft } = (await thing.shown())!;
      const at = isScheduled ? program.clock.in("P1D") : undefined;
      expect((await thing.publish(draft!, at)).userErrors, name).toEqual([]);
    }
    if (!NEVER_DRAFTED.includes(name)) {
      const { version } = (await thing.shown())!;
      expect((await thing.save("third", version)).userErrors, name).toEqual([]);
    }
    things[name] = thing;
  }
  return things;
}

async function archivedThings({ admin }: TestProgram): Promise<void> {
  const reward = await admin.addReward({ title: "Old", kind: "FREE_PRODUCT", cost: 5 });
  expect((await admin.archiveReward(reward)).userErrors).toEqual([]);
  const input = { id: await addTierSet(admin) };
  expect((await admin.ask(ArchiveTierSet, { input })).archiveTierSet.userErrors).toEqual([]);
}

/** A template that was never published, and one that was reset after it had been. */
async function resetTemplates({ admin }: TestProgram): Promise<void> {
  const content = { subject: "Hi", html: "<p>Hi</p>", text: "Hi" };
  const [drafted, reset] = [
    { kind: "TIER_REACHED", locale: "en" },
    { kind: "COUPON_ISSUED", locale: "en" },
  ] as const;
  for (const [which, publish] of [
    [drafted, false],
    [reset, true],
  ] as const) {
    const input = { ...which, version: 0, content, publish };
    expect(
      (await admin.ask(SaveMessageTemplate, { input })).saveMessageTemplate.userErrors,
    ).toEqual([]);
  }
  const input = { ...reset, version: 1 };
  expect(
    (await admin.ask(ResetMessageTemplate, { input })).resetMessageTemplate.userErrors,
  ).toEqual([]);
}

const ARCHIVED_TOO = `{ program {
  tierSets(archived: true) { id name status version archivedAt tiers { name level } }
  earningRules { id title status version }
} }`;

async function everythingShown(program: TestProgram, things: Record<string, DrivenThing>) {
  const { admin } = program;
  const shown: Record<string, object> = {};
  for (const [name, thing] of Object.entries(things)) {
    const history = (await thing.history()).map(({ version, cancelled, changes }) => {
      return { version, cancelled, changes };
    });
    shown[name] = { shown: await thing.shown(), history };
  }
  const { json } = await admin.graphql(ARCHIVED_TOO);
  expect(json.errors).toBeUndefined();
  return {
    things: shown,
    archivedToo: json.data,
    rewards: (await admin.ask(Rewards, { first: 50 })).program.rewards.nodes,
    // Without the variables, whose examples have the program's name.
    templates: (await admin.ask(MessageTemplates, {})).messageTemplates.map(
      ({ kind, locale, version, published, draft }) => ({
        kind,
        locale,
        version,
        published,
        draft,
      }),
    ),
  };
}

/** Lets the server read the configuration anew, as after a start. */
async function readAgain({ programId, sql, visitor }: TestProgram): Promise<void> {
  await sql(`begin;
    update programs set catalog_version = catalog_version + 1, names = '{"en": "Upgraded"}'
    where id = '${programId}';
    select pg_notify('quen_catalog', '${programId}');
    commit`);
  const shownName = async () => (await visitor.ask(ProgramPage)).program.name;
  await expect.poll(shownName, { timeout: 10_000, interval: 20 }).toBe("Upgraded");
}

const [RULES, REWARDS, SETS, REFERRALS] = [
  "earning_rule_versions",
  "reward_versions",
  "tier_set_versions",
  "referral_program_versions",
] as const;

/** The statuses that there were, and their checks. */
const formerStatuses = [RULES, REWARDS, SETS, REFERRALS].map(
  (table) => `
    alter table ${table} drop constraint ${table}_status, drop constraint ${table}_published,
      add check (status in ('DRAFT', 'PUBLISHED')),
      add check ((status = 'PUBLISHED') = (published_at is not null));`,
);

/** Takes the five migrations back: the tables as migration 21 left them, with the same rows. */
const asOfBefore = `
  ${formerStatuses.join("")}
  alter table ${RULES} add column in_force_until timestamptz check (in_force_until > in_force_from);
  update ${RULES} v set in_force_until = (
    select min(n.in_force_from) from ${RULES} n
    where n.rule_id = v.rule_id and n.version > v.version and n.status = 'PUBLISHED'
  ) where status = 'PUBLISHED';

  alter table ${SETS} add column policy jsonb, add column tiers jsonb,
    add column names jsonb not null default '{}';
  update ${SETS} set policy = definition -> 'policy', tiers = definition -> 'tiers',
    names = definition -> 'names';
  alter table ${SETS} alter column policy set not null, alter column tiers set not null,
    drop column definition;
  alter table ${REFERRALS} rename column definition to terms;

  create table former_earning_terms (
    program_id uuid not null references programs,
    version int not null check (version > 0),
    terms jsonb not null,
    replaced_at timestamptz not null,
    replaced_by text not null,
    primary key (program_id, version)
  );
  alter table programs add column earning_terms jsonb,
    add column terms_version int not null default 1 check (terms_version > 0);
  update programs p set earning_terms = v.definition, terms_version = v.version
  from (select distinct on (program_id) * from earning_terms_versions
    order by program_id, version desc) v
  where v.program_id = p.id;
  insert into former_earning_terms
  select v.program_id, v.version, v.definition, n.in_force_from, n.published_by
  from earning_terms_versions v
  join earning_terms_versions n on n.program_id = v.program_id and n.version = v.version + 1;
  alter table programs alter column earning_terms set not null;
  drop table earning_terms_versions;

  alter table message_templates add column version int, add column draft jsonb,
    add column published jsonb, add column saved_at timestamptz, add column saved_by text;
  update message_templates t set version = v.version, saved_at = v.saved_at, saved_by = v.saved_by,
    draft = case when v.status = 'DRAFT' then v.definition -> 'content' end,
    published = case when v.status = 'DRAFT' then (
      select definition -> 'content' from message_template_versions o
      where o.template_id = t.id and o.status = 'PUBLISHED' order by version desc limit 1
    ) else nullif(v.definition -> 'content', 'null') end
  from (select distinct on (template_id) * from message_template_versions
    order by template_id, version desc) v
  where v.template_id = t.id;
  drop table message_template_versions;
  alter table message_templates alter column version set not null,
    alter column saved_at set not null, alter column saved_by set not null,
    drop column id, drop constraint message_templates_program_id_kind_locale_key,
    add primary key (program_id, kind, locale);

  alter table former_earning_terms owner to quen_owner;
  delete from schema_migrations where name in (${MIGRATIONS.map((name) => `'${name}'`).join()});
`;
