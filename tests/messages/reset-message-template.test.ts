import { expect, test } from "vitest";
import { openMessages } from "./message-fixture.ts";

const OWN = {
  subject: "Hello {{ member.name }}",
  html: "<p>{{ program.name }} greets {{ member.name }}.</p>",
  text: "{{ program.name }} greets {{ member.name }}.",
};
const WELCOME = { kind: "WELCOME", locale: "en" } as const;

test("going back to the built-in words takes draft and words away", async () => {
  const { save, reset, send, program, received } = await openMessages();
  await save({ ...WELCOME, version: 0, content: OWN, publish: true });
  await save({ ...WELCOME, version: 1, content: OWN });

  expect((await reset({ ...WELCOME, version: 2 })).template).toMatchObject({
    version: 3,
    draft: null,
    published: null,
  });

  await program.shop.enroll({ givenName: "Mai", email: "mai@tea.example", locale: "en" });
  await send();
  expect(received.map(({ subject }) => subject)).toEqual(["Welcome to Tea shop, Mai"]);
  expect((await reset({ kind: "WELCOME", locale: "vi", version: 0 })).template).toMatchObject({
    version: 0,
  });
});
