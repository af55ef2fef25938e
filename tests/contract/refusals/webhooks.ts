import type { TestProgram } from "../../harness/open-program.ts";
import { webhooksOf } from "../../webhooks/webhook-fixture.ts";
import type { RefusalCase, RefusalFixture } from "./refusal-fixture.ts";

/** Endpoints and deliveries that are there before webhooks are refused. */
export interface RefusalHooks {
  readonly endpoint: string;
  readonly disabled: string;
  readonly deliveryToDisabled: string;
  /** Of another program. */
  readonly foreignEndpoint: string;
  readonly foreignDelivery: string;
  /** Another program's back office, with as many endpoints as there can be. */
  readonly full: TestProgram["admin"];
}

const url = "https://shop.example/hooks";

/** Adds endpoints to two programs; the other one's are as many as there can be. */
export async function addRefusalHooks(
  { admin }: TestProgram,
  elsewhere: TestProgram,
): Promise<RefusalHooks> {
  const [here, there] = [webhooksOf(admin), webhooksOf(elsewhere.admin)];
  // What happens in other refusals is sent nowhere.
  const quiet = { url, eventTypes: ["webhook-endpoint.disabled"] };
  const { id: endpoint } = await here.add(quiet);
  const { id: disabled } = await here.add(quiet);
  const test = await here.sendTest(disabled, "member.enrolled");
  await here.update({ id: disabled, enabled: false });
  const full = await Promise.all(Array.from({ length: 20 }, () => there.add(quiet)));
  const foreign = await there.sendTest(full[0]!.id, "member.enrolled");
  return {
    endpoint,
    disabled,
    deliveryToDisabled: test.delivery!.id,
    foreignEndpoint: full[0]!.id,
    foreignDelivery: foreign.delivery!.id,
    full: elsewhere.admin,
  };
}

const NO_ENDPOINT = "whe_00000000000000000000000000";
const NO_DELIVERY = "whd_00000000000000000000000000";

type Hooks = ReturnType<typeof webhooksOf>;
type Send = (hooks: Hooks, fixture: RefusalFixture) => ReturnType<RefusalCase["send"]>;

const refused = (
  ...[code, field, when, send]: [code: string, field: string, when: string, send: Send]
): RefusalCase => ({
  code,
  field,
  when,
  send: (fixture) => send(webhooksOf(fixture.admin), fixture),
});

const unknown = (send: (hooks: Hooks, id: string) => ReturnType<RefusalCase["send"]>) => [
  refused("NOT_FOUND", "id", "there is no such endpoint", (hooks) => send(hooks, NO_ENDPOINT)),
  refused("NOT_FOUND", "id", "the endpoint is another program's", (hooks, fixture) =>
    send(hooks, fixture.hooks.foreignEndpoint),
  ),
];

export const createWebhookEndpoint: readonly RefusalCase[] = [
  ...[
    "https://169.254.169.254/",
    "http://shop.example/",
    "https://nobody.invalid/",
    "nonsense",
  ].map((url) =>
    refused("URL_NOT_ALLOWED", "url", `it is ${url}`, (hooks) => hooks.create({ url })),
  ),
  refused("INVALID", "eventTypes.1", "an event is none", (hooks) =>
    hooks.create({ url, eventTypes: ["points.earned", "points.found"] }),
  ),
  {
    code: "TOO_MANY_ENDPOINTS",
    field: "",
    when: "there are as many as there can be",
    send: ({ hooks }) => webhooksOf(hooks.full).create({ url }),
  },
];
export const updateWebhookEndpoint: readonly RefusalCase[] = [
  ...unknown((hooks, id) => hooks.update({ id, description: "x" })),
  refused("URL_NOT_ALLOWED", "url", "the address is private", (hooks, fixture) =>
    hooks.update({ id: fixture.hooks.endpoint, url: "https://192.168.1.1/" }),
  ),
  refused("INVALID", "eventTypes.0", "an event is none", (hooks, fixture) =>
    hooks.update({ id: fixture.hooks.endpoint, eventTypes: ["points.found"] }),
  ),
];
export const rotateWebhookSecret: readonly RefusalCase[] = [
  ...unknown((hooks, id) => hooks.rotate({ id })),
  refused("INVALID", "overlap", "both would sign for a year", (hooks, fixture) =>
    hooks.rotate({ id: fixture.hooks.endpoint, overlap: "P1Y" }),
  ),
];
export const deleteWebhookEndpoint = unknown((hooks, id) => hooks.remove(id));
export const sendTestWebhook: readonly RefusalCase[] = [
  ...unknown((hooks, id) => hooks.sendTest(id, "points.earned")),
  refused("INVALID", "eventType", "the event is none", (hooks, fixture) =>
    hooks.sendTest(fixture.hooks.endpoint, "points.found"),
  ),
  refused("ENDPOINT_DISABLED", "id", "the endpoint is disabled", (hooks, fixture) =>
    hooks.sendTest(fixture.hooks.disabled, "points.earned"),
  ),
];
export const resendWebhookDelivery: readonly RefusalCase[] = [
  refused("NOT_FOUND", "id", "there is no such delivery", (hooks) => hooks.resend(NO_DELIVERY)),
  refused("NOT_FOUND", "id", "the delivery is another program's", (hooks, fixture) =>
    hooks.resend(fixture.hooks.foreignDelivery),
  ),
  refused("ENDPOINT_DISABLED", "id", "its endpoint is disabled", (hooks, fixture) =>
    hooks.resend(fixture.hooks.deliveryToDisabled),
  ),
];
