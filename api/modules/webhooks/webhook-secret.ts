import { createHmac, randomBytes } from "node:crypto";

const PREFIX = "whsec_";
const SECRET_BYTES = 32;

/** Makes a secret in the format of Standard Webhooks (standardwebhooks.com): `whsec_…`. */
export function newWebhookSecret(): string {
  return PREFIX + randomBytes(SECRET_BYTES).toString("base64");
}

/** The parts of a message that are signed. */
export interface WebhookMessage {
  readonly id: string;
  readonly body: string;
  /** The real time, whatever the program's clock shows: receivers refuse what is minutes old. */
  readonly sentAt: Date;
}

/** The headers of Standard Webhooks, with a signature by each of the secrets. */
export function webhookHeaders(
  { id, body, sentAt }: WebhookMessage,
  secrets: readonly string[],
): Record<string, string> {
  const timestamp = String(Math.floor(sentAt.getTime() / 1_000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), "base64");
    const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`);
    return `v1,${signature.digest("base64")}`;
  });
  return {
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": signatures.join(" "),
  };
}
