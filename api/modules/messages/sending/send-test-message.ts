import { uuidv7 } from "uuidv7";
import { isMailAddress } from "../../../network/mailer.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import type { MessageKind } from "../message-kind.ts";
import { refuseForeignLocale } from "../templates/template-to-change.ts";

export interface SendTestMessage {
  readonly kind: MessageKind;
  readonly locale: string;
  readonly to: string;
}

const SEND = /* sql */ `
  insert into messages (id, program_id, kind, about, test_locale, test_address, status, created_at, next_attempt_at)
  values ($1, $2, $3, '{}', $4, $5, 'WAITING', $6, $6)
`;

/**
 * Puts a message with made-up data on its way to an address.
 * @throws Refusal as the mutation's description lists.
 */
export async function sendTestMessage(
  work: Work,
  { kind, locale, to }: SendTestMessage,
): Promise<{ messageId: string }> {
  refuseForeignLocale(work, locale);
  const address = to.trim();
  if (!isMailAddress(address)) {
    throw refusal("INVALID", ["input", "to"], {
      en: "This is no e-mail address. Give one such as you@shop.example.",
      vi: "Đây không phải địa chỉ e-mail. Hãy nhập dạng ban@shop.example.",
    });
  }
  const messageId = uuidv7();
  await work.rows(SEND, [messageId, work.programId, kind, locale, address, work.now]);
  work.audit({ subjectId: messageId });
  return { messageId };
}
