import { afterEach, expect, test } from "vitest";
import pino from "pino";
import { startDeliveryWorker } from "../../api/jobs/delivery-worker.ts";
import type { DeliveryWorker, Delivery } from "../../api/jobs/delivery-worker.ts";
import { openSafeHttpClient } from "../../api/network/safe-http-client.ts";
import { deliverEvents } from "../harness/deliver-events.ts";
import { fakeDns } from "../harness/fake-dns.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { openHooks } from "./webhook-fixture.ts";

const log = pino({ level: "silent" });
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

/** Starts the delivery worker of another process on the same data. */
async function startWorker({ fixture }: TestProgram, timeoutMs = 1_000) {
  const httpClient = openSafeHttpClient({ allowLoopback: true, timeoutMs, resolve: fakeDns });
  const { engine } = await fixture.serve({ httpClient });
  const { deliveryWorkers } = engine.worker();
  const run = deliveryWorkers!.find(({ deliveryWorker }) => deliveryWorker.name === "webhooks");
  const started = startDeliveryWorker(run!, log);
  stops.push(started.stop);
  return started;
}

const enrolled = { eventTypes: ["member.enrolled"] };

test("a receiver that never answers does not hold up another one", async () => {
  const program = await openProgram();
  const slow = await openHooks(program, enrolled);
  const quick = await openHooks(program, enrolled);
  slow.receiver.otherwise(null);
  for (let count = 0; count < 40; count++) await program.shop.enroll();
  await deliverEvents(program);

  await startWorker(program, 15_000);
  await expect.poll(() => quick.receiver.received.length, { timeout: 5_000 }).toBe(40);
  expect(slow.receiver.received.length, "at once to one receiver").toBe(4);
});

test("a failing endpoint gets one delivery at a time until one has arrived", async () => {
  const program = await openProgram();
  const { receiver, send } = await openHooks(program, enrolled);
  receiver.answers(500);
  await program.shop.enroll();
  await send();
  receiver.otherwise(null);
  for (let count = 0; count < 10; count++) await program.shop.enroll();
  await deliverEvents(program);
  const { wake } = await startWorker(program, 15_000);
  for (let round = 0; round < 5; round++) {
    wake();
    await new Promise((rested) => setTimeout(rested, 100));
  }
  expect(receiver.received).toHaveLength(2);
  await stops.splice(0)[0]!();

  receiver.otherwise(200);
  await program.sql(`update webhook_deliveries set taken_until = null`);
  await startWorker(program, 15_000);
  await expect.poll(() => receiver.received.length, { timeout: 5_000 }).toBe(12);
});

test("another worker does not take a delivery that takes longer than its lease", async () => {
  const program = await openProgram();
  const { receiver, hooks } = await openHooks(program, enrolled);
  receiver.answers((response) => void setTimeout(() => response.writeHead(200).end(), 12_000));
  await program.shop.enroll();
  await deliverEvents(program);

  await startWorker(program, 15_000);
  await startWorker(program, 15_000);
  const status = async () => (await hooks.deliveries())[0]!.status;
  await expect.poll(status, { timeout: 16_000, interval: 250 }).toBe("DELIVERED");
  expect(receiver.received).toHaveLength(1);
});

test("two workers send each webhook once while neither of them dies", async () => {
  const program = await openProgram();
  const { receiver, hooks } = await openHooks(program, enrolled);
  for (let count = 0; count < 60; count++) await program.shop.enroll();
  await deliverEvents(program);

  await Promise.all([startWorker(program), startWorker(program)]);
  const waiting = async () => (await hooks.deliveries({ status: "WAITING" })).length;
  await expect.poll(waiting, { timeout: 10_000 }).toBe(0);
  expect(receiver.received).toHaveLength(60);
});

test("an attempt that another worker has taken over does not count", async () => {
  const program = await openProgram();
  const { receiver, hooks, send } = await openHooks(program, enrolled);
  receiver.answers((response) => {
    // As after a pause so long that the lease ran out, and the other's attempt succeeded.
    const taken = `
      update webhook_deliveries
      set attempts = attempts + 1, taken_until = now() + interval '1 minute'
      where program_id = '${program.programId}'`;
    void program.sql(taken).then(() => response.writeHead(410).end());
  });
  await program.shop.enroll();
  await send();

  expect(await hooks.deliveries()).toMatchObject([{ status: "WAITING", attempts: [] }]);
  expect(await hooks.endpoints()).toMatchObject([{ enabled: true }]);
});

test("a worker goes on after a failure, and ends only when it is stopped", async () => {
  let [takes, deliveries] = [0, 0];
  const delivery = (id: string): Delivery => ({ id, programId: "p", partition: "l" });
  const deliveryWorker: DeliveryWorker = {
    name: "stumbling",
    async take() {
      takes++;
      if (takes === 1) throw new Error("stumbled");
      return takes === 2 ? [delivery("a"), delivery("b")] : [];
    },
    async extendLease() {},
    async deliver(_context, { id }) {
      deliveries++;
      if (id === "a") throw new Error("fell");
    },
  };
  const worker = startDeliveryWorker({ deliveryWorker, context: {} as never }, log);
  await expect.poll(() => deliveries, { timeout: 5_000 }).toBe(2);
  await worker.stop();
  const before = takes;
  worker.wake();
  await new Promise((rested) => setTimeout(rested, 50));

  expect(takes).toBe(before);
});
