import { messagesOf } from "../../messages/message-fixture.ts";
import type { RefusalCase } from "./refusal-fixture.ts";

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
];
export const sendTestMessage: readonly RefusalCase[] = [
  refused("INVALID", "to", "the address is none", ({ sendTest }) =>
    sendTest({ ...welcome, to: "nobody" }),
  ),
  refused("INVALID", "locale", "the language is not the program's", ({ sendTest }) =>
    sendTest({ kind: "WELCOME", locale: "fr", to: "staff@tea.example" }),
  ),
];
