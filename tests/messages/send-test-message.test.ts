import { expect, test } from "vitest";
import { openMessages } from "./message-fixture.ts";

test("a test's way to unsubscribe unsubscribes nobody", async () => {
  const { program, send, sendTest, received } = await openMessages();
  await sendTest({ kind: "TIER_REACHED", locale: "vi", to: "staff@tea.example" });
  await send();
  const list = received[0]!.headers.get("list") as unknown as { unsubscribe: { url: string } };
  const { url } = await program.fixture.serve();
  const here = list.unsubscribe.url.replace("https://loyalty.tea.example", url);

  const { status } = await program.leavesNothing(() =>
    fetch(here, { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) }),
  );

  expect(status).toBe(404);
});
