import type { Answer } from "../http/answer.ts";
import { escapeHtml, framedPage } from "../http/framed-page.ts";
import type { Route } from "../http/route.ts";
import { languageOf, say, text } from "../locales/text.ts";
import type { Text } from "../locales/text.ts";
import { apis } from "../values/api.ts";
import type { Api } from "../values/api.ts";
import { demoQuery } from "./welcome.ts";

/** What the page at `/` says of the demo program; null where there is none. */
export interface DemoState {
  /** How much of it is seeded, from 0 to 1. */
  share: number;
}

interface WelcomePageOptions {
  /** In production it names no program and opens no explorer. */
  readonly isProduction: boolean;
  readonly demo: DemoState | null;
}

const CALLERS: Record<Api, Text> = {
  storefront: text("http.storefrontApi"),
  admin: text("http.adminApi"),
  partner: text("http.partnerApi"),
};

/** The page at `/`: which APIs there are, and in development how to try them. */
export function welcomePage({ isProduction, demo }: WelcomePageOptions): Route {
  return {
    path: "/",
    answer({ headers }, { locale }): Answer {
      const spoken = (it: Text) => escapeHtml(say(it, locale));
      const endpoints = apis.map((api) => {
        const path = `/${api}/graphql`;
        const address = isProduction ? `<code>${path}</code>` : `<a href="${path}">${path}</a>`;
        return `<li><strong>${address}</strong><span>${spoken(CALLERS[api])}</span></li>`;
      });
      const demoText = demo && !isProduction ? demoSection(demo, headers.host ?? "", spoken) : "";
      return framedPage({
        status: 200,
        language: languageOf(locale),
        title: say(text("http.welcomeTitle"), locale),
        body: [
          `<p>${spoken(text("http.welcome"))}</p>`,
          `<ul>${endpoints.join("\n")}</ul>`,
          isProduction ? "" : `<p>${spoken(text("http.explorersOpen"))}</p>`,
          demoText,
        ].join("\n"),
      });
    },
  };
}

function demoSection({ share }: DemoState, host: string, spoken: (it: Text) => string): string {
  if (share < 1) return `<p role="status">${spoken(text("http.demoSeeding", { share }))}</p>`;
  const query = escapeHtml(demoQuery(`http://${host}`).join("\n"));
  return `<p>${spoken(text("http.demoReady"))}</p>\n<pre>${query}</pre>`;
}
