import { uuidv7 } from "uuidv7";
import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { readEmailAddress } from "../../../values/typed/email-address.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import type { MessageKind } from "../message-kind.ts";
import { refuseForeignLocale } from "../templates/template-versions.ts";

export interface SendTestMessage {
  readonly kind: MessageKind;
  readonly locale: string;
  readonly to: string;
}

const INSERT_MESSAGE = sql.write("insert a test message")`
  insert into messages (id, program_id, kind, about, test_locale, test_address, status,
    created_at, next_attempt_at)
  values (${"messageId"}, ${"programId"}, ${"kind"}, '{}', ${"locale"}, ${"address"}, 'WAITING',
    ${"now"}, ${"now"})
`;

/**
 * Queues a message with sample data for an address.
 * @throws Refusal INVALID
 */
export async function sendTestMessage(
  work: Work,
  { kind, locale, to }: SendTestMessage,
): Promise<{ messageId: string }> {
  refuseForeignLocale(work, locale);
  const address = readEmailAddress(to);
  if (address === null) {
    throw refusal("INVALID", ["input", "to"], text("messages.addressInvalid"));
  }
  const messageId = uuidv7();
  const { programId, now } = work;
  await work.rows(INSERT_MESSAGE, { messageId, programId, kind, locale, address, now });
  work.audit({ subjectId: messageId });
  return { messageId };
}
