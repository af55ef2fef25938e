import type { Answer } from "./answer.ts";

const HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "x-robots-tag": "noindex",
  "content-security-policy": [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
};

/**
 * A page for people who follow a link: without scripts, and kept by no cache and no search engine.
 */
export function pageAnswer(status: number, html: string): Answer {
  return { status, headers: HEADERS, text: html };
}
