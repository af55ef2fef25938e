import type { Answer } from "../../http/answer.ts";
import { escapeHtml, framedPage } from "../../http/framed-page.ts";
import { languageOf, say, text } from "../../locales/text.ts";

/** What somebody reads who opens an endpoint in a browser, where there is no explorer. */
export function apiPage({ path }: { path: string }, locale: string): Answer {
  const page = framedPage({
    status: 200,
    language: languageOf(locale),
    title: say(text("http.apiTitle"), locale),
    body: `<p>${escapeHtml(say(text("http.apiForPrograms"), locale))}</p>
<pre>POST ${escapeHtml(path)}
Authorization: Bearer …
Content-Type: application/json</pre>`,
  });
  return { ...page, headers: { ...page.headers, vary: "Accept, Accept-Language" } };
}
