import {
  CancelScheduledMessageTemplate,
  DiscardMessageTemplateDraft,
  PublishMessageTemplate,
  RevertMessageTemplate,
} from "../../../client/admin.ts";
import type { AdminClient } from "../../harness/admin-client.ts";
import { messagesOf } from "../../messages/message-fixture.ts";
import type { RefusalCase } from "./refusal-fixture.ts";
import { onceRefusals } from "./versions.ts";

const words = { subject: "Hello", html: "<p>Hello</p>", text: "Hello" };
const welcome = { kind: "WELCOME", locale: "en" } as const;

type Send = (messages: ReturnType<typeof messagesOf>) => ReturnType<RefusalCase["send"]>;

const refused = (
  ...[code, field, when, send]: [code: string, field: string, when: string, send: Send]
): RefusalCase => ({ code, field, when, send: ({ admin }) => send(messagesOf(admin)) });

export const saveMessageTemplate: readonly RefusalCase[] = [
  refused("EDITED_MEANWHILE", "version", "somebody else changed it", ({ save }) =>
    save({ ...welcome, version: 7, content: words }),
  ),
  refused("INVALID", "locale", "the language is not the program's", ({ save }) =>
    save({ kind: "WELCOME", locale: "fr", version: 0, content: words }),
  ),
  refused("INVALID", "content.html", "a template is wrong", ({ save }) =>
    save({ ...welcome, version: 0, content: { ...words, html: "{{ nothing }}" } }),
  ),
  refused("REQUIRED", "content", "there is no draft", ({ save }) =>
    save({ ...welcome, version: 0, publish: true }),
  ),
];
export const resetMessageTemplate: readonly RefusalCase[] = [
  refused("EDITED_MEANWHILE", "version", "somebody else changed it", ({ reset }) =>
    reset({ ...welcome, version: 7 }),
  ),
  refused("INVALID", "locale", "the language is not the program's", ({ reset }) =>
    reset({ kind: "WELCOME", locale: "fr", version: 0 }),
  ),
];
export const switchMessages: readonly RefusalCase[] = [
  refused("INVALID", "switches.1.kind", "a kind is named twice", (messages) =>
    messages.switch({ kind: "WELCOME", enabled: true }, { kind: "WELCOME", enabled: false }),
  ),
  refused("INVALID", "switches.0.enabled", "codes were not to be sent", (messages) =>
    messages.switch({ kind: "IDENTITY_CODE", enabled: false }),
  ),
];
export const resendMessage: readonly RefusalCase[] = [
  refused("NOT_FOUND", "id", "there is no such message", ({ resend }) =>
    resend("mail_00000000000000000000000000"),
  ),
  {
    code: "INVALID",
    field: "id",
    when: "it is a test",
    send: ({ admin, testMessage }) => messagesOf(admin).resend(testMessage),
  },
];
export const sendTestMessage: readonly RefusalCase[] = [
  refused("INVALID", "to", "the address is none", ({ sendTest }) =>
    sendTest({ ...welcome, to: "nobody" }),
  ),
  refused("INVALID", "locale", "the language is not the program's", ({ sendTest }) =>
    sendTest({ kind: "WELCOME", locale: "fr", to: "staff@tea.example" }),
  ),
];

const coupons = { kind: "COUPON_ISSUED", locale: "en" } as const;

/**
 * A template whose draft is version 4, and version 2 is sent; publishing and cancelling used the
 * key.
 */
export async function addRefusalTemplates(admin: AdminClient, usedKey: string): Promise<string> {
  const { save, sendTest } = messagesOf(admin);
  await save({ ...coupons, version: 0, content: words });
  await save({ ...coupons, version: 1, content: words });
  const published = { ...coupons, version: 2, idempotencyKey: usedKey };
  await admin.ask(PublishMessageTemplate, { input: published });
  await save({ ...coupons, version: 2, content: words });
  const at = "2026-07-15T03:00:00Z";
  const later = { ...coupons, version: 3, at, idempotencyKey: "later template" };
  await admin.ask(PublishMessageTemplate, { input: later });
  const cancelled = { ...coupons, version: 3, idempotencyKey: usedKey };
  await admin.ask(CancelScheduledMessageTemplate, { input: cancelled });
  return (await sendTest({ ...welcome, to: "staff@tea.example" })).message!.id;
}

const publishing = (
  refusal: Pick<RefusalCase, "code" | "field" | "when">,
  change: object,
): RefusalCase => ({
  ...refusal,
  async send({ admin }) {
    const idempotencyKey = `publish ${refusal.code}`;
    const input = { ...coupons, version: 4, idempotencyKey, ...change };
    return (await admin.ask(PublishMessageTemplate, { input })).publishMessageTemplate;
  },
});

const foreign = { code: "INVALID", field: "locale", when: "the language is not the program's" };

export const publishMessageTemplate: readonly RefusalCase[] = [
  publishing(
    { code: "EDITED_MEANWHILE", field: "version", when: "the draft is another" },
    { version: 2 },
  ),
  publishing(
    { code: "IN_THE_PAST", field: "at", when: "it is to have begun" },
    { at: "2026-06-15T02:59:59Z" },
  ),
  publishing(
    { code: "IDEMPOTENCY_KEY_REUSED", field: "idempotencyKey", when: "the key was used" },
    { idempotencyKey: "used" },
  ),
  publishing(
    { code: "NOTHING_TO_PUBLISH", field: "version", when: "there is no draft" },
    { kind: "TIER_REACHED", version: 1 },
  ),
  publishing(foreign, { locale: "fr" }),
];

const versions = onceRefusals({
  cancel: async ({ admin }, { version, idempotencyKey }) => {
    const input = { ...coupons, version, idempotencyKey };
    return (await admin.ask(CancelScheduledMessageTemplate, { input }))
      .cancelScheduledMessageTemplate;
  },
  discard: async ({ admin }, { version }) => {
    const input = { ...coupons, version };
    return (await admin.ask(DiscardMessageTemplateDraft, { input })).discardMessageTemplateDraft;
  },
  discardElsewhere: async ({ elsewhere }, { version }) => {
    const input = { ...coupons, version };
    return (await elsewhere.admin.ask(DiscardMessageTemplateDraft, { input }))
      .discardMessageTemplateDraft;
  },
  revert: async ({ admin }, { version, toVersion }) => {
    const input = { ...coupons, version, toVersion };
    return (await admin.ask(RevertMessageTemplate, { input })).revertMessageTemplate;
  },
});

const french = { kind: "WELCOME", locale: "fr", version: 1 } as const;

export const cancelScheduledMessageTemplate: readonly RefusalCase[] = [
  ...versions.cancel,
  {
    ...foreign,
    async send({ admin }) {
      const input = { ...french, idempotencyKey: "cancel French" };
      return (await admin.ask(CancelScheduledMessageTemplate, { input }))
        .cancelScheduledMessageTemplate;
    },
  },
];
export const discardMessageTemplateDraft: readonly RefusalCase[] = [
  ...versions.discard,
  {
    ...foreign,
    async send({ admin }) {
      const answer = await admin.ask(DiscardMessageTemplateDraft, { input: french });
      return answer.discardMessageTemplateDraft;
    },
  },
];
export const revertMessageTemplate: readonly RefusalCase[] = [
  ...versions.revert,
  {
    ...foreign,
    async send({ admin }) {
      const input = { ...french, toVersion: 1 };
      return (await admin.ask(RevertMessageTemplate, { input })).revertMessageTemplate;
    },
  },
];
