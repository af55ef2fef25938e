import { say, text as textOf } from "../../../locales/text.ts";
import { renderLiquid } from "../../../values/liquid/liquid.ts";
import { lookView, textColorOn } from "../../programs/program-look.ts";
import type { ProgramLook } from "../../programs/program-look.ts";
import type { MessageContent } from "../templates/message-content.ts";

/** The frame around the content of every message. */
export interface MessageFrame {
  readonly locale: string;
  readonly programName: string;
  /** How the program looks; its color is one that is checked when it is saved. */
  readonly look: ProgramLook;
  /** Where the member unsubscribes; null for a service message. */
  readonly unsubscribeUrl: string | null;
}

const INK = "#1f2a26";
const ACCENT = "#4a7c59";

// Mail programs read styles in the head, and forget half of CSS: tables, no scripts, nothing from
// outside.
const HTML = `<!doctype html>
<html lang="{{ locale }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>{{ subject }}</title>
<style>
body {
  margin: 0; background: #eef1ec; color: ${INK};
  font: 16px/1.6 -apple-system, "Segoe UI", Roboto, Arial, sans-serif;
}
h1 { margin: 0 0 16px; font-size: 24px; line-height: 1.3; font-weight: 650; }
p, ul { margin: 0 0 16px; }
ul { padding-left: 22px; }
.card { background: #ffffff; border-radius: 14px; }
.figure {
  margin: 24px 0; padding: 18px 22px; background: #f5f7f3; border-left: 4px solid {{ accent }};
  border-radius: 8px; color: #55625b;
}
.figure b { font-size: 28px; line-height: 1.25; color: ${INK}; }
.figure .code { font: 700 22px/1.4 ui-monospace, Menlo, Consolas, monospace; letter-spacing: 1px; }
.sender { font-weight: 650; font-size: 17px; }
.mark {
  background: {{ color }}; color: {{ textColor }}; border-radius: 10px; font-weight: 700;
  font-size: 18px;
}
.small, .small a { font-size: 13px; line-height: 1.5; color: #6b776f; }
</style>
</head>
<body>
<div style="display:none;max-height:0;overflow:hidden">{{ beginning }}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"
  bgcolor="#eef1ec"><tr><td align="center" style="padding:28px 14px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"
  style="max-width:560px">
<tr><td style="padding:0 4px 16px">
<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>
{% if logoUrl -%}
<td width="38" height="38"><img src="{{ logoUrl }}" alt="" height="38" style="display:block"></td>
{%- else -%}
<td class="mark" align="center" width="38" height="38" bgcolor="{{ color }}">
{{- programName | slice: 0 | upcase }}</td>
{%- endif %}
<td class="sender" style="padding-left:12px">{{ programName }}</td>
</tr></table></td></tr>
<tr><td class="card" bgcolor="#ffffff" style="padding:32px 32px 18px">
@BODY@
</td></tr>
<tr><td class="small" style="padding:18px 8px">{{ reason }}
{%- if unsubscribeUrl %} <a href="{{ unsubscribeUrl }}">{{ unsubscribe }}</a>{% endif %}</td></tr>
</table>
</td></tr></table>
</body>
</html>
`;

// What follows "-- " is a signature (RFC 3676): a reply leaves it out.
const TEXT = `{{ body }}

{{ "-- " }}
{{ programName }}
{{ reason }}{% if unsubscribeUrl %}
{{ unsubscribe }}: {{ unsubscribeUrl }}{% endif %}
`;

/** The whole e-mail: rendered content in its frame. */
export function mailFrame(content: MessageContent, frame: MessageFrame): MessageContent {
  const { subject, html, text } = content;
  const reason = frame.unsubscribeUrl ? "messages.reasonMarketing" : "messages.reasonService";
  const { logoUrl, color } = lookView(frame.look);
  const facts = {
    ...frame,
    logoUrl,
    color: color ?? INK,
    textColor: textColorOn(color ?? INK),
    accent: color ?? ACCENT,
    subject,
    body: text.trim(),
    reason: say(textOf(reason), frame.locale),
    unsubscribe: say(textOf("messages.unsubscribe"), frame.locale),
    // What mail programs show beside the subject: not the greeting, but what follows it.
    beginning: text
      .trim()
      .split(/\n\s*\n/)
      .slice(1, 2)
      .join(),
  };
  const [before, after] = HTML.split("@BODY@") as [string, string];
  return {
    subject,
    html:
      renderLiquid(before, { facts, output: "HTML" }) +
      html +
      renderLiquid(after, { facts, output: "HTML" }),
    text: renderLiquid(TEXT, { facts, output: "TEXT" }),
  };
}
