import type { IncomingMessage } from "node:http";
import type { Answer } from "../../../http/answer.ts";
import { methodNotAllowed } from "../../../http/http-error.ts";
import { pageAnswer } from "../../../http/page.ts";
import { readText } from "../../../http/read-body.ts";
import { sql } from "../../../database/sql.ts";
import { say, text } from "../../../locales/text.ts";
import type { Language, Text } from "../../../locales/text.ts";
import { renderLiquid } from "../../../values/liquid/liquid.ts";
import { inLocale } from "../../../values/localized.ts";
import type { Localized } from "../../../values/localized.ts";
import type { ModuleRoute } from "../../../module.ts";
import { unsubscribe } from "./unsubscribe.ts";
import { memberOfLink, UNSUBSCRIBE_PATH } from "./unsubscribe-link.ts";

const FIND_PROGRAM = sql.read<{ programId: string; names: Localized }>("find a member's program")`
  select p.id as "programId", p.names from members m join programs p on p.id = m.program_id
  where m.id = ${"memberId"}
`;

// A mail provider unsubscribes for many people from a few addresses.
const RATE = { maximum: 60, restoreRate: 2 };
const FORM_BYTES_MAX = 4_096;

/**
 * Unsubscribing with one click (RFC 8058): mail programs send a POST; a person who follows the link
 * is shown a page with a button. Loading the page changes nothing, since programs that scan mails
 * for harm follow links too.
 */
export const unsubscribePage: ModuleRoute = {
  path: `${UNSUBSCRIBE_PATH}/*`,
  rate: RATE,
  async answer(request, exchange, { rows, keyRing, writeAsSystem }) {
    const { method = "" } = request;
    if (!["GET", "HEAD", "POST"].includes(method)) {
      throw methodNotAllowed(text("http.useGetOrPost"), "GET, POST");
    }
    const form = method === "POST" ? await readText(request, FORM_BYTES_MAX) : "";
    const url = urlOf(request);
    const language = languageOfPage(url, exchange.locale);
    const memberId = memberOfLink(keyRing, url.pathname.slice(UNSUBSCRIBE_PATH.length + 1));
    const [program] = memberId ? await rows(FIND_PROGRAM, { memberId }) : [];
    if (!memberId || !program) return page(language, 404, unknownPage());

    const name = inLocale(program.names, language);
    if (method !== "POST") return page(language, 200, askPage(name));
    // Only the form, or a mail program, unsubscribes; any other POST is answered with the form.
    if (!/List-Unsubscribe[\s\S]*One-Click/.test(form)) {
      return page(language, 400, askPage(name));
    }
    await writeAsSystem(program.programId, {
      operation: "unsubscribe",
      run: (work) => unsubscribe(work, { memberId }),
    });
    return page(language, 200, donePage(name));
  },
};

function urlOf({ url = "/" }: IncomingMessage): URL {
  return new URL(url, "http://page");
}

/** The language of the link, else the browser's. */
function languageOfPage({ searchParams }: URL, locale: string): Language {
  const lang = searchParams.get("lang") ?? locale;
  return lang === "vi" ? "vi" : "en";
}

// The form is sent to the page's own address.
const HTML = `<!doctype html>
<html lang="{{ language }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ title }}</title>
<style>
body {
  margin: 0; min-height: 100vh; display: grid; place-items: center; background: #eef1ec;
  color: #1f2a26; font: 17px/1.6 -apple-system, "Segoe UI", Roboto, Arial, sans-serif;
}
main { max-width: 26rem; margin: 1rem; padding: 2rem; background: #fff; border-radius: 14px; }
h1 { margin: 0 0 .75rem; font-size: 1.5rem; line-height: 1.3; }
button {
  margin-top: .5rem; padding: .7rem 1.4rem; border: 0; border-radius: 8px; background: #1f2a26;
  color: #fff; font: inherit; font-weight: 600; cursor: pointer;
}
button:focus-visible { outline: 3px solid #4a7c59; outline-offset: 3px; }
</style>
</head>
<body>
<main>
<h1>{{ title }}</h1>
<p>{{ text }}</p>
{%- if button != "" %}
<form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click">
<button>{{ button }}</button></form>
{%- endif %}
</main>
</body>
</html>
`;

interface Page {
  readonly title: Text;
  readonly body: Text;
  readonly button?: Text;
}

function askPage(name: string): Page {
  return {
    title: text("messages.unsubscribeQuestion"),
    body: text("messages.unsubscribeEffect", { name }),
    button: text("messages.unsubscribe"),
  };
}

function donePage(name: string): Page {
  return {
    title: text("messages.unsubscribed"),
    body: text("messages.unsubscribedEffect", { name }),
  };
}

function unknownPage(): Page {
  return {
    title: text("messages.unsubscribeLinkIncomplete"),
    body: text("messages.unsubscribeLinkHint"),
  };
}

function page(language: Language, status: number, { title, body, button }: Page): Answer {
  const facts = {
    language,
    title: say(title, language),
    text: say(body, language),
    button: button ? say(button, language) : "",
  };
  return pageAnswer(status, renderLiquid(HTML, { facts, output: "HTML" }));
}
