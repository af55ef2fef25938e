import { text } from "../../../locales/text.ts";
import type { Text } from "../../../locales/text.ts";
import type { EventTypes } from "../../../writes/event.ts";
import type { Unreachable } from "../../../network/safe-http-client.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";

/** The fields of an endpoint that staff sets. */
export interface EndpointInput {
  readonly url?: string | null;
  readonly description?: string | null;
  readonly eventTypes?: readonly string[] | null;
}

/** What a write of an endpoint checks its input against; looked up before the write begins. */
export interface EndpointChecks {
  readonly types: EventTypes;
  /** Why the address may not be called; null when it may, or when none was given. */
  readonly unreachable: Unreachable | null;
}

/** The problems of an endpoint's input: URL_NOT_ALLOWED, INVALID; empty when there are none. */
export function wrongInEndpoint(
  { eventTypes }: EndpointInput,
  { types, unreachable }: EndpointChecks,
): RefusalReason[] {
  const wrong: RefusalReason[] = [];
  if (unreachable) {
    const message = UNREACHABLE[unreachable];
    wrong.push({ code: "URL_NOT_ALLOWED", field: ["input", "url"], message });
  }
  for (const [at, name] of (eventTypes ?? []).entries()) {
    if (types.has(name)) continue;
    const field = ["input", "eventTypes", String(at)];
    wrong.push({ code: "INVALID", field, message: text("webhooks.unknownEvent") });
  }
  return wrong;
}

const UNREACHABLE: Record<Unreachable, Text> = {
  MALFORMED: text("webhooks.urlMalformed"),
  NOT_HTTPS: text("webhooks.urlNotHttps"),
  NOT_PUBLIC: text("webhooks.urlNotPublic"),
  UNKNOWN_HOST: text("webhooks.urlUnknownHost"),
};
