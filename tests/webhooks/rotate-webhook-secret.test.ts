import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import { openHooks, sendWebhooks } from "./webhook-fixture.ts";

const enrolled = { eventTypes: ["member.enrolled"] };

/** A sandbox with a delivery for one enrollment. */
async function openSandbox(more: Parameters<typeof openHooks>[1] = enrolled) {
  const program = await openProgram({ isSandbox: true });
  const hooks = await openHooks(program, more);
  await program.admin.advanceClock({ by: "PT0S" });
  await program.shop.enroll();
  const advance = async (by: string) => {
    await program.admin.advanceClock({ by });
    await sendWebhooks(program);
  };
  const only = async () => (await hooks.hooks.deliveries({ eventType: "member.enrolled" }))[0]!;
  return { program, ...hooks, advance, only };
}

test("while secrets change over, both sign; afterwards the new one alone", async () => {
  const { program, receiver, hooks, endpoint, advance } = await openSandbox();
  const { secret, endpoint: rotated } = await hooks.rotate({ id: endpoint.id, overlap: "P2D" });
  await sendWebhooks(program);
  await program.shop.enroll();
  await advance("P1D");
  await program.shop.enroll();
  await advance("P1D");

  const verified = (by: string) =>
    receiver.received.map(({ text, headers }) => {
      try {
        return Boolean(new Webhook(by).verify(text, headers as never));
      } catch {
        return false;
      }
    });
  expect(rotated!.previousSecretUntil).not.toBeNull();
  expect(secret).not.toBe(endpoint.secret);
  expect(verified(secret!)).toEqual([true, true, true]);
  expect(verified(endpoint.secret)).toEqual([true, true, false]);
  expect((await hooks.endpoints())[0]!.previousSecretUntil).toBeNull();
});

test("a secret that got out ends at once, when no overlap is wished", async () => {
  const { receiver, hooks, endpoint, send } = await openSandbox();
  await hooks.rotate({ id: endpoint.id, overlap: "PT0S" });
  await send();

  const [{ text, headers }] = receiver.received as [any];
  expect(() => new Webhook(endpoint.secret).verify(text, headers)).toThrow();
});
