import type { RecordEventInput } from "../../../client/storefront.ts";
import type { RefusalCase } from "./refusal-fixture.ts";

/** An event of Lan's that is changed. */
const but = (
  ...[code, field, when, change]: [string, string, string, Partial<RecordEventInput>]
): RefusalCase => ({
  code,
  field,
  when,
  send: ({ shop, member }) => shop.recordEvent(shop.event(member, change)),
});

/** Every way in which recording an event is refused. */
export const recordEvent: readonly RefusalCase[] = [
  but("NOT_FOUND", "member", "there is no such member", { member: { externalId: "nobody" } }),
  {
    code: "NOT_FOUND",
    field: "member",
    when: "the member is another program's",
    send: ({ shop, stranger }) => shop.recordEvent(shop.event(stranger)),
  },
  but("EXACTLY_ONE_REQUIRED", "member", "the member is not named", { member: {} }),
  but("MEMBER_CLOSED", "member", "the account is closed", { member: { externalId: "closed" } }),
  but("INVALID", "name", "the name begins with a space", { name: " review" }),
  but("IN_THE_FUTURE", "occurredAt", "it is more than five minutes ahead", {
    occurredAt: "2026-06-15T10:05:01+07:00",
  }),
  but("EVENT_DIFFERS", "externalId", "the id is another event's", {
    externalId: "on-record",
    name: "newsletter",
  }),
  but("IDEMPOTENCY_KEY_REUSED", "idempotencyKey", "the key was used", { idempotencyKey: "used" }),
];
