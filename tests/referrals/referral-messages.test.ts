import { describe, expect, test } from "vitest";
import {
  referralMessages,
  referralUrl,
  shareUrl,
} from "../../api/modules/referrals/referral-messages.ts";

const url = "https://moc.example/ban-be?ma=AB7K2MNP&kenh=1";
const facts = { url, code: "AB7K2MNP", name: "An", program: "Mộc Coffee & Trà", points: 50 };
const said = (texts: Parameters<typeof referralMessages>[0], locale = "vi") =>
  new Map(referralMessages(texts, facts, locale).map((message) => [message.channel, message]));

describe("referralMessages", () => {
  test("every channel has a message with the link, also without the program's texts", () => {
    for (const locale of ["en", "vi", "fr"]) {
      const messages = said({}, locale);
      expect([...messages.keys()]).toEqual([
        "EMAIL",
        "ZALO",
        "FACEBOOK",
        "MESSENGER",
        "SMS",
        "COPY",
      ]);
      for (const { text } of messages.values()) {
        expect(text).toContain(url);
        expect(text).toContain("Mộc Coffee & Trà");
        expect(text).not.toMatch(/[{}]/);
      }
    }
  });

  test("the program's own words come in the caller's language", () => {
    const text = {
      en: "{{ name }} is at {{ program }}: {{ url }}",
      vi: "{{ name }} đang ở {{ program }}: {{ url }} ({{ code }})",
    };

    expect(said({ SMS: { text } }).get("SMS")!.text).toBe(
      `An đang ở Mộc Coffee & Trà: ${url} (AB7K2MNP)`,
    );
    expect(said({ SMS: { text } }, "en-GB").get("SMS")!.text).toBe(
      `An is at Mộc Coffee & Trà: ${url}`,
    );
  });

  test("words without a place for the link get it at their end", () => {
    expect(said({ COPY: { text: { vi: "Vào đây nhé:" } } }).get("COPY")!.text).toBe(
      `Vào đây nhé: ${url}`,
    );
  });

  test("a name that looks like a placeholder stays a name", () => {
    const [message] = referralMessages(
      { EMAIL: { text: { en: "{{ name }}: {{ url }}" } } },
      { ...facts, name: "{{ code }} $& {{ url }}" },
      "en",
    );
    expect(message!.text).toBe(`{{ code }} $& {{ url }}: ${url}`);
  });

  test("words may say what the friend gets, and leave it out where there is nothing", () => {
    const text = { en: "{% if points > 0 %}{{ points }} points for you: {% endif %}{{ url }}" };
    const texts = { SMS: { text } };
    expect(said(texts, "en").get("SMS")!.text).toBe(`50 points for you: ${url}`);
    const nothing = referralMessages(texts, { ...facts, points: 0 }, "en");
    expect(nothing.find(({ channel }) => channel === "SMS")!.text).toBe(url);
  });

  test("words that can't be filled in are the engine's, not an error on the member's page", () => {
    for (const en of [
      "{{ secret }}",
      "{% for a in (1..9) %}x{% endfor %}",
      "{{ url | nothing }}",
    ]) {
      expect(said({ SMS: { text: { en } } }, "en").get("SMS")!.text).toBe(
        `Come and join me at Mộc Coffee & Trà: ${url}`,
      );
    }
  });

  test.each([
    ["en", "A friend: "],
    ["vi", "Một người bạn: "],
  ])("a member without a name is somebody's friend (%s)", (locale, start) => {
    const texts = { COPY: { text: { en: "{{ name }}: {{ url }}" } } };
    const messages = referralMessages(texts, { ...facts, name: null }, locale);
    expect(messages.at(-1)!.text).toBe(start + url);
  });
});

describe("shareUrl", () => {
  const shared = { text: "Chào bạn,\nxem 100% & 'hơn': " + url, subject: "Mộc & bạn?", url };
  const parameters = (link: string) => new URLSearchParams(link.slice(link.indexOf("?") + 1));

  test.each([
    ["EMAIL", "mailto:?subject="],
    ["SMS", "sms:?&body="],
    ["ZALO", "https://button-share.zalo.me/share_external?d="],
    ["FACEBOOK", "https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2F"],
    ["MESSENGER", "fb-messenger://share?link=https%3A%2F%2F"],
  ] as const)("%s opens with %s, nothing left unencoded", (channel, start) => {
    const link = shareUrl(channel, shared);
    expect(link.startsWith(start)).toBe(true);
    expect(link).toMatch(/^[\w.~!*():/?&=%-]+$/);
  });

  test("a mail has its subject, its text and its line breaks as mail has them", () => {
    const mail = parameters(shareUrl("EMAIL", shared));
    expect(mail.get("subject")).toBe(shared.subject);
    expect(mail.get("body")).toBe(shared.text.replace("\n", "\r\n"));
  });

  test("a text message has its text", () => {
    expect(parameters(shareUrl("SMS", shared)).get("body")).toBe(shared.text);
  });

  test("Zalo, Facebook and Messenger are given the whole link", () => {
    expect(parameters(shareUrl("FACEBOOK", shared)).get("u")).toBe(url);
    expect(parameters(shareUrl("MESSENGER", shared)).get("link")).toBe(url);
    const payload = parameters(shareUrl("ZALO", shared)).get("d")!;
    expect(JSON.parse(Buffer.from(payload, "base64").toString())).toEqual({ url });
  });

  test("to copy, there is the link itself", () => {
    expect(shareUrl("COPY", shared)).toBe(url);
  });
});

test("the link carries the code wherever the template has it", () => {
  expect(referralUrl("https://moc.example/r/{code}?utm_content={code}", "AB7K2MNP")).toBe(
    "https://moc.example/r/AB7K2MNP?utm_content=AB7K2MNP",
  );
});
