import { renderLiquid } from "../values/liquid/liquid.ts";
import type { OutgoingMail } from "./mailer.ts";

/** A letter of the engine itself, in paragraphs that an empty line parts. */
export interface PlainMail {
  readonly id: string;
  readonly fromName: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly language: string;
}

const HTML = `<!doctype html>
<html lang="{{ language }}">
<body style="margin:0;padding:24px;background:#eef1ec;color:#1f2a26;font:16px/1.6 Arial,sans-serif">
<div style="max-width:32rem;margin:0 auto;padding:24px;background:#fff;border-radius:12px">
{% for paragraph in paragraphs %}<p style="overflow-wrap:anywhere">{{ paragraph }}</p>
{% endfor %}</div>
</body>
</html>`;

/** A letter as text and as HTML. */
export function plainMail({ body, language, ...mail }: PlainMail): OutgoingMail {
  const facts = { language, paragraphs: body.split("\n\n") };
  return { ...mail, html: renderLiquid(HTML, { facts, output: "HTML" }), text: body, headers: {} };
}
