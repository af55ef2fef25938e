import type { IncomingMessage } from "node:http";
import type { Answer } from "../../../http/answer.ts";
import { methodNotAllowed } from "../../../http/http-error.ts";
import { pageAnswer } from "../../../http/page.ts";
import { readText } from "../../../http/read-body.ts";
import { text } from "../../../locales/text.ts";
import { renderLiquid } from "../../../values/liquid.ts";
import { inLocale } from "../../../values/localized.ts";
import type { Localized } from "../../../values/localized.ts";
import type { ModuleRoute } from "../../../module.ts";
import { unsubscribe } from "./unsubscribe.ts";
import { memberOfLink, UNSUBSCRIBE_PATH } from "./unsubscribe-link.ts";

const PROGRAM = /* sql */ `
  select p.id as "programId", p.names from members m join programs p on p.id = m.program_id where m.id = $1
`;

// A mail provider unsubscribes for many people from a few addresses.
const RATE = { maximum: 60, restoreRate: 2 };
const FORM_BYTES_MAX = 4_096;

/**
 * Unsubscribing with one click (RFC 8058): mail programs send a POST; a person who follows the link is shown a page
 * with a button. To look at it changes nothing, since programs that look for harm follow links too.
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
    const language = languageOf(url, exchange.locale);
    const memberId = memberOfLink(keyRing, url.pathname.slice(UNSUBSCRIBE_PATH.length + 1));
    const [program] = memberId
      ? await rows<{ programId: string; names: Localized }>(PROGRAM, [memberId])
      : [];
    if (!memberId || !program) return page(language, { status: 404, say: "UNKNOWN", name: "" });

    const name = inLocale(program.names, language);
    if (method !== "POST") return page(language, { status: 200, say: "ASK", name });
    // Whoever sends a form means it; anything else that can send a POST is asked to say so.
    if (!/List-Unsubscribe[\s\S]*One-Click/.test(form)) {
      return page(language, { status: 400, say: "ASK", name });
    }
    await writeAsSystem(program.programId, {
      operation: "unsubscribe",
      run: (work) => unsubscribe(work, { memberId }),
    });
    return page(language, { status: 200, say: "DONE", name });
  },
};

function urlOf({ url = "/" }: IncomingMessage): URL {
  return new URL(url, "http://page");
}

/** The language of the link, else the browser's. */
function languageOf({ searchParams }: URL, locale: string): "en" | "vi" {
  const lang = searchParams.get("lang") ?? locale;
  return lang === "vi" ? "vi" : "en";
}

const WORDS = {
  en: {
    ASK: {
      title: "No more e-mails?",
      text: "You would no longer get offers and news by e-mail from {{ name }}. What concerns your membership itself still comes.",
      button: "Unsubscribe",
    },
    DONE: {
      title: "That’s done.",
      text: "You get no more offers and news by e-mail from {{ name }}. If you change your mind, tell them in your profile or at the shop.",
      button: "",
    },
    UNKNOWN: {
      title: "This link is not complete.",
      text: "Please open it from the e-mail again, or copy it as a whole.",
      button: "",
    },
  },
  vi: {
    ASK: {
      title: "Ngừng nhận e-mail?",
      text: "Bạn sẽ không nhận ưu đãi và tin tức qua e-mail từ {{ name }} nữa. Những thông báo về tư cách thành viên vẫn được gửi.",
      button: "Ngừng nhận",
    },
    DONE: {
      title: "Đã xong.",
      text: "Bạn sẽ không nhận ưu đãi và tin tức qua e-mail từ {{ name }} nữa. Nếu đổi ý, hãy cho cửa hàng biết trong hồ sơ của bạn hoặc tại quầy.",
      button: "",
    },
    UNKNOWN: {
      title: "Đường dẫn này không đầy đủ.",
      text: "Vui lòng mở lại từ e-mail, hoặc sao chép toàn bộ đường dẫn.",
      button: "",
    },
  },
};

// The form goes to the page's own address: so no address has to be written.
const HTML = `<!doctype html>
<html lang="{{ language }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ title }}</title>
<style>
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #eef1ec; color: #1f2a26; font: 17px/1.6 -apple-system, "Segoe UI", Roboto, Arial, sans-serif; }
main { max-width: 26rem; margin: 1rem; padding: 2rem; background: #fff; border-radius: 14px; }
h1 { margin: 0 0 .75rem; font-size: 1.5rem; line-height: 1.3; }
button { margin-top: .5rem; padding: .7rem 1.4rem; border: 0; border-radius: 8px; background: #1f2a26; color: #fff; font: inherit; font-weight: 600; cursor: pointer; }
button:focus-visible { outline: 3px solid #4a7c59; outline-offset: 3px; }
</style>
</head>
<body>
<main>
<h1>{{ title }}</h1>
<p>{{ text }}</p>
{%- if button != "" %}
<form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click"><button>{{ button }}</button></form>
{%- endif %}
</main>
</body>
</html>
`;

interface Saying {
  readonly status: number;
  readonly say: "ASK" | "DONE" | "UNKNOWN";
  readonly name: string;
}

function page(language: "en" | "vi", { status, say, name }: Saying): Answer {
  const words = WORDS[language][say];
  const about = renderLiquid(words.text, { name }, "TEXT");
  return pageAnswer(status, renderLiquid(HTML, { ...words, language, text: about }, "HTML"));
}
