import { uuidv7 } from "uuidv7";
import { requestedLanguage } from "../../http/negotiate-locale.ts";
import { say, text } from "../../locales/text.ts";
import type { OutgoingMail } from "../../network/mailer.ts";
import { renderLiquid } from "../../values/liquid/liquid.ts";

/** Who forgot a password, and the link by which a new one is chosen. */
export interface PasswordReset {
  readonly email: string;
  readonly name: string;
  readonly link: string;
  readonly acceptLanguage: string | undefined;
}

const HTML = `<!doctype html>
<html lang="{{ language }}">
<body style="margin:0;padding:24px;background:#eef1ec;color:#1f2a26;font:16px/1.6 Arial,sans-serif">
<div style="max-width:32rem;margin:0 auto;padding:24px;background:#fff;border-radius:12px">
{% for paragraph in paragraphs %}<p style="overflow-wrap:anywhere">{{ paragraph }}</p>
{% endfor %}</div>
</body>
</html>`;

/** The e-mail by which somebody chooses a new password, in the language they asked in. */
export function passwordResetMail({
  email,
  name,
  link,
  acceptLanguage,
}: PasswordReset): OutgoingMail {
  const language = requestedLanguage(acceptLanguage);
  const body = say(text("staff.resetBody", { name, link }), language);
  return {
    id: uuidv7(),
    fromName: "Quen",
    to: email,
    subject: say(text("staff.resetSubject"), language),
    html: renderLiquid(HTML, {
      facts: { language, paragraphs: body.split("\n\n") },
      output: "HTML",
    }),
    text: body,
    headers: {},
  };
}
