import { expect, test } from "vitest";
import { deliverEvents } from "../harness/deliver-events.ts";
import { MARKETING, openMessages } from "./message-fixture.ts";

const LAN = { givenName: "Lan", familyName: "Trần", email: "lan@tea.example" };

/** A member who gets every kind of e-mail, in a language; and what each test looks at. */
async function openLan(locale: "en" | "vi", plan: Parameters<typeof openMessages>[0] = {}) {
  const fixture = await openMessages(plan);
  const member = { ...LAN, locale, consents: [MARKETING] };
  const buyer = await fixture.program.shop.enroll(member);
  return { ...fixture, member: buyer };
}

test("a kind that is switched off is not sent, not even when it waited already", async () => {
  const messages = await openLan("en");
  const { program, send, received, list } = messages;
  await deliverEvents(program);
  const off = await messages.switch({ kind: "WELCOME", enabled: false });
  expect(off.templates!.filter(({ enabled }) => !enabled)).toEqual([
    { kind: "WELCOME", locale: "en", enabled: false },
  ]);
  await send();
  await program.shop.enroll({ email: "mai@tea.example" });
  await send();
  expect(await list()).toMatchObject([{ status: "SKIPPED", skippedFor: "SWITCHED_OFF" }]);

  await messages.switch({ kind: "WELCOME", enabled: true });
  await program.shop.enroll({ email: "nga@tea.example" });
  await send();
  expect(received.map(({ to }) => (to as { text: string }).text)).toEqual(["nga@tea.example"]);
});
