import { expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import { MARKETING, messagesOf, openMessages } from "./message-fixture.ts";

const KINDS = [
  "WELCOME",
  "POINTS_EXPIRING",
  "TIER_REACHED",
  "COUPON_ISSUED",
  "REFERRAL_REWARDED",
  "IDENTITY_CODE",
];
const OWN = {
  subject: "Hello {{ member.name }}",
  html: "<p>{{ program.name }} greets {{ member.name }}.</p>",
  text: "{{ program.name }} greets {{ member.name }}.",
};
const WELCOME = { kind: "WELCOME", locale: "en" } as const;

test("every kind is listed in every language of the program, with its facts", async () => {
  const { admin } = await openProgram();
  const templates = await messagesOf(admin).templates();

  expect(templates.map(({ kind, locale }) => `${kind} ${locale}`)).toEqual(
    KINDS.flatMap((kind) => [`${kind} vi`, `${kind} en`]),
  );
  for (const { version, enabled, draft, published, variables } of templates) {
    expect({ version, enabled, draft, published }).toEqual({
      version: 0,
      enabled: true,
      draft: null,
      published: null,
    });
    for (const { name, description, example } of variables) {
      expect([name, description, example].join()).not.toMatch(/undefined|null|,,/);
    }
  }
  const service = templates.filter(({ purpose }) => purpose === "SERVICE").map(({ kind }) => kind);
  expect(new Set(service)).toEqual(
    new Set(["WELCOME", "POINTS_EXPIRING", "COUPON_ISSUED", "IDENTITY_CODE"]),
  );
  const [one] = await messagesOf(admin.in("vi")).templates(WELCOME);
  expect(one!.variables[0]!.description).toBe("Tên chương trình.");
});

test.each(
  KINDS.flatMap(
    (kind) =>
      [
        [kind, "en"],
        [kind, "vi"],
      ] as const,
  ),
)("the built-in %s can be previewed in %s, with every fact filled in", async (kind, locale) => {
  const { admin } = await openProgram();
  const look = await messagesOf(admin).preview({ kind: kind as "WELCOME", locale });

  expect(look.userErrors).toEqual([]);
  for (const part of [look.subject!, look.html!, look.text!]) {
    expect(part).not.toMatch(/\{\{|\{%|undefined|\bnull\b|\[object/);
  }
  expect(look.text).not.toMatch(/\n{3}|[<>]|&\w+;/);
  expect(look.html).toContain(`<html lang="${locale}">`);
  expect(look.subject!.length).toBeLessThan(80);
});

test("a draft is looked at and tested, but not sent to members until it is published", async () => {
  const { program, send, received, save, templates, preview, sendTest, list } =
    await openMessages();
  const { template, userErrors } = await save({ ...WELCOME, version: 0, content: OWN });
  expect(userErrors).toEqual([]);
  expect(template).toMatchObject({ version: 1, draft: OWN, published: null });
  expect((await preview(WELCOME)).text).toContain("Tea shop greets Lan.");
  const { message } = await sendTest({ ...WELCOME, to: " staff@tea.example " });
  expect(message).toMatchObject({ test: true, memberId: null, status: "WAITING" });
  await send();
  expect(received.map(({ subject }) => subject)).toEqual(["Hello Lan"]);
  expect(await list()).toMatchObject([{ id: message!.id, test: true, status: "SENT" }]);
  expect(await program.sql("select from messages where test_address is not null")).toEqual([]);

  const mai = { givenName: "Mai", email: "mai@tea.example", locale: "en" };
  await program.shop.enroll(mai);
  await send();
  expect(received.at(-1)!.subject).toBe("Welcome to Tea shop, Mai");

  const published = await save({ ...WELCOME, version: 1, publish: true });
  expect(published.template).toMatchObject({ version: 2, draft: null, published: OWN });
  await program.shop.enroll({ ...mai, email: "mai2@tea.example" });
  await program.shop.enroll({ ...mai, email: "mai3@tea.example", locale: "vi" });
  await send();
  expect(received.map(({ subject }) => subject)).toContain("Hello Mai");
  expect(received.map(({ subject }) => subject)).toContain("Chào mừng Mai đến với Tiệm trà");

  await save({ ...WELCOME, version: 2, content: { ...OWN, subject: "A draft beside it" } });
  expect((await templates(WELCOME))[0]).toMatchObject({
    version: 3,
    published: OWN,
    draft: { subject: "A draft beside it" },
  });
});

test("of twenty concurrent changes of one e-mail, one is accepted", async () => {
  const { admin } = await openProgram();
  const { save } = messagesOf(admin);
  const all = await Promise.all(
    Array.from({ length: 20 }, () => save({ ...WELCOME, version: 0, content: OWN })),
  );

  const refused = all.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
  expect(refused).toEqual(Array.from({ length: 19 }, () => "EDITED_MEANWHILE"));
});

test.each([
  ["an unknown variable", "text", "Hi\n{{ member.nmae }}", "Line 2", "member.nmae"],
  [
    "one in a branch that is not taken",
    "text",
    "{% if false %}\n\n{{ no }}{% endif %}",
    "Line 3",
    "no",
  ],
  ["one of another kind", "html", "{{ coupon.code }}", "Line 1", "coupon.code"],
  ["a tag that is not closed", "html", "\n\n{% if member.name %}", "Line 3", "not closed"],
  ["a tag that there is not", "html", "{% nonsense %}", "Line 1", "nonsense"],
  ["another file", "html", "{% include '/etc/passwd' %}", "Line 1", "include"],
  ["another template", "html", "{% render 'a' %}", "Line 1", "render"],
  ["a layout", "html", "{% layout 'a' %}", "Line 1", "layout"],
  ["a filter that there is not", "subject", "{{ member.name | shout }}", "Line 1", "shout"],
  ["a way around escaping", "html", "{{ member.name | raw }}", "Line 1", "raw"],
  ["what belongs to all objects", "text", "{{ member.constructor }}", "Line 1", "constructor"],
  ["a loop without end", "text", "{% for i in (1..100000000) %}x{% endfor %}", "Line 1", ""],
  [
    "what becomes too long",
    "text",
    // In few steps, so that it is its length that is refused, however slow the machine is.
    `{% for i in (1..1100) %}${"x".repeat(100)}{% endfor %}`,
    "Line 1",
    "100000 characters",
  ],
] as const)("%s is refused at its field, with its line", async (_, part, source, line, about) => {
  const { admin, leavesNothing } = await openProgram();
  const content = { ...OWN, [part]: source };
  const { save, preview } = messagesOf(admin);

  const { template, userErrors } = await leavesNothing(() =>
    save({ ...WELCOME, version: 0, content }),
  );

  expect(template).toBeNull();
  expect(userErrors).toEqual([
    { code: "INVALID", field: ["input", "content", part], message: expect.stringContaining(line) },
  ]);
  expect(userErrors[0]!.message).toContain(about);
  expect(userErrors[0]!.message).not.toContain("line:");
  const look = await preview({ ...WELCOME, content });
  expect(look).toEqual({ subject: null, html: null, text: null, userErrors });
});

test("all parts with problems are reported together", async () => {
  const { admin } = await openProgram();
  const content = { subject: "{{ a }}", html: "{{ b }}", text: "{{ c }}" };
  const { userErrors } = await messagesOf(admin).save({ ...WELCOME, version: 0, content });

  expect(userErrors.map(({ field }) => field.at(-1))).toEqual(["subject", "html", "text"]);
});

test("words that can't be rendered for a member give way to the built-in ones", async () => {
  const { program, save, send, received } = await openMessages();
  const wrong = { ...OWN, subject: "{{ previousTier | split: 'x' | first | slice: 0, 3 }}" };
  const tier = { kind: "TIER_REACHED", locale: "en" } as const;
  await save({ ...tier, version: 0, content: wrong, publish: true });
  // As after an upgrade in which a variable is gone.
  await program.sql(`update message_template_versions
    set definition = jsonb_set(definition, '{content,subject}', '"{{ gone }}"')
    where template_id in (
      select id from message_templates where program_id = '${program.programId}')`);
  const member = await program.shop.enroll({
    givenName: "Lan",
    email: "lan@tea.example",
    locale: "en",
    consents: [MARKETING],
  });
  await program.shop.buy(member, "1000000");
  await send();

  expect(received.map(({ subject }) => subject)).toContain("You have reached Silver");
});

test("a preview shows a real member's name, and nobody else's member", async () => {
  const { admin, shop } = await openProgram();
  const foreign = await (await openProgram()).shop.enroll();
  const { preview } = messagesOf(admin);
  const mai = await shop.enroll({ givenName: "Mai" });

  expect((await preview({ ...WELCOME, memberId: mai.id })).html).toContain("Welcome, Mai!");
  for (const memberId of [foreign.id, "mem_00000000000000000000000000", "nonsense"]) {
    expect((await preview({ ...WELCOME, memberId })).userErrors).toMatchObject([
      { code: "NOT_FOUND", field: ["input", "memberId"] },
    ]);
  }
  expect((await preview({ kind: "WELCOME", locale: "fr" })).userErrors).toMatchObject([
    { code: "INVALID", field: ["input", "locale"] },
  ]);
});
