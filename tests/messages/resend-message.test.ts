import { expect, test } from "vitest";
import { MessageList } from "../../client/admin.ts";
import type { MessageListQueryVariables } from "../../client/admin.ts";
import { openMessages } from "./message-fixture.ts";

test("a message is sent again, as it would be written now", async () => {
  const { program, send, received, list, resend, switch: turn } = await openMessages();
  await program.shop.enroll({ email: "lan@tea.example" });
  await send();
  expect(received).toHaveLength(1);
  const [sent] = await list();
  const again = await resend(sent!.id);
  expect(again).toMatchObject({ message: { id: sent!.id, status: "WAITING" }, userErrors: [] });
  await send();
  expect(received).toHaveLength(2);

  await turn({ kind: "WELCOME", enabled: false });
  await resend(sent!.id);
  await send();
  expect(received).toHaveLength(2);
  expect(await list()).toMatchObject([{ status: "SKIPPED", skippedFor: "SWITCHED_OFF" }]);
  await turn({ kind: "WELCOME", enabled: true });
  await resend(sent!.id);
  await send();
  expect(received).toHaveLength(3);
  expect(await list()).toMatchObject([{ id: sent!.id, status: "SENT", skippedFor: null }]);
});

test("messages are found by their member and by filters, and paged by number", async () => {
  const { program, send, list } = await openMessages();
  const lan = await program.shop.enroll({ givenName: "Lan", email: "lan@tea.example" });
  program.clock.advance("PT1H");
  await program.shop.enroll({ givenName: "Đức" });
  await send();
  const found = async (variables: MessageListQueryVariables) => {
    const { messages } = await program.admin.ask(MessageList, variables);
    return [messages.totalCount, ...messages.nodes.map(({ member }) => member!.displayName)];
  };

  expect(await list()).toHaveLength(2);
  expect(await found({})).toEqual([2, "Đức", "Lan"]);
  expect(await found({ search: "duc" })).toEqual([1, "Đức"]);
  expect(await found({ first: 1, offset: 1 })).toEqual([2, "Lan"]);
  expect(await found({ where: { memberId: lan.id } })).toEqual([1, "Lan"]);
  expect(await found({ where: { memberId: "mem_none" } })).toEqual([0]);
  expect(await found({ where: { statuses: ["SKIPPED"] } })).toEqual([1, "Đức"]);
  expect(await found({ where: { kinds: ["COUPON_ISSUED"] } })).toEqual([0]);
  const oldest = { field: "CREATED_AT", direction: "ASC" } as const;
  expect(await found({ orderBy: oldest })).toEqual([2, "Lan", "Đức"]);
});
